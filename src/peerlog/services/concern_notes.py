"""The sealed notes while they are open: writing concerns, changing them, deleting them for good."""

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from peerlog.domain.concern import Concern
from peerlog.domain.errors import EmptyText, NotFound
from peerlog.domain.ids import ConcernId
from peerlog.domain.meaning import may_begin_an_id, the_one
from peerlog.domain.text import kept
from peerlog.services.acts import Desk
from peerlog.services.confidential_mistakes import ConfidentialMistakes, OpenMistakes
from peerlog.services.drafts import Drafts
from peerlog.services.sealed import LocksItself, OpenFile

if TYPE_CHECKING:
    from datetime import date

    from peerlog.services.networks import Choices


class ConcernStore(Protocol):
    """Concerns as they are kept."""

    def add(self, record: Concern) -> None: ...
    def save(self, before: Concern, after: Concern) -> None: ...
    def get(self, record: str) -> Concern | None: ...
    def starting_with(self, start: str) -> tuple[Concern, ...]: ...
    def everything(self) -> tuple[Concern, ...]: ...


class OpenConcerns(OpenMistakes, OpenFile, Protocol):
    """The sealed file of concerns while it is unlocked."""

    @property
    def concerns(self) -> ConcernStore: ...
    def back_up(self) -> str: ...
    def erase(self, record: str) -> None: ...


class Nameless:
    """Calls nothing by its words, so that no list of drafts shows any."""

    def name_of(self, kind: str, record: str) -> str:
        """Give no name."""
        return ""


@dataclass(eq=False)
class ConcernNotes(LocksItself):
    """What a person can do with the sealed notes while they are open."""

    kept_in: OpenConcerns

    def __repr__(self) -> str:
        """Tell nothing of what is inside: this may end up in a report."""
        return "ConcernNotes()"

    @cached_property
    def desk(self) -> Desk:
        """Acts, clock and ids of this file."""
        return Desk(self.kept_in.recorder, self.kept_in.clock, self.kept_in.new_id)

    @cached_property
    def drafts(self) -> Drafts:
        """Text being typed, kept inside this file and nowhere else."""
        return Drafts(self.kept_in.drafts, Nameless(), self.desk)

    @cached_property
    def mistakes(self) -> ConfidentialMistakes:
        """Mistakes told in confidence, kept inside this file too."""
        return ConfidentialMistakes(self.kept_in, self.desk)

    @property
    def choices(self) -> "Choices":
        """What was chosen for this file, kept inside it."""
        return self.kept_in.choices

    @property
    def today(self) -> "date":
        """The local day at this machine."""
        return self.desk.today(self.kept_in.zone)

    def all(self) -> tuple[Concern, ...]:
        """Give every concern, the newest first."""
        return self.kept_in.concerns.everything()

    def write(self, filled: Concern) -> Concern:
        """Keep a new concern; its id and moment are given here. Raises EmptyText without what happened."""
        concern = replace(
            checked(filled),
            id=ConcernId(self.desk.new_id()),
            written=self.desk.now().replace(microsecond=0),
        )
        with self.desk.act("concern.add"):
            self.kept_in.concerns.add(concern)
        return concern

    def edit(self, before: Concern, after: Concern) -> Concern:
        """Change what *after* changed."""
        changed = checked(after)
        with self.desk.act("concern.edit"):
            self.kept_in.concerns.save(before, changed)
        return changed

    def get(self, concern: str) -> Concern:
        """Give a concern by its id."""
        found = self.kept_in.concerns.get(concern)
        if found is None:
            raise NotFound("concern", concern)
        return found

    def find_ref(self, start: str) -> Concern:
        """Find the one concern whose id begins with *start*."""
        wanted = start.strip().lower()
        found = self.kept_in.concerns.starting_with(wanted) if may_begin_an_id(wanted) else ()
        return the_one("concern", start, found, (one.id[:8] for one in found))

    def erase(self, concern: Concern) -> None:
        """Remove its words for good: from the file and from its backups, which one fresh one replaces."""
        self.kept_in.erase(concern.id)

    def back_up(self) -> str:
        """Make a verified copy, as encrypted as the file, and give its path."""
        return self.kept_in.back_up()

    def close(self) -> None:
        """Close the file; nothing of it stays at hand."""
        self.kept_in.close()


def checked(concern: Concern) -> Concern:
    """Give a concern as it is kept or printed; raises EmptyText, TooLong or BrokenText."""
    happened = kept(concern.happened, "happened")
    if not happened:
        raise EmptyText("happened")
    return replace(
        concern,
        happened=happened,
        when=kept(concern.when, "when"),
        tell=kept(concern.tell, "tell"),
        agreed=kept(concern.agreed, "agreed"),
    )
