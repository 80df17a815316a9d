"""The change log: one row for every change, each with a checksum, only ever appended to, or relieved of words."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from peerlog.domain.change import Change
from peerlog.storage.database import Database, Row
from peerlog.storage.sqlite_errors import reading


class ChangeLog:
    """The changes in the file."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, change: Change) -> None:
        """Write one change."""
        parts = _parts(change)
        self._database.write(
            "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", (*parts, checksum(*parts))
        )

    def empty(self, changes: Iterable[Change]) -> None:
        """Take the words out of changes; only their stubs stay."""
        for change in changes:
            stub = replace(change, fields={}, replaces={})
            self._database.write(
                "UPDATE change SET fields='{}', replaces='{}', digest=? WHERE copy=? AND seq=?",
                (digest(stub), change.copy, change.seq),
            )

    def take_out(self, changes: Iterable[Change], field: str) -> None:
        """Take the words of one field out of changes; all else they hold stays."""
        for change in changes:
            if change.fields.get(field):
                rest = replace(change, fields={**change.fields, field: ""})
                self._database.write(
                    "UPDATE change SET fields=?, digest=? WHERE copy=? AND seq=?",
                    (_json(rest.fields), digest(rest), change.copy, change.seq),
                )

    def of(self, record: str) -> tuple[Change, ...]:
        """Give every change of one record."""
        return self._read("SELECT * FROM change WHERE record=? ORDER BY clock, copy, seq", record)

    def of_act(self, act: str) -> tuple[Change, ...]:
        """Give every change of one act."""
        return self._read("SELECT * FROM change WHERE act=? ORDER BY clock, copy, seq", act)

    def newest_clock(self) -> str:
        """Give the latest clock, or nothing in an empty log."""
        row = self._database.row("SELECT max(clock) AS clock FROM change")
        return (row["clock"] if row else None) or ""

    def newest_seq(self, copy: str) -> int:
        """Give how far a copy has counted."""
        return self._database.number("SELECT max(seq) FROM change WHERE copy=?", (copy,))

    def _read(self, sql: str, name: str) -> tuple[Change, ...]:
        with reading(self._database.path):
            return tuple(change_from(row) for row in self._database.rows(sql, (name,)))


def change_from(row: Row) -> Change:
    """Read one change; raises ValueError or KeyError where its bytes are broken."""
    return Change(
        copy=row["copy"],
        seq=row["seq"],
        clock=row["clock"],
        act=row["act"],
        verb=row["verb"],
        undoes=row["undoes"],
        record=row["record"],
        kind=row["kind"],
        fields=_object(row["fields"]),
        replaces={key: tuple(names) for key, names in _object(row["replaces"]).items()},
    )


def digest(change: Change) -> str:
    """Give the checksum that tells a change whose bytes were damaged on the disk."""
    return checksum(*_parts(change))


def _parts(change: Change) -> tuple[str | int, ...]:
    """Give the columns of a change, but for its checksum."""
    return (
        change.copy, change.seq, change.clock, change.act, change.verb, change.undoes, change.record,
        change.kind, _json(change.fields), _json(change.replaces),
    )  # fmt: skip


def is_whole(row: Row) -> bool:
    """Tell whether a change's bytes are those that were written."""
    *parts, noted = tuple(row)
    return checksum(*parts) == str(noted)


def checksum(*parts: str | int) -> str:
    """Give one short hash over these values in this order."""
    from _blake2 import blake2b  # what hashlib gives, without the cryptographic library it loads first

    return blake2b(json.dumps(parts).encode(), digest_size=16).hexdigest()


def _json(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _object(text: str) -> dict[str, Any]:
    value = json.loads(text)
    if not isinstance(value, dict):
        raise TypeError(text)
    return value
