"""Mistakes that wait: told in a round, written at its close in one go, and in no log until enough are released.

The bytes of the file must not tell in which order they were told. So nothing is written before a round closes; then
every waiting entry of the network, old and new, is written anew in the order of the random keys, in one transaction.
"""

from collections.abc import Iterable

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
        with self._database.transaction():
            self._database.write("DELETE FROM held WHERE network=?", (network,))
            for entry in sorted(entries, key=lambda one: one.id):
                fields = {
                    key: value
                    for key, value in fields_of(entry).items()
                    if key not in _KEPT_ONLY_ONCE_RELEASED
                }
                names, marks = ", ".join(fields), ", ".join("?" * (len(fields) + 1))
                self._database.write(
                    f"INSERT INTO held (id, {names}) VALUES ({marks})",  # noqa: S608 - names of our own columns
                    (entry.id, *fields.values()),
                )
