"""The author's way back with a code, on pages that keep nothing."""

import pytest

from conftest import StillClock
from peerlog.app import PeerlogApp
from peerlog.domain.errors import NotFound
from peerlog.domain.network import Network
from peerlog.screens.mistake.code import CodeScreen
from peerlog.screens.mistake.own import OwnProofScreen, OwnScreen
from peerlog.screens.mistake.rewriting import RewritingScreen
from peerlog.screens.mistake.screen import LearningScreen
from peerlog.services.house import House
from screens.walking import Walk, walking
from told import about, told


async def come_back(walk: Walk, code: str) -> None:
    """Type a code in Learning."""
    await walk.press("l", "i")
    await walk.put(code)
    await walk.press("enter")
    await walk.until(lambda: not isinstance(walk.app.screen, CodeScreen) or "No entry" in walk.words)
    await walk.settle()


async def test_a_wrong_code_says_so_in_plain_words(app: PeerlogApp, house: House, network: Network) -> None:
    """And the page stays, for another try."""
    told(house, network, 3)
    async with walking(app) as walk:
        await come_back(walk, "lusab babad gutih tugad babad lusab")
        assert isinstance(app.screen, CodeScreen)
        await walk.press("escape")
        assert isinstance(app.screen, LearningScreen)


async def test_an_author_reads_answers_amends_and_withdraws(
    app: PeerlogApp, house: House, network: Network, clock: StillClock
) -> None:
    """Nothing of it can be taken back with Ctrl+Z, and none of it leaves an hour in the log."""
    codes = told(house, network, 3)
    entry = about(house, network, "new forms")
    house.mistake_answers.ask(entry, "Which language was missing?")
    house.mistake_answers.respond([entry], "Nobody had asked", "Two languages from now on")
    noted = house.saved_at()
    clock.advance(3600)
    async with walking(app) as walk:
        await come_back(walk, codes[1])
        assert isinstance(app.screen, OwnScreen)
        assert "We changed: Two languages from now on" in walk.words
        await walk.go_to("Which language was missing?")
        await walk.press("enter")
        await walk.put("The one of the coast")
        await walk.press("f5")
        assert "Your answer: The one of the coast" in walk.words
        assert house.mistake_answers.questions_of(entry)[0].answer == "The one of the coast"
        await walk.press("e")
        await walk.press("ctrl+u")
        await walk.put("hand out the forms of the new year")
        await walk.press("f5")
        assert about(house, network, "forms of the new year").id == entry.id
        await walk.press("ctrl+z", "v")
        assert isinstance(app.screen, OwnProofScreen)
        assert "This is everything we kept" in walk.words
        await walk.press("escape", "delete")
        assert "stays counted" in walk.words
        await walk.press("enter")
        assert isinstance(app.screen, LearningScreen)
        assert "Withdrawn: 1" in walk.words
    with pytest.raises(NotFound):
        house.mistakes.get(entry.id)
    assert house.saved_at() == noted


async def test_a_waiting_entry_is_for_its_author_alone(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """To read, to change, to verify and to take back."""
    codes = told(house, network, 2, release=False)
    async with walking(app) as walk:
        await come_back(walk, codes[0].upper().replace(" ", "-"))
        assert "It waits; nobody has read it" in walk.words
        assert "Answer" not in walk.words
        await walk.press("v")
        assert "The entry, waiting" in walk.words
        await walk.press("escape", "delete", "enter")
        assert house.mistake_rounds.waiting(network) == 1


async def test_what_could_tell_who_wrote_an_answer_is_shown_first(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """With a broader word, under the question; Esc twice leaves it as it was."""
    codes = told(house, network, 3)
    entry = about(house, network, "new forms")
    house.mistake_answers.ask(entry, "Which language was missing?")
    async with walking(app) as walk:
        await come_back(walk, codes[1])
        await walk.go_to("Which language was missing?")
        await walk.press("enter")
        await walk.put("Amina speaks it")
        await walk.press("f5")
        assert "Which language was missing?" in walk.words
        assert "This could tell who wrote it" in walk.words
        await walk.press("enter")
        assert house.mistake_answers.questions_of(entry)[0].answer != ""
        assert "Amina" not in house.mistake_answers.questions_of(entry)[0].answer
        await walk.press("e", "escape")
        assert isinstance(app.screen, RewritingScreen)
        await walk.press("escape")
        assert isinstance(app.screen, OwnScreen)


async def test_the_pages_of_an_author_keep_nothing(app: PeerlogApp, house: House, network: Network) -> None:
    """No draft, no clipboard, no undo, no menu, no other place; and the code cannot be brought back."""
    codes = told(house, network, 3)
    async with walking(app) as walk:
        await walk.press("l", "i")
        await walk.put(codes[0])
        await walk.press("ctrl+c", "ctrl+x", "f9", "ctrl+p", "f3")
        assert isinstance(app.screen, CodeScreen)
        assert app.clipboard == ""
        assert house.drafts.all() == ()
        await walk.press("ctrl+l")
        assert codes[0] not in walk.words
        await walk.press("space", "escape", "i")
        assert codes[0] not in walk.words
        await walk.press("ctrl+z")
        assert codes[0] not in walk.words


async def test_an_entry_that_was_moved_meanwhile_is_not_written_twice(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """Another round gave it a new key while its author was typing."""
    codes = told(house, network, 2, release=False)
    async with walking(app) as walk:
        await come_back(walk, codes[0])
        await walk.press("e")
        told(house, network, 1, release=False)
        await walk.put(" twice")
        await walk.press("f5")
        assert "come back with the code" in walk.words
        assert house.mistake_rounds.waiting(network) == 3


async def test_the_terminal_forgets_the_pages_of_an_author(
    app: PeerlogApp, house: House, network: Network
) -> None:
    """What was scrolled away or cleared goes too, before the list is painted again."""
    codes = told(house, network, 3)
    async with walking(app) as walk:
        await come_back(walk, codes[0])
        written: list[str] = []
        assert app._driver is not None
        app._driver.write = written.append  # type: ignore[method-assign]
        await walk.press("escape")
        assert isinstance(app.screen, LearningScreen)
        assert any("\x1b[2J\x1b[3J" in data for data in written)
