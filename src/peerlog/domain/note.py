"""A line captured in a session."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from peerlog.domain.audience import Audience
from peerlog.domain.ids import MemberId, NoteId, SessionId, StepId

LONGEST_LINE = 20_000
"""Characters in one captured line; a longer paste is refused with its length."""


class NoteKind(StrEnum):
    """What a captured line is."""

    NOTE = "note"
    LESSON = "lesson"
    DECISION = "decision"
    QUESTION = "question"
    SUCCESS = "success"
    QUOTE = "quote"
    PARKED = "parked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A line captured in a session."""

    id: NoteId
    session: SessionId
    step: StepId | None
    kind: NoteKind
    text: str
    made: datetime
    """When it was captured, in UTC."""
    position: str
    """Sorts the lines of a session as plain text, together with its actions."""
    number: int = 0
    """Of a decision within its session, as in S05-D1; 0 for every other kind."""
    speaker: MemberId | None = None
    said_yes: bool = False
    """The speaker agreed to be named beside this line."""
    method: str = ""
    """How a decision was taken, such as consent or show of hands."""
    level: Audience | None = None
    """The widest audience it may reach; None where the network's mode alone decides."""
    outside: str = ""
    """What somebody decided may leave in place of the text where names may not; see domain/door.py."""
    outside_sure: bool = False
    """Whoever decided looked at what still reads like a name in those words, and let it stand."""
    trashed: bool = False
