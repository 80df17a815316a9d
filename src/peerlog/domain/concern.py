"""A concern: a sealed note of a breach or of harm, and the way outside that comes before it."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from peerlog.domain.agreement import Agreement
from peerlog.domain.ids import ConcernId, NetworkId
from peerlog.domain.network import Network


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """What one facilitator noted, for this one person's eyes."""

    id: ConcernId
    network: NetworkId
    written: datetime
    """In UTC, to the second."""
    happened: str
    """What happened, in the writer's own words."""
    when: str = ""
    """When it happened, as coarse as the writer likes."""
    tell: str = ""
    """Who needs to know."""
    agreed: str = ""
    """What was agreed next."""
    next_check: date | None = None
    trashed: bool = False
    """Never true: a concern is deleted for good or not at all."""

    @property
    def first_line(self) -> str:
        """The first line that says anything."""
        return next((line.strip() for line in self.happened.splitlines() if line.strip()), "")


class SealState(StrEnum):
    """How the sealed notes of a home stand."""

    NONE = "none"
    """No passphrase is set, so nothing can be kept."""
    LOCKED = "locked"
    OPEN = "open"
    BROKEN = "broken"
    """What belongs beside the file to open it is missing or damaged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutsideRoute:
    """Where a concern goes before anything is noted."""

    first: str = ""
    """Whom to tell."""
    second: str = ""
    """Whom else, if that person is the subject."""


def outside_route(network: Network | None, agreement: Agreement | None) -> OutsideRoute:
    """Give the route of a network, and what its agreement adds where both name the same person first."""
    if network is None:
        return OutsideRoute()
    first, _newline, second = network.concern_route.partition("\n")
    if agreement is not None and first in ("", agreement.route):
        first, second = agreement.route, second or agreement.second_route
    return OutsideRoute(first=first.strip(), second=" ".join(second.split()))
