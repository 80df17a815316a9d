"""Reading the time: a wall clock that may jump, and ticks that may not."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One look at the clocks of this machine."""

    wall: datetime
    """In UTC; a person or a flat battery may have set it wrong."""
    ticks: float
    """Seconds since the machine started, sleep included where the system can say so."""
    boot: str
    """Changes when the machine starts anew, so that ticks of two starts are never compared."""


class Clock(Protocol):
    """Where the time comes from."""

    def read(self) -> Reading:
        """Look at the clocks."""
        ...


NewId = Callable[[], str]
"""Gives a fresh random 128-bit id as 32 hex digits."""
