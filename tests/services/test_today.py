"""What needs me now, over the real file."""

from datetime import datetime

from conftest import StillClock
from held import hold_session, plan_session, run_session, start_network
from mistakes_told import network_with_route, released, tell
from peerlog.domain.telling import Telling
from peerlog.services.house import House


def test_a_new_network_needs_nothing(house: House) -> None:
    """Nothing at all."""
    assert house.today.needs(start_network(house)).nothing


def test_each_thing_stands_in_its_group(house: House) -> None:
    """By the day in the network's own zone."""
    network = start_network(house)
    held = hold_session(house, network)
    later = plan_session(house, network, starts=datetime(2027, 1, 7, 9, 0))  # noqa: DTZ001
    sooner = plan_session(house, network, starts=datetime(2026, 12, 3, 9, 0))  # noqa: DTZ001
    running = run_session(house, network, ("l: Ask first",))
    house.drafts.keep("network/new", "{}")
    needs = house.today.needs(network)
    assert needs.running == (running,)
    assert needs.next == sooner
    assert later.starts > sooner.starts
    assert [action.text for action in needs.overdue] == ["Call the office"]
    assert [action.text for action in needs.soon] == ["Draft the one-pager"]
    assert [action.text for action in needs.later] == ["Ask the district for the room"]
    assert needs.unapproved == (held,)
    assert [draft.place for draft in needs.drafts] == ["network/new"]
    assert not needs.nothing


def test_approved_minutes_and_finished_actions_need_nobody(house: House) -> None:
    """They leave the list."""
    network = start_network(house)
    house.sessions.approve(hold_session(house, network))
    for action in house.actions.of(network.id):
        house.actions.finish(action, house.desk.today(network.zone))
    assert house.today.needs(network).nothing


def test_an_action_is_late_only_once_its_day_is_over_there(house: House, clock: StillClock) -> None:
    """At 22:30 UTC it is tomorrow in Nairobi already."""
    network = start_network(house)
    house.actions.take(network, "Call the office by 26 nov 2026")
    assert house.today.needs(network).overdue == ()
    clock.advance(11.5 * 3600)
    assert len(house.today.needs(network).overdue) == 1


def test_mistakes_without_an_answer_and_enough_that_wait_ask_for_somebody(
    house: House, clock: StillClock
) -> None:
    """How old they are is told by quarters; fewer than the floor ask for nobody."""
    network = network_with_route(house)
    entries = released(house, network, 4)
    house.mistake_answers.respond(entries[:1], "Heard", changed="Changed")
    tell(house, network, *(Telling(aim=f"go to {n}") for n in range(4)))
    clock.advance(110 * 24 * 3600)
    needs = house.today.needs(network)
    assert needs.unanswered is not None
    assert (needs.unanswered.old, needs.unanswered.since, needs.releasable) == (3, "2026-Q4", 0)
    tell(house, network, Telling(aim="go home"))
    assert house.today.needs(network).releasable == 5
    house.mistake_answers.respond(entries[1:], "Heard", changed="Changed")
    house.mistake_rounds.let_go(network)
    assert house.today.needs(network).nothing
