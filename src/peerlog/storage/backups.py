"""Backups: whole, verified copies made by SQLite itself."""

import os
import sqlite3
from datetime import datetime, timedelta
from pathlib import Path

from peerlog.domain.backup import Backup, Health
from peerlog.domain.errors import Damaged
from peerlog.storage import verifying
from peerlog.storage.database import Database, settle
from peerlog.storage.files import make_private, sync_folder
from peerlog.storage.paths import make_folder, unwritable
from peerlog.storage.sqlite_errors import named_errors

ABANDONED = timedelta(days=1)
"""No copy takes as long."""
KEPT = 30
"""Backups kept of those peerlog made by itself; the ones a person asked for are never thinned."""


def back_up(database: Database, folder: Path, now: datetime, *, reason: str = "asked") -> Backup:
    """Copy the whole file into *folder* and verify the copy row by row before it gets its name."""
    name = f"peerlog-{now.strftime('%Y%m%dT%H%M%SZ')}-{reason}.db"
    make_folder(folder)
    remove_abandoned(folder, now)
    fresh = folder / f".{name}.{os.getpid()}.new"
    try:
        remove(fresh)
        make_private(fresh)
        copy(database, fresh)
        health = check(fresh)
        if not health.sound:
            raise Damaged(str(database.path), newest_backup=newest_backup(folder))
        path = _named(fresh, folder / name)
    except OSError as error:
        raise unwritable(error, folder) from error
    finally:
        remove(fresh)
    sync_folder(folder)
    _thin(folder, reason)
    return Backup(path=str(path), made=now, health=health)


def copy(database: Database, path: Path) -> None:
    """Put everything in *database* into the SQLite file at *path*, in one transaction.

    Mistakes that wait stay behind: a row of backups would tell which of them came when.
    """
    if not _holds_back(database):
        copy_whole(database, path)
        return
    without = database.in_memory()
    try:
        without.write("DELETE FROM held")
        without.compact()
        copy_whole(without, path)
    finally:
        without.close()


def _holds_back(database: Database) -> bool:
    return database.has("held") and bool(database.number("SELECT count(*) FROM held"))


def copy_whole(database: Database, path: Path) -> None:
    """Put everything in *database* into the SQLite file at *path*, what waits too, in one transaction."""
    with named_errors(path):
        target = sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=5)
        try:
            settle(target)
            database.copy_into(target)
        finally:
            target.close()


def remove(path: Path) -> None:
    """Remove a copy in the making, with its journal."""
    for part in (path, path.with_name(f"{path.name}-journal")):
        part.unlink(missing_ok=True)


def remove_abandoned(folder: Path, now: datetime) -> None:
    """Remove what a kill left of copies in the making; words that are erased later must not stay in them."""
    for path in (*folder.glob(".peerlog-*.new*"), *folder.glob(".restoring-*")):
        if path.stat().st_mtime < (now - ABANDONED).timestamp():
            path.unlink(missing_ok=True)


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


def newest_backup(folder: Path) -> str | None:
    """Give the path of the newest backup."""
    return next((str(path) for path in backups_in(folder)), None)


def free_name(path: Path) -> Path:
    """Give *path*, or the first numbered one beside it that is free."""
    number, free = 2, path
    while free.exists():
        free = path.with_stem(f"{path.stem}-{number}")
        number += 1
    return free


def _named(fresh: Path, wanted: Path) -> Path:
    """Give a verified copy its name, never that of another backup made in the same second."""
    path = free_name(wanted)
    make_private(path)
    return fresh.replace(path)


def _thin(folder: Path, reason: str) -> None:
    """Keep the newest of the backups peerlog makes by itself."""
    own = [path for path in backups_in(folder) if f"-{reason}" in path.name]
    if reason != "asked":
        for path in own[KEPT:]:
            path.unlink(missing_ok=True)
