"""An older file becomes today's behind a verified backup, or stays exactly as it was."""

import signal
from pathlib import Path

import pytest

from peerlog.domain.errors import NewerFormat
from peerlog.storage import migrations
from peerlog.storage.database import Database
from peerlog.storage.opening import open_database
from peerlog.storage.paths import Home
from storage.keeping import NOW, Start, fill, shelf_in
from storage.upgrading import NEXT, open_upgraded


class FailedHalfWayError(Exception):
    """What a faulty step raises."""


def fail() -> None:
    raise FailedHalfWayError


def test_an_older_file_is_brought_up_to_date_behind_a_backup(folder: Path) -> None:
    """The rows are there with the new column, and the backup is the file as it was."""
    shelf = shelf_in(folder)
    notes = fill(shelf)
    shelf.close()
    database = open_upgraded(Home(folder))
    assert database.version == NEXT
    assert {row["mood"] for row in database.rows("SELECT mood FROM note")} == {"calm"}
    database.close()
    (backup,) = Home(folder).backups.iterdir()
    kept = Database(backup, read_only=True)
    assert kept.version == migrations.VERSION
    assert kept.number("SELECT count(*) FROM note") == len(notes)
    kept.close()


def test_an_upgraded_file_is_sound(folder: Path) -> None:
    """A column that older changes do not name is verified by its default."""
    fill(shelf_in(folder))
    open_upgraded(Home(folder)).close()
    assert shelf_in(folder).vault.verify(None).problems == ()


def test_a_step_that_fails_leaves_the_file_as_it_was(folder: Path) -> None:
    """Not one byte differs, and the older peerlog opens it."""
    shelf = shelf_in(folder)
    fill(shelf)
    shelf.close()
    content = (folder / "peerlog.db").read_bytes()
    with pytest.raises(FailedHalfWayError):
        open_upgraded(Home(folder), fail)
    assert (folder / "peerlog.db").read_bytes() == content
    assert shelf_in(folder).vault.verify(None).sound


def test_a_file_is_upgraded_once(folder: Path) -> None:
    """A second opening finds nothing to do and makes no second backup."""
    fill(shelf_in(folder))
    open_upgraded(Home(folder)).close()
    open_upgraded(Home(folder), fail).close()
    assert len(list(Home(folder).backups.iterdir())) == 1


def test_an_upgraded_file_is_a_newer_one_for_the_peerlog_before(folder: Path) -> None:
    """The older peerlog says so instead of writing to it."""
    fill(shelf_in(folder))
    open_upgraded(Home(folder)).close()
    with pytest.raises(NewerFormat):
        open_database(Home(folder), lambda: NOW)


def test_a_kill_in_the_middle_of_an_upgrade_leaves_the_older_file(start: Start, folder: Path) -> None:
    """The half-made format is gone at the next start, which makes it whole."""
    shelf = shelf_in(folder)
    notes = fill(shelf)
    shelf.close()
    child = start("stop_in_upgrade")
    assert child.stdout is not None
    assert child.stdout.readline() == "in the middle\n"
    child.send_signal(signal.SIGKILL)
    child.wait()
    opened = shelf_in(folder)
    assert opened.database.version == migrations.VERSION
    assert opened.vault.verify(None).sound
    assert len(opened.notes.of("b" * 32)) == len(notes)
    opened.close()
    assert open_upgraded(Home(folder)).version == NEXT
