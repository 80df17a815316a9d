"""A plain file comes under a passphrase with everything in it, and no plain byte of it stays behind."""

import pytest

from peerlog.domain.errors import AlreadyProtected, EmptyText, PeerlogError, ReplacedMeanwhile, StoreBusy
from peerlog.storage.drafts import SqliteDrafts
from peerlog.storage.sealed import backups
from peerlog.storage.sealed.protecting import beside_of
from storage.sealed.keeping import CANARY, NOW, PASSPHRASE, Desk, bytes_in, found, holds, texts


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
