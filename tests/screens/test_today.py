"""Today: what needs me now, the most urgent first, each with its one key."""

from datetime import datetime

import pytest
from textual.pilot import Pilot

from conftest import StillClock
from held import hold_session, plan_session, run_session, start_network
from mistakes_told import network_with_route, released, tell
from peerlog.app import PeerlogApp
from peerlog.domain.action import ActionState
from peerlog.domain.ids import LookBackId
from peerlog.domain.look_back import LookBack
from peerlog.domain.network import Network
from peerlog.domain.telling import Telling
from peerlog.screens.live import LiveScreen
from peerlog.screens.look_back import LookBackScreen
from peerlog.screens.minutes import MinutesScreen
from peerlog.screens.session.plan import PlanScreen
from peerlog.services.house import House
from peerlog.widgets.row_list import RowList
from resting import rest
from shown import press, screen_text, type_in


async def today(pilot: Pilot[str]) -> str:
    """Give what Today shows."""
    await rest(pilot)
    return screen_text(pilot.app)


def marked(app: PeerlogApp) -> str:
    """Give the key of the marked row."""
    row = app.screen.query_one(RowList).marked
    return row.key if row else ""


async def test_nothing_needs_you_says_the_next_step(app: PeerlogApp, house: House) -> None:
    """A new network has nothing to do but to plan."""
    start_network(house)
    async with app.run_test(size=(80, 24)) as pilot:
        said = await today(pilot)
        assert "Nothing needs you now" in said
        assert "C plans a session" in said


async def test_everything_stands_in_the_order_of_need(app: PeerlogApp, house: House) -> None:
    """Running, next, late, due soon, unfinished text, minutes, an honest end, the rest."""
    network = start_network(house)
    held = hold_session(house, network)
    plan_session(house, network, title="Who pays", starts=datetime(2026, 11, 27, 9, 0))  # noqa: DTZ001
    run_session(house, network, ("a: Sweep the hall",))
    house.drafts.keep(f"session/{held.id}/capture", "we said that")
    async with app.run_test(size=(80, 36)) as pilot:
        shown = await today(pilot)
    order = (
        "Running", "Who pays", "1 action is late", "Call the office", "1 action is due within a week",
        "Draft the one-pager", "1 text was not finished", "we said that", "1 set of minutes to approve",
        "That is all that needs you now.", "2 more open actions",
    )  # fmt: skip
    places = [shown.find(words) for words in order]
    assert -1 not in places
    assert places == sorted(places)
    assert "tomorrow at 09:00" in shown
    assert "Amina Yusuf: Call the office" in shown


async def test_an_unfinished_run_comes_first_and_enter_goes_on(app: PeerlogApp, house: House) -> None:
    """The cursor stands on it from the start."""
    running = run_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await rest(pilot)
        assert marked(app) == f"session:{running.id}"
        await press(pilot, "enter")
        assert any(isinstance(screen, LiveScreen) for screen in app.screen_stack)


async def test_enter_opens_the_plan_of_the_next_session(app: PeerlogApp, house: House) -> None:
    """A planned one opens its agenda."""
    plan_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await today(pilot)
        assert "that has passed" in shown
        assert "D Done" not in shown
        assert "V View" not in shown
        await press(pilot, "enter")
        assert isinstance(app.screen, PlanScreen)


async def test_enter_on_an_action_opens_its_page_and_done_ends_it(app: PeerlogApp, house: House) -> None:
    """Its history first, from there the minutes; D stands in the bottom line only on an action."""
    network = start_network(house)
    hold_session(house, network)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "D Done" in await today(pilot)
        assert "What became of it" in await press(pilot, "enter")
        await press(pilot, "enter")
        assert isinstance(app.screen, MinutesScreen)
        await press(pilot, "escape", "escape", "d")
        assert "Done: “Call the office”. Ctrl+Z takes that back." in screen_text(app)
    assert len(house.actions.of(network.id, ActionState.OPEN)) == 2


async def test_a_draft_is_viewed_recovered_and_discarded(app: PeerlogApp, house: House) -> None:
    """V reads it, Enter goes on, Delete asks before it is forgotten."""
    network = start_network(house)
    house.drafts.keep(f"network/{network.id}/action/new", '{"text": "call the office"}')
    async with app.run_test(size=(80, 24)) as pilot:
        assert "V View" in await today(pilot)
        assert "call the office" in await press(pilot, "v")
        await press(pilot, "escape", "enter")
        assert "A new action" in screen_text(app)
        await press(pilot, "escape")
        assert "Forget this text?" in await press(pilot, "delete")
        await press(pilot, "enter")
    assert house.drafts.all() == ()


async def test_a_recovered_action_is_kept_and_its_draft_gone(app: PeerlogApp, house: House) -> None:
    """Enter on the draft opens the form with the words in it."""
    network = start_network(house)
    house.drafts.keep(f"network/{network.id}/action/new", '{"text": "call the office"}')
    async with app.run_test(size=(80, 24)) as pilot:
        await today(pilot)
        await press(pilot, "enter")
        await type_in(pilot, "s")
        await press(pilot, "enter")
    assert [one.text for one in house.actions.of(network.id)] == ["call the offices"]
    assert house.drafts.all() == ()


async def test_only_the_first_actions_without_hurry_are_shown(app: PeerlogApp, house: House) -> None:
    """The rest is one key away, and the row says how many."""
    network = start_network(house)
    for number in range(9):
        house.actions.take(network, f"thing {number}")
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await today(pilot)
        assert "9 more open actions" in shown
        assert "3 more under Actions (A)" in shown
        assert shown.count("yet: thing") == 6
        await press(pilot, "end", "enter")
        assert app.current_mode == "actions"


async def test_c_plans_a_session(app: PeerlogApp, house: House) -> None:
    """The form comes up at once, then the agenda."""
    network = start_network(house)
    async with app.run_test(size=(80, 24)) as pilot:
        await today(pilot)
        await press(pilot, "c")
        await type_in(pilot, "Who pays")
        await press(pilot, "tab")
        await type_in(pilot, "thu 14:00")
        await press(pilot, "f2")
        assert isinstance(app.screen, PlanScreen)
    assert house.sessions.of(network.id)[0].title == "Who pays"


async def test_mistakes_without_an_answer_lead_to_learning(app: PeerlogApp, house: House) -> None:
    """The row says how many, and Enter goes there."""
    network = network_with_route(house)
    released(house, network, 5)
    tell(house, network, *(Telling(aim=f"go to {n}") for n in range(5)))
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await today(pilot)
        assert "5 mistakes have no answer yet" in shown
        assert "5 waiting entries can be released" in shown
        await press(pilot, "enter")
        assert app.current_mode == "learning"


def ask_of_everything(house: House, network: Network, clock: StillClock) -> None:
    """Let something of every kind need somebody."""
    held = hold_session(house, network)
    (decided,) = house.reviews.decided(network.id)
    house.reviews.bring_back(decided.note, None, network.id)
    often = house.actions.take(network, "Paint the hall")
    for _time in range(3):
        house.carrying.keep(often, "still")
    promise = LookBack(
        id=LookBackId(""), network=network.id, about=None, learning="Ask the night nurse first",
        expectation="Every rota has her initials.", signs="", holder="district lead", successor="", place="",
        promised_on=held.starts.date(),
    )  # fmt: skip
    house.look_backs.promise(network, promise)
    clock.advance(31 * 24 * 3600)
    plan_session(house, network, title="Who pays", starts=datetime(2027, 1, 7, 9, 0))  # noqa: DTZ001
    run_session(house, network, ("a: Sweep the hall",))
    house.drafts.keep(f"session/{held.id}/capture", "we said that")


@pytest.mark.parametrize("size", [(80, 24), (40, 20)])
async def test_all_that_needs_somebody_is_named_without_scrolling(
    app: PeerlogApp, house: House, clock: StillClock, size: tuple[int, int]
) -> None:
    """What has no room folds to a count, the least urgent first."""
    network = start_network(house)
    ask_of_everything(house, network, clock)
    for number in range(9):
        house.actions.take(network, f"Count the chairs of room {number} by 20 nov 2026")
    async with app.run_test(size=size) as pilot:
        shown = " ".join((await today(pilot)).split())
    for words in (
        "Running", "Who pays", "11 actions are late", "1 action was carried 3 times or more",
        "1 decision comes back for a review", "1 look-back is due", "1 text was not finished",
        "1 set of minutes to approve",
    ):  # fmt: skip
        assert words in shown


async def test_a_group_without_room_is_shown_with_enter(
    app: PeerlogApp, house: House, clock: StillClock
) -> None:
    """The cursor goes to its first row, and the others make room."""
    network = start_network(house)
    ask_of_everything(house, network, clock)
    for number in range(9):
        house.actions.take(network, f"Count the chairs of room {number}")
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "end")
        assert marked(app) == "group:later"
        await press(pilot, "enter")
        assert marked(app).startswith("action:")
        shown = screen_text(app)
        assert "Count the chairs of room 0" in shown


async def test_each_kind_is_answered_with_its_one_key(
    app: PeerlogApp, house: House, clock: StillClock
) -> None:
    """K for what is carried too often, R for a decision, O for a look back; each then is gone from the list."""
    network = start_network(house)
    ask_of_everything(house, network, clock)
    async with app.run_test(size=(120, 50)) as pilot:
        said = await today(pilot)
        assert "K Carry" in said
        await to_row(pilot, "action:", "Paint the hall")
        assert "What becomes of it?" in await press(pilot, "k")
        await press(pilot, "escape")
        await to_row(pilot, "review:")
        assert "We meet on first Tuesdays" in await press(pilot, "r")
        await press(pilot, "enter")
        assert not house.today.needs(network).reviews
        await to_row(pilot, "look_back:")
        assert "Every rota has her initials." in await press(pilot, "o")


async def test_enter_on_what_comes_back_opens_it(app: PeerlogApp, house: House, clock: StillClock) -> None:
    """A decision in its minutes, a promise on its page."""
    network = start_network(house)
    ask_of_everything(house, network, clock)
    async with app.run_test(size=(120, 50)) as pilot:
        await today(pilot)
        await to_row(pilot, "review:")
        await press(pilot, "enter")
        assert isinstance(app.screen, MinutesScreen)
        await press(pilot, "escape")
        await to_row(pilot, "look_back:")
        await press(pilot, "enter")
        assert isinstance(app.screen, LookBackScreen)


async def to_row(pilot: Pilot[str], kind: str, words: str = "") -> None:
    """Go to the first row of a kind that holds these words."""
    rows = pilot.app.screen.query_one(RowList)
    rows.mark(next(row.key for row in rows.rows if row.key.startswith(kind) and words in row.text))
    await rest(pilot)
