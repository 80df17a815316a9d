"""Sorts the lines, actions and amendments of a session record for one audience."""

from collections.abc import Iterable
from datetime import time

from peerlog.domain.action import Action, action_ref
from peerlog.domain.allowance import EVERY_KIND, Allowance, Attribution, Roll, Times
from peerlog.domain.amendment import Amendment
from peerlog.domain.calling import Role
from peerlog.domain.door import Door, role_of
from peerlog.domain.handout import Piece, SharedAction, SharedAmendment, SharedLine, SharedStep, Staying, Why
from peerlog.domain.ids import MemberId, RecordId, StepId
from peerlog.domain.level import held_by
from peerlog.domain.line import in_order, ref_of
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.record import SessionRecord

_ELSEWHERE = (NoteKind.DECISION, NoteKind.PARKED)
"""Kinds that have a part of the minutes of their own."""


class Sorter:
    """Takes the lines of one record through one door."""

    def __init__(self, record: SessionRecord, door: Door) -> None:
        self._record = record
        self._door = door
        self._members = {member.id: member for member in record.members}
        self._wall = record.session.starts_at.tzinfo
        notes = [note for note in record.notes if not note.trashed]
        self._notes = [line for line in in_order(notes, ()) if isinstance(line, Note)]

    def steps(self) -> tuple[SharedStep, ...]:
        """Give the lines by step, those without one last; all together where steps stay inside."""
        agenda = sorted(
            (step for step in self._record.steps if not step.trashed),
            key=lambda step: (step.position, step.id),
        )
        lines: dict[StepId | None, list[Note]] = {step.id: [] for step in agenda}
        for note in self._notes:
            if note.kind not in _ELSEWHERE:
                lines.setdefault(note.step if note.step in lines else None, []).append(note)
        if not self._door.allowance.steps:
            everything = [note for notes in lines.values() for note in notes]
            return self._filled(SharedStep(number=0, title="", lines=self._out(everything)))
        shared: list[SharedStep] = []
        for number, step in enumerate(agenda, start=1):
            out = self._out(lines[step.id])
            title = self._door.out(Piece.STEP, step.title, about=RecordId(step.id)) if out else ""
            shared.append(SharedStep(number=number, title=title, lines=out))
        shared.append(SharedStep(number=0, title="", lines=self._out(lines.get(None, ()))))
        return self._filled(*shared)

    def lines(self, kind: NoteKind) -> tuple[SharedLine, ...]:
        """Give the lines of one kind."""
        return self._out(note for note in self._notes if note.kind is kind)

    def actions(self) -> tuple[SharedAction, ...]:
        """Give the actions agreed in the session."""
        ref = self._record.session.ref
        actions = (action for action in in_order((), self._record.actions) if isinstance(action, Action))
        return self._actions((action, action_ref(action, ref)) for action in actions)

    def earlier(self, found: Iterable[Action] | None = None) -> tuple[SharedAction, ...]:
        """Give what was still open from earlier sessions, or of it the actions *found*."""
        refs = self._record.earlier_refs
        actions = sorted(
            self._record.earlier_actions if found is None else found,
            key=lambda action: (action.made, action.id),
        )
        return self._actions((action, refs.get(action.id) or action_ref(action, None)) for action in actions)

    def amendments(self) -> tuple[SharedAmendment, ...]:
        """Give what was changed after approval."""
        made = sorted(self._record.amendments, key=lambda one: (one.made, one.id))
        return tuple(self._amendment(one) for one in made if not one.trashed and self._amendment_leaves(one))

    @staticmethod
    def _filled(*steps: SharedStep) -> tuple[SharedStep, ...]:
        return tuple(step for step in steps if step.lines)

    def _out(self, notes: Iterable[Note]) -> tuple[SharedLine, ...]:
        words = ((note, self._words(note)) for note in notes)
        return tuple(self._line(note, text) for note, text in words if text is not None)

    def _words(self, note: Note) -> str | None:
        """Give the words with which a note leaves, or None."""
        door = self._door
        if held_by(note, door.allowance, door.audience) is None and not self._is_cleared(note):
            about = RecordId(note.id)
            door.hold(
                Staying(piece=Piece.LINE, why=Why.UNCLEARED, text=note.text, kind=note.kind, about=about)
            )
            return None
        return door.words_of(note)

    def _is_cleared(self, note: Note) -> bool:
        return note.kind is not NoteKind.QUOTE or note.said_yes or self._door.allowance.uncleared_quotes

    def _line(self, note: Note, text: str) -> SharedLine:
        return SharedLine(
            kind=note.kind,
            text=text,
            ref=ref_of(note, self._record.session.ref),
            speaker=self._speaker(note),
            method=self._door.out(Piece.METHOD, note.method, about=RecordId(note.id)),
            said=self._said(note),
        )

    def _said(self, note: Note) -> time | None:
        if self._door.allowance.times is not Times.LINES:
            return None
        return note.made.astimezone(self._wall).time()

    def _speaker(self, note: Note) -> str:
        member = self._members.get(note.speaker) if note.speaker else None
        if member is None:
            return ""
        if self._may_be_named(note):
            return self._door.called(member.name, role_of(self._record, member.name))
        about = RecordId(note.id)
        self._door.hold(
            Staying(piece=Piece.SPEAKER, why=Why.MODE, text=member.name, kind=note.kind, about=about)
        )
        return ""

    def _may_be_named(self, note: Note) -> bool:
        allowed = self._door.allowance
        if note.kind is NoteKind.QUOTE and allowed.quoted_by_yes and not note.said_yes:
            return False
        wanted = allowed.attribution
        return wanted is Attribution.ALL or (wanted is Attribution.ASKED and note.said_yes)

    def _actions(self, actions: Iterable[tuple[Action, str]]) -> tuple[SharedAction, ...]:
        words = ((action, ref, self._door.words_of(action)) for action, ref in actions if not action.trashed)
        return tuple(self._action(action, ref, text) for action, ref, text in words if text is not None)

    def _action(self, action: Action, ref: str, text: str) -> SharedAction:
        return SharedAction(
            ref=ref,
            text=text,
            owner=self._owner(action.owner, action.owner_words, RecordId(action.id)),
            due=action.due,
            state=action.state,
            helpers=self._helpers(action),
            reason=self._door.out(Piece.REASON, action.reason, about=RecordId(action.id)),
            ended_on=action.ended_on,
            version=self._record.versions.get(action.id, 0),
        )

    def _helpers(self, action: Action) -> tuple[str, ...]:
        helping = (self._owner(helper, "", RecordId(action.id)) for helper in action.helpers)
        return tuple(called for called in helping if called)

    def _owner(self, owner: MemberId | None, words: str, about: RecordId) -> str:
        member = self._members.get(owner) if owner else None
        role = role_of(self._record, member.name) if member else Role.SOMEBODY
        return self._door.owner(member, words, role, about)

    def _amendment_leaves(self, one: Amendment) -> bool:
        texts = (one.before, one.after, one.reason)
        level = self._record.level_of(one.about)
        if level is not None and not self._door.audience.is_within(level):
            self._door.hold(Staying(piece=Piece.AMENDMENT, why=Why.LEVEL, about=RecordId(one.id)))
            return False
        permitted = _permits(self._door.allowance, one.kind)
        return self._door.lets(Piece.AMENDMENT, *texts, permitted=permitted, about=RecordId(one.id))

    def _amendment(self, one: Amendment) -> SharedAmendment:
        return SharedAmendment(
            day=one.made.astimezone(self._wall).date(),
            kind=one.kind,
            before=one.before,
            after=one.after,
            reason=one.reason,
        )


def _permits(allowed: Allowance, kind: str) -> bool:
    """Say whether an amendment about this kind of line may leave."""
    if kind == "action":
        return allowed.actions
    if kind == "attendance":
        return allowed.attendance is Roll.NAMES
    if kind == NoteKind.QUOTE and not allowed.uncleared_quotes:
        return False
    if kind in set(NoteKind):
        return kind in allowed.kinds
    # The heading names place, time and who led.
    return allowed.kinds == EVERY_KIND and allowed.objectives and allowed.place and allowed.names
