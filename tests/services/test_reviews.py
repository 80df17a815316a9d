"""Decisions come back: provisional ones at the next session, others on their day."""

from datetime import date, timedelta

import pytest

from conftest import StillClock
from held import hold_session, plan_session, start_network
from peerlog.domain.attendance import Presence
from peerlog.domain.errors import EmptyText, NotFound
from peerlog.domain.network import Network
from peerlog.domain.review import ReviewOutcome
from peerlog.domain.session import Session
from peerlog.services.house import House

DAY = 86_400


def held_with(house: House, clock: StillClock, network: Network, *names: str, line: str = "") -> Session:
    """Hold a session a day later with these people."""
    clock.advance(DAY)
    session = house.live.open(plan_session(house, network, starts=house.local_now().replace(tzinfo=None)))
    for name in names:
        house.attendance.mark(session, house.members.find(network.id, name), Presence.PRESENT)
    if line:
        house.notes.capture(session, None, house.notes.read(session, line))
    return house.live.close(session)


def core_of_three(house: House, clock: StillClock) -> Network:
    """Start a network in which all three were at two sessions."""
    network = start_network(house)
    for _ in range(2):
        held_with(house, clock, network, "Amina Yusuf", "João Silva", "João Pinto")
    return network


def test_decided_with_under_half_of_the_core_it_is_provisional(house: House, clock: StillClock) -> None:
    """One of three decided: the next session is asked; two of three decide for good."""
    network = core_of_three(house, clock)
    held_with(house, clock, network, "Amina Yusuf", line="d: We meet on Tuesdays")
    held_with(house, clock, network, "Amina Yusuf", "João Silva", line="d: We meet by phone")
    today = house.local_now().date()
    (asked,) = house.reviews.asking(network.id, today)
    assert (asked.ref, asked.review and asked.review.provisional) == ("S03-D1", True)


def test_without_marks_or_core_nothing_is_provisional(house: House, clock: StillClock) -> None:
    """What is not known is not held against a decision."""
    network = start_network(house)
    hold_session(house, network)
    assert house.reviews.asking(network.id, house.local_now().date()) == ()
    network_with_core = network
    held_with(house, clock, network_with_core, "Amina Yusuf")
    held_with(house, clock, network_with_core, line="d: Nobody was marked")
    assert house.reviews.asking(network.id, house.local_now().date()) == ()


def test_attendance_set_right_later_makes_it_stand(house: House, clock: StillClock) -> None:
    """Closing again settles it anew, without a second review."""
    network = core_of_three(house, clock)
    session = held_with(house, clock, network, "Amina Yusuf", line="d: We meet on Tuesdays")
    house.live.close(house.live.reopen(session))
    assert len(house.reviews.asking(network.id, house.local_now().date())) == 1
    again = house.live.reopen(house.sessions.get(session.id))
    house.attendance.mark(again, house.members.find(network.id, "João Silva"), Presence.WRITTEN)
    house.live.close(again)
    assert house.reviews.asking(network.id, house.local_now().date()) == ()


def test_a_decision_comes_back_on_its_day(house: House) -> None:
    """Not before it, and every day after it until it was looked at."""
    network = start_network(house)
    hold_session(house, network)
    found, today = house.reviews.find(network.id, "s1-d1"), house.local_now().date()
    house.reviews.bring_back(found.note, today + timedelta(days=3), network.id)
    moved = house.reviews.bring_back(found.note, today + timedelta(days=2), network.id)
    assert house.reviews.of_decision(found.note) == (moved,)
    assert house.reviews.asking(network.id, today + timedelta(days=1)) == ()
    for days in (2, 3, 400):
        assert len(house.reviews.asking(network.id, today + timedelta(days=days))) == 1
    house.reviews.take_back(found.note)
    assert house.reviews.asking(network.id, today + timedelta(days=400)) == ()


def test_answers_are_kept_with_their_reason(house: House) -> None:
    """Changed and dropped say why; a decision that stands may come back once more."""
    network = start_network(house)
    hold_session(house, network)
    found, today = house.reviews.find(network.id, "S01-D1"), house.local_now().date()
    with pytest.raises(EmptyText):
        house.reviews.answer(found, ReviewOutcome.DROPPED, today)
    house.reviews.answer(found, ReviewOutcome.STANDS, today, "", date(2027, 3, 1))
    again = house.reviews.find(network.id, "S01-D1")
    assert again.review
    assert (again.review.due_on, again.review.outcome) == (date(2027, 3, 1), None)
    house.reviews.answer(again, ReviewOutcome.DROPPED, today, "nobody came")
    last = house.reviews.find(network.id, "S01-D1").review
    assert last
    assert (last.outcome, last.reason, last.due_on) == (
        ReviewOutcome.DROPPED, "nobody came", date(2027, 3, 1),
    )  # fmt: skip
    assert len(house.reviews.of_decision(found.note)) == 2


def test_another_decision_takes_its_place(house: House, clock: StillClock) -> None:
    """Captured in the running session, in one act with the answer."""
    network = start_network(house)
    hold_session(house, network)
    clock.advance(DAY)
    session = house.live.open(plan_session(house, network, starts=house.local_now().replace(tzinfo=None)))
    found = house.reviews.find(network.id, "S01-D1")
    new = house.reviews.change(
        found, session, "We meet on Fridays", house.local_now().date(), "Tuesdays clash"
    )
    assert (new.text, house.reviews.find(network.id, "S02-D1").note.id) == ("We meet on Fridays", new.id)
    house.undo.undo()
    assert house.reviews.find(network.id, "S01-D1").review is None
    with pytest.raises(NotFound):
        house.reviews.find(network.id, "S02-D1")
