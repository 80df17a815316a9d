"""The one recorder: every change of a network record is written here, with its entry in the change log."""

import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from peerlog.domain.change import ERASE, Change, Value, fold, heads, next_clock
from peerlog.domain.clock import Clock, NewId
from peerlog.domain.searching import normal
from peerlog.storage.database import Database, Row

SEARCHED: dict[str, tuple[str, ...]] = {
    "network": ("name", "purpose", "values"),
    "member": ("name", "handle", "organisation"),
    "session": ("title", "place", "objectives", "facilitator"),
    "step": ("title", "instruction", "host"),
    "note": ("text",),
    "action": ("text",),
    "attendance": ("guest_name", "guest_organisation"),
    "amendment": ("after", "reason"),
}
"""Every kind of record, each a table of the same name, and the columns search reads."""


class Recorder:
    """Writes records and the log of their changes, together or not at all."""

    def __init__(self, database: Database, clock: Clock, new_id: NewId, copy: str) -> None:
        self._database = database
        self._clock = clock
        self._new_id = new_id
        self.copy = copy
        self._act: tuple[str, str, str] | None = None

    @contextmanager
    def act(self, verb: str, undoes: str = "") -> Iterator[None]:
        """Make everything recorded inside one act: kept together, undone together, named by *verb*."""
        if self._act is not None:
            yield
            return
        with self._database.transaction():
            self._act = (self._new_id(), verb, undoes)
            try:
                yield
            finally:
                self._act = None

    def add(self, kind: str, record: str, fields: Mapping[str, Value]) -> None:
        """Write a new record."""
        with self.act(f"{kind}.add"):
            self._log(kind, record, fields, {})
            self._insert(kind, record, fields)
            self._index(kind, record)

    def change(self, kind: str, record: str, before: Mapping[str, Value], after: Mapping[str, Value]) -> None:
        """Write the fields that differ from *before* to *after*; what others changed meanwhile stays theirs."""
        fields = {key: value for key, value in after.items() if before.get(key) != value}
        if fields:
            self.set(kind, record, fields)

    def set(self, kind: str, record: str, fields: Mapping[str, Value]) -> None:
        """Write these fields of a record, whatever they held."""
        with self.act(f"{kind}.change"):
            standing = heads(self.changes_of(record))
            seen = {key: tuple(c.name for c in standing.get(key, ())) for key in fields}
            self._log(kind, record, fields, {key: names for key, names in seen.items() if names})
            assigned = ", ".join(f'"{key}"=?' for key in fields)
            self._database.write(f"UPDATE {kind} SET {assigned} WHERE id=?", (*fields.values(), record))  # noqa: S608
            self._index(kind, record)

    def erase(self, kind: str, record: str) -> None:
        """Remove a record's words from rows, index and log alike; only a stub stays."""
        with self.act(ERASE):
            for change in self.changes_of(record):
                self._database.write(
                    "UPDATE change SET fields='{}', replaces='{}', digest=? WHERE copy=? AND seq=?",
                    (digest(_emptied(change)), change.copy, change.seq),
                )
            self._log(kind, record, {}, {}, verb=ERASE)
            self._unindex(record)
            self._database.write(f"DELETE FROM {kind} WHERE id=?", (record,))  # noqa: S608
            self._database.write("DELETE FROM draft WHERE place LIKE ?", (f"%{record}%",))
            self._database.write("INSERT INTO said_index(said_index) VALUES ('optimize')")

    def rebuild(self) -> None:
        """Write every row and the whole index anew from the log alone."""
        with self._database.transaction():
            for kind in SEARCHED:
                self._database.write(f"DELETE FROM {kind}")  # noqa: S608
            self._database.write("INSERT INTO said_index(said_index) VALUES ('delete-all')")
            self._database.write("DELETE FROM said")
            for kind, record, fields in self.folded():
                self._insert(kind, record, fields)
                self._index(kind, record)

    def folded(self) -> Iterator[tuple[str, str, dict[str, Value]]]:
        """Give every record as the log alone tells it: kind, id, fields."""
        rows = self._database.rows("SELECT DISTINCT record, kind FROM change ORDER BY kind, record")
        for row in rows:
            fields = fold(self.changes_of(row["record"]))
            if fields is not None:
                yield row["kind"], row["record"], fields

    def changes_of(self, record: str) -> tuple[Change, ...]:
        """Give every change of one record."""
        rows = self._database.rows("SELECT * FROM change WHERE record=? ORDER BY clock, copy, seq", (record,))
        return tuple(change_from(row) for row in rows)

    def _log(
        self,
        kind: str,
        record: str,
        fields: Mapping[str, Value],
        replaces: Mapping[str, tuple[str, ...]],
        verb: str = "",
    ) -> None:
        act, act_verb, undoes = self._act or ("", "", "")
        last = self._database.row("SELECT max(clock) AS clock FROM change")
        newest = self._database.row("SELECT max(seq) AS seq FROM change WHERE copy=?", (self.copy,))
        wall = int(self._clock.read().wall.timestamp() * 1000)
        change = Change(
            copy=self.copy,
            seq=((newest["seq"] if newest else None) or 0) + 1,
            clock=next_clock((last["clock"] if last else None) or "", wall),
            act=act,
            verb=verb or act_verb,
            undoes=undoes,
            record=record,
            kind=kind,
            fields=dict(fields),
            replaces=dict(replaces),
        )
        write_change(self._database.write, change)

    def _insert(self, kind: str, record: str, fields: Mapping[str, Value]) -> None:
        names = ", ".join(f'"{key}"' for key in fields)
        marks = ", ".join("?" * (len(fields) + 1))
        self._database.write(
            f"INSERT INTO {kind} (id, {names}) VALUES ({marks})",  # noqa: S608
            (record, *fields.values()),
        )

    def _index(self, kind: str, record: str) -> None:
        columns = ", ".join(f'"{column}"' for column in (*SEARCHED[kind], "trashed"))
        row = self._database.row(f"SELECT {columns} FROM {kind} WHERE id=?", (record,))  # noqa: S608
        text = (
            ""
            if row is None or row["trashed"]
            else normal("\n".join(row[c] for c in SEARCHED[kind] if row[c]))
        )
        known = self._database.row("SELECT normal FROM said WHERE record=?", (record,))
        if known is not None and known["normal"] == text:
            return
        self._unindex(record)
        if text:
            self._database.write(
                "INSERT INTO said (record, kind, normal) VALUES (?, ?, ?)", (record, kind, text)
            )
            self._database.write(
                "INSERT INTO said_index (rowid, normal) SELECT number, normal FROM said WHERE record=?",
                (record,),
            )

    def _unindex(self, record: str) -> None:
        self._database.write(
            "INSERT INTO said_index (said_index, rowid, normal) "
            "SELECT 'delete', number, normal FROM said WHERE record=?",
            (record,),
        )
        self._database.write("DELETE FROM said WHERE record=?", (record,))


def write_change(write: Callable[[str, tuple[Any, ...]], None], change: Change) -> None:
    """Append one change to the log."""
    write(
        "INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (change.copy, change.seq, change.clock, change.act, change.verb, change.undoes, change.record,
         change.kind, _json(change.fields), _json(change.replaces), digest(change)),
    )  # fmt: skip


def change_from(row: Row) -> Change:
    """Read one change of the log."""
    return Change(
        copy=row["copy"],
        seq=row["seq"],
        clock=row["clock"],
        act=row["act"],
        verb=row["verb"],
        undoes=row["undoes"],
        record=row["record"],
        kind=row["kind"],
        fields=json.loads(row["fields"]),
        replaces={key: tuple(names) for key, names in json.loads(row["replaces"]).items()},
    )


def digest(change: Change) -> str:
    """Give the checksum that tells a change whose bytes were damaged on the disk."""
    parts = (change.copy, change.seq, change.clock, change.act, change.verb, change.undoes, change.record,
             change.kind, _json(change.fields), _json(change.replaces))  # fmt: skip
    return hashlib.blake2b(json.dumps(parts).encode(), digest_size=16).hexdigest()


def _emptied(change: Change) -> Change:
    from dataclasses import replace

    return replace(change, fields={}, replaces={})


def _json(value: Mapping[str, object]) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
