"""The Actions mode: who does what by when, with keys only."""

from datetime import date

from textual.pilot import Pilot

from held import hold_session, start_network
from peerlog.app import PeerlogApp
from peerlog.domain.action import Action, ActionState
from peerlog.screens.minutes import MinutesScreen
from peerlog.services.house import House
from peerlog.widgets.row_list import RowList
from resting import rest
from shown import press, screen_text, type_in


async def actions_mode(pilot: Pilot[str]) -> str:
    """Go to Actions and give what is shown."""
    await rest(pilot)
    return await press(pilot, "a")


def action(house: House, text: str) -> Action:
    """Find an action by its first words."""
    network = house.networks.all()[0]
    return next(one for one in house.actions.of(network.id) if one.text.startswith(text))


async def test_open_actions_stand_with_the_latest_first(app: PeerlogApp, house: House) -> None:
    """What is late comes first, in words; then what is due; then what has no date."""
    hold_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await actions_mode(pilot)
    places = [shown.index(text) for text in ("Call the office", "Draft the one-pager", "Ask the district")]
    assert places == sorted(places)
    for words in (
        "6 days overdue",
        "due Tue 1 Dec 2026",
        "no date yet",
        "no owner yet",
        "S01-A2",
        "3 actions",
    ):
        assert words in shown


async def test_a_narrow_terminal_still_says_where_one_is(app: PeerlogApp, house: House) -> None:
    """The names of other places give way to the one that one is in."""
    start_network(house)
    async with app.run_test(size=(40, 20)) as pilot:
        assert "peerlog  Today  ACTIONS" in await actions_mode(pilot)


async def test_an_empty_list_says_what_it_is_for(app: PeerlogApp, house: House) -> None:
    """It gives an example and names the key to begin."""
    start_network(house)
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await actions_mode(pilot)
    assert "What was agreed stands here" in shown
    assert "C writes one down now" in " ".join(shown.split())


async def test_a_new_action_is_understood_while_it_is_typed(app: PeerlogApp, house: House) -> None:
    """Owner and whole date are said back before anything is kept; Enter keeps it."""
    start_network(house)
    async with app.run_test(size=(80, 24)) as pilot:
        await actions_mode(pilot)
        await press(pilot, "c")
        shown = await type_in(pilot, "call the office @amina by 1 dec")
        assert "Amina Yusuf, due Tue 1 Dec 2026" in shown
        shown = await press(pilot, "enter")
        assert "A1" in shown
    kept = action(house, "call the office")
    assert (kept.text, str(kept.due), kept.session) == ("call the office", "2026-12-01", None)


async def test_a_name_that_two_people_have_is_asked_about(app: PeerlogApp, house: House) -> None:
    """The sentence names both, the form stays, and nothing is kept."""
    network = start_network(house)
    async with app.run_test(size=(80, 24)) as pilot:
        await actions_mode(pilot)
        await press(pilot, "c")
        await type_in(pilot, "call @jo")
        await pilot.press("ã", "o")
        shown = await press(pilot, "enter")
        assert "João Pinto, João Silva" in shown
        assert house.actions.of(network.id) == ()


async def test_the_top_line_says_one_is_among_actions(app: PeerlogApp, house: House) -> None:
    """On the page of one, and on the list of decisions."""
    hold_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await actions_mode(pilot)
        assert "ACTIONS" in await press(pilot, "enter")
        assert "ACTIONS" in await press(pilot, "escape", "i")


async def test_done_drop_and_reopen(app: PeerlogApp, house: House) -> None:
    """D notes that it is done, X lets it go and keeps why, R opens it again; the tabs show each kind."""
    hold_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await actions_mode(pilot)
        assert "2 actions" in await press(pilot, "d")
        assert action(house, "Call the office").state is ActionState.DONE
        await press(pilot, "x")
        await type_in(pilot, "no room needed")
        assert "Let go: “Draft the one-pager”. Ctrl+Z takes that back." in await press(pilot, "enter")
        assert action(house, "Draft").reason == "no room needed"
        shown = await press(pilot, "right", "right")
        assert "done Thu 26 Nov 2026" in shown
        shown = await press(pilot, "right")
        assert "no room needed" in shown
        assert "None yet" in await press(pilot, "r")
        assert action(house, "Draft").state is ActionState.OPEN


async def test_what_is_over_keeps_its_day(app: PeerlogApp, house: House) -> None:
    """Neither done again, nor asked how it went; opening it again is offered."""
    hold_session(house, start_network(house))
    late = action(house, "Call the office")
    house.actions.finish(late, date(2026, 11, 25))
    async with app.run_test(size=(80, 24)) as pilot:
        assert "D Done" in await actions_mode(pilot)
        shown = await press(pilot, "right", "right")
        assert "Call the office" in shown
        assert "D Done" not in shown
        assert "How did it go?" not in await press(pilot, "d", "g")
        assert action(house, "Call the office").ended_on == date(2026, 11, 25)
        house.actions.finish(action(house, "Call the office"), date(2026, 11, 26))
    assert action(house, "Call the office").ended_on == date(2026, 11, 25)


async def test_what_was_answered_is_said(app: PeerlogApp, house: House) -> None:
    """An action that leaves the list does not leave it without a word."""
    hold_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await actions_mode(pilot)
        await press(pilot, "g", "c", "enter")
        await type_in(pilot, "they moved")
        assert "Noted: changed my mind: “Call the office”" in await press(pilot, "enter")
        assert "Noted: keep: “Draft the one-pager" in " ".join((await press(pilot, "k", "enter")).split())


async def test_an_action_can_be_changed_in_a_form(app: PeerlogApp, house: House) -> None:
    """Words, owner and date; the whole date is said beside it; nonsense stays in the form with a sentence."""
    hold_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await actions_mode(pilot)
        await press(pilot, "end", "e", "down")
        await type_in(pilot, "pinto")
        await press(pilot, "down")
        await type_in(pilot, "someday")
        assert "is not a date I know" in await press(pilot, "f2")
        await press(pilot, "ctrl+u")
        assert "Fri 4 Dec 2026" in await type_in(pilot, "4 dec")
        await press(pilot, "f2")
    changed = action(house, "Ask the district")
    assert house.members.get(changed.owner).name == "João Pinto"  # type: ignore[arg-type]
    assert str(changed.due) == "2026-12-04"


async def test_typing_narrows_the_list(app: PeerlogApp, house: House) -> None:
    """F opens a line; words and names narrow; Esc shows everything again."""
    hold_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await actions_mode(pilot)
        rows = app.screen.query_one(RowList)
        before = rows.region.width
        await press(pilot, "f")
        assert rows.region.width == before
        shown = await type_in(pilot, "silva")
        assert "Draft the one-pager" in shown
        assert "Call the office" not in shown
        assert "Nothing here holds" in await type_in(pilot, "xyz")
        assert "Call the office" in await press(pilot, "escape")


async def test_delete_moves_to_the_trash_and_undo_brings_back(app: PeerlogApp, house: House) -> None:
    """Nothing is lost by a slip."""
    hold_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await actions_mode(pilot)
        assert "Call the office" not in (await press(pilot, "delete")).split("Undone")[0]
        shown = await press(pilot, "ctrl+z")
        assert "3 actions" in shown


async def test_enter_twice_opens_the_session_where_it_was_agreed(app: PeerlogApp, house: House) -> None:
    """First its page, then the minutes, at the action."""
    hold_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await actions_mode(pilot)
        assert "What became of it" in await press(pilot, "enter")
        await press(pilot, "end", "up", "up", "up")
        app.screen.query_one(RowList).mark("session")
        await press(pilot, "enter")
        assert isinstance(app.screen, MinutesScreen)
        assert "Call the office" in screen_text(app)


async def test_several_are_changed_in_one_go(app: PeerlogApp, house: House) -> None:
    """Space marks; done, a date and an owner hold for all of them; one undo takes each back."""
    hold_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await actions_mode(pilot)
        assert "2 marked of 3 actions" in await press(pilot, "space", "space")
        assert "2 actions changed" in await press(pilot, "d")
        assert [action(house, text).state for text in ("Call", "Draft")] == [ActionState.DONE] * 2
        await press(pilot, "ctrl+z")
        assert [action(house, text).state for text in ("Call", "Draft")] == [ActionState.OPEN] * 2
        shown = await press(pilot, "home", "space", "space", "w")
        assert "By when? For all 2 that are marked" in shown
        await type_in(pilot, "4 dec")
        await press(pilot, "enter")
    assert {str(action(house, text).due) for text in ("Call", "Draft")} == {"2026-12-04"}


async def test_a_filter_is_said_back_and_kept(app: PeerlogApp, house: House) -> None:
    """In plain words; under a name it is found again."""
    hold_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await actions_mode(pilot)
        await press(pilot, "f")
        shown = await type_in(pilot, "@yusuf overdue")
        assert "Shown: open actions of Amina Yusuf, overdue" in shown
        assert "1 action" in shown
        house.action_board.save("late", "overdue")
        assert "3 actions" in await press(pilot, "escape")
        await press(pilot, "v")
        assert "1 action" in await press(pilot, "enter")


async def test_groups_say_how_old_they_are(app: PeerlogApp, house: House) -> None:
    """Overdue, this week, no date: each under its name."""
    hold_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await actions_mode(pilot)
    places = [shown.index(words) for words in ("Overdue", "This week", "No date yet")]
    assert places == sorted(places)


async def test_carried_three_times_it_asks_why(app: PeerlogApp, house: House) -> None:
    """Keeping it once more needs a reason, which its page shows."""
    hold_session(house, start_network(house))
    late = action(house, "Call")
    for _ in range(3):
        house.carrying.keep(late)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "carried 3 times" in await actions_mode(pilot)
        await press(pilot, "k")
        assert "Carried 3 times. Why keep it as it is once more?" in await press(pilot, "enter")
        await type_in(pilot, "the office was closed")
        await press(pilot, "enter")
        shown = await press(pilot, "enter")
    assert "kept: the office was closed" in shown
    assert house.carrying.times(late) == 4


async def test_decisions_wait_for_their_review(app: PeerlogApp, house: House) -> None:
    """W gives one a day, R says what came of it."""
    network = start_network(house)
    hold_session(house, network)
    async with app.run_test(size=(80, 24)) as pilot:
        await actions_mode(pilot)
        assert "1 decision; none waits for a review." in await press(pilot, "i")
        await press(pilot, "w", "enter")
        await type_in(pilot, "today")
        assert "1 decision waits to be looked at again." in await press(pilot, "enter")
        await press(pilot, "r", "down")
        assert "What is decided instead, and why?" in await press(pilot, "enter")
        await press(pilot, "escape", "r", "down", "down", "enter")
        await type_in(pilot, "nobody came")
        assert "dropped Thu 26 Nov 2026: nobody came" in await press(pilot, "enter")
