"""What every service needs to write: acts that are kept together and undone together, a clock, fresh ids."""

from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from peerlog.domain.clock import Clock, NewId


class Acts(Protocol):
    """Groups what is written inside into one act, named by its verb."""

    def act(self, verb: str) -> AbstractContextManager[None]:
        """Keep what is written inside together, or none of it."""
        ...


@dataclass(eq=False, repr=False)
class Desk:
    """The acts, the clock and the ids of this copy."""

    acts: Acts
    clock: Clock
    new_id: NewId

    def act(self, verb: str) -> AbstractContextManager[None]:
        """Keep what is written inside together, or none of it."""
        return self.acts.act(verb)

    def now(self) -> datetime:
        """Give this moment, in UTC."""
        return self.clock.read().wall

    def today(self, zone: str) -> date:
        """Give the day it is in *zone*."""
        return local_day(self.clock, zone)


def local_day(clock: Clock, zone: str) -> date:
    """Give the day it is in *zone*, an IANA name."""
    from peerlog.domain.session import zone_of

    return clock.read().wall.astimezone(zone_of(zone)).date()
