"""An anonymous round on the screen: everybody has the same pages, and nothing of a turn stays anywhere."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from textual.widgets import Static

from peerlog.app import PeerlogApp
from peerlog.domain.telling import Telling
from peerlog.screens.blank import BlankScreen
from peerlog.screens.live import LiveScreen
from peerlog.screens.mistake.between import BetweenScreen
from peerlog.screens.mistake.ending import EndingScreen
from peerlog.screens.mistake.leaving import WhatBecomesOfIt
from peerlog.screens.mistake.over import OverScreen
from peerlog.screens.mistake.review import ReviewScreen
from peerlog.screens.mistake.sitting import Turn
from peerlog.screens.mistake.turn import TurnScreen
from peerlog.services.house import House
from peerlog.storage.paths import Home
from peerlog.widgets.forgetful_page import ForgetfulPage
from running import opened_session
from screens.rounds import ROUTE, between_turns, read_on, routed_network, take_turn, turn_over
from screens.walking import walking

CANARY = "qwzjvx"
SIZES = pytest.mark.parametrize("size", [(80, 24), (40, 20)], ids=["plain", "phone"])


def on_disk(home: Home) -> bytes:
    """Every byte that lies in the home."""
    return b"".join(path.read_bytes() for path in home.folder.rglob("*") if path.is_file())


async def test_a_round_is_held_inside_a_live_session_by_keys_alone(app: PeerlogApp, house: House) -> None:
    """Five tell something and one tells nothing; released, they can be read, and the line typed before is still there."""
    session = opened_session(house)
    routed_network(house)
    async with walking(app) as walk:
        app.push_screen(LiveScreen(house, session.id))
        await walk.settle()
        await walk.type("half a line")
        await walk.command("Anonymous round of mistakes")
        await read_on(walk)
        for number in range(5):
            await take_turn(walk, f"we tried {number}", "", "it was too much")
        await take_turn(walk)
        assert "6 turns taken" in walk.words
        await walk.press("f2")
        assert "5 entries were told now. 5 are needed" in walk.words
        assert house.mistake_rounds.waiting(house.networks.get(session.network)) == 5
        await walk.press("enter")
        assert "Release these 5 entries?" in walk.words
        await walk.press("enter")
        assert "5 entries are released" in walk.words
        await walk.press("escape")
        assert isinstance(app.screen, LiveScreen)
        assert "half a line" in walk.text
    told = house.mistakes.of(session.network)
    assert {one.aim for one in told} == {f"we tried {number}" for number in range(5)}
    assert house.notes.feed(session.id) == ()


async def test_nothing_begins_before_the_way_outside_is_named(app: PeerlogApp, house: House) -> None:
    """The first page says so and asks for it; every page of a turn names it."""
    session = opened_session(house)
    async with walking(app) as walk:
        app.push_screen(LiveScreen(house, session.id))
        await walk.settle()
        await walk.command("Anonymous round of mistakes")
        assert "First say whom to go to with abuse" in walk.words
        await walk.press("home", "enter")
        await walk.type("Ruth")
        await walk.press("enter")
        await read_on(walk)
        await walk.press("enter")
        assert "Not for abuse, fraud, danger or grievances: speak to Ruth." in walk.words
    assert house.networks.get(session.network).concern_route == "Ruth"


async def test_what_was_read_before_names_the_promise_and_its_limits(app: PeerlogApp, house: House) -> None:
    """What is kept, the floor, the way outside, what a malicious owner can do, what this room lets people guess."""
    network = routed_network(house)
    async with walking(app) as walk:
        app.push_screen(LiveScreen(house, opened_session(house).id))
        await walk.settle()
        await walk.command("Anonymous round of mistakes")
        await walk.press("down", "enter", "down", "down", "enter", "home", "enter")
        seen = []
        while not isinstance(app.screen, BetweenScreen) and len(seen) < 20:
            seen.append(walk.words)
            await walk.press("enter")
    said = " ".join(seen)
    for words in (
        "quarter 4 of 2026", "Nothing is shown with fewer than 5 real entries", ROUTE, "a key logger",
        "With 3 people in the room", "3 people are fewer than 5", "Read this aloud", "everything typed is gone",
    ):  # fmt: skip
        assert words in said, words
    assert network.name


async def test_a_turn_with_nothing_in_it_has_the_same_pages(app: PeerlogApp, house: House) -> None:
    """As many, of the same kind and with the same keys; only a look from close by tells them apart."""
    async with between_turns(app, house) as walk:
        seen = []
        for keys in (("f6",), ("x", "f5")):
            await walk.press("enter")
            pages = [type(app.screen)]
            for key in keys[:-1]:
                await walk.press(key)
            await walk.press(keys[-1])
            await turn_over(walk)
            await walk.press("enter")
            pages.append(type(app.screen))
            seen.append((pages, walk.words.replace("2 turns taken", "1 turn taken")))
        assert seen[0] == seen[1]
        assert seen[0][0] == [TurnScreen, BetweenScreen]


@SIZES
async def test_esc_twice_wipes_a_turn_for_good(app: PeerlogApp, house: House, size: tuple[int, int]) -> None:
    """The first says so, any other key takes it back, the second leaves an empty page; twice on that one goes back."""
    async with between_turns(app, house, size) as walk:
        await walk.press("enter")
        await walk.put(CANARY)
        await walk.press("escape", "left", "escape")
        assert "Esc once more wipes" in walk.words
        assert CANARY in walk.text
        await walk.press("escape")
        assert isinstance(app.screen, TurnScreen)
        assert "Wiped" in walk.words
        assert CANARY not in walk.text
        await walk.press("ctrl+z")
        assert CANARY not in walk.text
        await walk.press("escape", "escape")
        assert isinstance(app.screen, BetweenScreen)
        assert "0 turns taken" in walk.words


async def test_no_key_leads_away_from_a_turn_or_leaves_anything(
    app: PeerlogApp, house: House, home: Home
) -> None:
    """No search, menu, palette, mode, note of concern; nothing copied, taken back, drafted or written."""
    async with between_turns(app, house) as walk:
        await walk.press("enter")
        await walk.type(CANARY)
        await walk.press("shift+left", "shift+left")
        for key in ("ctrl+c", "ctrl+v", "ctrl+z", "ctrl+y", "f3", "f9", "ctrl+p", "ctrl+n", "f2", "f7", "f8"):
            await walk.press(key)
            assert isinstance(app.screen, TurnScreen), key
        await walk.press("ctrl+a", *["shift+right"] * 3, "ctrl+x")
        assert walk.app.screen.query_one(ForgetfulPage).text == CANARY
        await walk.press(*["down"] * 5)
        await walk.press("ctrl+z", "n", "t", "a")
        assert isinstance(app.screen, TurnScreen)
        await walk.press("f1")
        assert "Your page." in walk.words
        await walk.press("ctrl+p", "f3", "ctrl+l")
        assert isinstance(app.screen, BlankScreen)
        await walk.press("x", "escape")
        assert isinstance(app.screen, TurnScreen)
        assert app.clipboard == ""
        assert walk.told == ""
        assert house.drafts.all() == ()
        assert house.networks.at_hand() is not None
        await walk.press("f5")
        await turn_over(walk)
        assert CANARY.encode() not in on_disk(home)
        assert CANARY not in repr(Turn(telling=Telling(aim=CANARY)))


async def test_the_screen_hides_and_comes_back(app: PeerlogApp, house: House) -> None:
    """Ctrl+L in the middle of a word; any key brings it back, and does nothing else."""
    async with between_turns(app, house) as walk:
        await walk.press("enter")
        await walk.type("half a wo")
        await walk.press("ctrl+l")
        assert "half a wo" not in walk.text
        await walk.press("x")
        assert app.screen.query_one(ForgetfulPage).text == "half a wo"


async def test_what_could_tell_who_wrote_it_is_shown_and_its_author_decides(
    app: PeerlogApp, house: House
) -> None:
    """Taken, kept, or changed by hand; what was kept is not asked again, and nothing changes unasked."""
    async with between_turns(app, house) as walk:
        await walk.press("enter")
        await walk.put("we saw Amina Yusuf on 12 March")
        await walk.press("enter")
        await walk.put("in Kisumu")
        await walk.press("f5")
        assert isinstance(app.screen, ReviewScreen)
        assert "“Amina Yusuf”: a name that is known here" in walk.words
        assert "Instead: somebody in our network" in walk.words
        await walk.press("enter")
        assert "“12 March”: a day" in walk.words
        await walk.press("k", "e")
        assert isinstance(app.screen, TurnScreen)
        first, second, *_rest = app.screen.lines
        assert (first, second) == ("we saw somebody in our network on 12 March", "in Kisumu")
        assert app.screen.focused is list(app.screen.query(ForgetfulPage))[1]
        await walk.press("f5")
        assert "1 piece to look at" in walk.words
        await walk.press("a")
        await turn_over(walk)
        page = next(one for one in app.screen_stack if isinstance(one, BetweenScreen))
        (told,) = page.the_round.tellings
        assert told.lines == ("we saw somebody in our network on 12 March", "in a town we work in", "", "")


async def test_a_broader_word_that_does_not_fit_loses_nothing(app: PeerlogApp, house: House) -> None:
    """The page comes back with the whole line, and says that it is too long."""
    async with between_turns(app, house) as walk:
        await walk.press("enter")
        await walk.put("x" * 490 + " Amina")
        await walk.press("f5", "enter")
        assert isinstance(app.screen, TurnScreen)
        assert app.screen.lines[0].endswith("x somebody in our network")
        assert "This line is full" in walk.words
        await walk.press(*["backspace"] * 20, "f5")
        await turn_over(walk)


async def test_a_code_is_shown_once_and_leads_back_to_what_was_told(app: PeerlogApp, house: House) -> None:
    """Six words on the page that every turn ends with; the next page has none."""
    async with between_turns(app, house) as walk:
        await walk.press("enter")
        await walk.put("we hurried")
        await walk.press(*["down"] * 9, "right", "f5")
        await turn_over(walk)
        words = " ".join(str(half.content) for half in app.screen.query(".code").results(Static))
        assert all(word in walk.text for word in words.split())
        await walk.press("escape")
        assert isinstance(app.screen, OverScreen)
        await walk.press("enter", "enter", "f6")
        await turn_over(walk)
        assert "No code was asked for" in walk.words
        await walk.press("enter", "f2", "enter")
    network = house.networks.at_hand()
    assert network is not None
    assert house.mistakes.by_code(network, words).aim == "we hurried"


async def test_too_few_are_kept_or_let_go_and_what_is_let_go_was_never_written(
    app: PeerlogApp, house: House, home: Home
) -> None:
    """The group decides; somebody may still have a turn; then the ones that waited stay."""
    async with between_turns(app, house) as walk:
        await take_turn(walk, "first of us")
        await walk.press("f2")
        assert "1 entry was told now. 5 are needed" in walk.words
        await walk.press("escape")
        assert isinstance(app.screen, BetweenScreen)
        await walk.press("f2", "enter")
        assert "1 entry waits for a later round" in walk.words
        await walk.press("enter")
        network = routed_network(house)
        await walk.press("n")
        assert app.current_mode == "network"
        from peerlog.screens.mistake.beginning import begin_round

        begin_round(app, house, network)
        await walk.settle()
        await read_on(walk)
        await take_turn(walk, CANARY)
        await walk.press("f2")
        assert "1 entry was told now, 1 wait from earlier: 2" in walk.words
        await walk.press("down", "enter", "enter")
        assert "Nothing of it was ever written" in walk.words
    assert house.mistake_rounds.waiting(network) == 1
    assert CANARY.encode() not in on_disk(home)


@contextmanager
def no_room() -> Iterator[None]:
    """No file of this program may grow meanwhile."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.mark.parametrize("keys", [("f2",), ("ctrl+q", "down", "enter")], ids=["close", "quit"])
async def test_a_round_that_finds_no_room_at_its_close_says_so_and_loses_nothing(
    app: PeerlogApp, house: House, keys: tuple[str, ...]
) -> None:
    """With room again the next try keeps it."""
    house.mistake_rounds.set_floor(3)
    async with between_turns(app, house) as walk:
        for number in range(3):
            await take_turn(walk, f"we hurried {number}")
        with no_room():
            await walk.press(*keys)
            await walk.settle()
        assert "The disk is full" in walk.words + walk.told
        assert house.mistake_rounds.waiting(routed_network(house)) == 0
        if keys == ("f2",):
            assert "All that was told is still in memory" in walk.words
            await walk.press("enter")
            assert "Release them now" in walk.words
        else:
            await walk.press("f2")
        assert house.mistake_rounds.waiting(routed_network(house)) == 3


async def test_a_network_erased_meanwhile_takes_no_entry_along_unseen(app: PeerlogApp, house: House) -> None:
    """What could be read nowhere any more is not written; the group is told."""
    house.mistake_rounds.set_floor(3)
    async with between_turns(app, house) as walk:
        for number in range(3):
            await take_turn(walk, f"we hurried {number}")
        network = routed_network(house)
        house.networks.remove(network)
        house.trash.erase(next(one for one in house.trash.all() if one.record == network.id))
        await walk.press("f2")
        assert "There is no network" in walk.words
        await walk.press("down", "enter", "enter")
        assert "Nothing of it was ever written" in walk.words


@pytest.mark.parametrize(("moves", "kept"), [(1, 1), (2, 0)], ids=["close", "let go"])
async def test_quitting_asks_what_becomes_of_an_open_round(
    app: PeerlogApp, house: House, moves: int, kept: int
) -> None:
    """Wherever one is; going on is what Enter takes."""
    async with between_turns(app, house) as walk:
        await take_turn(walk, "we hurried")
        await walk.press("escape")
        assert isinstance(app.screen, WhatBecomesOfIt)
        await walk.press("enter", "enter")
        await walk.put("half a word")
        await walk.press("ctrl+q", "f10")
        assert isinstance(app.screen, WhatBecomesOfIt)
        await walk.press("enter")
        assert app.screen.query_one(ForgetfulPage).text == "half a word"
        assert app.is_running
        await walk.press("ctrl+q", *["down"] * moves, "enter")
        await walk.until(lambda: app._exit)
    network = house.networks.at_hand()
    assert network is not None
    assert house.mistake_rounds.waiting(network) == kept


async def test_paper_slips_are_the_same_round_with_one_typist(app: PeerlogApp, house: House) -> None:
    """No keyboard goes round, no code is offered, and the slips are destroyed at the end."""
    network = routed_network(house)
    async with walking(app) as walk:
        from peerlog.screens.mistake.beginning import begin_round

        begin_round(app, house, network)
        await walk.settle()
        await walk.press("down", "down", "down", "enter", "home")
        await read_on(walk)
        assert "Take the next slip" in walk.words
        await walk.press("enter")
        assert "A code for later" not in walk.words
        await walk.put("we hurried")
        await walk.press("f5")
        await turn_over(walk)
        await walk.press("enter", "f2")
        assert isinstance(app.screen, EndingScreen)
        assert "Destroy the slips now" in walk.words


async def test_tab_goes_from_place_to_place_of_a_turn(app: PeerlogApp, house: House) -> None:
    """As in every form, and back with Shift."""
    async with between_turns(app, house) as walk:
        await walk.press("enter", "tab", "tab", "shift+tab")
        assert app.focused is list(app.screen.query(ForgetfulPage))[1]
        await walk.press("tab", "tab", "tab", "right")
        assert "What kind ◂ not said ▸" not in walk.text
        await walk.press("shift+tab")
        assert app.focused is list(app.screen.query(ForgetfulPage))[3]


async def test_a_line_takes_so_many_letters_and_no_more(app: PeerlogApp, house: House) -> None:
    """Typed or pasted, in one paragraph, and it says so."""
    async with between_turns(app, house) as walk:
        await walk.press("enter")
        await walk.put("x" * 300 + "\n" + "y" * 400)
        page = app.screen.query_one(ForgetfulPage)
        assert page.text == "x" * 300 + " " + "y" * 199
        assert "This line is full" in walk.words
        await walk.press("z")
        assert len(page.text) == 500
