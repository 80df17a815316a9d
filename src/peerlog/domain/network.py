"""A peer network: its purpose, who may come and go, and what may leave the room."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from peerlog.domain.ids import NetworkId


class Membership(StrEnum):
    """How people come and go."""

    FIXED = "fixed"
    ROLLING = "rolling"
    OPEN = "open"


class Confidentiality(StrEnum):
    """What an export may hold; the table stands in domain/allowance.py."""

    OPEN = "open"
    CHATHAM_HOUSE = "chatham-house"
    LESSONS_LEAVE = "lessons-leave"
    CONFIDENTIAL = "confidential"

    @classmethod
    def strictest(cls, modes: Iterable[str]) -> "Confidentiality":
        """Give the mode that lets least leave."""
        return max(map(cls, modes), key=tuple(cls).index)


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """A group of peers who meet to learn."""

    id: NetworkId
    name: str
    purpose: str = ""
    values: str = ""
    membership: Membership = Membership.ROLLING
    confidentiality: Confidentiality = Confidentiality.CHATHAM_HOUSE
    funder_in_room: bool = False
    concern_route: str = ""
    """Whom to tell about a breach or harm, and whom else if that person is the subject."""
    zone: str = "UTC"
    """IANA name; the zone new sessions are planned in."""
    trashed: bool = False
