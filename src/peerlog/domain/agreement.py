"""A network's agreement: a version of its code of conduct, how it was adopted, and when to look at it again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from peerlog.domain.ids import AgreementId, NetworkId, SessionId
from peerlog.domain.member import Member
from peerlog.domain.network import Confidentiality, Network
from peerlog.domain.session import Session, SessionState

SESSIONS_BETWEEN = 6
"""Sessions after which an agreement is due for a look."""


class AgreementState(StrEnum):
    """How far a version has come."""

    DRAFTED = "drafted"
    ADOPTED = "adopted"
    SUPERSEDED = "superseded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A version of a network's code of conduct; its clauses stand in domain/clause.py."""

    id: AgreementId
    network: NetworkId
    number: int
    """Of the version, from 1."""
    confidentiality: Confidentiality
    """What may leave the room, once this version is adopted."""
    route: str = ""
    """Whom to go to about a breach."""
    second_route: str = ""
    """Whom else, if that person is the subject."""
    review_on: date | None = None
    """A day on which the group wants to look at it again, beside what `review_reasons` finds."""
    state: AgreementState = AgreementState.DRAFTED
    adopted_at: datetime | None = None
    adopted_in: SessionId | None = None
    """None when it was adopted outside a session."""
    reviewed_at: datetime | None = None
    """When the group last looked at it and let it stand."""
    decided: str = ""
    """How, such as consent or show of hands."""
    head_count: int = 0
    """How many said yes."""
    trashed: bool = False

    @property
    def looked_at(self) -> datetime | None:
        """When the group last said yes to it as it stands."""
        return max(filter(None, (self.adopted_at, self.reviewed_at)), default=None)


class ReviewReason(StrEnum):
    """Why an agreement is due for a look."""

    DAY = "day"
    """The day the group named has come."""
    SESSIONS = "sessions"
    """Six sessions were opened since."""
    MEMBERS = "members"
    """A third of the members changed."""
    MODE = "mode"
    """What may leave was changed in the network, without the group."""


def review_reasons(
    agreement: Agreement,
    network: Network,
    sessions: Iterable[Session],
    members: Iterable[Member],
    today: date,
) -> tuple[ReviewReason, ...]:
    """Give every reason why an adopted version is due for a look; none for any other version."""
    if agreement.state is not AgreementState.ADOPTED or agreement.looked_at is None:
        return ()
    found = {
        ReviewReason.DAY: agreement.review_on is not None and agreement.review_on <= today,
        ReviewReason.SESSIONS: len(sessions_since(agreement, sessions)) >= SESSIONS_BETWEEN,
        ReviewReason.MEMBERS: _third_changed(members, agreement.looked_at.date(), today),
        ReviewReason.MODE: agreement.confidentiality is not network.confidentiality,
    }
    return tuple(reason for reason, holds in found.items() if holds)


def sessions_since(agreement: Agreement, sessions: Iterable[Session]) -> tuple[Session, ...]:
    """Give the sessions that were opened since a version was looked at; the one it was adopted in does not count."""
    since = agreement.looked_at
    return tuple(
        session
        for session in sessions
        if session.state is not SessionState.PLANNED
        and session.id != agreement.adopted_in
        and since is not None
        and session.opened_at is not None
        and session.opened_at > since
    )


def _third_changed(members: Iterable[Member], then: date, today: date) -> bool:
    """Whether a third of today's members came since, or a third of those of then have left."""
    everyone = tuple(members)
    before = [member for member in everyone if member.is_active_on(then)]
    now = [member for member in everyone if member.is_active_on(today)]
    came, left = len(set(now) - set(before)), len(set(before) - set(now))
    return (came > 0 and came * 3 >= len(now)) or (left > 0 and left * 3 >= len(before))


def newest(agreements: Iterable[Agreement], state: AgreementState) -> Agreement | None:
    """Give the latest version in this state that is not in the trash."""
    standing = (one for one in agreements if one.state is state and not one.trashed)
    return max(standing, key=lambda one: (one.number, one.id), default=None)
