"""Concerns on the screen: the way outside first, the passphrase before anything is typed, locked on the way back."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import StillClock
from journaling import beat
from memory import held_in_memory
from peerlog.app import PeerlogApp
from peerlog.domain.concern import Concern, SealState
from peerlog.screens.concern import ConcernScreen
from peerlog.screens.concern.unsealed import UnsealedWriting
from peerlog.screens.concern.writing import ConcernWriting
from peerlog.screens.live import LiveScreen
from peerlog.screens.places import CONCERN
from peerlog.services.house import House
from peerlog.storage.paths import Home
from peerlog.widgets.row_list import RowList
from peerlog.widgets.text_page import TextPage
from private import PASSPHRASE
from running import network_with_people, opened_session
from screens.walking import Walk, walking

CANARY = "heron"


def sealed(house: House) -> None:
    """Set a passphrase, and lock."""
    house.concerns.set_passphrase(PASSPHRASE)
    house.concerns.lock()


async def unlock(walk: Walk, passphrase: str = PASSPHRASE) -> None:
    """Type the passphrase and wait until it was tried."""
    await walk.type(passphrase)
    await walk.press("enter")
    await walk.until(
        lambda: walk.app.house.concerns.open is not None or "That is not the passphrase" in walk.words
    )
    await walk.settle()


@asynccontextmanager
async def writing(app: PeerlogApp, house: House) -> AsyncIterator[Walk]:
    """Go from the network to an empty note."""
    network_with_people(house)
    sealed(house)
    async with walking(app) as walk:
        await walk.press("n", "ctrl+n", "c")
        await unlock(walk)
        assert isinstance(app.screen, ConcernWriting)
        yield walk


async def test_the_way_outside_stands_above_everything(app: PeerlogApp, house: House) -> None:
    """Danger first; then whom to go to, or where to say so; then whom else."""
    network = network_with_people(house)
    async with walking(app) as walk:
        await walk.press("n", "ctrl+n")
        assert "First call the emergency number" in walk.words
        assert "Nobody has said yet where a concern of this network goes" in walk.words
        assert "whoever they answer to" in walk.words
        assert walk.text.index("Danger") < walk.text.index("No passphrase is set")
    house.networks.edit(network, replace(network, concern_route="Ruth\nthe chair"))
    async with walking(PeerlogApp(house, lambda _error: Path("crash"))) as walk:
        await walk.press("ctrl+n")
        assert "In this network a concern goes to: Ruth" in walk.words
        assert "If it is about that person: the chair" in walk.words


async def test_one_key_leads_there_from_a_live_session_and_esc_back(app: PeerlogApp, house: House) -> None:
    """The capture line keeps what stood in it, and the menu and the palette offer it too."""
    session = opened_session(house)
    sealed(house)
    async with walking(app) as walk:
        app.push_screen(LiveScreen(house, session.id))
        await walk.settle()
        await walk.type("half a line")
        await walk.press("ctrl+n")
        assert isinstance(app.screen, ConcernScreen)
        assert "half a line" not in walk.text
        await walk.press("escape")
        await walk.until(lambda: isinstance(app.screen, LiveScreen))
        assert "half a line" in walk.text
        await walk.command("A concern")
        assert isinstance(app.screen, ConcernScreen)


async def test_the_passphrase_comes_before_the_first_word(app: PeerlogApp, house: House) -> None:
    """A wrong one opens nothing; the right one leads to an empty page that names the way outside."""
    network_with_people(house)
    sealed(house)
    async with walking(app) as walk:
        await walk.press("ctrl+n", "enter")
        await unlock(walk, "wrong")
        assert house.concerns.open is None
        assert "That is not the passphrase" in walk.words
        await walk.press("escape")
        assert isinstance(app.screen, ConcernScreen)
        assert not isinstance(app.screen, ConcernWriting)


async def test_a_note_is_kept_with_all_its_answers(app: PeerlogApp, house: House) -> None:
    """A date in one's own words is said back; the note stands in the list afterwards."""
    async with writing(app, house) as walk:
        assert "First call the emergency number" in walk.words
        await walk.type(CANARY)
        await walk.press("tab")
        await walk.type("in May")
        await walk.press("enter")
        await walk.type("the board")
        await walk.press("enter")
        await walk.type("Ruth asks")
        await walk.press("enter")
        await walk.type("1 dec")
        assert "Tue 1 Dec 2026" in walk.text
        await walk.press("f2")
        (kept,) = house.concerns.the_open.all()
        assert (kept.happened, kept.when, kept.tell, kept.agreed) == (
            CANARY,
            "in May",
            "the board",
            "Ruth asks",
        )
        assert f"today: {CANARY}" in walk.text
        assert "check due Tue 1 Dec 2026" in walk.text
        assert house.concerns.the_open.drafts.all() == ()


async def test_a_date_that_is_none_keeps_the_page(app: PeerlogApp, house: House) -> None:
    """It says why, and so does an empty page."""
    async with writing(app, house) as walk:
        await walk.press("f2")
        assert "is empty" in walk.words
        await walk.type(CANARY)
        await walk.press("tab", "tab", "tab", "tab")
        await walk.type("someday")
        await walk.press("f2")
        assert "is not a date I know" in walk.words
        assert isinstance(app.screen, ConcernWriting)


async def test_what_is_half_written_waits_inside_and_nowhere_else(app: PeerlogApp, house: House) -> None:
    """Esc, the lock key, or the way back: it is offered again after the passphrase."""
    async with writing(app, house) as walk:
        await walk.type(CANARY)
        await walk.press("ctrl+l")
        assert isinstance(app.screen, ConcernScreen)
        assert house.concerns.open is None
        assert CANARY not in walk.text
        assert house.drafts.all() == ()
        await walk.press("enter")
        await unlock(walk)
        assert CANARY in walk.text
        await walk.press("escape")
        assert "Half written" in walk.text
        assert CANARY not in walk.text
        await walk.press("escape")
        assert house.concerns.open is None
        assert app.current_mode == "network"
        assert all(type(screen) is not ConcernScreen for screen in app._screen_stacks.get(CONCERN, []))


def held(words: str) -> list[object]:
    """Give every note, and every page, with these words that memory still holds."""
    found = held_in_memory(Concern, TextPage)
    return [o for o in found if words in (o.text if isinstance(o, TextPage) else o.happened)]  # type: ignore[attr-defined]


@pytest.mark.usefixtures("others_left_alone")
async def test_nothing_of_a_note_stays_in_a_widget_once_it_is_locked(app: PeerlogApp, house: House) -> None:
    """Neither the list nor the page, nor what was cut from it."""
    words = "told by nobody else"  # what other tests wrote may still lie in the memory they share
    async with writing(app, house) as walk:
        await walk.type(words)
        await walk.press("f2")
        await walk.go_to(words)
        await walk.press("enter", "ctrl+l")
        await walk.until(lambda: house.concerns.open is None)
        await walk.settle()
        assert held(words) == []
        assert app._clipboard == ""
        await walk.press("f9")
        assert not {"Trash", "Drafts", "Backups", "Today"} & {
            row.text for row in app.screen.query_one(RowList).rows
        }


async def test_lines_typed_on_the_command_line_go_on_as_a_page(app: PeerlogApp, house: House) -> None:
    """Whatever they are: also a number alone is what happened."""
    network_with_people(house)
    house.concerns.set_passphrase(PASSPHRASE)
    house.concerns.the_open.drafts.keep("lines", "2026")
    async with walking(app) as walk:
        await walk.press("ctrl+n", "down", "enter")
        assert isinstance(app.screen, ConcernWriting)
        assert app.screen.texts()["happened"] == "2026"
        await walk.press("f2")
        assert house.concerns.the_open.drafts.all() == ()
        assert [one.happened for one in house.concerns.the_open.all()] == ["2026"]


async def test_after_five_minutes_without_a_key_it_locks(
    app: PeerlogApp, house: House, clock: StillClock
) -> None:
    """What was being typed waits inside."""
    async with writing(app, house) as walk:
        await walk.type(CANARY)
        clock.advance(300)
        beat(walk)
        await walk.settle()
        assert isinstance(app.screen, ConcernScreen)
        assert house.concerns.open is None
        assert "Locked after 5 minutes" in walk.words
        assert CANARY not in walk.text


async def test_undo_search_and_the_letters_lead_nowhere_from_there(app: PeerlogApp, house: House) -> None:
    """The list is no place among the others, and nothing of it is named in passing."""
    async with writing(app, house) as walk:
        await walk.type(CANARY)
        last = house.undo.next()
        await walk.press("f2", "ctrl+z", "f3", "n", "t")
        assert house.undo.next() == last, "nothing of the network was taken back unseen"
        assert isinstance(app.screen, ConcernScreen)
        assert len(house.concerns.the_open.all()) == 1
        assert CANARY not in walk.told
        await walk.press("ctrl+p")
        await walk.type("Search")
        assert "Find anything that was said" not in walk.text


async def test_a_note_is_changed_and_deleted_for_good(app: PeerlogApp, house: House) -> None:
    """Deleting asks; there is no trash and no undo."""
    async with writing(app, house) as walk:
        await walk.type(CANARY)
        await walk.press("f2")
        await walk.go_to(CANARY)
        await walk.press("enter", "tab")
        await walk.type("in May")
        await walk.press("f2")
        assert house.concerns.the_open.all()[0].when == "in May"
        await walk.go_to(CANARY)
        await walk.press("c")
        assert CANARY not in walk.text, "C begins a new one, whatever is marked"
        await walk.press("escape")
        await walk.go_to(CANARY)
        await walk.press("delete")
        assert "Delete this note for good?" in walk.text
        await walk.press("enter")
        await walk.until(lambda: "Deleted for good" in walk.words)
        assert house.concerns.the_open.all() == ()


async def test_without_a_passphrase_a_note_is_printed_and_never_stored(
    app: PeerlogApp, house: House, home: Home, tmp_path: Path
) -> None:
    """It is said before the first word; the warning comes before the file."""
    network_with_people(house)
    async with walking(app) as walk:
        await walk.press("ctrl+n", "p")
        assert isinstance(app.screen, UnsealedWriting)
        assert "Nothing you type here is stored" in walk.words
        await walk.type(CANARY)
        await walk.press("f2")
        assert "not encrypted" in walk.words
        await walk.press("enter", "ctrl+u")
        await walk.type(str(tmp_path / "sheet.txt"))
        await walk.press("enter")
        assert CANARY in (tmp_path / "sheet.txt").read_text("utf-8")
        assert house.drafts.all() == ()
        assert not home.sealed.exists()
        await walk.press("escape")
        assert "Let this note go?" in walk.text
        await walk.press("enter")
        assert isinstance(app.screen, ConcernScreen)


async def test_the_first_passphrase_shows_its_recovery_key(app: PeerlogApp, house: House) -> None:
    """And then the notes stand open."""
    network_with_people(house)
    async with walking(app) as walk:
        await walk.press("ctrl+n", "enter")
        await walk.type(PASSPHRASE)
        await walk.press("enter")
        await walk.type(PASSPHRASE)
        await walk.press("enter")
        await walk.until(lambda: "Your recovery key" in walk.text)
        key = app.screen._key  # type: ignore[attr-defined]
        await walk.type(key.split("-")[-1])
        await walk.press("enter")
        assert house.concerns.state is SealState.OPEN
        assert "No concern is noted here" in walk.text


async def test_passphrase_minutes_backups_and_removal_are_in_the_menu(app: PeerlogApp, house: House) -> None:
    """Each in the state it fits."""
    async with writing(app, house) as walk:
        await walk.press("escape")
        house.concerns.the_open.back_up()
        await walk.command("Lock after ...")
        await walk.go_to("Never")
        await walk.press("enter")
        assert house.concerns.idle_minutes == 0
        await walk.command("Backups of the notes")
        await walk.press("enter", "enter")
        await walk.until(lambda: "The notes are back" in walk.words)
        assert house.concerns.state is SealState.LOCKED
        await walk.command("Remove all notes")
        await walk.press("enter")
        await walk.until(lambda: house.concerns.state is SealState.NONE)
        assert "No passphrase is set" in walk.text


async def test_the_sample_keeps_no_concern(sample_app: PeerlogApp, sample_house: House) -> None:
    """It is made anew each day; printing shows how a sheet looks."""
    async with walking(sample_app) as walk:
        await walk.press("ctrl+n")
        assert "keeps no concern" in walk.words
        assert "The two keepers" in walk.words
        await walk.press("c")
        assert isinstance(sample_app.screen, UnsealedWriting)
