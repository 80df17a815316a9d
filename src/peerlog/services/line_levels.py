"""Deciding how far one captured line may go, and in which words it leaves where names may not."""

from dataclasses import dataclass, replace
from typing import Protocol

from peerlog.domain.action import Action
from peerlog.domain.allowance import Owners
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.contact import contact_in
from peerlog.domain.door import names_of
from peerlog.domain.errors import StillNames
from peerlog.domain.ids import SessionId
from peerlog.domain.level import level_of
from peerlog.domain.line import Line
from peerlog.domain.network import Confidentiality
from peerlog.domain.note import LONGEST_LINE, Note
from peerlog.domain.record import SessionRecord
from peerlog.domain.session import Session
from peerlog.domain.suggesting import Suggestion, names_in, suggested
from peerlog.domain.text import needed
from peerlog.services.acts import Desk
from peerlog.services.amending import Amending
from peerlog.wording.calling import manner_of


class NoteSaver(Protocol):
    """Notes as they are kept."""

    def save(self, before: Note, after: Note) -> None: ...


class ActionSaver(Protocol):
    """Actions as they are kept."""

    def save(self, before: Action, after: Action) -> None: ...


class Records(Protocol):
    """Where session records come from."""

    def record_of(self, session: SessionId) -> SessionRecord: ...
    def mode_of(self, session: SessionId) -> Confidentiality: ...


@dataclass(eq=False, repr=False)
class LineLevels:
    """What a person can decide about a line before it leaves."""

    notes: NoteSaver
    actions: ActionSaver
    records: Records
    amending: Amending
    desk: Desk

    def mode(self, session: Session) -> Confidentiality:
        """Give the mode a session is held under: the strictest its network had since it was opened."""
        return self.records.mode_of(session.id)

    def level(self, session: Session, line: Line) -> Audience:
        """Give the widest audience a line may reach."""
        return level_of(line, self.mode(session))

    def set_level(self, session: Session, line: Line, level: Audience | None, reason: str = "") -> Line:
        """Say how far a line may go; None leaves it to the mode. Approved minutes need a reason."""
        self.amending.allow(session, reason)
        return self._save(line, replace(line, level=level), "note.level")

    def suggest(self, session: Session, line: Line, calling: Calling = Calling.ROLES) -> Suggestion:
        """Give how a line could leave without the names in it, and the words only a person can judge."""
        names = names_of(self.records.record_of(session.id), Owners.NONE)
        return suggested(line.text, names, manner_of(calling))

    def let_out(
        self, session: Session, line: Line, words: str, *, sure: bool = False, reason: str = ""
    ) -> Line:
        """Decide in which *words* a line leaves where its own may not; the line itself stays as captured.

        Raises StillNames where the words still name somebody or hold contact data, unless one is *sure*.
        """
        self.amending.allow(session, reason)
        plain = needed(words, "outside", limit=LONGEST_LINE)
        still = self.check_words(session, plain, sure=sure)
        return self._save(line, replace(line, outside=plain, outside_sure=bool(still)), "note.outside")

    def check_words(self, session: Session, words: str, *, sure: bool = False) -> tuple[str, ...]:
        """Give what in *words* still reads like a name or contact data; raises StillNames unless one is *sure*."""
        still = self._still_in(session, words)
        if still and not sure:
            raise StillNames(still)
        return still

    def keep_in(self, session: Session, line: Line, reason: str = "") -> Line:
        """Take a decision back: the line stays inside where its words may not leave."""
        self.amending.allow(session, reason)
        return self._save(line, replace(line, outside="", outside_sure=False), "note.outside")

    def _still_in(self, session: Session, words: str) -> tuple[str, ...]:
        names = names_of(self.records.record_of(session.id), Owners.NONE)
        found = [words[one.start : one.end] for one in names_in(words, names)]
        unplaced = () if found else filter(None, [names.find(words)])
        return (*dict.fromkeys(found), *unplaced, *filter(None, [contact_in(words)]))

    def _save(self, before: Line, after: Line, verb: str) -> Line:
        with self.desk.act(verb):
            if isinstance(before, Note) and isinstance(after, Note):
                self.notes.save(before, after)
            elif isinstance(before, Action) and isinstance(after, Action):
                self.actions.save(before, after)
        return after
