"""Putting a plain file under a key: an encrypted copy is made beside it, verified, and takes its place.

The key file decides. From the moment it says *protecting* the encrypted copy is the file, and whatever a kill
left undone is done at the next unlock.
"""

from contextlib import suppress
from pathlib import Path

from peerlog.domain.errors import SealedFileDamaged, StorageError
from peerlog.storage.database import Connect, Database
from peerlog.storage.files import sync_folder
from peerlog.storage.paths import unwritable
from peerlog.storage.sealed import opening
from peerlog.storage.sealed.connection import plain
from peerlog.storage.sealed.format import SealedFormat
from peerlog.storage.sealed.wiping import wipe

PLAIN = b"SQLite format 3\0"


def copy_encrypted(path: Path, form: SealedFormat, connect: Connect, source: Database) -> None:
    """Make the encrypted copy of *source* beside it, and verify that it holds all of it and nothing else."""
    beside = beside_of(path)
    beside.unlink(missing_ok=True)
    _journal_of(beside).unlink(missing_ok=True)
    opening.make(beside, form, connect)
    target = Database(beside, connect=connect)
    try:
        tables = [name for name, sql in form.schema() if sql.startswith("CREATE TABLE")]
        with target.transaction():
            for table in tables:
                _copy_rows(source, target, table)
            target.write("INSERT INTO said_index (said_index) VALUES ('rebuild')")
        if any(_rows(source, table) != _rows(target, table) for table in tables):
            raise SealedFileDamaged(str(path))
    finally:
        target.close()
    opening.check(beside, form, connect)


def finish(path: Path, form: SealedFormat, connect: Connect) -> None:
    """Put the encrypted copy in the place of the plain file, whose bytes are overwritten first."""
    beside = beside_of(path)
    if is_plain(path) and not _holds_all(beside, path, connect):
        source = Database(path, connect=plain)
        try:
            with source.transaction():
                copy_encrypted(path, form, connect, source)
        finally:
            source.close()
    if beside.exists():
        overwrite(path)
        try:
            beside.replace(path)
            _journal_of(beside).unlink(missing_ok=True)
        except OSError as error:
            raise unwritable(error, path) from error
        sync_folder(path.parent)


def overwrite(path: Path) -> None:
    """Write zeros over a plain file, so that another window that has it open sees that it is gone."""
    journal = _journal_of(path)
    try:
        for old in filter(Path.exists, (path, journal)):
            wipe(old)
        journal.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(error, path) from error


def is_plain(path: Path) -> bool:
    """Tell whether a file is a readable SQLite file; one that is encrypted, overwritten or gone is none."""
    with suppress(OSError), path.open("rb") as file:
        return file.read(len(PLAIN)) == PLAIN
    return False


def beside_of(path: Path) -> Path:
    """Give where the encrypted copy is made."""
    return path.with_name(f"{path.name}.sealed")


def _holds_all(beside: Path, path: Path, connect: Connect) -> bool:
    """Tell whether the copy is there, and nobody wrote into the plain file after a kill."""
    try:
        return beside.exists() and _newest(beside, connect) >= _newest(path, plain)
    except StorageError:
        return beside.exists()  # overwriting the plain file had begun, so the copy was whole


def _newest(path: Path, connect: Connect) -> str:
    database = Database(path, connect=connect)
    try:
        row = database.row("SELECT max(clock) FROM change")
        return str(row[0] or "") if row else ""
    finally:
        database.close()


def _copy_rows(source: Database, target: Database, table: str) -> None:
    for row in source.each(f"SELECT * FROM {table}"):  # noqa: S608
        marks = ", ".join("?" * len(tuple(row)))
        target.write(f"INSERT INTO {table} VALUES ({marks})", tuple(row))  # noqa: S608


def _rows(database: Database, table: str) -> list[tuple[object, ...]]:
    return sorted((tuple(row) for row in database.each(f"SELECT * FROM {table}")), key=repr)  # noqa: S608


def _journal_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-journal")
