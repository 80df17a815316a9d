"""A long import: it shows how far it is, hears every key, and changes nothing until it is whole."""

import json
from collections.abc import Generator
from pathlib import Path

from journaling import beat, in_journal, make_journal, texts, unlock
from peerlog.app import PeerlogApp
from peerlog.screens.journal import DoorScreen
from peerlog.screens.journal.bringing_in import BringingIn
from peerlog.screens.journal.importing import MANY
from peerlog.services.house import House
from peerlog.services.journal import Journal
from peerlog.services.journal_return import PAGE
from private import PASSPHRASE

OLD = ((0, "was there before"),)


def file_of(folder: Path, count: int) -> Path:
    """A journal of jrnl with so many entries."""
    entries = [{"title": f"entry {n}", "date": "2024-05-01", "time": "09:00"} for n in range(count)]
    path = folder / "jrnl.json"
    path.write_text(json.dumps({"tags": {}, "entries": entries}), encoding="utf-8")
    return path


def endless(journal: Journal, file: Path) -> Generator[int]:
    """An import that is never through; gone with, nothing of it stays."""
    batches = journal.importing(journal.preview_import(str(file)))
    yield next(batches)
    try:
        while True:
            yield 40
    finally:
        batches.close()


async def test_a_long_import_is_one_act(app: PeerlogApp, house: House, tmp_path: Path) -> None:
    """Through the dialog that shows how far it is."""
    make_journal(house, said=OLD)
    file = file_of(tmp_path, MANY)
    async with in_journal(app) as walk:
        await walk.command("Import")
        await walk.type(str(file))
        await walk.press("enter")
        await walk.until(lambda: f"{MANY} new entries" in walk.text)
        await walk.press("enter")
        await walk.until(lambda: f"{MANY} entries came in" in walk.text)
        assert len(texts(house)) == PAGE
        await walk.press("ctrl+z")
        assert texts(house) == ["was there before"]


async def test_esc_before_the_end_leaves_the_journal_as_it_was(
    app: PeerlogApp, house: House, tmp_path: Path
) -> None:
    """It says how many are there so far, and the clock goes on."""
    make_journal(house, said=OLD)
    async with in_journal(app) as walk:
        batches = endless(house.journals.the_open, file_of(tmp_path, 3))
        app.push_screen(BringingIn(house, batches, 3000))
        await walk.until(lambda: "40 of 3000 entries" in walk.text)
        beat(walk)
        await walk.press("escape")
        assert not isinstance(app.screen, BringingIn)
        assert texts(house) == ["was there before"]
        await walk.type("and one more")
        await walk.press("enter")
        assert texts(house) == ["and one more", "was there before"]


async def test_the_lock_lets_an_import_go_and_keeps_the_line(
    app: PeerlogApp, house: House, tmp_path: Path
) -> None:
    """What was being typed is there again, and nothing came in."""
    make_journal(house, PASSPHRASE, said=OLD)
    async with in_journal(app, passphrase=PASSPHRASE) as walk:
        await walk.type("half a line")
        batches = endless(house.journals.the_open, file_of(tmp_path, 3))
        app.push_screen(BringingIn(house, batches, 3000))
        await walk.until(lambda: "40 of 3000 entries" in walk.text)
        await walk.press("ctrl+l")
        assert isinstance(app.screen, DoorScreen)
        await walk.press("enter")
        await unlock(walk)
        assert "half a line" in walk.text
        assert texts(house) == ["was there before"]
