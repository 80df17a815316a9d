"""Capturing what is said: a line becomes a note or an action, and can be edited, moved, retagged or taken out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from peerlog.domain.action import Action
from peerlog.domain.capture import Captured, LineKind, Understand, captured_of, parse, unparse
from peerlog.domain.errors import NotFound
from peerlog.domain.ids import ActionId, MemberId, NetworkId, NoteId, SessionId, StepId
from peerlog.domain.line import Line, in_order, kind_of
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.order import after, between
from peerlog.domain.session import Session
from peerlog.domain.text import SHORT, kept
from peerlog.services.acts import Desk
from peerlog.services.amending import Altered, Amending


class NoteStore(Protocol):
    """Notes as they are kept."""

    def add(self, record: Note) -> None: ...  # noqa: D102
    def save(self, before: Note, after: Note) -> None: ...  # noqa: D102
    def get(self, record: str) -> Note | None: ...  # noqa: D102
    def of(self, session: SessionId) -> tuple[Note, ...]: ...  # noqa: D102
    def last_decision(self, session: SessionId) -> int: ...  # noqa: D102
    def last_position(self, session: SessionId) -> str | None: ...  # noqa: D102


class ActionStore(Protocol):
    """Actions as they are kept."""

    def add(self, record: Action) -> None: ...  # noqa: D102
    def save(self, before: Action, after: Action) -> None: ...  # noqa: D102
    def get(self, record: str) -> Action | None: ...  # noqa: D102
    def of_session(self, session: SessionId) -> tuple[Action, ...]: ...  # noqa: D102
    def last_number(self, network: NetworkId, session: SessionId | None) -> int: ...  # noqa: D102


class MemberList(Protocol):
    """Members as they are kept."""

    def of(self, network: NetworkId) -> tuple[Member, ...]: ...  # noqa: D102


class NetworkList(Protocol):
    """Networks as they are kept."""

    def get(self, record: str) -> Network | None: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Notes:
    """What a person can do with captured lines."""

    notes: NoteStore
    actions: ActionStore
    members: MemberList
    networks: NetworkList
    amending: Amending
    desk: Desk
    understand: Understand

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
        people = self.members.of(session.network)
        today = self._today(session)
        captured = parse(typed, people, today, self.understand)
        if chosen is not None and captured.candidates:
            narrowed = captured.members_without_the_others(people, chosen)
            return parse(typed, narrowed, today, self.understand)
        return captured

    def capture(self, session: Session, step: StepId | None, captured: Captured, reason: str = "") -> Line:
        """Keep a line that `read` understood, at the end of the session's lines."""
        self.amending.allow(session, reason)
        is_action = captured.kind is LineKind.ACTION
        with self.desk.act("action.add" if is_action else "note.add"):
            position = after(self.notes.last_position(session.id))
            line = self._new(session, step, captured, position)
            self._amend(session, line, "", line.text, reason)
        return line

    def capture_all(
        self, session: Session, step: StepId | None, lines: Sequence[Captured], reason: str = ""
    ) -> tuple[Line, ...]:
        """Keep several lines, such as a paste, in one act."""
        with self.desk.act("note.paste"):
            return tuple(self.capture(session, step, captured, reason) for captured in lines)

    def retype(self, session: Session, line: Line, captured: Captured, reason: str = "") -> Line:
        """Replace a line by what was typed instead; a note may become an action and the other way round."""
        self.amending.allow(session, reason)
        with self.desk.act("note.edit" if isinstance(line, Note) else "action.edit"):
            changed = self._retyped(session, line, captured)
            self._amend(session, line, line.text, changed.text, reason)
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
        before = others[target - 1].position if target else None
        behind = others[target].position if target < len(others) else None
        return self._save(line, replace(line, position=between(before, behind)), "note.move")

    def move_to_step(self, session: Session, line: Line, step: StepId | None, reason: str = "") -> Line:
        """Put a line under another step."""
        self.amending.allow(session, reason)
        return self._save(line, replace(line, step=step), "note.move")

    def describe(
        self,
        note: Note,
        *,
        method: str | None = None,
        speaker: MemberId | None = None,
        said_yes: bool | None = None,
        session: Session | None = None,
        reason: str = "",
    ) -> Note:
        """Add how a decision was taken, or who spoke and whether that may be told; None leaves it.

        *session* is needed once its minutes may be approved, as they are then changed by an amendment.
        """
        if session is not None:
            self.amending.allow(session, reason)
        changed = replace(
            note,
            method=note.method if method is None else kept(method, "method", limit=SHORT),
            speaker=note.speaker if speaker is None else (speaker or None),
            said_yes=note.said_yes if said_yes is None else said_yes,
        )
        with self.desk.act("note.edit"):
            self.notes.save(note, changed)
            if session is not None:
                self._amend(session, note, note.method, changed.method, reason)
        return changed

    def remove(self, session: Session, line: Line, reason: str = "") -> None:
        """Move a line to the trash."""
        self.amending.allow(session, reason)
        with self.desk.act("note.remove" if isinstance(line, Note) else "action.remove"):
            self._trash(line)
            self._amend(session, line, line.text, "", reason)

    def _new(self, session: Session, step: StepId | None, captured: Captured, position: str) -> Line:
        note_kind = captured.note_kind
        if note_kind is None:
            return self._new_action(session, step, captured, position)
        note = Note(
            id=NoteId(self.desk.new_id()),
            session=session.id,
            step=step,
            kind=note_kind,
            text=captured.text,
            made=self.desk.now(),
            position=position,
            number=self._decision_number(session, note_kind),
        )
        self.notes.add(note)
        return note

    def _new_action(self, session: Session, step: StepId | None, captured: Captured, position: str) -> Action:
        action = Action(
            id=ActionId(self.desk.new_id()),
            network=session.network,
            session=session.id,
            step=step,
            number=self.actions.last_number(session.network, session.id) + 1,
            text=captured.text,
            owner=captured.owner.id if captured.owner else None,
            due=captured.due,
            made=self.desk.now(),
            position=position,
            owner_words=captured.owner_words,
        )
        self.actions.add(action)
        return action

    def _retyped(self, session: Session, line: Line, captured: Captured) -> Line:
        if isinstance(line, Note) and captured.note_kind is not None:
            number = line.number or self._decision_number(session, captured.note_kind)
            changed = replace(line, kind=captured.note_kind, text=captured.text, number=number)
            self.notes.save(line, changed)
            return changed
        if isinstance(line, Action) and captured.note_kind is None:
            owner = captured.owner.id if captured.owner else None
            words = captured.owner_words
            action = replace(line, text=captured.text, owner=owner, due=captured.due, owner_words=words)
            self.actions.save(line, action)
            return action
        self._trash(line)
        return self._new(session, line.step, captured, line.position)

    def _decision_number(self, session: Session, kind: NoteKind) -> int:
        return self.notes.last_decision(session.id) + 1 if kind is NoteKind.DECISION else 0

    def _trash(self, line: Line) -> None:
        if isinstance(line, Note):
            self.notes.save(line, replace(line, trashed=True))
        else:
            self.actions.save(line, replace(line, trashed=True))

    def _save(self, before: Line, changed: Line, verb: str) -> Line:
        with self.desk.act(verb):
            if isinstance(before, Note) and isinstance(changed, Note):
                self.notes.save(before, changed)
            elif isinstance(before, Action) and isinstance(changed, Action):
                self.actions.save(before, changed)
        return changed

    def _amend(self, session: Session, line: Line, before: str, now: str, reason: str) -> None:
        self.amending.note(
            session, Altered(about=line.id, kind=kind_of(line), before=before, after=now), reason
        )

    def _today(self, session: Session) -> date:
        network = self.networks.get(session.network)
        return self.desk.today(network.zone if network else session.zone)
