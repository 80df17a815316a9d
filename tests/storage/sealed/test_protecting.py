"""A plain file comes under a passphrase with everything in it, and no plain byte of it stays behind."""

import os
from collections.abc import Callable
from dataclasses import replace

import pytest

from peerlog.domain.errors import (
    AlreadyProtected,
    EmptyText,
    PeerlogError,
    ReplacedMeanwhile,
    StorageError,
    StoreBusy,
)
from peerlog.storage.clock import SystemClock, new_id
from peerlog.storage.database import Database
from peerlog.storage.drafts import SqliteDrafts
from peerlog.storage.recorder import Recorder
from peerlog.storage.sealed import backups, connection, key_file, keys
from peerlog.storage.sealed.protecting import beside_of, copy_encrypted, is_plain
from storage.sealed.keeping import (
    CANARY,
    CHEAP,
    NOW,
    PASSPHRASE,
    Desk,
    bytes_in,
    fields,
    found,
    holds,
    texts,
)


def test_everything_in_it_is_there_under_the_passphrase(desk: Desk) -> None:
    """Entries, their history, the index and drafts; and it can be recovered."""
    file, _ = desk.made(None)
    opened = file.unlock()
    record = desk.write(opened, "first words")
    desk.recorder(opened).set("reflection", record, {"answers": '[["", "later words"]]'})
    SqliteDrafts(opened.database).keep("x", "typing", NOW)
    log = [tuple(row) for row in opened.database.rows("SELECT * FROM change ORDER BY seq")]
    opened.close()
    recovery = file.protect(PASSPHRASE)
    assert file.face().protected
    opened = file.unlock(PASSPHRASE)
    assert (texts(opened), found(opened, "later"), found(opened, "first")) == (["later words"], 1, 0)
    assert [tuple(row) for row in opened.database.rows("SELECT * FROM change ORDER BY seq")] == log
    assert [draft.text for draft in SqliteDrafts(opened.database).all()] == ["typing"]
    assert opened.health().problems == ()
    opened.close()
    file.unlock_with_recovery(recovery, PASSPHRASE).close()


def test_no_plain_byte_stays_in_the_folder_or_in_a_backup(desk: Desk) -> None:
    """Readable backups go; one encrypted backup stands in their place."""
    file, _ = desk.made(None)
    opened = file.unlock()
    desk.write(opened, CANARY)
    for _ in range(3):
        backups.back_up(opened, desk.backups, NOW)
    opened.close()
    file.protect(PASSPHRASE)
    assert not any(holds(data, CANARY) for data in bytes_in(desk.home.folder).values())
    kept = backups.backups_of(desk.backups, file.form)
    assert [made.reason for made in kept] == ["protected"]
    assert {path.name for path in file.folder.iterdir()} <= {"journal.db", "journal.db-journal", "key.json"}


def test_a_window_left_open_on_the_plain_file_cannot_write_into_nothing(desk: Desk) -> None:
    """It is told so, and reads no wrong words either."""
    file, _ = desk.made(None)
    left_open = file.unlock()
    desk.write(left_open, "kept")
    file.protect(PASSPHRASE)
    with pytest.raises(ReplacedMeanwhile):
        desk.write(left_open, "lost?")
    left_open.close()
    opened = file.unlock(PASSPHRASE)
    assert texts(opened) == ["kept"]
    opened.close()


def test_while_another_writes_it_waits_and_changes_nothing(desk: Desk) -> None:
    """A line that is being saved is not left behind."""
    file, _ = desk.made(None)
    writing = file.unlock()
    before = bytes_in(file.folder)
    with writing.database.transaction(), pytest.raises(StoreBusy):
        file.protect(PASSPHRASE)
    assert bytes_in(file.folder) == before
    writing.close()
    file.protect(PASSPHRASE)


def test_a_file_is_protected_once(desk: Desk) -> None:
    """And only by a passphrase that can be one."""
    file, _ = desk.made(None)
    with pytest.raises(EmptyText):
        file.protect("")
    file.protect(PASSPHRASE)
    before = bytes_in(file.folder)
    with pytest.raises(AlreadyProtected):
        file.protect("another")
    assert bytes_in(file.folder) == before


def test_a_copy_left_by_a_kill_is_not_taken_for_the_file(desk: Desk) -> None:
    """Before the key file counts, the plain file is the file, whatever lies beside it."""
    file, _ = desk.made(None)
    opened = file.unlock()
    desk.write(opened, "kept")
    opened.close()
    beside_of(file.path).write_bytes(b"half of a copy")
    file.unlock().close()
    file.protect(PASSPHRASE)
    opened = file.unlock(PASSPHRASE)
    assert texts(opened) == ["kept"]
    opened.close()
    with pytest.raises(PeerlogError):
        file.unlock()


class Interrupted:
    """A plain file with one entry, at the moment a kill came after its key file began to count."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.file, _ = desk.made(None)
        opened = self.file.unlock()
        desk.write(opened, f"{CANARY} kept")
        backups.back_up(opened, desk.backups, NOW)
        fresh, key, _ = keys.new_key(replace(self.file.face(), protecting=True), PASSPHRASE, CHEAP)
        copy_encrypted(self.file.path, self.file.form, connection.sealed(key), opened.database)
        key_file.write(self.file.folder, fresh)
        opened.close()

    def write_into_the_plain_file(self) -> None:
        """Another window, that had it open, saves one more entry."""
        database = Database(self.file.path, connect=connection.plain)
        Recorder(database, SystemClock(), new_id, self.file.form.kinds).add(
            "reflection", "f" * 32, fields(f"{CANARY} later")
        )
        database.close()


def half_overwritten(at: Interrupted) -> None:
    data = at.file.path.read_bytes()
    at.file.path.write_bytes(bytes(6000) + data[6000:])


def replaced(at: Interrupted) -> None:
    beside_of(at.file.path).replace(at.file.path)


def copy_lost(at: Interrupted) -> None:
    beside_of(at.file.path).unlink()


@pytest.mark.parametrize(
    ("after", "kept"),
    [
        (lambda _: None, ["kept"]),
        (half_overwritten, ["kept"]),
        (replaced, ["kept"]),
        (copy_lost, ["kept"]),
        (Interrupted.write_into_the_plain_file, ["kept", "later"]),
    ],
    ids=["at once", "half overwritten", "in place", "copy lost", "written into"],
)
def test_the_next_unlock_ends_what_a_kill_left(
    desk: Desk, after: Callable[[Interrupted], None], kept: list[str]
) -> None:
    """Whatever the moment: everything is there, encrypted, and the plain bytes were overwritten."""
    at = Interrupted(desk)
    after(at)
    plain_inode = at.file.folder / "seen by the disk"
    if at.file.path.exists() and is_plain(at.file.path):
        os.link(at.file.path, plain_inode)
    opened = at.file.unlock(PASSPHRASE)
    assert texts(opened) == [f"{CANARY} {text}" for text in kept]
    assert (opened.health().problems, at.file.face().protecting) == ((), False)
    opened.close()
    assert not any(holds(data, CANARY) for data in bytes_in(desk.home.folder).values())


def test_what_fails_before_the_key_file_counts_leaves_the_plain_file(desk: Desk) -> None:
    """A disk that cannot take the key file: not a byte of the journal was overwritten."""
    file, _ = desk.made(None)
    opened = file.unlock()
    desk.write(opened, "kept")
    opened.close()
    (file.folder / f".key.json.{os.getpid()}.new").mkdir()
    with pytest.raises(StorageError):
        file.protect(PASSPHRASE)
    opened = file.unlock()
    assert (texts(opened), file.face().protected) == (["kept"], False)
    opened.close()
