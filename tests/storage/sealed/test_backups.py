"""Backups are as encrypted as the file, verified, few, and open by the passphrase of today."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from peerlog.domain.errors import (
    DiskFull,
    KeyFileDamaged,
    KeyFileMissing,
    NoSuchFile,
    ReadOnly,
    ReplacedMeanwhile,
    SealedFileDamaged,
    StorageError,
    WrongPassphrase,
    WrongRecoveryKey,
)
from peerlog.storage.sealed import backups, key_file, restoring
from peerlog.storage.sealed.sealed_file import SealedFile
from storage.sealed.keeping import CANARY, NOW, PASSPHRASE, Desk, bytes_in, holds, texts

DAY = timedelta(days=1)
OTHER = "another one altogether"


def restored(desk: Desk, backup: Path) -> SealedFile:
    """Bring back a backup."""
    return desk.file(restoring.restore(backup, desk.journals, desk.file("x").form, desk.backups, NOW))


def test_one_a_day_and_five_are_kept(desk: Desk) -> None:
    """Those a person asked for stay beside them."""
    file, _ = desk.made()
    opened = file.unlock(PASSPHRASE)
    asked = backups.back_up(opened, desk.backups, NOW)
    for day in range(8):
        assert backups.back_up_daily(opened, desk.backups, NOW + day * DAY)
        assert backups.back_up_daily(opened, desk.backups, NOW + day * DAY + timedelta(hours=5)) is None
    kept = backups.backups_of(desk.backups, file.form, file.folder.name)
    assert [made.made for made in kept] == [*(NOW + day * DAY for day in (7, 6, 5, 4, 3)), asked.made]
    opened.close()


def test_two_in_the_same_second_both_stand(desk: Desk) -> None:
    """Neither takes the place of the other."""
    opened = desk.made()[0].unlock(PASSPHRASE)
    made = {backups.back_up(opened, desk.backups, NOW).path for _ in range(3)}
    assert {kept.path for kept in backups.backups_of(desk.backups, opened.form)} == made
    assert {kept.reason for kept in backups.backups_of(desk.backups, opened.form)} == {"asked"}
    opened.close()


def test_a_backup_brings_everything_back(desk: Desk) -> None:
    """On a machine where nothing else is, too; what stood there becomes a backup first."""
    file, _ = desk.made()
    opened = file.unlock(PASSPHRASE)
    desk.write(opened, "before")
    backup = backups.back_up(opened, desk.backups, NOW)
    desk.write(opened, "after")
    opened.close()
    opened = restored(desk, backup.path).unlock(PASSPHRASE)
    assert (texts(opened), opened.health().problems) == (["before"], ())
    opened.close()
    aside = next(
        made for made in backups.backups_of(desk.backups, file.form) if made.reason == "before-restore"
    )
    opened = restored(desk, aside.path).unlock(PASSPHRASE)
    assert texts(opened) == ["after", "before"]
    opened.close()
    elsewhere = Desk(desk.home.folder / "elsewhere")
    opened = restored(elsewhere, backup.path).unlock(PASSPHRASE)
    assert texts(opened) == ["before"]
    opened.close()


def test_a_window_left_open_does_not_write_into_what_was_put_aside(desk: Desk) -> None:
    """It is told that another file stands there now."""
    file, _ = desk.made()
    opened = file.unlock(PASSPHRASE)
    backup = backups.back_up(opened, desk.backups, NOW)
    restored(desk, backup.path)
    with pytest.raises(ReplacedMeanwhile):
        desk.write(opened, "lost?")
    opened.close()


def test_an_old_passphrase_and_an_old_recovery_key_open_no_backup(desk: Desk) -> None:
    """A change of either goes into every backup of the same journal, and into no other's."""
    file, recovery = desk.made()
    other, _ = desk.made()
    for one in (file, other):
        opened = one.unlock(PASSPHRASE)
        backup = backups.back_up(opened, desk.backups, NOW)
        opened.close()
        if one is file:
            ours = backup.path
    file.change_passphrase(PASSPHRASE, OTHER)
    renewed = file.renew_recovery(OTHER)
    back = restored(desk, ours)
    with pytest.raises(WrongPassphrase):
        back.unlock(PASSPHRASE)
    with pytest.raises(WrongRecoveryKey):
        back.unlock_with_recovery(recovery, "x")
    desk.clock.pass_(2)
    back.unlock(OTHER).close()
    back.unlock_with_recovery(renewed, OTHER).close()
    back_of_other = restored(desk, backups.backups_of(desk.backups, other.form, other.folder.name)[0].path)
    back_of_other.unlock(PASSPHRASE).close()


def test_restoring_does_not_end_a_wait(desk: Desk) -> None:
    """Who guesses passphrases waits as before."""
    file, _ = desk.made()
    opened = file.unlock(PASSPHRASE)
    backup = backups.back_up(opened, desk.backups, NOW)
    opened.close()
    for wait in (1, 2, 4):
        with pytest.raises(WrongPassphrase):
            file.unlock("guess")
        desk.clock.pass_(wait)
    with pytest.raises(WrongPassphrase) as raised:
        restored(desk, backup.path).unlock("guess")
    assert raised.value.wait == 8


@pytest.mark.parametrize(
    ("break_it", "error"),
    [
        (lambda backup: (backup / "key.json").unlink(), KeyFileMissing),
        (lambda backup: (backup / "key.json").write_bytes(b"{}"), KeyFileDamaged),
        (lambda backup: (backup / "journal.db").unlink(), NoSuchFile),
        (lambda backup: (backup / "journal.db").write_bytes(b""), SealedFileDamaged),
        (lambda backup: (backup / "journal.db").write_bytes(b"x" * 5000), SealedFileDamaged),
    ],
    ids=["no key", "torn key", "no file", "empty", "cut"],
)
def test_a_backup_that_is_not_whole_replaces_nothing(
    desk: Desk, break_it: Callable[[Path], object], error: type[Exception]
) -> None:
    """What stands stays as it was."""
    file, _ = desk.made()
    opened = file.unlock(PASSPHRASE)
    backup = backups.back_up(opened, desk.backups, NOW)
    opened.close()
    break_it(backup.path)
    before = bytes_in(desk.journals)
    with pytest.raises(error):
        restored(desk, backup.path)
    assert bytes_in(desk.journals) == before


def test_a_plain_backup_is_checked_before_it_replaces_anything(desk: Desk) -> None:
    """Every page can be read without a passphrase, so it is."""
    file, _ = desk.made(None)
    opened = file.unlock()
    desk.write(opened, "kept")
    backup = backups.back_up(opened, desk.backups, NOW)
    opened.close()
    data = bytearray((backup.path / "journal.db").read_bytes())
    data[100:4000] = bytes(3900)
    (backup.path / "journal.db").write_bytes(data)
    with pytest.raises(StorageError):
        restored(desk, backup.path)
    opened = file.unlock()
    assert texts(opened) == ["kept"]
    opened.close()


def test_a_file_is_not_backed_up_beside_a_key_that_does_not_open_it(desk: Desk) -> None:
    """Such as that of another; nobody could ever open such a backup."""
    file, _ = desk.made()
    opened = file.unlock(PASSPHRASE)
    other = desk.made()[0].face()
    key_file.write(file.folder, replace(other, id=file.folder.name))
    with pytest.raises(SealedFileDamaged):
        backups.back_up(opened, desk.backups, NOW)
    assert not list(desk.backups.iterdir())
    opened.close()


def test_a_backup_from_before_the_first_passphrase_keeps_its_own_key_file(desk: Desk) -> None:
    """One that was carried away and came back is plain, whatever the passphrase is now."""
    file, _ = desk.made(None)
    opened = file.unlock()
    desk.write(opened, "kept")
    made = backups.back_up(opened, desk.backups, NOW)
    opened.close()
    carried = shutil.copytree(made.path, desk.home.folder / "stick")
    file.protect(PASSPHRASE)
    shutil.copytree(carried, made.path)
    file.change_passphrase(PASSPHRASE, OTHER)
    back = restored(desk, made.path)
    opened = back.unlock()
    assert (back.face().protected, texts(opened)) == (False, ["kept"])
    opened.close()


def test_a_folder_that_cannot_be_written_is_named(desk: Desk) -> None:
    """A file where the backups should go; nothing is half there."""
    opened = desk.made()[0].unlock(PASSPHRASE)
    desk.backups.write_bytes(b"")
    with pytest.raises((ReadOnly, DiskFull)):
        backups.back_up(opened, desk.backups, NOW)
    opened.close()


def test_removing_takes_everything_and_nothing_of_another(desk: Desk) -> None:
    """The file, its key, its backups; the neighbour stays."""
    file, _ = desk.made(None)
    other, _ = desk.made()
    opened = file.unlock()
    desk.write(opened, CANARY)
    backups.back_up(opened, desk.backups, NOW)
    opened.close()
    theirs = other.unlock(PASSPHRASE)
    backups.back_up(theirs, desk.backups, NOW)
    theirs.close()
    restoring.remove(file.folder, file.form, desk.backups)
    left = bytes_in(desk.home.folder)
    assert not any(file.folder.name in name or holds(data, CANARY) for name, data in left.items())
    assert [made.id for made in backups.backups_of(desk.backups, file.form)] == [other.folder.name]
    other.unlock(PASSPHRASE).close()
    with pytest.raises(StorageError):
        restoring.remove(file.folder, file.form, desk.backups)


def test_what_a_kill_left_is_ended_by_the_next_look(desk: Desk) -> None:
    """A removing goes on, a restoring that was ready takes its place, a making given up goes after a day."""
    going, ready, young = desk.made()[0], desk.made()[0], desk.made()[0]
    for file, state in ((going, "removing"), (ready, "restored"), (young, "new")):
        file.folder.rename(desk.journals / f".{file.folder.name}.{state}")
    restoring.sweep(desk.journals, going.form, desk.backups, NOW)
    assert not list(desk.journals.glob(f"*{going.folder.name}.removing"))
    ready.unlock(PASSPHRASE).close()
    assert list(desk.journals.glob(".*.new"))
    restoring.sweep(desk.journals, going.form, desk.backups, NOW.replace(year=2099))
    assert not list(desk.journals.glob(".*.new"))
    assert {path.name for path in desk.journals.iterdir() if path.name[0] != "."} == {ready.folder.name}
