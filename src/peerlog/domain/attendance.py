"""Who was there, and how."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from peerlog.domain.ids import MemberId, RecordId, SessionId


class Presence(StrEnum):
    """How somebody took part."""

    PRESENT = "present"
    REMOTE = "remote"
    LATE = "late"
    LEFT = "left"
    EXCUSED = "excused"
    ABSENT = "absent"
    GUEST = "guest"
    WRITTEN = "written"


IN_THE_ROOM = frozenset({Presence.PRESENT, Presence.REMOTE, Presence.LATE, Presence.GUEST})
"""Those who can be heard now."""
TOOK_PART = IN_THE_ROOM | {Presence.LEFT, Presence.WRITTEN}
"""Those who count as having been there, in person or in writing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One person's part in one session; a guest has a name here instead of a member id."""

    id: RecordId
    session: SessionId
    member: MemberId | None
    presence: Presence
    guest_name: str = ""
    guest_organisation: str = ""
    arrived_at: datetime | None = None
    left_at: datetime | None = None
    trashed: bool = False
