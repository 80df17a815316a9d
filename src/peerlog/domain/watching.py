"""What two looks at the clocks of a machine tell: it slept between them, or its wall clock was moved."""

from dataclasses import dataclass

from peerlog.domain.clock import Reading
from peerlog.domain.live import slept, wall_jump

NOTICEABLE = 30.0
"""Seconds a wall clock must have been moved by to be worth a word."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What happened between two looks, in seconds; 0 for what did not."""

    slept: float
    moved: float
    """Of the wall clock; negative is back."""


def watched(previous: Reading, now: Reading, expected: float) -> Watched:
    """Compare two looks meant to be *expected* seconds apart."""
    moved = wall_jump(previous, now)
    return Watched(slept=slept(previous, now, expected), moved=moved if abs(moved) >= NOTICEABLE else 0.0)
