"""Search: found as one types, and each hit one key from its place."""

import pytest
from textual.pilot import Pilot

from followed import follow_all
from held import LINES, hold_session, run_session, start_network
from peerlog.app import PeerlogApp
from peerlog.screens.actions.page import ActionScreen
from peerlog.screens.decision import DecisionsScreen
from peerlog.screens.live import LiveScreen
from peerlog.screens.look_back import LookBackScreen
from peerlog.screens.minutes import MinutesScreen
from peerlog.screens.search import SearchScreen
from peerlog.services.house import House
from peerlog.widgets.row_list import RowList
from resting import rest
from shown import press, screen_text, type_in

ACTED, DECIDED = "Draft the one-pager", "We meet on first Tuesdays"
LEARNED, ADDED = "Meeting weekly keeps us going", "Holidays were forgotten"
TAKEN_ON = "When the bus stops, I will walk"


async def search_mode(pilot: Pilot[str]) -> str:
    """Go to Search and give what is shown."""
    await rest(pilot)
    return await press(pilot, "f3")


async def test_an_empty_line_says_what_can_be_found(app: PeerlogApp, house: House) -> None:
    """With an example."""
    start_network(house)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Type the beginnings of a few words" in " ".join((await search_mode(pilot)).split())


async def test_hits_come_while_typing_with_kind_session_and_date(app: PeerlogApp, house: House) -> None:
    """The newest first; accents and capitals do not matter."""
    hold_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await search_mode(pilot)
        shown = await type_in(pilot, "TRUSTE")
        assert "Lesson" in shown
        assert "Trustees read one page, not ten" in shown
        assert "S01 Feedback that lands, Thu 19 Nov 2026" in shown
        assert "1 place, newest first" in shown


async def test_nothing_found_says_so(app: PeerlogApp, house: House) -> None:
    """And what to try."""
    hold_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await search_mode(pilot)
        shown = await type_in(pilot, "zebra")
        assert "Nothing that was kept holds “zebra”" in shown


async def test_enter_opens_the_minutes_at_the_line(app: PeerlogApp, house: House) -> None:
    """From the line as well as from the list."""
    lines = (*(f"Line number {number}." for number in range(120)), "the last word on ladders")
    hold_session(house, start_network(house), lines)
    async with app.run_test(size=(80, 24)) as pilot:
        await search_mode(pilot)
        await type_in(pilot, "ladders")
        await press(pilot, "enter")
        assert isinstance(app.screen, MinutesScreen)
        assert "the last word on ladders" in screen_text(app)
        await press(pilot, "escape", "down", "enter")
        assert isinstance(app.screen, MinutesScreen)


async def test_a_line_of_a_running_session_opens_the_live_screen(app: PeerlogApp, house: House) -> None:
    """There it can be edited at once."""
    run_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await search_mode(pilot)
        await type_in(pilot, "trust")
        await press(pilot, "enter")
        assert isinstance(app.screen, LiveScreen)


async def test_a_member_opens_the_network_with_the_cursor_there(app: PeerlogApp, house: House) -> None:
    """The mode changes and the row is marked."""
    network = start_network(house)
    async with app.run_test(size=(80, 24)) as pilot:
        await search_mode(pilot)
        await type_in(pilot, "pinto")
        await press(pilot, "enter")
        assert app.current_mode == "network"
        marked = app.screen.query_one(RowList).marked
        assert marked is not None
        assert marked.key == house.members.find(network.id, "João Pinto").id


@pytest.mark.parametrize(
    ("words", "shown_as", "place", "there"),
    [
        ("still worth", f"Carried over still worth it about “{ACTED}”", ActionScreen, ACTED),
        ("nobody objected", f"Review Nobody objected about “{DECIDED}”", DecisionsScreen, DECIDED),
        ("still meet", f"Look-back {LEARNED} / We still meet", LookBackScreen, "We still meet on Tuesdays"),
        ("bakery", f"of four / The bakery joined about “{LEARNED}”", LookBackScreen, "The bakery joined"),
        ("holidays", f"Hindsight {ADDED} about “{LEARNED}”", LookBackScreen, ADDED),
        ("bus stops", f"Commitment {TAKEN_ON}", ActionScreen, TAKEN_ON),
    ],
    ids=["carry", "review", "look_back", "look", "hindsight", "commitment"],
)
async def test_what_follows_is_found_by_its_name_and_leads_to_its_page(
    app: PeerlogApp, house: House, words: str, shown_as: str, place: type, there: str
) -> None:
    """The hit says of which action, decision or look-back it is; Esc leads back to it."""
    follow_all(house).between(commitment=True, text=TAKEN_ON, number=2)
    async with app.run_test(size=(80, 24)) as pilot:
        await search_mode(pilot)
        shown = " ".join((await type_in(pilot, words)).split())
        assert shown_as in shown
        await press(pilot, "enter")
        assert type(app.screen) is place
        assert there in " ".join(screen_text(app).split())
        await press(pilot, "escape")
        assert isinstance(app.screen, SearchScreen)


async def test_a_review_and_a_look_are_marked_where_they_stand(app: PeerlogApp, house: House) -> None:
    """Among the decisions, and on the page of the look-back."""
    follow_all(house)
    async with app.run_test(size=(80, 24)) as pilot:
        await search_mode(pilot)
        for words, marked in (("nobody objected", DECIDED), ("bakery", "Three of four")):
            await type_in(pilot, words)
            await press(pilot, "enter")
            row = app.screen.query_one(RowList).marked
            assert row is not None
            assert row.text == marked
            await press(pilot, "escape", *["backspace"] * len(words))


async def test_more_hits_are_asked_for_at_the_end_of_the_list(app: PeerlogApp, house: House) -> None:
    """Fifty at a time, none twice, none left out."""
    hold_session(house, start_network(house), tuple(f"apple number {number}" for number in range(120)))
    async with app.run_test(size=(80, 24)) as pilot:
        await search_mode(pilot)
        assert "the first 50" in await type_in(pilot, "apple")
        await press(pilot, "down")
        for _page in range(3):
            await press(pilot, "end", "down")
        rows = app.screen.query_one(RowList).rows
        assert len({row.key for row in rows}) == len(rows) == 120
        assert "120 places" in screen_text(app)


async def test_best_first_is_a_key_away(app: PeerlogApp, house: House) -> None:
    """F6 turns the order round and says so."""
    hold_session(
        house, start_network(house), (*LINES, "rota", "a rota is a rota is a rota", "words " * 40 + "rota")
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await search_mode(pilot)
        await type_in(pilot, "rota")
        assert "best first" in await press(pilot, "f6")
        assert "newest first" in await press(pilot, "f6")


async def test_an_answer_that_comes_too_late_is_not_shown(app: PeerlogApp, house: House) -> None:
    """What was typed since decides what is on the screen."""
    hold_session(house, start_network(house))
    earlier = house.search.find("office")
    async with app.run_test(size=(80, 24)) as pilot:
        await search_mode(pilot)
        await type_in(pilot, "trus")
        screen = app.screen
        assert isinstance(screen, SearchScreen)
        screen._show(1, earlier, None)
        await rest(pilot)
        assert "Call the office" not in screen_text(app)
        assert "Trustees" in screen_text(app)


async def test_coming_back_finds_the_list_as_it_was_left(app: PeerlogApp, house: House) -> None:
    """Also far down, past the first page."""
    hold_session(house, start_network(house), tuple(f"apple number {number}" for number in range(120)))
    async with app.run_test(size=(80, 24)) as pilot:
        await search_mode(pilot)
        await type_in(pilot, "apple")
        await press(pilot, "down", "end", "down", "end")
        before = app.screen.query_one(RowList).marked
        await press(pilot, "enter", "escape")
        assert app.screen.query_one(RowList).marked == before


async def test_escape_goes_back_step_by_step(app: PeerlogApp, house: House) -> None:
    """From the list to the line, from words to none, from there to Today."""
    hold_session(house, start_network(house))
    async with app.run_test(size=(80, 24)) as pilot:
        await search_mode(pilot)
        await type_in(pilot, "trust")
        await press(pilot, "down", "escape")
        assert app.focused is not None
        assert app.focused.id == "words"
        assert "Type the beginnings" in await press(pilot, "escape")
        await press(pilot, "escape")
        assert app.current_mode == "today"
