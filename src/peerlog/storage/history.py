"""Taking acts back and bringing them back, and how a record stood at an earlier moment."""

from collections.abc import Iterator
from datetime import datetime

from peerlog.domain.change import Change, Value, fold
from peerlog.domain.errors import NothingToRedo, NothingToUndo
from peerlog.domain.undo import REDO, UNDO, Act, fields_before, to_redo, to_undo
from peerlog.storage.change_log import ChangeLog
from peerlog.storage.database import Database
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import LATER, clock_moment

_STANDING = "SELECT act, verb, undoes FROM change WHERE fields<>'{}' ORDER BY clock DESC, copy DESC, seq DESC"
"""Newest first, read only as far as needed; what was erased has nothing left to take back."""


class SqliteHistory:
    """The change log as a history."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        self._database = database
        self._recorder = recorder
        self._log = ChangeLog(database)

    def next_undo(self) -> Act | None:
        """Give the act that undo would take back."""
        return to_undo(self._acts())

    def next_redo(self) -> Act | None:
        """Give the undoing that redo would take back."""
        return to_redo(self._acts())

    def undo(self) -> Act:
        """Take back the newest act."""
        with self._database.transaction():  # what is newest must still be when it is taken back
            return self._invert(self.next_undo(), UNDO)

    def redo(self) -> Act:
        """Bring back what was undone last."""
        with self._database.transaction():
            return self._invert(self.next_redo(), REDO)

    def subject(self, act: Act) -> tuple[str, str]:
        """Give the kind and the id of what an act was mainly about."""
        first = self._log.of_act(act.id)
        return (first[0].kind, first[0].record) if first else ("", "")

    def origin(self, act: Act) -> Act:
        """Give the plain act at the root of a chain of undoing and redoing."""
        while act.undoes:
            earlier = self._database.row(
                "SELECT act, verb, undoes FROM change WHERE act=? LIMIT 1", (act.undoes,)
            )
            if earlier is None:
                break
            act = Act(id=earlier["act"], verb=earlier["verb"], undoes=earlier["undoes"])
        return act

    def as_of(self, record: str, clock: str) -> dict[str, Value] | None:
        """Give the fields of a record as they stood at *clock*; None before it was there or once erased."""
        changes = self._recorder.changes_of(record)
        if fold(changes) is None:
            return None
        return fold(change for change in changes if change.clock <= clock)

    def changes_of(self, record: str) -> tuple[tuple[str, datetime, dict[str, Value]], ...]:
        """Give every change of a record: its clock, when that was in UTC, the fields as set; none once it was erased."""
        changes = self._recorder.changes_of(record)
        if fold(changes) is None:
            return ()
        return tuple((change.clock, clock_moment(change.clock), dict(change.fields)) for change in changes)

    def clock_when(self, record: str, field: str, value: Value) -> str | None:
        """Give the clock of the change that last set *field* of a record to *value*."""
        found = [c.clock for c in self._recorder.changes_of(record) if c.fields.get(field) == value]
        return max(found) if found else None

    def clock_left(self, record: str, field: str, value: Value) -> str | None:
        """Give the clock of the change that first gave *field* of a record another value than this one."""
        found = [c.clock for c in self._recorder.changes_of(record) if c.fields.get(field, value) != value]
        return min(found) if found else None

    def values_since(self, record: str, field: str, clock: str) -> tuple[Value, ...]:
        """Give the value of a field at *clock*, and every one it was given later."""
        stood = self.as_of(record, clock) or {}
        later = [
            c.fields[field]
            for c in self._recorder.changes_of(record)
            if c.clock > clock and field in c.fields
        ]
        return (*((stood[field],) if field in stood else ()), *later)

    def _acts(self) -> Iterator[Act]:
        seen = ""
        for row in self._database.each(_STANDING):
            if row["act"] != seen:
                seen = row["act"]
                yield Act(id=row["act"], verb=row["verb"], undoes=row["undoes"])

    def _invert(self, act: Act | None, verb: str) -> Act:
        if act is None:
            raise NothingToRedo if verb == REDO else NothingToUndo
        by_record: dict[str, list[Change]] = {}
        for change in self._log.of_act(act.id):
            by_record.setdefault(change.record, []).append(change)
        with self._recorder.act(verb, undoes=act.id):
            for record, changes in reversed(by_record.items()):
                fields = fields_before(changes, self._recorder.changes_of(record), LATER)
                if fields:
                    self._recorder.set(changes[0].kind, record, fields)
        return act
