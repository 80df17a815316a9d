"""SQLite's errors by the names a person is told."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from peerlog.domain.errors import (
    Damaged,
    DiskFull,
    NotADatabase,
    PeerlogError,
    ReadOnly,
    StoreBusy,
    Unwritable,
)
from peerlog.storage.files import may_grow

MEANINGS: dict[int, type[PeerlogError]] = {
    sqlite3.SQLITE_BUSY: StoreBusy,
    sqlite3.SQLITE_LOCKED: StoreBusy,
    sqlite3.SQLITE_PROTOCOL: StoreBusy,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_IOERR_WRITE: DiskFull,  # a quota and a size limit end in this one, not in FULL
    sqlite3.SQLITE_READONLY: ReadOnly,
    sqlite3.SQLITE_PERM: ReadOnly,
    sqlite3.SQLITE_NOTADB: NotADatabase,
    sqlite3.SQLITE_FORMAT: NotADatabase,
    sqlite3.SQLITE_CORRUPT: Damaged,
    sqlite3.SQLITE_MISMATCH: Damaged,
    sqlite3.SQLITE_IOERR_SHORT_READ: Damaged,
    sqlite3.SQLITE_IOERR_CORRUPTFS: Damaged,
    sqlite3.SQLITE_IOERR: Unwritable,
    sqlite3.SQLITE_CANTOPEN: Unwritable,
    sqlite3.SQLITE_NOLFS: Unwritable,
}


CODES = {
    "database is locked": sqlite3.SQLITE_BUSY,
    "database or disk is full": sqlite3.SQLITE_FULL,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "file is not a database": sqlite3.SQLITE_NOTADB,
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "unable to open database file": sqlite3.SQLITE_CANTOPEN,
}
"""What SQLite says, for errors that come without their code, as those of the encrypting library's backup do."""


class Interrupted(Exception):
    """Another thread stopped the question that ran."""


def errors() -> tuple[type[Exception], ...]:
    """Give what SQLite's libraries raise, of those that are in use; the encrypting one is imported late or never."""
    encrypting = sys.modules.get("sqlcipher3.dbapi2")
    return (sqlite3.Error,) if encrypting is None else (sqlite3.Error, encrypting.Error)


@contextmanager
def named_errors(path: Path) -> Iterator[None]:
    """Raise what SQLite says about the file at *path* as an error with a name."""
    try:
        yield
    except errors() as error:
        raise _named(error, path) from error
    except UnicodeDecodeError as error:  # SQLite's own message about damage may quote the damaged bytes
        raise Damaged(str(path)) from error


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Turn stored values that make no sense into Damaged: only broken bytes can hold them."""
    try:
        yield
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise Damaged(str(path)) from error


def _named(error: Exception, path: Path) -> Exception:
    code = getattr(error, "sqlite_errorcode", None) or CODES.get(str(error), 0)
    if code & 0xFF == sqlite3.SQLITE_INTERRUPT:
        return Interrupted()
    if code == sqlite3.SQLITE_IOERR and not may_grow(path):  # the encrypting library says no more than this
        return DiskFull(str(path))
    meaning = MEANINGS.get(code) or MEANINGS.get(code & 0xFF)
    if meaning is None and _is_damage(error, code):
        meaning = Damaged
    if meaning is None:
        raise error
    return meaning(str(path))


def _is_damage(error: Exception, code: int) -> bool:
    """Tell broken bytes from a mistake of ours: what our SQL names is there, and text is UTF-8."""
    told = str(error)
    return "decode to UTF-8" in told or (code & 0xFF == sqlite3.SQLITE_ERROR and "syntax error" not in told)
