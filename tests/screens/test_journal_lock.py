"""Locking: by key, by idleness, anywhere; nothing of the journal stays on a screen, in a widget or in a message."""

import pytest

from conftest import StillClock
from journaling import beat, in_journal, make_journal, unlock
from memory import held_in_memory
from peerlog.app import PeerlogApp
from peerlog.domain.reflection import Reflection
from peerlog.screens.journal import DoorScreen
from peerlog.screens.journal.page import JournalPage
from peerlog.screens.journal.screen import JournalScreen
from peerlog.services.house import House
from peerlog.widgets.text_page import TextPage
from private import PASSPHRASE
from running import network_with_people

FIVE = 5 * 60
MORE_PLACES = [("f9",), ("f1",), ("f2",), ("up", "enter"), ("up", "e"), ("f8",), ("f3",)]


pytestmark = pytest.mark.usefixtures("others_left_alone")


def left(app: PeerlogApp) -> list[str]:
    """Give every screen of the journal still in a stack, and everything with its words that memory still holds."""
    stacked = [
        type(s).__name__ for stack in app._screen_stacks.values() for s in stack if isinstance(s, JournalPage)
    ]
    held = held_in_memory(JournalPage, Reflection, TextPage)
    return [*stacked, *(type(o).__name__ for o in held if not isinstance(o, TextPage) or o.text)]


async def test_the_lock_key_keeps_the_line_and_shuts_the_journal(app: PeerlogApp, house: House) -> None:
    """What was typed is there again after the passphrase."""
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.type("half a line")
        await walk.press("ctrl+l")
        assert isinstance(app.screen, DoorScreen)
        assert house.journals.open is None
        assert "half a line" not in walk.text
        await walk.until(lambda: left(app) == [])
        await walk.press("enter")
        await unlock(walk)
        assert "half a line" in walk.text


@pytest.mark.parametrize(
    "keys",
    [("ctrl+p",), ("f2", "enter"), *(pytest.param(keys, marks=pytest.mark.torture) for keys in MORE_PLACES)],
)
async def test_the_lock_key_works_over_every_dialog_and_page(
    app: PeerlogApp, house: House, keys: tuple[str, ...]
) -> None:
    """One key, wherever one is in the journal."""
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.press(*keys, "ctrl+l")
        assert isinstance(app.screen, DoorScreen)
        assert house.journals.open is None
        await walk.until(lambda: left(app) == [])


async def test_after_five_minutes_without_a_key_it_locks(
    app: PeerlogApp, house: House, clock: StillClock
) -> None:
    """The page that was being written waits inside the journal."""
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.press("f2", "enter")
        await walk.type("a long page")
        clock.advance(FIVE - 1)
        beat(walk)
        await walk.settle()
        assert "a long page" in walk.text
        clock.advance(1)
        beat(walk)
        await walk.settle()
        assert isinstance(app.screen, DoorScreen)
        assert "Locked after 5 minutes without a key" in walk.told
        await walk.until(lambda: left(app) == [])
        await walk.press("enter")
        await unlock(walk)
        assert "a long page" in walk.text
        assert "Enter goes on" in walk.words


async def test_every_key_begins_the_minutes_anew(app: PeerlogApp, house: House, clock: StillClock) -> None:
    """Also one that only moves about."""
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        for _time in range(3):
            clock.advance(FIVE - 1)
            beat(walk)
            await walk.press("up")
        assert house.journals.open is not None


async def test_it_locks_while_another_mode_is_in_front(
    app: PeerlogApp, house: House, clock: StillClock
) -> None:
    """That mode stays in front, over its dialog, and the journal asks again."""
    network_with_people(house)
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.press("up", "n", "f9")
        clock.advance(FIVE)
        beat(walk)
        await walk.settle()
        assert "What do you want to do?" in walk.text
        assert house.journals.open is None
        await walk.until(lambda: left(app) == [])
        await walk.press("escape", "j")
        assert "Open “Mine”" in walk.text


async def test_the_minutes_are_chosen_and_can_be_off(
    app: PeerlogApp, house: House, clock: StillClock
) -> None:
    """The choice is kept in the journal."""
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.command("Lock after ...")
        await walk.go_to("Never")
        await walk.press("enter")
        clock.advance(100 * FIVE)
        beat(walk)
        await walk.settle()
        assert isinstance(app.screen, JournalScreen)
        await walk.press("ctrl+l", "enter")
        await unlock(walk)
        assert house.journals.idle_minutes == 0


async def test_what_was_said_in_passing_goes_with_the_lock(app: PeerlogApp, house: House) -> None:
    """An undo names what it took back."""
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.type("a secret line")
        await walk.press("enter", "f3", "ctrl+z", "ctrl+l")
        assert "secret" not in walk.told
        assert "secret" not in walk.text
        assert app._clipboard == ""


async def test_a_plain_journal_is_blanked_by_the_same_key(app: PeerlogApp, house: House) -> None:
    """There is nothing to lock; any key brings it back."""
    make_journal(house)
    async with in_journal(app) as walk:
        await walk.type("abc")
        await walk.press("ctrl+l")
        assert walk.text.strip() == ""
        await walk.press("x")
        assert "I gave advice" in walk.text
        assert "abc" in walk.text


async def test_from_another_mode_the_menu_locks_it(app: PeerlogApp, house: House) -> None:
    """It is offered only while a journal is open."""
    network_with_people(house)
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.press("up", "t")
        await walk.command("Lock the journal")
        assert house.journals.open is None
        assert "TODAY" in walk.text
        await walk.press("f9")
        assert "Lock the journal" not in walk.text
