"""The quiet planning meter."""

import pytest

from peerlog.domain.balance import balance
from peerlog.domain.ids import MemberId, NetworkId, SessionId, StepId
from peerlog.domain.member import Experience, Member
from peerlog.domain.step import Airtime, Step, StepState


def make_step(minutes: int, airtime: Airtime, state: StepState = StepState.COMING) -> Step:
    """Make a step that is somebody's time."""
    return Step(
        id=StepId(f"{airtime}{minutes}"), session=SessionId("s"), position="i", title="t",
        minutes=minutes, airtime=airtime, state=state,
    )  # fmt: skip


@pytest.mark.parametrize(("guest", "too_much"), [(29, False), (30, False), (31, True)])
def test_guests_with_more_than_a_third_are_pointed_at(guest: int, too_much: bool) -> None:
    """A third of 90 minutes is fair; a minute more is not."""
    steps = (
        make_step(guest, Airtime.GUEST),
        make_step(20, Airtime.MEMBER),
        make_step(70 - guest, Airtime.EVERYONE),
    )
    weighed = balance(steps, ())
    assert (weighed.guest_minutes, weighed.member_minutes, weighed.minutes) == (guest, 20, 90)
    assert weighed.guests_have_too_much is too_much


def test_an_empty_agenda_is_balanced() -> None:
    """Nothing planned is nothing to point at."""
    assert not balance((), ()).guests_have_too_much


def test_a_dropped_step_is_nobodys_time() -> None:
    """Only what is still planned counts."""
    assert balance((make_step(30, Airtime.GUEST, StepState.DROPPED),), ()).minutes == 0


def test_members_are_counted_by_experience_and_the_unknown_apart() -> None:
    """Nobody is guessed to be new."""
    bands = (Experience.NEW, Experience.NEW, Experience.SOME, Experience.LONG, None)
    people = tuple(
        Member(id=MemberId(str(place)), network=NetworkId("n"), name="N", experience=band)
        for place, band in enumerate(bands)
    )
    weighed = balance((), people)
    assert (weighed.new, weighed.some, weighed.long, weighed.unknown) == (2, 1, 1, 1)
