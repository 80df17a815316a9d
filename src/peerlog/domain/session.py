"""A meeting of a network: when, where, who leads it, and how far it has come."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from peerlog.domain.ids import NetworkId, SessionId

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

OFF_PLAN = timedelta(hours=6)
"""Begun further than this from its planned start, and on another day, a session was not held as planned."""


class SessionState(StrEnum):
    """How far a session has come."""

    PLANNED = "planned"
    RUNNING = "running"
    CLOSED = "closed"


class MinutesState(StrEnum):
    """Draft minutes follow every change; approved minutes are frozen."""

    DRAFT = "draft"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A meeting of a network."""

    id: SessionId
    network: NetworkId
    number: int
    title: str
    starts: datetime
    """Local wall-clock time of the meeting, without zone; `zone` says whose wall."""
    zone: str
    place: str = ""
    facilitator: str = ""
    minutes_by: str = ""
    objectives: str = ""
    format: str = ""
    """Id of the built-in format the agenda began from, or empty."""
    next_session: str = ""
    """Free words about the next meeting, for the foot of the minutes."""
    state: SessionState = SessionState.PLANNED
    opened_at: datetime | None = None
    closed_at: datetime | None = None
    minutes_state: MinutesState = MinutesState.DRAFT
    approved_at: datetime | None = None
    trashed: bool = False

    @property
    def ref(self) -> str:
        """The short name the screens show, such as S07."""
        return f"S{self.number:02d}"

    @property
    def starts_at(self) -> datetime:
        """The start as a moment with its zone; UTC where this machine does not know the zone."""
        return self.starts.replace(tzinfo=zone_of(self.zone) or UTC)

    @property
    def held_at(self) -> datetime:
        """When it is or was held, with its zone: as planned, unless it was begun on another day."""
        if self.opened_at is None or self.is_as_planned(self.opened_at):
            return self.starts_at
        return self.opened_at.astimezone(self.starts_at.tzinfo).replace(second=0, microsecond=0)

    def is_as_planned(self, begun: datetime) -> bool:
        """Tell whether a beginning at this moment is the one that was planned."""
        here = begun.astimezone(self.starts_at.tzinfo)
        return here.date() == self.starts.date() or abs(begun - self.starts_at) <= OFF_PLAN


def moved(session: Session, starts: datetime, zone: str) -> Session:
    """Give the session at another time; one that was begun was held then, as whoever moves it says."""
    after = replace(session, starts=starts, zone=zone)
    if session.opened_at is not None and after.starts_at == session.held_at:
        return session
    if after.held_at == after.starts_at:
        return after
    return replace(after, opened_at=after.starts_at.astimezone(UTC))


def is_late(session: Session, now: datetime) -> bool:
    """Tell whether the day a session was planned for is over."""
    return session.starts_at < now and not session.is_as_planned(now)


def is_led_anew(before: Session, after: Session) -> bool:
    """Tell whether a session that is still to come passed from one facilitator to another, or to nobody yet."""
    changed = bool(before.facilitator) and after.facilitator != before.facilitator
    return changed and after.state is SessionState.PLANNED


def next_of(sessions: Iterable[Session]) -> Session | None:
    """Give the planned session that comes next; one whose start has passed still counts until it is run."""
    planned = (session for session in sessions if session.state is SessionState.PLANNED)
    return min(planned, key=lambda session: session.starts_at, default=None)


def zone_of(name: str) -> "ZoneInfo | None":
    """Give the zone of this IANA name, or None where this machine does not know it."""
    from zoneinfo import ZoneInfo  # a short command may end without ever asking for a time

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None
