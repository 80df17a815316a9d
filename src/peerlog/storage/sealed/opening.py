"""Making the file inside a sealed folder, opening it, and bringing an older one up to date."""

from collections.abc import Callable
from pathlib import Path

from peerlog.domain.errors import NewerFormat, SealedFileDamaged, SealedFileMissing
from peerlog.storage.database import Connect, Database
from peerlog.storage.files import make_private
from peerlog.storage.sealed.format import SealedFormat
from peerlog.storage.sealed.watched import WatchedDatabase


def make(path: Path, form: SealedFormat, connect: Connect) -> None:
    """Make an empty file of this format, in one transaction."""
    make_private(path)
    database = Database(path, connect=connect)
    try:
        with database.transaction():
            _apply(database, form, 0)
            database.write(f"PRAGMA application_id={form.application_id}")
    finally:
        database.close()


def open_file(
    path: Path,
    form: SealedFormat,
    connect: Connect,
    *,
    any_thread: bool = False,
    before_upgrade: Callable[[Database], object] | None = None,
) -> Database:
    """Open a file of this format; an older one is brought up to date once *before_upgrade* has kept it.

    Raises SealedFileMissing, SealedFileDamaged (its bytes, or another's key), NewerFormat.
    """
    if not path.exists():
        raise SealedFileMissing(str(path))
    database = WatchedDatabase(path, connect=connect, any_thread=any_thread)
    try:
        _check(database, form)
        if database.version < form.version:
            _upgrade(database, form, before_upgrade)
    except BaseException:
        database.close()
        raise
    return database


def check(path: Path, form: SealedFormat, connect: Connect) -> int:
    """Check every page of a file that nobody has open, and give the number of its changes."""
    database = WatchedDatabase(path, read_only=True, connect=connect)
    try:
        _check(database, form)
        broken = database.rows("PRAGMA cipher_integrity_check")  # silent on a file that is not encrypted
        told = database.rows("PRAGMA integrity_check(1)")
        if broken or [row[0] for row in told] != ["ok"]:
            raise SealedFileDamaged(str(path))
        return database.number("SELECT count(*) FROM change")
    finally:
        database.close()


def _check(database: Database, form: SealedFormat) -> None:
    ours = database.number("PRAGMA application_id") == form.application_id
    told = database.number("PRAGMA page_count") * database.number("PRAGMA page_size")
    version = database.version
    if not ours or database.path.stat().st_size < told or not version:
        raise SealedFileDamaged(str(database.path))
    if version > form.version:
        raise NewerFormat(str(database.path), version)


def _upgrade(database: Database, form: SealedFormat, keep: Callable[[Database], object] | None) -> None:
    if keep is not None:
        keep(database)
    with database.transaction():
        _apply(database, form, database.version)


def _apply(database: Database, form: SealedFormat, version: int) -> None:
    for step in form.steps[version:]:
        for statement in step:
            database.write(statement)
    database.write(f"PRAGMA user_version={form.version}")
