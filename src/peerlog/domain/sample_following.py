"""What became of the sample's lines: kept, how it went, looked at again, looked back at."""

from dataclasses import dataclass

from peerlog.domain.action import Outcome
from peerlog.domain.look_back import LADDER, LivesIn, Stands


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleOutcome:
    """How an action went, so many days after the session."""

    days: int
    outcome: Outcome
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleReview:
    """When a decision comes back, in days after its session, and on which day it was found to stand."""

    days: int
    stood: int | None = None
    why: str = ""
    again: int | None = None
    """Days after the session at which it comes back once more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleLook:
    """A look that was taken so many days after the session."""

    days: int
    stands: Stands
    evidence: str
    lives_in: LivesIn | None = None
    unexpected: str = ""
    to_earlier_selves: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SamplePromise:
    """A promise to look back, made on the evening of the session."""

    learning: str
    expectation: str
    signs: str = ""
    holder: str = ""
    successor: str = ""
    place: str = ""
    ladder: tuple[int, ...] = LADDER
    hindsight: str = ""
    looks: tuple[SampleLook, ...] = ()
