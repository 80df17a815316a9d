"""Carrying over: asked one by one, counted, answered with a reason, never silent."""

from datetime import datetime

import pytest

from conftest import StillClock
from held import hold_session, plan_session, start_network
from peerlog.domain.action import ActionState, Outcome
from peerlog.domain.carrying import Choice
from peerlog.domain.errors import CarriedOften, EmptyText, NotOpen
from peerlog.domain.network import Network
from peerlog.domain.session import Session
from peerlog.services.house import House

DAY = 86_400


def next_session(house: House, network: Network) -> Session:
    """Open the next session."""
    planned = plan_session(house, network, starts=house.local_now().replace(tzinfo=None))
    return house.live.open(planned)


def test_the_next_session_asks_about_each_open_action(house: House, clock: StillClock) -> None:
    """Not about its own, and about none twice."""
    network = start_network(house)
    hold_session(house, network)
    clock.advance(7 * DAY)
    session = next_session(house, network)
    house.notes.capture(session, None, house.notes.read(session, "a: A new one"))
    assert [one.ref for one in house.carrying.waiting(session)] == ["S01-A2", "S01-A1", "S01-A3"]
    house.carrying.keep(house.carrying.waiting(session)[0].action, session=session.id)
    assert [one.ref for one in house.carrying.waiting(session)] == ["S01-A1", "S01-A3"]


def test_commitments_are_asked_about_first(house: House, clock: StillClock) -> None:
    """What people took on for themselves, before what is due sooner."""
    network = start_network(house)
    session = hold_session(house, network)
    house.live.reopen(session)
    session = house.sessions.get(session.id)
    taken = house.commitments.take_on(
        session, house.notes.read(session, "a: When we meet, I will ask @Amina")
    )
    house.live.close(session)
    clock.advance(DAY)
    assert house.carrying.waiting(next_session(house, network))[0].action.id == taken.id


def test_kept_three_times_it_needs_a_reason(house: House) -> None:
    """The sentence counts; a smaller one begins anew."""
    network = start_network(house)
    action = house.actions.take(network, "Write it all down @amina by 1 dec")
    for _ in range(3):
        house.carrying.keep(action)
    with pytest.raises(CarriedOften) as error:
        house.carrying.keep(action)
    assert (error.value.ref, error.value.times) == ("A1", 3)
    house.carrying.keep(action, "the office was flooded")
    smaller = house.carrying.make_smaller(action, "Write one page", None, "too much")
    assert (smaller.text, smaller.due, house.carrying.times(smaller)) == ("Write one page", None, 0)
    house.carrying.keep(smaller)


def test_often_carried_ones_are_told_apart(house: House) -> None:
    """Those that need another answer than to be kept."""
    network = start_network(house)
    often, once = house.actions.take(network, "often"), house.actions.take(network, "once")
    for _ in range(3):
        house.carrying.keep(often)
    house.carrying.keep(once)
    assert [(one.action.id, one.times) for one in house.carrying.often(network.id)] == [(often.id, 3)]


def test_handing_over_and_letting_go(house: House) -> None:
    """The new owner has it; what is let go says why, and one undo takes the answer and its effect back."""
    network = start_network(house)
    amina = house.members.find(network.id, "Amina Yusuf")
    action = house.actions.take(network, "Call the office @silva")
    handed = house.carrying.hand_over(action, amina.id, "moves away")
    assert handed.owner == amina.id
    with pytest.raises(EmptyText):
        house.carrying.let_go(handed, house.local_now().date(), " ")
    gone = house.carrying.let_go(handed, house.local_now().date(), "no need")
    assert (gone.state, gone.reason) == (ActionState.DROPPED, "no need")
    assert [one.choice for one in house.carrying.of_action(gone)] == [Choice.HAND_OVER, Choice.LET_GO]
    house.undo.undo()
    assert house.actions.get(action.id).state is ActionState.OPEN
    assert [one.choice for one in house.carrying.of_action(action)] == [Choice.HAND_OVER]
    with pytest.raises(NotOpen):
        house.carrying.keep(gone)


def test_how_it_went(house: House) -> None:
    """Part and blocked stay open and say what is left; a changed mind ends it with its reason."""
    network = start_network(house)
    today = house.local_now().date()
    one, two, three = (house.actions.take(network, text) for text in ("one", "two", "three"))
    with pytest.raises(EmptyText):
        house.carrying.went(one, Outcome.BLOCKED, today)
    blocked = house.carrying.went(one, Outcome.BLOCKED, today, "no money yet")
    assert (blocked.state, blocked.outcome, blocked.reason) == (
        ActionState.OPEN,
        Outcome.BLOCKED,
        "no money yet",
    )
    mind = house.carrying.went(two, Outcome.CHANGED_MIND, today, "they do it already")
    assert (mind.state, mind.outcome, mind.ended_on) == (ActionState.DROPPED, Outcome.CHANGED_MIND, today)
    assert house.carrying.went(three, Outcome.DONE, today).state is ActionState.DONE


def test_what_one_session_answered_the_next_one_asks_again(house: House, clock: StillClock) -> None:
    """An answer counts for the session it was given in."""
    network = start_network(house)
    action = house.actions.take(network, "Call the office")
    first = next_session(house, network)
    house.carrying.keep(action, session=first.id)
    house.live.close(first)
    clock.advance(DAY)
    second = next_session(house, network)
    assert [(one.ref, one.times) for one in house.carrying.waiting(second)] == [("A1", 1)]
    assert isinstance(second.starts, datetime)
