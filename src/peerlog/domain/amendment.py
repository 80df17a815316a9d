"""A change to approved minutes, with its date and reason."""

from dataclasses import dataclass
from datetime import datetime

from peerlog.domain.ids import RecordId, SessionId


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A line of approved minutes that was added, changed, moved or struck afterwards; a moved one has both sides alike."""

    id: RecordId
    session: SessionId
    about: RecordId
    """The note, action or session that was changed."""
    kind: str
    """The kind of line: a NoteKind value, "action" or "session"."""
    before: str
    """Empty when the line was added."""
    after: str
    """Empty when the line was struck."""
    reason: str
    made: datetime
    trashed: bool = False
