"""The quiet planning meter: guests beside members, newcomers beside old hands."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from peerlog.domain.agenda import planned
from peerlog.domain.member import Experience, Member
from peerlog.domain.step import Airtime, Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """Planned minutes by whose time they are, and the expected members by experience."""

    guest_minutes: int
    member_minutes: int
    shared_minutes: int
    """Minutes that are everyone's."""
    new: int
    some: int
    long: int
    unknown: int
    """Members whose experience nobody has noted."""

    @property
    def minutes(self) -> int:
        """All planned minutes."""
        return self.guest_minutes + self.member_minutes + self.shared_minutes

    @property
    def guests_have_too_much(self) -> bool:
        """Whether guests take more than a third of the time."""
        return self.guest_minutes * 3 > self.minutes


def balance(steps: Iterable[Step], expected: Iterable[Member]) -> Balance:
    """Weigh the planned steps of an agenda and the members expected to come."""
    minutes: Counter[Airtime] = Counter()
    for step in planned(steps):
        minutes[step.airtime] += step.minutes
    people = Counter(member.experience for member in expected)
    return Balance(
        guest_minutes=minutes[Airtime.GUEST],
        member_minutes=minutes[Airtime.MEMBER],
        shared_minutes=minutes[Airtime.EVERYONE],
        new=people[Experience.NEW],
        some=people[Experience.SOME],
        long=people[Experience.LONG],
        unknown=people[None],
    )
