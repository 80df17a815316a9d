"""Amendments of approved minutes in the file."""

from typing import TYPE_CHECKING

from peerlog.domain.ids import RecordId, SessionId
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import instant
from peerlog.storage.table import Table

if TYPE_CHECKING:
    from peerlog.domain.amendment import Amendment


class SqliteAmendments(Table["Amendment"]):
    """Amendments of approved minutes in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "amendment", amendment_from)

    def of(self, session: SessionId) -> "tuple[Amendment, ...]":
        """Give the amendments of a session in the order they were made."""
        return self._where("session=? AND trashed=0 ORDER BY made, id", (session,))


def amendment_from(row: Row) -> "Amendment":
    """Read one row."""
    from peerlog.domain.amendment import Amendment

    return Amendment(
        id=RecordId(row["id"]),
        session=SessionId(row["session"]),
        about=RecordId(row["about"]),
        kind=row["kind"],
        before=row["before"],
        after=row["after"],
        reason=row["reason"],
        made=instant(row["made"]),
        trashed=bool(row["trashed"]),
    )
