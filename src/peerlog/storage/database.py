"""One connection to a file of records: its settings, read back, its transactions, and its errors by name."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path
from typing import Any

from peerlog.domain.errors import ReadOnly, StoreBusy, Unwritable
from peerlog.storage.sqlite_errors import errors, named_errors

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
Connect = Callable[[str, bool], sqlite3.Connection]
"""Opens a connection to a file: its SQLite URI, and whether any thread may use it."""


def connect_plainly(uri: str, any_thread: bool) -> sqlite3.Connection:
    """Open a connection to a file that is not encrypted."""
    connection = sqlite3.connect(
        uri,
        uri=True,
        isolation_level=None,
        timeout=BUSY_MILLISECONDS / 1000,
        check_same_thread=not any_thread,
    )
    connection.row_factory = sqlite3.Row
    return connection


def settle(connection: sqlite3.Connection) -> None:
    """Set what keeps a file safe that is in the making or brought up to date."""
    for name in ("journal_mode", "synchronous", "secure_delete", "fullfsync"):
        connection.execute(f"PRAGMA {name}={SETTINGS[name]}")


class Database:
    """A connection with its settings on, for one thread."""

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool = False,
        any_thread: bool = False,
        in_memory: bool = False,
        connect: Connect = connect_plainly,
    ) -> None:
        self.path = path
        self.read_only = read_only
        self._connect = connect
        self._depth = 0
        mode = "memory" if in_memory else "ro" if read_only else "rw"
        with self._errors_named():
            self._connection = connect(f"{path.absolute().as_uri()}?mode={mode}", any_thread)
            self._settle_or_close([name for name in SETTINGS if mode == "rw" or name != "journal_mode"])

    def _errors_named(self) -> AbstractContextManager[None]:
        """Raise what SQLite says about this file as an error with a name."""
        return named_errors(self.path)

    def _settle_or_close(self, names: list[str]) -> None:
        try:
            for name in names:
                self._connection.execute(f"PRAGMA {name}={SETTINGS[name]}")
            found = self.settings()
        except BaseException:
            self._connection.close()
            raise
        if any(found[name] != SETTINGS[name] for name in names):
            self._connection.close()
            raise Unwritable(str(self.path))

    def settings(self) -> dict[str, Any]:
        """Read back every setting that keeps the data safe."""
        found = {}
        for name, wanted in SETTINGS.items():
            row = self._connection.execute(f"PRAGMA {name}").fetchone()
            found[name] = row[0] if row is not None else wanted
        return found

    def rows(self, sql: str, parameters: Parameters = ()) -> list[Row]:
        """Run a question and give every row."""
        with self._errors_named():
            return self._connection.execute(sql, parameters).fetchall()

    def row(self, sql: str, parameters: Parameters = ()) -> Row | None:
        """Run a question and give its first row, if there is one."""
        with self._errors_named():
            found: Row | None = self._connection.execute(sql, parameters).fetchone()
            return found

    def number(self, sql: str, parameters: Parameters = ()) -> int:
        """Run a question with one number for an answer; none counts as 0."""
        row = self.row(sql, parameters)
        return int((row[0] if row else None) or 0)

    def each(self, sql: str, parameters: Parameters = ()) -> Iterator[Row]:
        """Run a question and give its rows one by one, closing it when the reader stops early."""
        with self._errors_named():
            cursor = self._connection.execute(sql, parameters)
            try:
                yield from cursor
            finally:
                cursor.close()

    def write(self, sql: str, parameters: Parameters = ()) -> None:
        """Run a statement inside the running transaction, or in one of its own."""
        with nullcontext() if self._depth else self.transaction(), self._errors_named():
            self._connection.execute(sql, parameters)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Keep what is written inside all together, or none of it; an inner one joins the outer one."""
        if self._depth:
            yield
            return
        if self.read_only:
            raise ReadOnly(str(self.path))
        with self._errors_named():
            self._connection.execute("BEGIN IMMEDIATE")
        self._depth = 1
        try:
            yield
            with self._errors_named():
                self._connection.execute("COMMIT")
        except BaseException:
            self._roll_back()
            raise
        finally:
            self._depth = 0

    def _roll_back(self) -> None:
        if self._connection.in_transaction:
            with suppress(*errors()):  # the error that led here is the one to tell
                self._connection.execute("ROLLBACK")

    @property
    def version(self) -> int:
        """The format of the file."""
        return self.number("PRAGMA user_version")

    def lacks(self, table: str) -> bool:
        """Whether this is an older file, which is only read, that does not have such a table yet."""
        return self.read_only and not self.has(table)

    def has(self, table: str) -> bool:
        """Whether there is such a table."""
        return bool(self.number("SELECT count(*) FROM sqlite_schema WHERE type='table' AND name=?", (table,)))

    @property
    def others_changes(self) -> int:
        """A number that differs after another connection has changed the file."""
        return self.number("PRAGMA data_version")

    def copy_into(self, target: sqlite3.Connection) -> None:
        """Copy the whole file by SQLite's own backup, never by copying an open file."""
        with self._errors_named():
            self._connection.backup(target, progress=self._give_up_when_busy)

    def compact(self) -> None:
        """Write the whole file anew, so that no page keeps what was removed; outside of any transaction."""
        with self._errors_named():
            self._connection.execute("VACUUM")

    def in_memory(self) -> "Database":
        """Give a copy of the whole file in memory, to look at for long without keeping others waiting."""
        copy = Database(self.path, in_memory=True, connect=self._connect)
        try:
            self.copy_into(copy._connection)
        except BaseException:
            copy.close()
            raise
        return copy

    def _give_up_when_busy(self, status: int, _remaining: int, _total: int) -> None:
        """Stop a copy that has waited as long as any write would; Python alone would wait for ever."""
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise StoreBusy(str(self.path))

    def interrupt(self) -> None:
        """Stop the question that runs in another thread."""
        self._connection.interrupt()

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()
