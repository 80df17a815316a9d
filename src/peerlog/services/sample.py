"""Making the sample network: its year happens again through the services, each act at its own moment."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import partial
from heapq import heappop, heappush
from itertools import count
from typing import TYPE_CHECKING

from peerlog.domain.clock import Reading
from peerlog.domain.ids import MemberId, NetworkId
from peerlog.domain.member import Member
from peerlog.domain.sample import Sample, SampleMember, day_of
from peerlog.domain.session import zone_of

if TYPE_CHECKING:
    from peerlog.services.house import House

OFFICE_OPENS = time(8, 30)


@dataclass(slots=True)
class MovingClock:
    """A clock that stands wherever the year has come to."""

    wall: datetime

    def read(self) -> Reading:
        """Look at the clock."""
        return Reading(wall=self.wall, ticks=self.wall.timestamp(), boot="sample")


@dataclass(slots=True)
class Diary:
    """What happens when; while it happens the clock stands there."""

    clock: MovingClock
    zone: str
    _entries: list[tuple[datetime, int, Callable[[], object]]] = field(default_factory=list)
    _numbers: "count[int]" = field(default_factory=count)

    def at(self, moment: datetime, happens: Callable[[], object]) -> None:
        """Enter something; of two at one moment, the one entered first happens first."""
        heappush(self._entries, (moment, next(self._numbers), happens))

    def on(self, day: date, happens: Callable[[], object], at: time = OFFICE_OPENS) -> None:
        """Enter something at a time of day on the wall clock of the network."""
        self.at(datetime.combine(day, at, zone_of(self.zone)), happens)

    def live_until(self, end: datetime) -> None:
        """Let everything up to *end* happen; what would come later does not."""
        while self._entries and self._entries[0][0] <= end:
            self.clock.wall, _number, happens = heappop(self._entries)
            happens()


def make_sample(house: "House", sample: Sample, clock: MovingClock, now: datetime) -> None:
    """Let the year of *sample* happen in the empty *house*, whose clock is *clock*, up to *now*."""
    from peerlog.services.sample_round import enter_round
    from peerlog.services.sample_session import enter_session

    zone = sample.network.zone
    today = now.astimezone(zone_of(zone)).date()
    clock.wall = datetime.combine(_first_day(sample, today), time(8), zone_of(zone))
    network = house.networks.start(sample.network)
    diary = Diary(clock, zone)
    for person in sample.members:
        _enter_member(house, diary, network.id, person, today)
    for session in sample.sessions:
        enter_session(house, diary, network, session, day_of(session.week, today))
    for told in sample.rounds:
        enter_round(house, diary, network, told, day_of(told.week, today))
    diary.live_until(now)


def _first_day(sample: Sample, today: date) -> date:
    return day_of(min(person.joined for person in sample.members), today)


def _enter_member(
    house: "House", diary: Diary, network: NetworkId, person: SampleMember, today: date
) -> None:
    joined = day_of(person.joined, today)
    draft = Member(
        id=MemberId(""), network=network, name=person.name, handle=person.handle,
        organisation=person.organisation, experience=person.experience, joined=joined,
        access_needs=person.access_needs, languages=person.languages,
    )  # fmt: skip
    diary.on(joined, partial(house.members.add, draft))
    if person.left is not None:
        leaves = day_of(person.left, today)
        diary.on(leaves, lambda: house.members.leave(house.members.find(network, person.name), leaves))
