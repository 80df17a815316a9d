"""Capturing what is said: a line becomes a note or an action, and can be edited, moved, retagged or taken out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from peerlog.domain.capture import is_action, parse, unparse
from peerlog.domain.captured import Captured, LineKind, captured_of
from peerlog.domain.errors import NotFound
from peerlog.domain.ids import MemberId, SessionId, StepId
from peerlog.domain.line import Line, in_order, kind_of
from peerlog.domain.member import Member
from peerlog.domain.note import Note
from peerlog.domain.order import after, between
from peerlog.domain.session import Session
from peerlog.domain.text import SHORT, kept
from peerlog.services.note_writing import NoteWriting


@dataclass(eq=False, repr=False)
class Notes(NoteWriting):
    """What a person can do with captured lines."""

    def feed(self, session: SessionId) -> tuple[Line, ...]:
        """Give every line of a session in order, notes and actions together."""
        return in_order(self.notes.of(session), self.actions.of_session(session))

    def line(self, record: str) -> Line:
        """Find a line by its id."""
        found = self.notes.get(record) or self.actions.get(record)
        if found is None:
            raise NotFound("note", record)
        return found

    def read(self, session: Session, typed: str, chosen: Member | None = None) -> Captured:
        """Say what a typed line means here, without keeping it; *chosen* settles a name that two people have."""
        if not is_action(typed):
            return parse(typed, (), date.min, self.understand)
        people = self.members.of(session.network)
        today = self._today(session)
        captured = parse(typed, people, today, self.understand)
        if chosen is not None and captured.candidates:
            narrowed = captured.members_without_the_others(people, chosen)
            return parse(typed, narrowed, today, self.understand)
        return captured

    def capture(
        self, session: Session, step: StepId | None, captured: Captured, reason: str = "", draft: str = ""
    ) -> Line:
        """Keep a line that `read` understood, at the end of the session's lines.

        The text typed at the place *draft* is forgotten with it, so that no crash offers a kept line again.
        """
        self.amending.allow(session, reason)
        self.gathering.begin(session, step, captured.kind)
        is_action = captured.kind is LineKind.ACTION
        with self.desk.act("action.add" if is_action else "note.add"):
            position = after(self.notes.last_position(session.id))
            line = self._new(session, step, captured, position)
            self._amend(session, line, "", line.text, reason)
            self.gathering.take(session, line)
            self._forget(draft)
        return line

    def capture_all(
        self,
        session: Session,
        step: StepId | None,
        lines: Sequence[Captured],
        reason: str = "",
        draft: str = "",
    ) -> tuple[Line, ...]:
        """Keep several lines, such as a paste, in one act."""
        for captured in lines:
            self.gathering.begin(session, step, captured.kind)
        with self.desk.act("note.paste"):
            self._forget(draft)
            return tuple(self.capture(session, step, captured, reason) for captured in lines)

    def retype(
        self, session: Session, line: Line, captured: Captured, reason: str = "", draft: str = ""
    ) -> Line:
        """Replace a line by what was typed instead; a note may become an action and the other way round."""
        self.amending.allow(session, reason)
        with self.desk.act("note.edit" if isinstance(line, Note) else "action.edit"):
            changed = self._retyped(session, line, captured)
            if kind_of(changed) == kind_of(line):
                self._amend(session, line, line.text, changed.text, reason)
            else:  # each side by itself, as who may read it depends on its kind
                self._amend(session, line, line.text, "", reason)
                self._amend(session, changed, "", changed.text, reason)
            self.gathering.follow(session, line, changed)
            self._forget(draft)
        return changed

    def retag(self, session: Session, line: Line, kind: LineKind, reason: str = "") -> Line:
        """Give a line another kind and leave its words."""
        before = captured_of(line, self.members.of(session.network))
        return self.retype(session, line, replace(before, kind=kind), reason)

    def typed(self, session: Session, line: Line) -> str:
        """Give the line as it could have been typed, for editing it."""
        people = self.members.of(session.network)
        return unparse(captured_of(line, people), people, self._today(session), self.understand)

    def move(self, session: Session, line: Line, by: int, reason: str = "") -> Line:
        """Move a line up (negative) or down by one among the lines of its session."""
        self.amending.allow(session, reason)
        others = [other for other in self.feed(session.id) if other.id != line.id]
        at = sum(1 for other in others if (other.position, other.id) < (line.position, line.id))
        target = min(max(at + by, 0), len(others))
        if target == at:
            return line
        before = others[target - 1].position if target else None
        behind = others[target].position if target < len(others) else None
        return self._moved(session, line, replace(line, position=between(before, behind)), reason)

    def move_to_step(self, session: Session, line: Line, step: StepId | None, reason: str = "") -> Line:
        """Put a line under another step."""
        self.amending.allow(session, reason)
        return line if step == line.step else self._moved(session, line, replace(line, step=step), reason)

    def describe(
        self,
        session: Session,
        note: Note,
        *,
        method: str | None = None,
        speaker: MemberId | None = None,
        said_yes: bool | None = None,
        reason: str = "",
    ) -> Note:
        """Add how a decision was taken, or who spoke and whether that may be told; None leaves it."""
        self.amending.allow(session, reason)
        changed = replace(
            note,
            method=note.method if method is None else kept(method, "method", limit=SHORT),
            speaker=note.speaker if speaker is None else (speaker or None),
            said_yes=note.said_yes if said_yes is None else said_yes,
        )
        with self.desk.act("note.edit"):
            self.notes.save(note, changed)
            self._amend(session, note, note.method, changed.method, reason)
        return changed

    def remove(self, session: Session, line: Line, reason: str = "") -> None:
        """Move a line to the trash."""
        self.amending.allow(session, reason)
        with self.desk.act("note.remove" if isinstance(line, Note) else "action.remove"):
            self._trash(line)
            self.gathering.let_go(session, line)
            self._amend(session, line, line.text, "", reason)
