"""What was captured in a session, notes and actions together, in order."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from peerlog.domain.action import Action, action_ref
from peerlog.domain.note import Note, NoteKind

Line = Note | Action
Kept = TypeVar("Kept", Note, Action)


def in_order(notes: Iterable[Note], actions: Iterable[Action]) -> tuple[Line, ...]:
    """Give notes and actions of one session as one list."""
    return tuple(sorted((*notes, *actions), key=lambda line: (line.position, line.id)))


def told_anew(line: Kept, text: str) -> Kept:
    """Give a line with other words; what was decided about its old ones counts no more."""
    return line if line.text == text else replace(line, text=text, outside="", outside_sure=False)


def kind_of(line: Line) -> str:
    """Give the NoteKind value, or "action"."""
    return line.kind.value if isinstance(line, Note) else "action"


def ref_of(line: Line, session_ref: str) -> str:
    """Give the ref of an action or a decision, empty for other lines."""
    if isinstance(line, Action):
        return action_ref(line, session_ref)
    return f"{session_ref}-D{line.number}" if line.kind is NoteKind.DECISION and line.number else ""
