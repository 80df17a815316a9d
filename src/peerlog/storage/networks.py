"""Networks in the file."""

from peerlog.domain.ids import NetworkId
from peerlog.domain.network import Confidentiality, Membership, Network
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder
from peerlog.storage.table import Table


class SqliteNetworks(Table[Network]):
    """Networks in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "network", network_from)

    def everyone(self) -> tuple[Network, ...]:
        """Give every network by name."""
        return self._where("trashed=0 ORDER BY name COLLATE NOCASE, id")


def network_from(row: Row) -> Network:
    """Read one row."""
    return Network(
        id=NetworkId(row["id"]),
        name=row["name"],
        purpose=row["purpose"],
        values=row["values"],
        membership=Membership(row["membership"]),
        confidentiality=Confidentiality(row["confidentiality"]),
        funder_in_room=bool(row["funder_in_room"]),
        concern_route=row["concern_route"],
        zone=row["zone"],
        trashed=bool(row["trashed"]),
    )
