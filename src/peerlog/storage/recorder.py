"""The one recorder: every change of a record is written here, with its entry in the change log."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from peerlog.domain.change import ERASE, FORGET, Change, Value, fold, heads, is_erased, next_clock
from peerlog.domain.clock import Clock, NewId
from peerlog.domain.errors import NotFound
from peerlog.storage import identity, numbers
from peerlog.storage.change_log import ChangeLog
from peerlog.storage.database import Database
from peerlog.storage.kinds import Kinds
from peerlog.storage.said import RECORDS, Said
from peerlog.storage.sqlite_errors import reading

Unsigned = tuple[str, str, Mapping[str, Value] | None]
"""Kind, id and every field of a record; no fields for one whose words go for good."""


@dataclass(slots=True)
class _Act:
    """The act that is being recorded, and where the log stands within it."""

    id: str
    verb: str
    undoes: str
    clock: str
    seq: int
    changed: bool = False
    erased: bool = False


class Recorder:
    """Writes records and the log of their changes, together or not at all."""

    def __init__(self, database: Database, clock: Clock, new_id: NewId, kinds: Kinds = RECORDS) -> None:
        self._database = database
        self._kinds = kinds
        self._log = ChangeLog(database)
        self._said = Said(database, kinds)
        self._clock = clock
        self._new_id = new_id
        self._act: _Act | None = None
        self.copy = ""

    @contextmanager
    def act(self, verb: str, undoes: str = "") -> Iterator[None]:
        """Make everything recorded inside one act: kept together, undone together, named by *verb*."""
        if self._act is not None:
            yield
            return
        with self._database.transaction():
            act = self._act = self._begun(verb, undoes)
            try:
                yield
                if act.erased:
                    self._said.scrub()
            finally:
                self._act = None
        if act.changed and self._kinds.anchored:
            identity.anchor(self._database.path, self.copy, act.seq)

    def add(self, kind: str, record: str, fields: Mapping[str, Value]) -> None:
        """Write a new record."""
        with self.act(f"{kind}.add"):
            self._append(kind, record, fields, {})
            self._insert(kind, record, fields)
            self._said.add(kind, record, fields)

    def add_unsigned(self, series: str, stamp: str, verb: str, records: Sequence[Unsigned]) -> None:
        """Write records, in the order given, whose changes tell neither this copy nor the time.

        They stand in the log under *series*, a random name of their own, and under *stamp*, a clock as coarse as
        what they tell; what such a record said before is emptied from the log first, so that only this is left.
        """
        with self._database.transaction():
            act = self._new_id()
            for seq, (kind, record, fields) in enumerate(records, 1):
                self._log.empty(self.changes_of(record))
                self._log.append(
                    Change(
                        copy=series, seq=seq, clock=stamp, act=act, verb=verb if fields else ERASE,
                        record=record, kind=kind, fields=dict(fields or {}),
                    )
                )  # fmt: skip
                self._write_unsigned(kind, record, fields)
            self._said.scrub()

    def _write_unsigned(self, kind: str, record: str, fields: Mapping[str, Value] | None) -> None:
        self._database.write(f"DELETE FROM {kind} WHERE id=?", (record,))  # noqa: S608
        if fields is None:
            self._said.drop(record)
        else:
            self._insert(kind, record, fields)
            self._said.put(kind, record)

    def change(self, kind: str, record: str, before: Mapping[str, Value], after: Mapping[str, Value]) -> None:
        """Write the fields that *after* changed; what others changed meanwhile stays theirs."""
        fields = {key: value for key, value in after.items() if before.get(key) != value}
        if fields:
            self.set(kind, record, fields)

    def set(self, kind: str, record: str, fields: Mapping[str, Value]) -> None:
        """Write these fields of a record, whatever they held; raises NotFound once it was erased."""
        with self.act(f"{kind}.change"):
            changes = self.changes_of(record)
            if not changes or is_erased(changes):
                raise NotFound(kind, record)
            standing = heads(changes)
            seen = {key: tuple(c.name for c in standing.get(key, ())) for key in fields}
            self._append(kind, record, fields, {key: names for key, names in seen.items() if names})
            assigned = ", ".join(f'"{key}"=?' for key in fields)
            self._database.write(f"UPDATE {kind} SET {assigned} WHERE id=?", (*fields.values(), record))  # noqa: S608
            self._said.put(kind, record)

    def erase(self, kind: str, record: str) -> None:
        """Remove a record's words from rows, log, index and drafts alike; only a stub stays."""
        with self.act(ERASE):
            self._log.empty(self.changes_of(record))
            self._append(kind, record, {}, {}, verb=ERASE)
            self._said.drop(record)
            numbers.remember(self._database, kind, record)
            self._database.write(f"DELETE FROM {kind} WHERE id=?", (record,))  # noqa: S608
            self._database.write("DELETE FROM draft WHERE instr(place, ?)", (record,))
            for table, column in self._kinds.erased_too.items():
                self._database.write(f"DELETE FROM {table} WHERE {column}=?", (record,))  # noqa: S608
            self._running.erased = True

    def forget(self, kind: str, record: str, field: str) -> None:
        """Remove one text of a record from row, log and index; the record stays, and a stub says that it changed."""
        with self.act(ERASE):
            self._log.take_out(self.changes_of(record), field)
            self._append(kind, record, {}, {}, verb=FORGET)
            self._database.write(f"UPDATE {kind} SET \"{field}\"='' WHERE id=?", (record,))  # noqa: S608
            self._said.put(kind, record)
            self._running.erased = True

    def rebuild(self) -> None:
        """Write every row and the whole index anew from the log alone."""
        with self._database.transaction():
            for kind in self._kinds.searched:
                self._database.write(f"DELETE FROM {kind}")  # noqa: S608
            self._said.clear()
            for kind, record, fields in self.folded():
                self._insert(kind, record, fields)
                self._said.put(kind, record)

    def folded(self) -> Iterator[tuple[str, str, dict[str, Value]]]:
        """Give every record as the log alone tells it, in the order they were made: kind, id, fields."""
        rows = self._database.rows(
            "SELECT record, kind FROM change GROUP BY record, kind ORDER BY min(clock), record"
        )
        for row in rows:
            fields = fold(self.changes_of(row["record"]))
            if fields is not None:
                yield row["kind"], row["record"], fields

    def changes_of(self, record: str) -> tuple[Change, ...]:
        """Give every change of one record."""
        return self._log.of(record)

    @property
    def _running(self) -> _Act:
        if self._act is None:
            msg = "nothing is recorded outside an act"
            raise RuntimeError(msg)
        return self._act

    def _begun(self, verb: str, undoes: str) -> _Act:
        """Begin an act; another window may have renamed this copy since the last one."""
        if not self._kinds.anchored:
            self.copy = self.copy or self._new_id()
        elif not self.copy or identity.known_copy(self._database) != self.copy:
            self.copy = identity.copy_name(self._database, self._new_id)
        return _Act(self._new_id(), verb, undoes, self._log.newest_clock(), self._log.newest_seq(self.copy))

    def _append(
        self,
        kind: str,
        record: str,
        fields: Mapping[str, Value],
        replaces: Mapping[str, tuple[str, ...]],
        verb: str = "",
    ) -> None:
        act = self._counted_on()
        change = Change(
            copy=self.copy,
            seq=act.seq,
            clock=act.clock,
            act=act.id,
            verb=verb or act.verb,
            undoes=act.undoes,
            record=record,
            kind=kind,
            fields=dict(fields),
            replaces=dict(replaces),
        )
        self._log.append(change)

    def _counted_on(self) -> _Act:
        """Give the running act with the clock and the number of its next change."""
        act = self._running
        with reading(self._database.path):
            act.clock = next_clock(act.clock, int(self._clock.read().wall.timestamp() * 1000))
        act.seq += 1
        act.changed = True
        return act

    def _insert(self, kind: str, record: str, fields: Mapping[str, Value]) -> None:
        names = ", ".join(f'"{key}"' for key in fields)
        marks = ", ".join("?" * (len(fields) + 1))
        self._database.write(
            f"INSERT INTO {kind} (id, {names}) VALUES ({marks})",  # noqa: S608
            (record, *fields.values()),
        )
