"""Opening the network file: made when there is none, checked, brought up to date behind a verified backup."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from peerlog.domain.errors import Damaged, NewerFormat, NotADatabase, NotFound, PeerlogError, Unwritable
from peerlog.storage import migrations
from peerlog.storage.database import Database
from peerlog.storage.paths import Home


def open_database(
    home: Home,
    now: Callable[[], datetime],
    *,
    steps: Callable[[], Any] = migrations.migrations,
    version: int = migrations.VERSION,
) -> Database:
    """Open the file of *home* for reading and writing.

    Raises NotADatabase, Damaged, ReadOnly, DiskFull or StoreBusy; NewerFormat when a newer peerlog wrote it (then
    `open_read_only` shows and exports it).
    """
    path = home.database
    if not path.exists():
        home.make()
        _made(path)
    database = Database(path)
    try:
        found = checked_version(database)
        if found > version:
            raise NewerFormat(str(path), found)
        if found < version:
            database.close()
            database = _upgraded(home, now, steps, version)
    except BaseException:
        database.close()
        raise
    return database


def open_read_only(path: Path) -> Database:
    """Open a file to look at and to export from."""
    if not path.exists():
        raise NotFound("file", str(path))
    database = Database(path, read_only=True)
    checked_version(database)
    return database


def checked_version(database: Database) -> int:
    """Give the format of a file that is ours and as long as it says."""
    try:
        mark = database.row("PRAGMA application_id")
        pages, size = database.row("PRAGMA page_count"), database.row("PRAGMA page_size")
    except Unwritable as error:
        raise Damaged(str(database.path)) from error
    if mark is None or mark[0] != migrations.APPLICATION_ID:
        raise NotADatabase(str(database.path))
    if pages and size and database.path.stat().st_size < pages[0] * size[0]:
        raise Damaged(str(database.path))
    return database.version


def _made(path: Path) -> None:
    import sqlite3

    from peerlog.storage.database import named
    from peerlog.storage.paths import unwritable

    try:
        migrations.create(path)
    except sqlite3.Error as error:
        raise named(error, path) from error
    except OSError as error:
        raise unwritable(error, path) from error


def _upgraded(home: Home, now: Callable[[], datetime], steps: Callable[[], Any], version: int) -> Database:
    """Bring an older file up to date; a verified backup stands before the first step."""
    from peerlog.storage.backups import back_up

    before = Database(home.database)
    try:
        back_up(before, home.backups, now(), reason="before-upgrade")
    finally:
        before.close()
    try:
        migrations.upgrade(home.database, steps, version)
    except PeerlogError:
        raise
    return Database(home.database)
