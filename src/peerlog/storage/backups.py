"""Backups: whole, verified copies made by SQLite itself, and the way back."""

import os
import sqlite3
from datetime import datetime
from pathlib import Path

from peerlog.domain.backup import Backup, Health
from peerlog.domain.clock import NewId
from peerlog.domain.errors import Damaged, DiskFull
from peerlog.storage import identity, verifying
from peerlog.storage.database import Database, named
from peerlog.storage.files import sync_folder
from peerlog.storage.paths import PRIVATE_FILE, Home, unwritable

KEPT = 30
"""Backups kept of those peerlog made by itself; the ones a person asked for are never thinned."""


def back_up(database: Database, folder: Path, now: datetime, *, reason: str = "asked") -> Backup:
    """Copy the whole file into *folder* and verify the copy row by row before it gets its name."""
    name = f"peerlog-{now.strftime('%Y%m%dT%H%M%SZ')}-{reason}.db"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = folder / f".{name}.{os.getpid()}.new"
        fresh.unlink(missing_ok=True)
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE_FILE))
    except OSError as error:
        raise unwritable(error, folder) from error
    try:
        _copy(database, fresh)
        health = check(fresh)
        if not health.sound:
            raise Damaged(str(database.path), newest_backup=_newest(folder))
        path = _free(folder / name)
        fresh.rename(path)
    except OSError as error:
        raise unwritable(error, folder) from error
    finally:
        fresh.unlink(missing_ok=True)
    sync_folder(folder)
    _thin(folder, reason)
    return Backup(path=str(path), made=now, health=health)


def _copy(database: Database, path: Path) -> None:
    target = sqlite3.connect(path)
    try:
        target.execute("PRAGMA synchronous=EXTRA")
        database.copy_into(target)
    except sqlite3.Error as error:
        raise named(error, path) from error
    finally:
        target.close()


def check(path: Path) -> Health:
    """Verify a file without changing it."""
    from peerlog.storage.opening import open_read_only

    database = open_read_only(path)
    try:
        return verifying.health(database)
    finally:
        database.close()


def backups_in(folder: Path) -> tuple[Path, ...]:
    """Give the backups, newest first."""
    return tuple(sorted(folder.glob("peerlog-*.db"), key=lambda path: path.name[8:24], reverse=True))


def restore(home: Home, source: Path, now: datetime, new_id: NewId) -> Backup | None:
    """Put *source* in the place of the file of *home*; what stood there becomes a backup first.

    The restored file goes on under a fresh copy name. Another open window keeps working on the file, since its
    content is replaced inside one SQLite transaction and never swapped underneath it.
    """
    from peerlog.storage.opening import open_database, open_read_only

    kept = None
    incoming = open_read_only(source)
    try:
        if not verifying.health(incoming).sound:
            raise Damaged(str(source))
        if home.database.exists():
            kept = _keep_what_stands(home, now)
        else:
            open_database(home, lambda: now).close()
        _overwrite(incoming, home.database)
    finally:
        incoming.close()
    database = open_database(home, lambda: now)
    try:
        with database.transaction():
            identity.anchor(database, identity.renew(database, new_id))
    finally:
        database.close()
    return kept


def _keep_what_stands(home: Home, now: datetime) -> Backup | None:
    """Back up the present file, or set it aside unread when it is too damaged for that."""
    try:
        standing = Database(home.database)
        try:
            return back_up(standing, home.backups, now, reason="before-restore")
        finally:
            standing.close()
    except DiskFull:
        raise
    except Exception:  # noqa: BLE001 - whatever is wrong with it, it is kept and not overwritten
        aside = _free(home.folder / f"peerlog-damaged-{now.strftime('%Y%m%dT%H%M%SZ')}.db")
        home.database.rename(aside)
        from peerlog.storage.migrations import create

        create(home.database)
        return Backup(path=str(aside), made=now, health=Health(problems=("damaged",)))


def _overwrite(incoming: Database, path: Path) -> None:
    target = sqlite3.connect(path, timeout=10)
    try:
        target.execute("PRAGMA synchronous=EXTRA")
        target.execute("PRAGMA secure_delete=ON")
        incoming.copy_into(target)
    except sqlite3.Error as error:
        raise named(error, path) from error
    finally:
        target.close()


def _free(path: Path) -> Path:
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free


def _newest(folder: Path) -> str | None:
    found = backups_in(folder)
    return str(found[0]) if found else None


def _thin(folder: Path, reason: str) -> None:
    """Keep the newest of the backups peerlog makes by itself."""
    own = [path for path in backups_in(folder) if f"-{reason}" in path.name]
    if reason != "asked":
        for path in own[KEPT:]:
            path.unlink(missing_ok=True)
