"""What a network decided, agreed to do and promised to look back on, as one audience may read it.

Registers, calendars and handover packs are written from these values, never from the records: a text that stays
inside is empty here, and what stays as a whole is not here at all.
"""

from dataclasses import dataclass
from datetime import date

from peerlog.domain.action import ActionState, Outcome
from peerlog.domain.allowance import Owners
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.gone import Gone
from peerlog.domain.handout import SharedAction, SharedLine, Staying
from peerlog.domain.ids import NetworkId, SessionId
from peerlog.domain.look_back import Hindsight, Look, LookBack
from peerlog.domain.network import Confidentiality
from peerlog.domain.review import Review, standing_of
from peerlog.domain.verdict import Leaving


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedDecision:
    """A decision and its reviews."""

    line: SharedLine
    day: date
    confidentiality: Confidentiality
    reviews: tuple[Review, ...]
    """Their reasons are empty where these stay inside."""
    versions: tuple[int, ...]
    """How often each review was changed."""

    @property
    def review(self) -> Review | None:
        """The review that is ahead, else the last one done."""
        return standing_of(self.reviews[0].decision, self.reviews) if self.reviews else None

    @property
    def is_provisional(self) -> bool:
        """Whether it waits for the next session, as fewer than half of the core took it."""
        return any(one.provisional and one.outcome is None for one in self.reviews)


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """An action with what became of it."""

    shared: SharedAction
    agreed_on: date
    session: SessionId | None
    """None for one that was agreed between sessions."""
    id: str
    confidentiality: Confidentiality
    commitment: bool
    outcome: Outcome | None
    carried: int
    """How often in a row it was kept as it was."""

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be done."""
        return self.shared.state is ActionState.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedLookBack:
    """A promise to look back, the looks taken and what was added; texts that stay inside are empty."""

    promise: LookBack
    about: str
    """The ref of the decision or action it belongs to, where that leaves too."""
    looks: tuple[Look, ...]
    hindsights: tuple[Hindsight, ...]
    confidentiality: Confidentiality
    every_rung: tuple[int, ...]
    """In months; also those that were taken off the ladder."""
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Everything that leaves across sessions."""

    audience: Audience
    confidentiality: Confidentiality
    """The strictest mode that anything in it was held under."""
    owners: Owners
    network: str
    """Its name, or nothing where it stays inside."""
    next_day: date | None
    """Of the coming session, if one is planned."""
    decisions: tuple[SharedDecision, ...]
    actions: tuple[FollowUp, ...]
    look_backs: tuple[SharedLookBack, ...]
    gone: tuple[Gone, ...] = ()
    """What calendars from before may still hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """A network's record, sorted: the register and the sessions go out, the rest is for the eyes of whoever exports."""

    network: NetworkId
    calling: Calling
    register: Register
    sessions: tuple[Leaving, ...]
    """The first one first."""
    stays: tuple[Staying, ...]
