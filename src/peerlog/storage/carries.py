"""What was said of open actions at the next session, in the file."""

from peerlog.domain.carrying import Carry, Choice
from peerlog.domain.ids import ActionId, NetworkId, RecordId, SessionId
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import instant
from peerlog.storage.table import Table


class SqliteCarries(Table[Carry]):
    """Answers in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "carry", carry_from)

    def of(self, network: NetworkId) -> tuple[Carry, ...]:
        """Give every answer of a network, the first one first."""
        return self._where("network=? AND trashed=0 ORDER BY made, id", (network,))

    def of_action(self, action: ActionId) -> tuple[Carry, ...]:
        """Give what was said of one action, the first answer first."""
        return self._where("action=? AND trashed=0 ORDER BY made, id", (action,))


def carry_from(row: Row) -> Carry:
    """Read one row."""
    return Carry(
        id=RecordId(row["id"]),
        network=NetworkId(row["network"]),
        action=ActionId(row["action"]),
        session=SessionId(row["session"]) if row["session"] else None,
        choice=Choice(row["choice"]),
        reason=row["reason"],
        made=instant(row["made"]),
        trashed=bool(row["trashed"]),
    )
