"""One connection to the network file: its settings, read back, its transactions, and its errors by name."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from peerlog.domain.errors import (
    Damaged,
    DiskFull,
    NotADatabase,
    PeerlogError,
    ReadOnly,
    StoreBusy,
    Unwritable,
)

BUSY_MILLISECONDS = 5_000
SETTINGS = {
    "journal_mode": "truncate",  # one file that copies safely, and no WAL-reset bug
    "synchronous": 3,  # EXTRA: what was shown as Saved survives a power cut
    "secure_delete": 1,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "fullfsync": 1,
}
Parameters = Sequence[object] | Mapping[str, object]
Row = sqlite3.Row


class Database:
    """A connection with its settings on, for one thread."""

    def __init__(self, path: Path, *, read_only: bool = False, any_thread: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._depth = 0
        with self._named_errors():
            self._connection = sqlite3.connect(
                f"{path.absolute().as_uri()}?mode={'ro' if read_only else 'rw'}",
                uri=True,
                isolation_level=None,
                timeout=BUSY_MILLISECONDS / 1000,
                check_same_thread=not any_thread,
            )
            self._connection.row_factory = sqlite3.Row
            self._settle()

    def _settle(self) -> None:
        for name, wanted in SETTINGS.items():
            if name == "journal_mode" and self.read_only:
                continue
            self._connection.execute(f"PRAGMA {name}={wanted}")
        unsettled = {name: value for name, value in self.settings().items() if value != SETTINGS[name]}
        if self.read_only:
            unsettled.pop("journal_mode", None)
        if unsettled.pop("mmap_size", 0) or unsettled:
            raise Unwritable(str(self.path))

    def settings(self) -> dict[str, Any]:
        """Read back every setting that keeps the data safe."""
        found = {}
        for name in SETTINGS:
            row = self._connection.execute(f"PRAGMA {name}").fetchone()
            found[name] = row[0] if row is not None else SETTINGS[name]
        return found

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Run a question and give every row."""
        with self._named_errors():
            return self._connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """Run a question and give its first row, if there is one."""
        with self._named_errors():
            found: Row | None = self._connection.execute(sql, parameters).fetchone()
            return found

    def each(self, sql: str, parameters: Parameters = ()) -> Iterator[Row]:
        """Run a question and give its rows one by one, closing it when the reader stops early."""
        with self._named_errors():
            cursor = self._connection.execute(sql, parameters)
            try:
                yield from cursor
            finally:
                cursor.close()

    def write(self, sql: str, parameters: Parameters = ()) -> None:
        """Run a statement inside the running transaction, or in one of its own."""
        with self.transaction(), self._named_errors():
            self._connection.execute(sql, parameters)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep what is written inside all together, or none of it; an inner one joins the outer one."""
        if self._depth:
            yield
            return
        if self.read_only:
            raise ReadOnly(str(self.path))
        with self._named_errors():
            self._connection.execute("BEGIN IMMEDIATE")
        self._depth = 1
        try:
            yield
            with self._named_errors():
                self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise
        finally:
            self._depth = 0

    @property
    def version(self) -> int:
        """The format of the file."""
        row = self.row("PRAGMA user_version")
        return int(row[0]) if row else 0

    @property
    def others_changes(self) -> int:
        """A number that differs after another connection has changed the file."""
        row = self.row("PRAGMA data_version")
        return int(row[0]) if row else 0

    def copy_into(self, target: sqlite3.Connection) -> None:
        """Copy the whole file by SQLite's own backup, never by copying an open file."""
        with self._named_errors():
            self._connection.backup(target)

    def interrupt(self) -> None:
        """Stop the question that runs in another thread."""
        self._connection.interrupt()

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    @contextmanager
    def _named_errors(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise named(error, self.path) from error


def named(error: sqlite3.Error, path: Path) -> PeerlogError:
    """Give the error a person understands for one of SQLite's."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    meanings: dict[int, type[PeerlogError]] = {
        sqlite3.SQLITE_BUSY: StoreBusy,
        sqlite3.SQLITE_LOCKED: StoreBusy,
        sqlite3.SQLITE_FULL: DiskFull,
        sqlite3.SQLITE_READONLY: ReadOnly,
        sqlite3.SQLITE_PERM: ReadOnly,
        sqlite3.SQLITE_NOTADB: NotADatabase,
        sqlite3.SQLITE_CORRUPT: Damaged,
        sqlite3.SQLITE_IOERR: Unwritable,
        sqlite3.SQLITE_CANTOPEN: Unwritable,
    }
    meaning = meanings.get(code)
    if meaning is None:
        raise error
    return meaning(str(path))
