"""Backups of a sealed file: the file, as encrypted as it is, and its key file, together in a folder."""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from peerlog.domain.errors import SealedFileDamaged, StorageError
from peerlog.storage.database import Connect, Database, settle
from peerlog.storage.files import make_private, sync_folder, write_atomically
from peerlog.storage.paths import PRIVATE_FOLDER, make_folder, unwritable
from peerlog.storage.sealed import key_file, opening, protecting
from peerlog.storage.sealed.format import SealedFormat
from peerlog.storage.sealed.key_file import KeyFile
from peerlog.storage.sealed.opened import Opened
from peerlog.storage.sealed.turn import turn
from peerlog.storage.sealed.wiping import wipe_folder
from peerlog.storage.sqlite_errors import named_errors

DAILY = "daily"
ASKED = "asked"
AFTER_ERASE = "after-erase"
KEPT = 5
"""Backups kept of those peerlog makes day by day; the others are never thinned."""
STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedBackup:
    """One backup, as the name of its folder tells it."""

    path: Path
    id: str
    made: datetime
    reason: str


def back_up(opened: Opened, backups: Path, now: datetime, *, reason: str = ASKED) -> SealedBackup:
    """Copy an unlocked file with its key file, and verify both before they get their name."""
    with turn(opened.folder):
        return copy(opened, backups, now, reason)


def back_up_daily(opened: Opened, backups: Path, now: datetime) -> SealedBackup | None:
    """Back up once a day, in UTC, and keep the newest five; None when today has one."""
    daily = [made for made in backups_of(backups, opened.form, opened.folder.name) if made.reason == DAILY]
    if any(made.made.date() == now.date() for made in daily):
        return None
    made = back_up(opened, backups, now, reason=DAILY)
    for old in daily[KEPT - 1 :]:
        wipe_folder(old.path)
    return made


def replace_all(opened: Opened, backups: Path, now: datetime) -> SealedBackup:
    """Put one fresh backup in the place of all others, which still hold what was erased."""
    made = back_up(opened, backups, now, reason=AFTER_ERASE)
    remove_all(backups, opened.form, opened.folder.name, but=made.path)
    return made


def remove_all(backups: Path, form: SealedFormat, identity: str, *, but: Path | None = None) -> None:
    """Take away every backup of one file, but for one."""
    for old in backups_of(backups, form, identity):
        if old.path != but:
            wipe_folder(old.path)


def remove_plain(backups: Path, form: SealedFormat, identity: str) -> None:
    """Take away the readable backups of a file that is encrypted now."""
    for old in backups_of(backups, form, identity):
        if protecting.is_plain(old.path / form.file_name):
            wipe_folder(old.path)


def backups_of(backups: Path, form: SealedFormat, identity: str = "*") -> tuple[SealedBackup, ...]:
    """Give the backups of one file or of all, newest first."""
    told = (_told_by(path, form) for path in backups.glob(f"{form.name}-{identity}-*"))
    found = [made for made in told if made is not None and made.path.is_dir()]
    return tuple(sorted(found, key=lambda made: (made.made, made.path.name), reverse=True))


def refresh_keys(backups: Path, form: SealedFormat, current: KeyFile) -> None:
    """Give every backup under the same data key the same key file, so that an old passphrase opens none."""
    data = key_file.as_bytes(current)
    for made in backups_of(backups, form, current.id):
        with suppress(
            StorageError
        ):  # one that cannot be read or written now is tried again at the next unlock
            theirs = key_file.read(made.path, anywhere=True)
            if theirs.fingerprint == current.fingerprint and key_file.as_bytes(theirs) != data:
                write_atomically(key_file.path_in(made.path), data)


def copy(opened: Opened, backups: Path, now: datetime, reason: str) -> SealedBackup:
    """Copy and verify, for whoever holds the turn of the folder."""
    make_folder(backups)
    name = f"{opened.form.name}-{opened.folder.name}-{now.astimezone(UTC).strftime(STAMP)}-{reason}"
    fresh = backups / f".{name}.{os.getpid()}.new"
    try:
        fresh.mkdir(mode=PRIVATE_FOLDER)
        _copy_into(fresh, opened)
        path = free_name(backups / name)
        fresh.rename(path)
    except OSError as error:
        raise unwritable(error, backups) from error
    finally:
        if fresh.exists():
            wipe_folder(fresh)
    sync_folder(backups)
    return SealedBackup(path=path, id=opened.folder.name, made=now.replace(microsecond=0), reason=reason)


def _copy_into(folder: Path, opened: Opened) -> None:
    current = key_file.read(opened.folder)
    if current.fingerprint != opened.fingerprint:
        raise SealedFileDamaged(str(opened.database.path))
    path = folder / opened.form.file_name
    make_private(path)
    reader = opened.another()
    try:
        with opened.database.transaction():  # nobody changes it meanwhile
            _copy_file(reader, path, opened.connect)
            changes = opened.database.number("SELECT count(*) FROM change")
    finally:
        reader.close()
    if opening.check(path, opened.form, opened.connect) != changes:
        raise SealedFileDamaged(str(path))
    key_file.write(folder, current)


def _copy_file(source: Database, path: Path, connect: Connect) -> None:
    with named_errors(path):
        target = connect(f"{path.absolute().as_uri()}?mode=rw", False)
        try:
            settle(target)
            source.copy_into(target)
        finally:
            target.close()


def _told_by(path: Path, form: SealedFormat) -> SealedBackup | None:
    identity, _, rest = path.name.removeprefix(f"{form.name}-").partition("-")
    stamp, _, reason = rest.partition("-")
    try:
        made = datetime.strptime(stamp, STAMP).replace(tzinfo=UTC)
    except ValueError:
        return None
    return SealedBackup(path=path, id=identity, made=made, reason=reason.partition(".")[0])


def free_name(path: Path) -> Path:
    """Give *path*, or the first numbered one beside it that is free."""
    number, free = 2, path
    while free.exists():
        free = path.with_name(f"{path.name}.{number}")
        number += 1
    return free
