"""Attendance in the file."""

from peerlog.domain.attendance import TOOK_PART, Attendance, Presence
from peerlog.domain.ids import MemberId, NetworkId, RecordId, SessionId
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import moment
from peerlog.storage.table import Table


class SqliteAttendance(Table[Attendance]):
    """Attendance in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "attendance", attendance_from)

    def of(self, session: SessionId) -> tuple[Attendance, ...]:
        """Give who was there, guests last."""
        return self._where("session=? AND trashed=0 ORDER BY member IS NULL, guest_name, id", (session,))

    def seen_elsewhere(self, network: NetworkId, session: SessionId) -> frozenset[MemberId]:
        """Give the members who took part in any other session of the network."""
        marks = ", ".join("?" * len(TOOK_PART))
        rows = self._database.rows(
            "SELECT DISTINCT member FROM attendance JOIN session ON session.id=attendance.session"  # noqa: S608
            " WHERE session.network=? AND session.id<>? AND attendance.trashed=0 AND session.trashed=0"
            f" AND member IS NOT NULL AND presence IN ({marks})",
            (network, session, *sorted(TOOK_PART)),
        )
        return frozenset(MemberId(row["member"]) for row in rows)


def attendance_from(row: Row) -> Attendance:
    """Read one row."""
    return Attendance(
        id=RecordId(row["id"]),
        session=SessionId(row["session"]),
        member=MemberId(row["member"]) if row["member"] else None,
        presence=Presence(row["presence"]),
        guest_name=row["guest_name"],
        guest_organisation=row["guest_organisation"],
        arrived_at=moment(row["arrived_at"]),
        left_at=moment(row["left_at"]),
        trashed=bool(row["trashed"]),
    )
