"""What a promise to look back can be about: a decision, a lesson, an action, a told mistake, or the answer to some."""

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
    MISTAKE = "mistake"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One thing to promise something about."""

    record: RecordId
    kind: SourceKind
    text: str
    ref: str = ""
    """Such as S05-D1; empty for a lesson, a mistake and an answer."""
    session: SessionId | None = None
    when: date | None = None
    """The day of its session."""

    @property
    def area(self) -> str:
        """The kind of record it is: of lines that is "note", whatever kind of line."""
        return "note" if self.kind in (SourceKind.DECISION, SourceKind.LESSON) else self.kind.value

    @property
    def learning(self) -> str:
        """What was learned, as far as its words may stand elsewhere: those of a told mistake never do."""
        return "" if self.kind is SourceKind.MISTAKE else self.text


def is_lasting(line: Line) -> bool:
    """Whether a line is of a kind to promise something about; an action that was dropped is not."""
    if isinstance(line, Action):
        return line.state is not ActionState.DROPPED
    return isinstance(line, Note) and line.kind in LASTING
