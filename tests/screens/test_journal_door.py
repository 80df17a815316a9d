"""The door of the journal: beginning one, opening it, losing the passphrase."""

import re

from textual.widgets import Static

from conftest import StillClock
from journaling import make_journal, tick, unlock
from peerlog.app import PeerlogApp
from peerlog.screens.journal import DoorScreen
from peerlog.screens.journal.screen import JournalScreen
from peerlog.services.house import House
from peerlog.widgets.row_list import RowList
from private import PASSPHRASE
from running import network_with_people
from screens.walking import Walk, walking

ANYONE = "Anyone with this laptop can read this"


async def begin(walk: Walk, passphrase: str, again: str) -> None:
    """Fill in the form of a new journal."""
    await walk.press("j", "enter", "enter")
    await walk.type(passphrase)
    await walk.press("enter")
    await walk.type(again)
    await walk.press("enter")


async def test_without_a_network_the_journal_opens_from_the_first_page(app: PeerlogApp) -> None:
    """The third row of Welcome leads there, and Esc leads back."""
    async with walking(app) as walk:
        await walk.go_to("journal")
        await walk.press("enter")
        assert "JOURNAL" in walk.lines[0]
        assert "A journal is for one person: you." in walk.text
        assert "Example:" in walk.text
        await walk.press("escape")
        assert "Start a network" in walk.text


async def test_one_key_leads_there_from_every_mode(app: PeerlogApp, house: House) -> None:
    """J, and the bar says where one is."""
    network_with_people(house)
    async with walking(app) as walk:
        for mode in ("t", "s", "n", "a"):
            await walk.press(mode, "j")
            assert "JOURNAL" in walk.lines[0]
        await walk.press("escape")
        assert "TODAY" in walk.lines[0]


async def test_what_is_lost_for_ever_is_said_before_anything_is_typed(app: PeerlogApp) -> None:
    """A lost passphrase with a lost recovery key; and what it means to have none."""
    async with walking(app) as walk:
        await walk.press("j", "enter")
        told = str(app.screen.query_one("#note", Static).render())
        assert "A lost passphrase together with a lost recovery key is lost" in told
        assert "Without a passphrase anyone with this laptop can read it" in told


async def test_a_journal_without_a_passphrase_says_so_on_every_screen(app: PeerlogApp, house: House) -> None:
    """It asks first, then opens at once, always."""
    async with walking(app) as walk:
        await begin(walk, "", "")
        assert "Begin it without a passphrase?" in walk.text
        await walk.press("enter")
        assert isinstance(app.screen, JournalScreen)
        for keys in ((), ("f3",), ("f2", "enter")):
            await walk.press(*keys)
            assert ANYONE in walk.lines[1]
            await walk.press(*["escape"] * bool(keys))
        await walk.press("escape")
    assert house.journals.all()[0].protected is False


async def test_two_passphrases_that_differ_make_nothing(app: PeerlogApp, house: House) -> None:
    """The form stays and says so."""
    async with walking(app) as walk:
        await begin(walk, "one", "two")
        assert "The two passphrases are not the same" in walk.words
        assert "one" not in walk.text.replace("one,", "").replace("someone", "").split()
    assert house.journals.all() == ()


async def test_the_recovery_key_is_shown_once_and_proven_by_its_last_group(
    app: PeerlogApp, house: House
) -> None:
    """A wrong group keeps it on the screen."""
    async with walking(app) as walk:
        await begin(walk, PASSPHRASE, PASSPHRASE)
        await walk.until(lambda: "Your recovery key" in walk.text)
        groups = re.findall(r"\b[0-9A-Z]{4,}\b", walk.text.split("It opens")[0].split("Your recovery key")[1])
        await walk.type("wrong")
        await walk.press("enter")
        assert "That is not its last group" in walk.words
        await walk.press("ctrl+u")
        await walk.type(groups[-1].lower())
        await walk.press("enter")
        assert isinstance(app.screen, JournalScreen)
        assert groups[-1] not in walk.text
        assert "Private: My journal. Locks after 5 minutes" in walk.words
    assert house.journals.all()[0].protected


async def test_leaving_without_the_key_asks_first(app: PeerlogApp) -> None:
    """Esc does not lose it by accident."""
    async with walking(app) as walk:
        await begin(walk, PASSPHRASE, PASSPHRASE)
        await walk.until(lambda: "Your recovery key" in walk.text)
        await walk.press("escape")
        assert "Leave without having noted the key?" in walk.text
        await walk.press("escape")
        assert "Your recovery key" in walk.text


async def test_the_passphrase_is_asked_for_and_never_shown(app: PeerlogApp, house: House) -> None:
    """J asks for the only journal at once."""
    make_journal(house, PASSPHRASE)
    async with walking(app) as walk:
        await walk.press("j")
        assert "Open “Mine”" in walk.text
        await walk.type("under")
        assert "under" not in walk.text
        await walk.press("ctrl+u")
        await unlock(walk)
        assert "I gave advice" in walk.text
        assert ANYONE not in walk.text


async def test_a_wrong_passphrase_counts_the_wait_down(
    app: PeerlogApp, house: House, clock: StillClock
) -> None:
    """It damages nothing, and the right one opens after the wait."""
    make_journal(house, PASSPHRASE)
    async with walking(app) as walk:
        await walk.press("j")
        await unlock(walk, "wrong")
        assert "Nothing is damaged" in walk.words
        await unlock(walk)
        assert not isinstance(app.screen, JournalScreen)
        clock.advance(60)
        tick(walk)
        await walk.settle()
        assert "You may try again now" in walk.text
        await walk.press("enter")
        await walk.until(lambda: "Enter Keep" in walk.text)
        assert isinstance(app.screen, JournalScreen)


async def test_a_lost_passphrase_is_replaced_with_the_recovery_key(app: PeerlogApp, house: House) -> None:
    """F5, the key as it was noted, a new passphrase twice."""
    key = house.journals.new("Mine", PASSPHRASE).recovery
    house.journals.lock()
    async with walking(app) as walk:
        await walk.press("j", "f5")
        await walk.type(key.replace("-", " ").lower())
        for text in ("another one", "another one"):
            await walk.press("enter")
            await walk.type(text)
        await walk.press("enter")
        await walk.until(lambda: isinstance(app.screen, JournalScreen))
    house.journals.lock()
    assert house.journals.unlock(house.journals.all()[0].id, "another one").face.name == "Mine"


async def test_several_journals_stand_in_a_list_with_how_they_are_kept(app: PeerlogApp, house: House) -> None:
    """None of them opens by itself, and no text of any is shown."""
    make_journal(house, PASSPHRASE)
    make_journal(house, name="Open book", said=((0, "told to all"),))
    async with walking(app) as walk:
        await walk.press("j")
        assert isinstance(app.screen, DoorScreen)
        assert "locked" in walk.text
        assert "open to anyone" in walk.text
        assert "told to all" not in walk.text
        await walk.press("down", "enter")
        assert "told to all" in walk.text


async def test_after_the_lock_the_journal_just_locked_is_marked(app: PeerlogApp, house: House) -> None:
    """Also when it was locked from somewhere else, where the door is made anew."""
    network_with_people(house)
    for name in ("A", "B", "C"):
        make_journal(house, PASSPHRASE, name=name, said=())
    house.journals.last = None
    async with walking(app) as walk:
        await walk.press("j", "down", "enter")
        await unlock(walk)
        await walk.press("ctrl+l")
        assert marked(walk) == "B"
        await walk.press("down", "enter")
        await unlock(walk)
        await walk.press("escape")
        await walk.command("Lock the journal")
        await walk.press("j")
        assert marked(walk) == "C"


def marked(walk: Walk) -> str:
    """What the marked row says."""
    row = walk.app.screen.query_one(RowList).marked
    return row.text if row else ""


async def test_removing_a_journal_wants_its_name(app: PeerlogApp, house: House) -> None:
    """Also one whose passphrase is lost."""
    make_journal(house, PASSPHRASE)
    async with walking(app) as walk:
        await walk.press("j", "escape")
        await walk.command("Remove a journal")
        await walk.type("Yours")
        await walk.press("enter")
        assert "That is not its name" in walk.words
        await walk.press("ctrl+u")
        await walk.type("Mine")
        await walk.press("enter")
        assert "A journal is for one person" in walk.text
    assert house.journals.all() == ()


async def test_the_sample_network_has_no_journal(sample_app: PeerlogApp) -> None:
    """It is made anew each day, and would take the journal with it."""
    async with walking(sample_app) as walk:
        await walk.press("j", "c")
        assert "The sample network has no private journal" in walk.text
