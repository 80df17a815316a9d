"""A connection keeps its settings, writes all or nothing, and names every error."""

import sqlite3
from pathlib import Path

import pytest

from peerlog.domain.errors import ReadOnly, StoreBusy, Unwritable
from peerlog.storage.database import SETTINGS, Database
from peerlog.storage.shelf import Shelf
from storage.keeping import fail_half_way, fill, make_note, shelf_in, tables


def test_every_setting_that_keeps_the_data_safe_is_on(shelf: Shelf) -> None:
    """What was asked for is what SQLite says it does."""
    assert shelf.database.settings() == SETTINGS


def test_what_fails_half_way_leaves_nothing(shelf: Shelf) -> None:
    """An error inside an act takes back all of it, and the next act works."""
    fill(shelf)
    before = tables(shelf)
    with pytest.raises(KeyError):
        fail_half_way(shelf)
    assert tables(shelf) == before
    shelf.notes.add(make_note("whole"))
    assert len(tables(shelf)["note"]) == len(before["note"]) + 1


def test_a_file_that_another_program_keeps_locked_is_said_to_be_busy(shelf: Shelf, folder: Path) -> None:
    """Whoever waits longer than the timeout gets StoreBusy, and nothing was written."""
    fill(shelf)
    shelf.database.rows("PRAGMA busy_timeout=1")
    other = sqlite3.connect(folder / "peerlog.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy):
        shelf.notes.add(make_note("waiting"))
    other.execute("ROLLBACK")
    other.close()
    shelf.notes.add(make_note("not waiting"))


def test_a_reader_in_the_way_of_a_commit_loses_nothing(shelf: Shelf, folder: Path) -> None:
    """A commit that cannot finish is taken back whole; it works once the reader has gone."""
    fill(shelf)
    before = tables(shelf)
    shelf.database.rows("PRAGMA busy_timeout=1")
    reader = sqlite3.connect(folder / "peerlog.db", isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM note").fetchone()
    with pytest.raises(StoreBusy):
        shelf.notes.add(make_note("waiting"))
    reader.execute("ROLLBACK")
    reader.close()
    assert tables(shelf) == before
    shelf.notes.add(make_note("not waiting"))


def test_a_connection_that_only_reads_refuses_to_write(shelf: Shelf, folder: Path) -> None:
    """Read-only is said by name before SQLite is asked."""
    fill(shelf)
    looking = shelf_in(folder, read_only=True)
    assert len(looking.notes.of("b" * 32)) == 3
    with pytest.raises(ReadOnly):
        looking.notes.add(make_note("no"))
    looking.close()


def test_a_missing_file_is_not_made_by_connecting(tmp_path: Path) -> None:
    """Only opening.py makes files."""
    with pytest.raises(Unwritable):
        Database(tmp_path / "none.db")
    assert not list(tmp_path.iterdir())
