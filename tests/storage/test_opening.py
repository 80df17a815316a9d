"""Opening copes with whatever stands in the place of the file, and says what it is."""

import os
import shutil
import signal
import sqlite3
from pathlib import Path

import pytest

from peerlog.domain.errors import (
    Damaged,
    NewerFormat,
    NotADatabase,
    NotFound,
    Unwritable,
)
from peerlog.storage.opening import open_database, open_read_only
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf
from storage.keeping import NOW, Start, fill, make_note, shelf_in

NOBODY = 65534
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8


def placed(folder: Path, content: bytes) -> Path:
    """Put these bytes where the file belongs."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "peerlog.db"
    path.write_bytes(content)
    return path


def test_an_empty_file_becomes_a_new_one(folder: Path) -> None:
    """A power cut while the file was being made leaves zero bytes."""
    placed(folder, b"")
    shelf = shelf_in(folder)
    fill(shelf)
    assert shelf.vault.verify(None).sound


def test_a_file_that_lost_all_its_bytes_is_not_silently_made_anew(folder: Path) -> None:
    """Zero bytes where changes were is damage, and the newest backup is named."""
    shelf = shelf_in(folder)
    fill(shelf)
    backup = shelf.vault.back_up(None)
    shelf.close()
    placed(folder, b"")
    with pytest.raises(Damaged) as raised:
        _ = shelf_in(folder).database
    assert raised.value.newest_backup == backup.path
    with pytest.raises(Damaged):
        shelf_in(folder).vault.verify(None)


@pytest.mark.parametrize("content", [PNG, b"x", b"SQLite format 3\0", b"\0" * 5000], ids=len)
def test_bytes_that_are_no_database_are_named_and_left_alone(folder: Path, content: bytes) -> None:
    """A picture, a letter, half a header and zeroes."""
    path = placed(folder, content)
    for attempt in (lambda: shelf_in(folder).database, lambda: open_read_only(path)):
        with pytest.raises((NotADatabase, Damaged)):
            attempt()
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_left_alone(folder: Path) -> None:
    """A SQLite file without our mark is not ours."""
    folder.mkdir()
    other = sqlite3.connect(folder / "peerlog.db")
    other.execute("CREATE TABLE note (id TEXT)")
    other.close()
    content = (folder / "peerlog.db").read_bytes()
    with pytest.raises(NotADatabase):
        _ = shelf_in(folder).database
    assert (folder / "peerlog.db").read_bytes() == content


def test_a_folder_or_a_pipe_in_its_place_is_no_database(folder: Path) -> None:
    """Nothing waits for the other end of a pipe."""
    (folder / "peerlog.db").mkdir(parents=True)
    with pytest.raises(NotADatabase):
        _ = shelf_in(folder).database
    (folder / "peerlog.db").rmdir()
    os.mkfifo(folder / "peerlog.db")
    with pytest.raises(NotADatabase):
        _ = shelf_in(folder).database


def test_a_link_is_followed_and_a_dangling_one_is_named(folder: Path, tmp_path: Path) -> None:
    """Someone keeps the file on another disk, which is not there today."""
    fill(shelf_in(folder))
    elsewhere = tmp_path / "elsewhere.db"
    (folder / "peerlog.db").rename(elsewhere)
    (folder / "peerlog.db").symlink_to(elsewhere)
    assert len(shelf_in(folder).notes.of("b" * 32)) == 3
    elsewhere.unlink()
    with pytest.raises(Unwritable):
        _ = shelf_in(folder).database
    assert not elsewhere.exists()


def test_a_file_cut_short_anywhere_is_named_or_whole(folder: Path) -> None:
    """Each length is refused by name, or verifying says so; nothing less is passed off as the file."""
    shelf = shelf_in(folder)
    fill(shelf)
    shelf.close()
    whole = (folder / "peerlog.db").read_bytes()
    lengths = {*range(120), *range(120, len(whole), 1777), len(whole) - 1, len(whole) - 4096}
    for length in sorted(lengths - {0}):
        placed(folder, whole[:length])
        with pytest.raises((Damaged, NotADatabase)):
            _ = shelf_in(folder).database
        assert (folder / "peerlog.db").read_bytes() == whole[:length]


def test_a_newer_format_opens_only_for_reading(folder: Path) -> None:
    """Its records can be read and exported; nothing is written to it."""
    shelf = shelf_in(folder)
    fill(shelf)
    shelf.database.rows("PRAGMA user_version=99")
    shelf.close()
    content = (folder / "peerlog.db").read_bytes()
    with pytest.raises(NewerFormat) as raised:
        open_database(Home(folder), lambda: NOW)
    assert raised.value.version == 99
    looking = shelf_in(folder, read_only=True)
    assert len(looking.notes.of("b" * 32)) == 3
    looking.close()
    assert (folder / "peerlog.db").read_bytes() == content


def test_reading_does_not_wait_for_a_writer(folder: Path) -> None:
    """Opening and listing take no write lock."""
    fill(shelf_in(folder))
    writer = sqlite3.connect(folder / "peerlog.db", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    assert len(shelf_in(folder).notes.of("b" * 32)) == 3
    writer.close()


def test_looking_at_nothing_makes_nothing(folder: Path) -> None:
    """Verifying or exporting never leaves an empty file behind."""
    with pytest.raises(NotFound):
        open_read_only(folder / "peerlog.db")
    assert not folder.exists()


def test_what_a_kill_left_half_written_is_taken_back_by_looking_too(folder: Path) -> None:
    """A hot journal is rolled back before anything is read, also by a command that only reads."""
    shelf = shelf_in(folder)
    fill(shelf)
    shelf.close()
    _cut_in_the_middle_of_a_commit(folder)
    looking = open_read_only(folder / "peerlog.db")
    assert looking.number("SELECT count(*) FROM note") == 3
    looking.close()


def _cut_in_the_middle_of_a_commit(folder: Path) -> None:
    """Leave file and journal as they stand while a big change spills to the disk."""
    path, journal = folder / "peerlog.db", folder / "peerlog.db-journal"
    writer = sqlite3.connect(path, isolation_level=None)
    writer.execute("PRAGMA journal_mode=truncate")
    writer.execute("PRAGMA cache_size=2")
    writer.execute("BEGIN")
    writer.execute("DELETE FROM note")
    writer.execute("UPDATE change SET fields=hex(randomblob(5000))")
    for part in (path, journal):
        shutil.copy(part, f"{part}.kept")
    writer.execute("ROLLBACK")
    writer.close()
    for part in (path, journal):
        Path(f"{part}.kept").rename(part)
    assert journal.stat().st_size > 0


def test_two_processes_may_make_the_file_at_once(start: Start, folder: Path) -> None:
    """Eight first starts at the same moment give one file with one network and one name."""
    children = [start("make") for _ in range(8)]
    told = [child.communicate() for child in children]
    assert [error for _, error in told if error] == []
    assert len({name for name, _ in told}) == 1
    shelf = shelf_in(folder)
    assert len(shelf.networks.everyone()) == 1
    assert shelf.vault.verify(None).sound


@pytest.mark.parametrize("locked", ["folder", "file"])
def test_a_place_that_cannot_be_written_can_still_be_read(
    start: Start, open_folder: Path, locked: str
) -> None:
    """Another user lists the notes, and is told by name that nothing can be kept there."""
    if os.getuid() != 0:
        pytest.skip("only root can start a process as another user")
    fill(shelf_in(open_folder))
    open_folder.chmod(0o755 if locked == "folder" else 0o777)
    (open_folder / "peerlog.db-journal").unlink()
    (open_folder / "peerlog.db").chmod(0o444)
    child = start("list_then_add", user=str(NOBODY), home=open_folder)
    output, error = child.communicate()
    assert (output.splitlines()[-2:], error) == (["3 notes", "ReadOnly"], "")


def test_a_kill_while_the_file_is_being_made_leaves_it_makeable(start: Start, folder: Path) -> None:
    """Whatever the instant, the next start has a whole file."""
    for _ in range(5):
        child = start("make")
        while not (folder / "peerlog.db").exists():
            assert child.poll() is None
        child.send_signal(signal.SIGKILL)
        child.wait()
        shelf = shelf_in(folder)
        shelf.notes.add(make_note("made"))
        assert shelf.vault.verify(None).sound
        shelf.close()
        shutil.rmtree(folder)


def test_a_shelf_is_closed_without_having_been_used(shelf: Shelf) -> None:
    """Closing opens nothing."""
    shelf.close()
    assert not shelf.home.folder.exists()
