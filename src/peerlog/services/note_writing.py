"""Writing captured lines: what a line becomes, in which place, and what approved minutes note of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from peerlog.domain.action import Action
from peerlog.domain.captured import Captured, LineKind, Understand
from peerlog.domain.ids import ActionId, MemberId, NetworkId, NoteId, SessionId, StepId
from peerlog.domain.line import Line, kind_of, told_anew
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.session import Session
from peerlog.services.acts import Desk
from peerlog.services.amending import Altered, Amending


class NoteStore(Protocol):
    """Notes as they are kept."""

    def add(self, record: Note) -> None: ...
    def save(self, before: Note, after: Note) -> None: ...
    def get(self, record: str) -> Note | None: ...
    def of(self, session: SessionId) -> tuple[Note, ...]: ...
    def decisions(self, network: NetworkId) -> tuple[Note, ...]: ...
    def last_decision(self, session: SessionId) -> int: ...
    def last_position(self, session: SessionId) -> str | None: ...


class ActionStore(Protocol):
    """Actions as they are kept."""

    def add(self, record: Action) -> None: ...
    def save(self, before: Action, after: Action) -> None: ...
    def get(self, record: str) -> Action | None: ...
    def of_session(self, session: SessionId) -> tuple[Action, ...]: ...
    def last_number(self, network: NetworkId, session: SessionId | None) -> int: ...


class MemberList(Protocol):
    """Members as they are kept."""

    def of(self, network: NetworkId) -> tuple[Member, ...]: ...


class NetworkList(Protocol):
    """Networks as they are kept."""

    def get(self, record: str) -> Network | None: ...


class ClauseTaking(Protocol):
    """What makes clauses of lines while an agreement is made."""

    def begin(self, session: Session, step: StepId | None, kind: LineKind) -> None: ...
    def take(self, session: Session, line: Line) -> None: ...
    def follow(self, session: Session, before: Line, after: Line) -> None: ...
    def let_go(self, session: Session, line: Line) -> None: ...


DropDraft = Callable[[str], None]
"""Forgets the text that was being typed at a place."""


@dataclass(eq=False, repr=False)
class NoteWriting:
    """How lines reach the record; `Notes` says what a person can do with them."""

    notes: NoteStore
    actions: ActionStore
    members: MemberList
    networks: NetworkList
    amending: Amending
    desk: Desk
    understand: Understand
    drop_draft: DropDraft
    gathering: ClauseTaking

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
            level=captured.level,
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
            level=captured.level,
        )
        self.actions.add(action)
        return action

    def _retyped(self, session: Session, line: Line, captured: Captured) -> Line:
        if isinstance(line, Note) and captured.note_kind is not None:
            number = line.number or self._decision_number(session, captured.note_kind)
            changed = replace(told_anew(line, captured.text), kind=captured.note_kind, number=number)
            self.notes.save(line, changed)
            return changed
        if isinstance(line, Action) and captured.note_kind is None:
            owner, words = self._owner(session, line, captured)
            action = replace(told_anew(line, captured.text), owner=owner, due=captured.due, owner_words=words)
            self.actions.save(line, action)
            return action
        self._trash(line)
        return self._new(
            session, line.step, replace(captured, level=captured.level or line.level), line.position
        )

    def _owner(self, session: Session, line: Action, captured: Captured) -> tuple[MemberId | None, str]:
        """Give the owner as typed; one that cannot stand in a typed line is kept."""
        if captured.owner or captured.owner_words:
            return captured.owner.id if captured.owner else None, captured.owner_words
        known = any(member.id == line.owner for member in self.members.of(session.network))
        unseen = line.owner_words and f"@{line.owner_words}" not in line.text
        return None if known else line.owner, line.owner_words if unseen else ""

    def _decision_number(self, session: Session, kind: NoteKind) -> int:
        return self.notes.last_decision(session.id) + 1 if kind is NoteKind.DECISION else 0

    def _trash(self, line: Line) -> None:
        if isinstance(line, Note):
            self.notes.save(line, replace(line, trashed=True))
        else:
            self.actions.save(line, replace(line, trashed=True))

    def _moved(self, session: Session, before: Line, changed: Line, reason: str) -> Line:
        with self.desk.act("note.move"):
            if isinstance(before, Note) and isinstance(changed, Note):
                self.notes.save(before, changed)
            elif isinstance(before, Action) and isinstance(changed, Action):
                self.actions.save(before, changed)
            same = Altered(about=before.id, kind=kind_of(before), before=before.text, after=before.text)
            self.amending.note_move(session, same, reason)
        return changed

    def _forget(self, draft: str) -> None:
        if draft:
            self.drop_draft(draft)

    def _amend(self, session: Session, line: Line, before: str, now: str, reason: str) -> None:
        self.amending.note(
            session, Altered(about=line.id, kind=kind_of(line), before=before, after=now), reason
        )

    def _today(self, session: Session) -> date:
        network = self.networks.get(session.network)
        return self.desk.today(network.zone if network else session.zone)
