"""What a promise to look back can be about: a decision, a lesson, an action, or what a group answered to mistakes."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peerlog.domain.action import Action, ActionState
from peerlog.domain.ids import RecordId, SessionId
from peerlog.domain.line import Line
from peerlog.domain.note import Note, NoteKind

LASTING = (NoteKind.DECISION, NoteKind.LESSON)
"""Kinds of lines worth a promise."""


class SourceKind(StrEnum):
    """What it is."""

    DECISION = "decision"
    LESSON = "lesson"
    ACTION = "action"
    RESPONSE = "response"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One thing to promise something about."""

    record: RecordId
    kind: SourceKind
    text: str
    ref: str = ""
    """Such as S05-D1; empty for a lesson and for an answer."""
    session: SessionId | None = None
    when: date | None = None
    """The day of its session."""


def is_lasting(line: Line) -> bool:
    """Whether a line is of a kind to promise something about; an action that was dropped is not."""
    if isinstance(line, Action):
        return line.state is not ActionState.DROPPED
    return isinstance(line, Note) and line.kind in LASTING
