"""Bringing back a backup, taking a file away for good, and ending what a kill left half done."""

import os
import shutil
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from peerlog.domain.errors import NoSuchFile, SealedFileDamaged, StorageError
from peerlog.storage.files import make_private, sync_folder
from peerlog.storage.paths import PRIVATE_FOLDER, make_folder, unwritable
from peerlog.storage.sealed import backups as keeping
from peerlog.storage.sealed import key_file, opening
from peerlog.storage.sealed.connection import plain
from peerlog.storage.sealed.format import SealedFormat
from peerlog.storage.sealed.turn import turn
from peerlog.storage.sealed.wiping import forget_turn, wipe_folder

PAGE = 4096
ABANDONED = timedelta(days=1)
"""No making and no copying takes as long."""


def restore(backup: Path, folder: Path, form: SealedFormat, backups: Path, now: datetime) -> str:
    """Put a backup into *folder*, where all files of this sort are, and give its id.

    What stood there is moved whole among the backups first, with what a crash left of it. Nobody needs to
    know the passphrase; it is that of the backup from now on.
    """
    found = key_file.read(backup, anywhere=True)
    _check(backup, form, protected=found.protected)
    make_folder(folder)
    standing = folder / found.id
    try:
        ready = _copied(backup, standing, form)
        with turn(standing):
            if standing.exists():
                _move_away(standing, form, backups, now)
            _put_in_place(ready, standing)
    except OSError as error:
        raise unwritable(error, folder) from error
    return found.id


def remove(standing: Path, form: SealedFormat, backups: Path) -> None:
    """Take away a file and all its backups for good."""
    going = _named(standing, "removing")
    try:
        with turn(standing):
            standing.rename(going)
            sync_folder(going.parent)
            _finish_removing(going, standing.name, form, backups)
    except OSError as error:
        raise unwritable(error, standing) from error
    forget_turn(standing)


def sweep(folder: Path, form: SealedFormat, backups: Path, now: datetime) -> None:
    """End what a kill left half done: a restoring that was ready, a removing that had begun, making given up."""
    for left in sorted(folder.glob(".*.*")):
        identity, _, state = left.name[1:].partition(".")
        standing = folder / identity
        with suppress(OSError, StorageError):
            if state == "restored":
                with turn(standing):
                    _put_in_place(left, standing)
            elif state == "removing":
                with turn(standing):
                    _finish_removing(left, identity, form, backups)
            elif state in ("new", "restoring") and _is_abandoned(left, now):
                with turn(standing):
                    _give_up(left, standing)
    with suppress(OSError, StorageError):
        for left in backups.glob(f".{form.name}-*.new"):
            if _is_abandoned(left, now):
                standing = folder / left.name.removeprefix(f".{form.name}-").partition("-")[0]
                with turn(standing):
                    _give_up(left, standing)


def _give_up(left: Path, standing: Path) -> None:
    """Wipe what is still there once its maker has ended, which may have finished it meanwhile."""
    if left.exists():
        wipe_folder(left)
    forget_turn(standing)


def _check(backup: Path, form: SealedFormat, *, protected: bool) -> None:
    """See what can be seen without the passphrase: every page of a plain file, whole pages of an encrypted one."""
    path = backup / form.file_name
    if not path.is_file():
        raise NoSuchFile("file", str(path))
    if not protected:
        opening.check(path, form, plain)
    elif not path.stat().st_size or path.stat().st_size % PAGE:
        raise SealedFileDamaged(str(path))


def _copied(backup: Path, standing: Path, form: SealedFormat) -> Path:
    """Copy a backup whole under a name that says it is ready; a note of wrong passphrases stays with it."""
    fresh, ready = _named(standing, "restoring"), _named(standing, "restored")
    for left in (fresh, ready):
        if left.exists():
            wipe_folder(left)
    fresh.mkdir(mode=PRIVATE_FOLDER)
    names = (form.file_name, f"{form.file_name}-journal", f"{form.file_name}.sealed", "key.json")
    sources = [backup / name for name in names] + [standing / "tries.json"]
    for source in filter(Path.exists, sources):
        make_private(fresh / source.name)
        shutil.copyfile(source, fresh / source.name)
        _sync(fresh / source.name)
    sync_folder(fresh)
    fresh.rename(ready)
    sync_folder(ready.parent)
    return ready


def _move_away(standing: Path, form: SealedFormat, backups: Path, now: datetime) -> None:
    make_folder(backups)
    stamp = now.astimezone(UTC).strftime(keeping.STAMP)
    standing.rename(keeping.free_name(backups / f"{form.name}-{standing.name}-{stamp}-before-restore"))
    sync_folder(backups)


def _put_in_place(ready: Path, standing: Path) -> None:
    """Give what is ready its name; whoever held the turn before may have done it, or something else stands there."""
    if standing.exists():
        if ready.exists():
            wipe_folder(ready)
        return
    with suppress(FileNotFoundError):
        ready.rename(standing)
    sync_folder(standing.parent)


def _finish_removing(going: Path, identity: str, form: SealedFormat, backups: Path) -> None:
    keeping.remove_all(backups, form, identity)
    with suppress(FileNotFoundError):
        wipe_folder(going)


def _named(standing: Path, state: str) -> Path:
    return standing.with_name(f".{standing.name}.{state}")


def _is_abandoned(path: Path, now: datetime) -> bool:
    return path.stat().st_mtime < (now - ABANDONED).timestamp()


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
