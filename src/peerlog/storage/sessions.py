"""Sessions in the file."""

from datetime import datetime

from peerlog.domain.ids import NetworkId, SessionId
from peerlog.domain.session import MinutesState, Session, SessionState
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import moment
from peerlog.storage.table import Table


class SqliteSessions(Table[Session]):
    """Sessions in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "session", session_from)

    def of(self, network: NetworkId) -> tuple[Session, ...]:
        """Give every session of a network, newest first."""
        return self._where("network=? AND trashed=0 ORDER BY starts DESC, number DESC", (network,))

    def running(self) -> tuple[Session, ...]:
        """Give the sessions that were opened and not yet closed, in every network."""
        return self._where("state='running' AND trashed=0 ORDER BY opened_at DESC")

    def numbered(self, network: NetworkId, number: int) -> Session | None:
        """Find a session by the number of its ref."""
        found = self._where("network=? AND number=? AND trashed=0", (network, number))
        return found[0] if found else None

    def last_number(self, network: NetworkId) -> int:
        """Give the highest number so far, trash and erased ones included, so that a ref never means two sessions."""
        return self._highest("network=?", network)


def session_from(row: Row) -> Session:
    """Read one row."""
    return Session(
        id=SessionId(row["id"]),
        network=NetworkId(row["network"]),
        number=row["number"],
        title=row["title"],
        starts=datetime.fromisoformat(row["starts"]),
        zone=row["zone"],
        place=row["place"],
        facilitator=row["facilitator"],
        minutes_by=row["minutes_by"],
        objectives=row["objectives"],
        format=row["format"],
        next_session=row["next_session"],
        state=SessionState(row["state"]),
        opened_at=moment(row["opened_at"]),
        closed_at=moment(row["closed_at"]),
        minutes_state=MinutesState(row["minutes_state"]),
        approved_at=moment(row["approved_at"]),
        trashed=bool(row["trashed"]),
    )
