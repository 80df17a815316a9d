"""The roll of a session: every member and guest with their mark, those without one first."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from peerlog.domain.attendance import Attendance, Presence
from peerlog.domain.ids import MemberId
from peerlog.domain.member import Member


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A member or a guest on the roll."""

    key: str
    """The member's id, or for a guest the attendance's."""
    name: str
    organisation: str
    member: Member | None
    attendance: Attendance | None
    is_new: bool
    """Takes part for the first time."""

    @property
    def presence(self) -> Presence | None:
        """The mark, None without one."""
        return self.attendance.presence if self.attendance else None


def roll(
    members: Iterable[Member],
    attendances: Iterable[Attendance],
    new_today: Collection[MemberId],
    order: Sequence[str] = (),
) -> tuple[Person, ...]:
    """Give everybody in an *order* shown before, whom it does not hold behind; at first the unmarked come first."""
    marks = tuple(attendances)
    of_member = {mark.member: mark for mark in marks if mark.member}
    people = [_member(member, of_member.get(member.id), new_today) for member in members]
    people += [_guest(mark) for mark in marks if mark.member is None]
    places = {key: place for place, key in enumerate(order)}
    return tuple(
        sorted(people, key=lambda who: (places.get(who.key, len(places)), *_first_order(who, order)))
    )


def order_of(people: Iterable[Person]) -> tuple[str, ...]:
    """Give the order to hold on to."""
    return tuple(person.key for person in people)


def _first_order(person: Person, order: Sequence[str]) -> tuple[bool, str]:
    return (bool(not order and person.attendance), person.name.casefold())


def _member(member: Member, mark: Attendance | None, new_today: Collection[MemberId]) -> Person:
    return Person(
        key=member.id, name=member.name, organisation=member.organisation,
        member=member, attendance=mark, is_new=member.id in new_today,
    )  # fmt: skip


def _guest(mark: Attendance) -> Person:
    return Person(
        key=mark.id, name=mark.guest_name, organisation=mark.guest_organisation,
        member=None, attendance=mark, is_new=False,
    )  # fmt: skip
