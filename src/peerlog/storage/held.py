"""Mistakes that wait: told in a round, written at its close in one go, and in no log until enough are released.

The bytes of the file must not tell in which order they were told. So nothing is written before a round closes; then
every waiting entry of the network, old and new, is written anew in the order of the random keys, in one transaction.
"""

from collections.abc import Callable, Iterable

from peerlog.domain.change import Value
from peerlog.domain.errors import NotFound
from peerlog.domain.ids import NetworkId
from peerlog.domain.mistake import Mistake
from peerlog.storage.database import Database
from peerlog.storage.mistakes import mistake_from
from peerlog.storage.rows import fields_of
from peerlog.storage.sqlite_errors import reading

_KEPT_ONLY_ONCE_RELEASED = ("state", "theme", "response", "trashed")


class SqliteHeld:
    """The waiting entries in the file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, network: NetworkId) -> tuple[Mistake, ...]:
        """Give every waiting entry of a network in the order of the keys."""
        if self._database.lacks("held"):
            return ()
        rows = self._database.rows("SELECT * FROM held WHERE network=? ORDER BY id", (network,))
        with reading(self._database.path):
            return tuple(mistake_from(row) for row in rows)

    def count(self, network: NetworkId) -> int:
        """Count them."""
        if self._database.lacks("held"):
            return 0
        return self._database.number("SELECT count(*) FROM held WHERE network=?", (network,))

    def replace(self, network: NetworkId, entries: Iterable[Mistake]) -> None:
        """Let these be what waits, and nothing else: written in the order of their keys, all or none."""
        rows = [_row(entry) for entry in entries]
        with self._database.transaction():
            self._database.write("DELETE FROM held WHERE network=?", (network,))
            _put(self._database, rows)

    def rewrite(
        self, network: NetworkId, change: Callable[[tuple[Mistake, ...]], Iterable[Mistake]]
    ) -> tuple[Mistake, ...]:
        """Let what *change* makes of what waits be what waits, while no other window can write; gives that.

        Raises NotFound where the network was erased: entries would wait unseen and for ever.
        """
        with self._database.transaction():
            if not self._database.number("SELECT count(*) FROM network WHERE id=?", (network,)):
                raise NotFound("network", network)
            waiting = tuple(change(self.of(network)))
            self.replace(network, waiting)
        return waiting


def waiting_in(database: Database) -> list[dict[str, Value]]:
    """Give every row that waits in a file, of every network, for another file that takes its place."""
    return [dict(row) for row in database.rows("SELECT * FROM held")] if database.has("held") else []


def let_wait(database: Database, rows: Iterable[dict[str, Value]]) -> None:
    """Let rows of another file wait in this one, as far as it knows their networks."""
    known = {row["id"] for row in database.rows("SELECT id FROM network")}
    with database.transaction():
        database.write("DELETE FROM held")
        _put(database, [row for row in rows if row["network"] in known])


def _row(entry: Mistake) -> dict[str, Value]:
    fields = fields_of(entry)
    told = {key: value for key, value in fields.items() if key not in _KEPT_ONLY_ONCE_RELEASED}
    return {"id": str(entry.id), **told}


def _put(database: Database, rows: list[dict[str, Value]]) -> None:
    for row in sorted(rows, key=lambda one: str(one["id"])):
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        database.write(
            f"INSERT INTO held ({names}) VALUES ({marks})",  # noqa: S608 - names of our own columns
            tuple(row.values()),
        )
