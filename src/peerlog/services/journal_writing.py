"""Writing in an unlocked journal: new reflections, corrections, the trash and true deletion."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from peerlog.domain.errors import EmptyText, NotFound
from peerlog.domain.ids import ReflectionId
from peerlog.domain.journal import JournalBackup, JournalFace, Place, Version
from peerlog.domain.meaning import may_begin_an_id, the_one
from peerlog.domain.reflection import LONGEST_ANSWER, Answer, Reflection
from peerlog.domain.reflection_filter import Filter
from peerlog.domain.reflection_inline import written_inline
from peerlog.domain.reflection_revisit import first_revisit
from peerlog.domain.text import SHORT, kept
from peerlog.services.acts import Desk
from peerlog.services.sealed import OpenFile

if TYPE_CHECKING:
    from peerlog.services.journal_transfer import JournalFiles
    from peerlog.services.undo import History, Names

HASTE = timedelta(minutes=1)
"""A clock that stands further behind the entry before was set back."""


class ReflectionStore(Protocol):
    """Reflections as they are kept."""

    def add(self, record: Reflection) -> None: ...
    def save(self, before: Reflection, after: Reflection) -> None: ...
    def get(self, record: str) -> Reflection | None: ...
    def starting_with(self, start: str) -> tuple[Reflection, ...]: ...
    def page(self, before: Place | None, wanted: Filter, limit: int) -> tuple[Reflection, ...]: ...
    def everything(self) -> Iterator[Reflection]: ...
    def versions(self, record: str) -> tuple[Version, ...]: ...
    def due(self, day: date) -> tuple[Reflection, ...]: ...
    def on_days_like(self, month_days: Sequence[str], before: date) -> tuple[Reflection, ...]: ...
    def near(self, record: str, until: date, but: Collection[str]) -> Reflection | None: ...
    def days(self, first: date, last: date) -> Mapping[date, int]: ...
    def tags(self) -> Mapping[str, int]: ...
    def strands(self) -> Mapping[str, int]: ...
    def identities(self) -> frozenset[str]: ...


class ReflectionSearch(Protocol):
    """Questions that may take a while; safe to ask from another thread, where interrupt() stops them."""

    def find(
        self, words: str, before: Place | None, wanted: Filter, limit: int
    ) -> tuple[Reflection, ...]: ...
    def telling(self, name: str, prompts: Collection[str]) -> tuple[Reflection, ...]: ...
    def interrupt(self) -> None: ...


class Unlocked(OpenFile, Protocol):
    """An unlocked journal as it is kept, board by board."""

    face: JournalFace

    @property
    def reflections(self) -> ReflectionStore: ...
    @property
    def search(self) -> ReflectionSearch: ...
    @property
    def history(self) -> "History": ...
    @property
    def names(self) -> "Names": ...
    @property
    def files(self) -> "JournalFiles": ...
    @property
    def others_changes(self) -> int:
        """A number that differs after another window has changed the journal."""
        ...

    @property
    def saved_at(self) -> datetime | None:
        """When the last change was kept, in UTC."""
        ...

    def back_up(self) -> JournalBackup: ...
    def erase(self, record: str) -> None: ...
    def close(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What was filled in for a new reflection; tags and strand in the text count too."""

    answers: tuple[Answer, ...]
    model: str = ""
    mood: int | None = None
    energy: int | None = None
    tags: tuple[str, ...] = ()
    strand: str = ""
    starred: bool = False
    possible_lesson: bool = False
    day: date | None = None
    """The local day it is about; today when none is given."""
    comes_back: bool = True
    """Whether it asks "still true?" three months later."""


@dataclass(eq=False, repr=False)
class JournalWriting:
    """How reflections reach an unlocked journal; `Journal` says what a person can do there."""

    kept_in: Unlocked

    @property
    def store(self) -> ReflectionStore:
        """The reflections as they are kept."""
        return self.kept_in.reflections

    @cached_property
    def desk(self) -> Desk:
        """Acts, clock and ids of this journal."""
        return Desk(self.kept_in.recorder, self.kept_in.clock, self.kept_in.new_id)

    @property
    def saved_at(self) -> datetime | None:
        """When the last change was kept, in UTC."""
        return self.kept_in.saved_at

    @property
    def others_changes(self) -> int:
        """A number that differs after another window has changed the journal."""
        return self.kept_in.others_changes

    @property
    def today(self) -> date:
        """The local day at this machine."""
        return self.desk.today(self.kept_in.zone)

    def write(self, writing: Writing) -> Reflection:
        """Keep a new reflection; raises EmptyText when nothing was answered."""
        day = writing.day or self.today
        draft = Reflection(
            id=ReflectionId(self.desk.new_id()), day=day, written=self._moment(day),
            model=writing.model, answers=writing.answers, mood=writing.mood, energy=writing.energy,
            tags=writing.tags, strand=writing.strand, starred=writing.starred,
            possible_lesson=writing.possible_lesson, revisit=first_revisit(day) if writing.comes_back else None,
        )  # fmt: skip
        reflection = _tagged(_checked(draft), draft.tags)
        with self.desk.act("reflection.add"):
            self.store.add(reflection)
        return reflection

    def _moment(self, day: date) -> datetime:
        """Give this moment, to the second; of two entries written in the same one the later stands after the other."""
        now = self.desk.now().replace(microsecond=0)
        for newest in self.store.page(None, Filter(since=day, until=day), 1):
            if timedelta() <= newest.written - now < HASTE:
                return newest.written + timedelta(seconds=1)
        return now

    def edit(self, before: Reflection, after: Reflection) -> Reflection:
        """Change what *after* changed; a tag or strand that left the text is left off."""
        was = written_inline(before.text)
        if after.strand == before.strand == was.strand:
            after = replace(after, strand="")
        changed = _tagged(_checked(after), tuple(tag for tag in after.tags if tag not in was.tags))
        with self.desk.act("reflection.edit"):
            self.store.save(before, changed)
        return changed

    def get(self, reflection: str) -> Reflection:
        """Give a reflection by its id, in the trash too."""
        found = self.store.get(reflection)
        if found is None:
            raise NotFound("reflection", reflection)
        return found

    def find_ref(self, start: str) -> Reflection:
        """Find the one reflection whose id begins with *start*."""
        wanted = start.strip().lower()
        found = self.store.starting_with(wanted) if may_begin_an_id(wanted) else ()
        return the_one("reflection", start, found, (one.first_line for one in found))

    def history(self, reflection: str) -> tuple[Version, ...]:
        """Give every version of a reflection, the first one first."""
        return self.store.versions(reflection)

    def trash(self, reflection: Reflection) -> None:
        """Move a reflection to the trash."""
        with self.desk.act("reflection.remove"):
            self.store.save(reflection, replace(reflection, trashed=True))

    def restore(self, reflection: Reflection) -> None:
        """Put a reflection back."""
        with self.desk.act("reflection.restore"):
            self.store.save(reflection, replace(reflection, trashed=False))

    def erase(self, reflection: Reflection) -> None:
        """Remove its words for good: from the file, and from this journal's backups, which one fresh one replaces."""
        self.kept_in.erase(reflection.id)


def _checked(reflection: Reflection) -> Reflection:
    answers = tuple(
        Answer(prompt=answer.prompt, text=kept(answer.text, "text", limit=LONGEST_ANSWER))
        for answer in reflection.answers
    )
    given = tuple(answer for answer in answers if answer.text)
    if not given:
        raise EmptyText("text")
    return replace(reflection, answers=given, strand=kept(reflection.strand, "strand", limit=SHORT))


def _tagged(reflection: Reflection, tags: tuple[str, ...]) -> Reflection:
    """Add what the text says by itself: tags, the strand, mood and energy where none was chosen."""
    said = written_inline(reflection.text)
    return replace(
        reflection,
        tags=tuple(dict.fromkeys((*tags, *said.tags))),
        strand=reflection.strand or said.strand,
        mood=reflection.mood if reflection.mood is not None else said.mood,
        energy=reflection.energy if reflection.energy is not None else said.energy,
    )
