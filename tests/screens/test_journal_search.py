"""Searching the journal and looking at its patterns: in a thread, so that no key waits, and not once it is locked."""

from journaling import in_journal, make_journal, unlock
from peerlog.app import PeerlogApp
from peerlog.screens.journal import DoorScreen
from peerlog.screens.journal.patterns import PatternsScreen
from peerlog.services.house import House
from peerlog.storage.journals.kept import KeptJournal
from peerlog.widgets.row_list import RowList
from private import PASSPHRASE

HIT = "The rota failed again"


def kept(house: House) -> KeptJournal:
    """The open journal as it is kept."""
    found = house.journals.the_open.kept_in
    assert isinstance(found, KeptJournal)
    return found


async def test_typing_goes_on_while_a_search_takes_its_time(app: PeerlogApp, house: House) -> None:
    """The line shows each letter at once; the answer comes when it comes, to the last question only."""
    make_journal(house)
    async with in_journal(app) as walk:
        await walk.press("f3")
        with kept(house).search.turn:
            await walk.type("rota fai")
            assert "rota fai" in walk.text
            assert HIT not in walk.text
        await walk.until(lambda: HIT in walk.text)
        await walk.type("lure")
        await walk.until(lambda: "No entry here holds" in walk.words)


async def test_keys_are_heard_while_patterns_are_worked_out(app: PeerlogApp, house: House) -> None:
    """It says that it is reading; Esc leads away, and no answer comes to another screen."""
    make_journal(house)
    async with in_journal(app) as walk:
        with kept(house).search.turn:
            await walk.press("up", "p")
            assert "Reading what you wrote" in walk.text
            await walk.press("escape")
            assert not isinstance(app.screen, PatternsScreen)
        await walk.press("p")
        await walk.until(lambda: "1 mistake" in walk.words)


async def test_what_was_asked_before_the_lock_shows_nowhere_after_it(app: PeerlogApp, house: House) -> None:
    """And the connection it was asked on is shut."""
    make_journal(house, PASSPHRASE)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        search = kept(house).search
        await walk.press("f3")
        await walk.type("rota fai")
        await walk.until(lambda: HIT in walk.text)
        await walk.press("l", "ctrl+l")
        assert isinstance(app.screen, DoorScreen)
        assert HIT not in walk.text
        assert not search.is_open
        await walk.press("enter")
        await unlock(walk)
        await walk.press("f3")
        assert app.screen.query_one(RowList).rows[0].tone == "quiet"
