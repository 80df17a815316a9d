"""What the tables of records share: adding, saving what changed, fetching."""

from collections.abc import Callable
from functools import cached_property
from typing import Any, Generic, TypeVar

from peerlog.storage.database import Database, Parameters, Row
from peerlog.storage.numbers import highest_erased
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import fields_of
from peerlog.storage.sqlite_errors import reading

Record = TypeVar("Record")


class Table(Generic[Record]):
    """The records of one kind."""

    def __init__(
        self, database: Database, recorder: Recorder, kind: str, read: Callable[[Row], Record]
    ) -> None:
        self._database = database
        self._recorder = recorder
        self._kind = kind
        self._read = read

    @cached_property
    def _is_missing(self) -> bool:
        """Whether an older file, which is only read, does not have such records yet."""
        return self._database.lacks(self._kind)

    def add(self, record: Record) -> None:
        """Keep a new record."""
        self._recorder.add(self._kind, _id(record), fields_of(record))

    def save(self, before: Record, after: Record) -> None:
        """Keep the fields that *after* changed; what others changed meanwhile stays theirs."""
        self._recorder.change(self._kind, _id(before), fields_of(before), fields_of(after))

    def get(self, record: str) -> Record | None:
        """Find one by its id, in the trash too."""
        if self._is_missing:
            return None
        row = self._database.row(f"SELECT * FROM {self._kind} WHERE id=?", (record,))  # noqa: S608
        if row is None:
            return None
        with reading(self._database.path):
            return self._read(row)

    def starting_with(self, start: str) -> tuple[Record, ...]:
        """Find those whose id begins with *start*."""
        return self._where("id >= ?1 AND id < ?1 || 'g' AND trashed=0 ORDER BY id LIMIT 20", (start,))

    def _where(self, clause: str, parameters: Parameters = ()) -> tuple[Record, ...]:
        if self._is_missing:
            return ()
        rows = self._database.rows(f"SELECT * FROM {self._kind} WHERE {clause}", parameters)  # noqa: S608
        with reading(self._database.path):
            return tuple(self._read(row) for row in rows)

    def _highest(self, clause: str, owner: str) -> int:
        """Give the highest number counted in *owner* so far, erased records included."""
        standing = self._database.number(f"SELECT max(number) FROM {self._kind} WHERE {clause}", (owner,))  # noqa: S608
        return max(standing, highest_erased(self._database, self._kind, owner))


def _id(record: Any) -> str:  # noqa: ANN401 - every record of the domain has an id
    return str(record.id)
