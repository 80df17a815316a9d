"""What needs me now, over the real file."""

from datetime import datetime

from conftest import StillClock
from held import hold_session, plan_session, run_session, start_network
from mistakes_told import network_with_route, released, tell
from peerlog.domain.action import Outcome
from peerlog.domain.action_list import Listed
from peerlog.domain.ids import LookBackId, LookId
from peerlog.domain.look_back import LADDER, Look, LookBack, Stands
from peerlog.domain.needs import Some
from peerlog.domain.network import Network
from peerlog.domain.review import ReviewOutcome
from peerlog.domain.telling import Telling
from peerlog.services.house import House

DAY = 24 * 3600


def texts(some: Some[Listed]) -> list[str]:
    """The texts of the first actions."""
    return [one.action.text for one in some.first]


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
    assert texts(needs.overdue) == ["Call the office"]
    assert texts(needs.soon) == ["Draft the one-pager"]
    assert texts(needs.later) == ["Ask the district for the room"]
    assert needs.unapproved.first == (held,)
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
    assert not house.today.needs(network).overdue
    clock.advance(11.5 * 3600)
    assert house.today.needs(network).overdue.count == 1


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


def test_what_was_carried_too_often_asks_though_it_is_not_due(house: House) -> None:
    """Kept three times as it is: then it needs another answer, and begins anew when it is made smaller."""
    network = start_network(house)
    action, other = (house.actions.take(network, text) for text in ("Paint the hall", "Sweep the hall"))
    for _time in range(3):
        assert not house.today.needs(network).often
        house.carrying.keep(action, "still")
    house.carrying.keep(other)
    needs = house.today.needs(network)
    assert (texts(needs.often), texts(needs.later)) == (["Paint the hall"], ["Sweep the hall"])
    assert (needs.times, needs.calm) == ({action.id: 3}, False)
    house.carrying.make_smaller(action, "Paint the door", None)
    assert house.today.needs(network).calm


def test_what_is_late_and_carried_too_often_stands_once(house: House) -> None:
    """Among the late ones, with how often; also one that is blocked."""
    network = start_network(house)
    action = house.actions.take(network, "Call the office by 20 nov 2026")
    for _time in range(3):
        house.carrying.went(action, Outcome.BLOCKED, house.desk.today(network.zone), "No number")
    needs = house.today.needs(network)
    assert (needs.overdue.count, needs.often.count, needs.times) == (1, 0, {action.id: 3})
    house.actions.finish(house.actions.get(action.id), needs.day)
    assert house.today.needs(network).nothing


def test_a_decision_comes_back_on_its_day_until_it_was_looked_at(house: House, clock: StillClock) -> None:
    """Not the day before; with its ref."""
    network = start_network(house)
    session = house.sessions.approve(hold_session(house, network, ("d: We meet on first Tuesdays",)))
    (decided,) = house.reviews.decided(network.id)
    today = house.desk.today(network.zone)
    house.reviews.bring_back(decided.note, today.replace(day=28), network.id)
    assert house.today.needs(network).calm
    clock.advance(2 * DAY)
    needs = house.today.needs(network)
    assert [(one.ref, one.text, one.session) for one in needs.reviews.first] == [
        (f"{session.ref}-D1", "We meet on first Tuesdays", session.id)
    ]
    house.reviews.answer(house.reviews.find(network.id, "S01-D1"), ReviewOutcome.STANDS, needs.day)
    assert house.today.needs(network).nothing


def test_a_look_back_asks_from_its_day_on_until_somebody_looked(house: House, clock: StillClock) -> None:
    """Again at each rung, and no more once it was let go."""
    network = start_network(house)
    promise = house.look_backs.promise(network, look_back(network))
    clock.advance(29 * DAY)
    assert house.today.needs(network).nothing
    clock.advance(DAY)
    (due,) = house.today.needs(network).look_backs.first
    assert (due.look_back.id, due.rung.months) == (promise.id, 1)
    look = Look(
        id=LookId(""), look_back=promise.id, rung=1, looked_on=due.rung.due, stands=Stands.PARTLY,
        evidence="Two of five", lives_in=None,
    )  # fmt: skip
    house.look_backs.look(promise, look)
    assert house.today.needs(network).nothing
    clock.advance(62 * DAY)
    assert house.today.needs(network).look_backs.first[0].rung.months == 3
    house.look_backs.let_go(house.look_backs.get(promise.id), "The programme ended")
    assert house.today.needs(network).nothing


def test_many_actions_are_counted_and_only_the_first_are_read(house: House) -> None:
    """The number is that of all."""
    network = start_network(house)
    with house.desk.act("test"):
        for number in range(12):
            house.actions.take(network, f"thing {number} by 20 nov 2026")
    needs = house.today.needs(network, 5)
    assert (texts(needs.overdue), needs.overdue.count) == ([f"thing {number}" for number in range(5)], 12)
    assert needs.overdue.more == 7


def look_back(network: Network) -> LookBack:
    """A promise as a form fills it."""
    return LookBack(
        id=LookBackId(""), network=network.id, about=None, learning="Ask the night nurse first",
        expectation="Every rota has her initials.", signs="The rotas on the wall", holder="district lead",
        successor="", place="the rota's form", promised_on=datetime(2026, 11, 26).date(), ladder=LADDER,  # noqa: DTZ001
    )  # fmt: skip
