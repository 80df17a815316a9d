"""A backup is a whole, verified copy, or there is none."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from peerlog.domain.errors import Damaged, NotFound, PeerlogError, ReadOnly
from peerlog.storage.backups import KEPT, back_up, backups_in, newest_backup
from peerlog.storage.shelf import Shelf
from storage.keeping import NOW, fill, make_note, shelf_in, tables


def test_a_backup_holds_the_same_rows(shelf: Shelf, tmp_path: Path) -> None:
    """It opens as a home of its own, row for row."""
    fill(shelf)
    backup = shelf.vault.back_up(None)
    assert backup.health.sound
    (tmp_path / "other").mkdir()
    Path(backup.path).rename(tmp_path / "other" / "peerlog.db")
    assert tables(shelf_in(tmp_path / "other")) == tables(shelf)


def test_a_damaged_file_is_not_backed_up(shelf: Shelf, folder: Path) -> None:
    """No copy is left behind that somebody would trust; the newest good one is named."""
    fill(shelf)
    good = shelf.vault.back_up(None)
    shelf.close()
    path = folder / "peerlog.db"
    path.write_bytes(path.read_bytes().replace(b"boda riders", b"boda rulers"))
    opened = shelf_in(folder)
    with pytest.raises(Damaged) as raised:
        opened.vault.back_up(None)
    assert raised.value.newest_backup == good.path
    assert [str(left) for left in (folder / "backups").iterdir()] == [good.path]


def test_two_backups_of_one_second_both_stay(shelf: Shelf, folder: Path) -> None:
    """Neither takes the other's name."""
    fill(shelf)
    paths = {back_up(shelf.database, folder / "backups", NOW).path for _ in range(3)}
    assert len(paths) == 3
    assert all(Path(path).exists() for path in paths)


def test_only_backups_made_by_itself_are_thinned(shelf: Shelf, folder: Path) -> None:
    """The newest stay, and every one that a person asked for."""
    fill(shelf, 1)
    kept = back_up(shelf.database, folder / "backups", NOW - timedelta(days=900))
    for day in range(KEPT + 3):
        back_up(shelf.database, folder / "backups", NOW + timedelta(days=day), reason="before-upgrade")
    found = backups_in(folder / "backups")
    assert len(found) == KEPT + 1
    assert str(found[-1]) == kept.path
    newest = (NOW + timedelta(days=KEPT + 2)).strftime("%Y%m%d")
    assert newest in (newest_backup(folder / "backups") or "")


def test_a_folder_that_cannot_be_made_is_named(shelf: Shelf, tmp_path: Path) -> None:
    """A file stands in its place."""
    fill(shelf)
    (tmp_path / "stick").write_text("not a folder")
    with pytest.raises(ReadOnly):
        shelf.vault.back_up(str(tmp_path / "stick" / "deeper"))


def test_what_a_kill_left_of_a_copy_is_removed_by_the_next_one(shelf: Shelf, folder: Path) -> None:
    """A day later; one that is being made stays."""
    fill(shelf)
    (folder / "backups").mkdir()
    names = [".peerlog-x-asked.db.7.new", ".peerlog-x-asked.db.7.new-journal", ".peerlog-y-asked.db.8.new"]
    left = [folder / "backups" / name for name in names]
    for path, age in zip(left, (2, 2, 0), strict=True):
        path.touch()
        moment = (NOW - timedelta(days=age)).timestamp()
        os.utime(path, (moment, moment))
    back_up(shelf.database, folder / "backups", NOW)
    assert [path.exists() for path in left] == [False, False, True]


def test_there_is_nothing_to_back_up_before_there_is_a_file(shelf: Shelf, folder: Path) -> None:
    """And asking makes nothing."""
    with pytest.raises(NotFound):
        shelf.vault.back_up(None)
    assert not folder.exists()


def test_the_others_may_write_while_a_backup_is_verified(shelf: Shelf, folder: Path) -> None:
    """Verifying looks at a copy; a long look keeps nobody waiting."""
    fill(shelf)
    writer = shelf_in(folder)
    copy = shelf.database.in_memory()
    writer.database.rows("PRAGMA busy_timeout=1")
    writer.notes.add(make_note("meanwhile"))
    assert copy.number("SELECT count(*) FROM note") == 3
    copy.close()


def test_a_backup_of_a_busy_file_gives_up_by_name(shelf: Shelf, folder: Path) -> None:
    """It does not wait for ever."""
    fill(shelf)
    looking = shelf_in(folder)
    looking.database.rows("PRAGMA busy_timeout=1")
    shelf.database.rows("BEGIN EXCLUSIVE")
    with pytest.raises(PeerlogError):
        back_up(looking.database, folder / "backups", NOW)
    shelf.database.rows("ROLLBACK")
    assert not list((folder / "backups").iterdir())
