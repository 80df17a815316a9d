"""Opening the network file: made when there is none, checked, brought up to date behind a verified backup."""

import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from peerlog.domain.errors import Damaged, NewerFormat, NoSuchFile, NotADatabase, ReadOnly, Unwritable
from peerlog.storage import identity, migrations
from peerlog.storage.database import Database
from peerlog.storage.paths import PRIVATE_FILE, Home, unwritable
from peerlog.storage.sqlite_errors import named_errors


def open_database(
    home: Home,
    now: Callable[[], datetime],
    *,
    steps: Callable[[], Any] = migrations.migrations,
    version: int = migrations.VERSION,
) -> Database:
    """Open the file of *home* for reading and writing.

    Raises NotADatabase, Damaged, ReadOnly, DiskFull, Unwritable or StoreBusy; NewerFormat when a newer
    peerlog wrote it (then `open_read_only` shows and exports it).
    """
    path = home.database
    with _pointing_to_backup(home):
        if not _size(path):
            _make(home, steps, version)
        database, found = _looked_at(path)
        _keep_private(path)
        if found == version:
            return database
        database.close()
        if found > version:
            raise NewerFormat(str(path), found)
        return _upgraded(home, now, steps, version)


def open_read_only(path: Path) -> Database:
    """Open a file to look at and to export from; a newer format too."""
    if not _size(path):
        raise Damaged(str(path)) if _lost_everything(path) else NoSuchFile("file", str(path))
    try:
        return _looked_at(path, read_only=True)[0]
    except ReadOnly:
        _roll_back_what_a_crash_left(path)
        return _looked_at(path, read_only=True)[0]


def _looked_at(path: Path, *, read_only: bool = False) -> tuple[Database, int]:
    """Give the open file and its format, once both were found to be ours."""
    database = Database(path, read_only=read_only)
    try:
        return database, checked_version(database)
    except BaseException:
        database.close()
        raise


def checked_version(database: Database) -> int:
    """Give the format of a file that is ours and as long as it says."""
    if database.number("PRAGMA application_id") != migrations.APPLICATION_ID:
        raise NotADatabase(str(database.path))
    told = database.number("PRAGMA page_count") * database.number("PRAGMA page_size")
    if database.path.stat().st_size < told:
        raise Damaged(str(database.path))
    return database.version


def _size(path: Path) -> int:
    """Give the bytes of the file at *path*, 0 when there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return 0
    except OSError as error:
        raise Unwritable(str(path)) from error
    if not stat.S_ISREG(found.st_mode):
        raise NotADatabase(str(path))
    return found.st_size


def _make(home: Home, steps: Callable[[], Any], version: int) -> None:
    """Make the file; an empty one that is known to have held changes lost them, and is not made anew."""
    if _lost_everything(home.database):
        raise Damaged(str(home.database))
    home.make()
    with _named(home.database):
        migrations.create(home.database, steps, version)


def _lost_everything(path: Path) -> bool:
    """Tell an empty file that held changes from one that was never filled."""
    return path.exists() and identity.anchored_seq(path) > 0


def _keep_private(path: Path) -> None:
    """Close the file to others when it came open, as from a copy; one that is not ours stays as it is."""
    if os.name == "posix" and path.stat().st_mode & 0o077:
        try:
            path.chmod(PRIVATE_FILE)
        except OSError:
            return


def _upgraded(home: Home, now: Callable[[], datetime], steps: Callable[[], Any], version: int) -> Database:
    """Bring an older file up to date; a verified backup stands before the first step."""
    from peerlog.storage.backups import back_up

    before = Database(home.database)
    try:
        back_up(before, home.backups, now(), reason="before-upgrade")
    finally:
        before.close()
    with _named(home.database):
        migrations.upgrade(home.database, steps, version)
    return Database(home.database)


def _roll_back_what_a_crash_left(path: Path) -> None:
    """A half-written change is taken back by whoever opens the file for writing, and by nobody else."""
    Database(path).close()


@contextmanager
def _named(path: Path) -> Iterator[None]:
    try:
        with named_errors(path):
            yield
    except OSError as error:
        raise unwritable(error, path) from error


@contextmanager
def _pointing_to_backup(home: Home) -> Iterator[None]:
    """Name the newest backup beside the damage, so that a person knows what to restore."""
    try:
        yield
    except Damaged as error:
        from peerlog.storage.backups import newest_backup

        error.newest_backup = newest_backup(home.backups)
        raise
