"""Restoring keeps what stood there, refuses damaged files, and open windows go on with the restored one."""

from pathlib import Path

import pytest

from peerlog.domain.errors import Damaged, NewerFormat, NotADatabase, NotFound, SampleStaysApart, StoreBusy
from peerlog.storage.shelf import Shelf
from sample_home import copied_home
from storage.keeping import SESSION, fill, make_note, shelf_in, tables
from storage.test_identity import names


@pytest.fixture
def backup(shelf: Shelf) -> str:
    """A backup with three notes; the file has gone on since."""
    fill(shelf)
    path = shelf.vault.back_up(None).path
    shelf.notes.add(make_note("after the backup"))
    return path


def test_the_rows_of_the_backup_come_back_and_what_stood_there_is_kept(
    shelf: Shelf, folder: Path, backup: str
) -> None:
    """Both can be gone to and fro between."""
    after = tables(shelf)
    kept = shelf_in(folder).vault.restore(backup)
    assert kept is not None
    assert len(shelf_in(folder).notes.of(SESSION)) == 3
    shelf_in(folder).vault.restore(kept.path)
    assert tables(shelf_in(folder)) == after


def test_an_open_window_goes_on_with_the_restored_file(shelf: Shelf, folder: Path, backup: str) -> None:
    """It sees that the file was changed, reads the restored rows, and its next change takes no used name."""
    before = names(folder)
    seen = shelf.database.others_changes
    shelf_in(folder).vault.restore(backup)
    assert shelf.database.others_changes != seen
    assert len(shelf.notes.of(SESSION)) == 3
    shelf.notes.add(make_note("in the window that stayed open"))
    fresh = {name[:2]: name for name in names(folder)}
    assert all(fresh.get(name[:2], name) == name for name in before)
    assert shelf.vault.verify(None).sound


def test_a_restored_file_goes_on_under_a_fresh_name(shelf: Shelf, folder: Path, backup: str) -> None:
    """The backup and the file that went on are two copies."""
    first = shelf.recorder.copy
    shelf.close()
    shelf_in(folder).vault.restore(backup)
    opened = shelf_in(folder)
    opened.notes.add(make_note("after restoring"))
    assert opened.recorder.copy != first


def test_a_damaged_backup_is_refused_and_nothing_is_touched(shelf: Shelf, folder: Path, backup: str) -> None:
    """Not a byte of the file changes, and nothing is left lying about."""
    content = Path(backup).read_bytes().replace(b"boda riders", b"boda rulers")
    Path(backup).write_bytes(content)
    shelf.close()
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(Damaged):
        shelf_in(folder).vault.restore(backup)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_copy_of_the_sample_never_takes_the_place_of_ones_own(
    shelf: Shelf, folder: Path, sample_file: Path, tmp_path: Path
) -> None:
    """But the sample itself can be restored from one."""
    fill(shelf)
    copied = copied_home(sample_file, tmp_path / "elsewhere").database
    before = tables(shelf)
    with pytest.raises(SampleStaysApart):
        shelf.vault.restore(str(copied))
    assert tables(shelf) == before
    assert not any(shelf.vault.backups())
    shelf_in(tmp_path / "demo").vault.restore(str(copied))


def test_what_is_no_backup_is_refused(shelf: Shelf, folder: Path, tmp_path: Path, backup: str) -> None:
    """A picture, a folder, nothing at all, and the file of a newer peerlog."""
    picture = tmp_path / "picture.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" * 500)
    with pytest.raises(NotADatabase):
        shelf.vault.restore(str(picture))
    with pytest.raises(NotADatabase):
        shelf.vault.restore(str(tmp_path))
    with pytest.raises(NotFound):
        shelf.vault.restore(str(tmp_path / "none"))
    newer = shelf_in(tmp_path / "newer")
    fill(newer)
    newer.database.rows("PRAGMA user_version=99")
    newer.close()
    with pytest.raises(NewerFormat):
        shelf.vault.restore(str(tmp_path / "newer" / "peerlog.db"))
    assert len(shelf.notes.of(SESSION)) == 4


def test_a_trigger_that_somebody_added_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    """A file that holds more than our tables is not taken in."""
    other = shelf_in(tmp_path / "other")
    fill(other)
    other.database.rows("CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM member; END")
    other.close()
    with pytest.raises(Damaged):
        shelf.vault.restore(str(tmp_path / "other" / "peerlog.db"))


@pytest.mark.parametrize("damage", ["picture", "header", "cut", "empty"])
def test_a_file_too_damaged_for_a_backup_is_kept_byte_for_byte(
    shelf: Shelf, folder: Path, backup: str, damage: str
) -> None:
    """Its bytes lie beside it, and the backup is in place."""
    shelf.close()
    path = folder / "peerlog.db"
    whole = path.read_bytes()
    broken = {
        "picture": b"\x89PNG" * 3000,
        "header": b"x" * 100 + whole[100:],
        "cut": whole[:9000],
        "empty": b"",
    }
    path.write_bytes(broken[damage])
    kept = shelf_in(folder).vault.restore(backup)
    assert len(shelf_in(folder).notes.of(SESSION)) == 3
    assert (kept is None) is (damage == "empty")
    if kept is not None:
        assert Path(kept.path).read_bytes() == broken[damage]


def test_restoring_works_in_an_empty_home(tmp_path: Path, backup: str) -> None:
    """On a new machine there is nothing to keep."""
    new = shelf_in(tmp_path / "new machine")
    assert new.vault.restore(backup) is None
    assert len(new.notes.of(SESSION)) == 3


def test_a_file_restored_onto_itself_stays(shelf: Shelf, folder: Path, backup: str) -> None:
    """It needs no lock against itself."""
    assert backup
    shelf.close()
    before = tables(shelf_in(folder))
    shelf_in(folder).vault.restore(str(folder / "peerlog.db"))
    assert tables(shelf_in(folder)) == before


def test_a_file_in_use_is_not_replaced(shelf: Shelf, folder: Path, backup: str) -> None:
    """Another window in the middle of a change: restoring gives up by name, and that change is kept."""
    other = shelf_in(folder)
    other.database.rows("BEGIN IMMEDIATE")
    with pytest.raises(StoreBusy):
        shelf_in(folder).vault.restore(backup)
    other.database.rows("COMMIT")
    assert len(shelf.notes.of(SESSION)) == 4
