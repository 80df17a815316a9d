"""Names that minutes may have to keep inside although the records at hand no longer show them."""

from collections.abc import Callable
from typing import Any

from peerlog.domain.attendance import Attendance
from peerlog.domain.change import Change
from peerlog.domain.ids import NetworkId, SessionId
from peerlog.domain.member import Member
from peerlog.domain.undo import UNDO
from peerlog.storage.attendance import attendance_from
from peerlog.storage.change_log import ChangeLog
from peerlog.storage.database import Database
from peerlog.storage.members import member_from

_TYPED = """SELECT facilitator AS words FROM session WHERE id=?1 UNION SELECT minutes_by FROM session WHERE id=?1
    UNION SELECT host FROM step WHERE session=?1 UNION SELECT owner_words FROM action WHERE session=?1"""
_TYPED_ANYWHERE = """SELECT facilitator AS words FROM session WHERE network=?1
    UNION SELECT minutes_by FROM session WHERE network=?1
    UNION SELECT owner_words FROM action WHERE network=?1
    UNION SELECT host FROM step JOIN session ON session.id=step.session WHERE session.network=?1 ORDER BY 1"""
_GUESTS = """SELECT attendance.* FROM attendance JOIN session ON session.id=attendance.session
    WHERE session.network=? AND member IS NULL ORDER BY attendance.id"""

_read: Callable[[Any], Member] = member_from
"""Reads the fields of the log as it reads a row."""


class KnownNames:
    """Whoever a network has known, by every name it has known them by."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._log = ChangeLog(database)

    def members(self, network: NetworkId) -> tuple[Member, ...]:
        """Give each member as they were called at any time, but for those whose adding was undone."""
        rows = self._database.rows("SELECT id FROM member WHERE network=? ORDER BY id", (network,))
        return tuple(member for row in rows for member in _as_called(self._log.of(row["id"])))

    def guests(self, network: NetworkId) -> tuple[Attendance, ...]:
        """Give the guests of every session, also those whose mark was taken away."""
        return tuple(attendance_from(row) for row in self._database.rows(_GUESTS, (network,)))

    def led_or_owned(self, session: SessionId) -> tuple[str, ...]:
        """Give the names typed beside a session, its steps and its actions, in the trash too."""
        return tuple(row["words"] for row in self._database.rows(_TYPED, (session,)) if row["words"])

    def typed(self, network: NetworkId) -> tuple[str, ...]:
        """Give the names typed anywhere in a network beside its sessions, steps and actions, in the trash too."""
        return tuple(row["words"] for row in self._database.rows(_TYPED_ANYWHERE, (network,)) if row["words"])


def _as_called(changes: tuple[Change, ...]) -> tuple[Member, ...]:
    fields: dict[str, Any] = {}
    last = ""
    called: dict[tuple[str, str, str], Member] = {}
    for change in changes:
        fields.update(change.fields)
        last = change.verb if "trashed" in change.fields else last
        if fields:
            member = _read({"id": change.record, **fields})
            called[member.name, member.handle, member.organisation] = member
    was_undone = last == UNDO and bool(fields.get("trashed"))
    return () if was_undone else tuple(called.values())
