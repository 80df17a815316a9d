"""What left, in the file."""

from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.export import Export, Form
from peerlog.domain.ids import NetworkId, RecordId, SessionId
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import instant
from peerlog.storage.table import Table


class SqliteExportLog(Table[Export]):
    """What left, in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "export", export_from)

    def of(self, network: NetworkId) -> tuple[Export, ...]:
        """Give what left of a network, the latest first."""
        return self._where("network=? AND trashed=0 ORDER BY made DESC, id", (network,))

    def with_digest(self, digest: str) -> tuple[Export, ...]:
        """Give every time something with this hash left, the latest first."""
        return self._where("digest=? AND trashed=0 ORDER BY made DESC, id", (digest,))


def export_from(row: Row) -> Export:
    """Read one row."""
    return Export(
        id=RecordId(row["id"]),
        network=NetworkId(row["network"]),
        session=SessionId(row["session"]) if row["session"] else None,
        made=instant(row["made"]),
        audience=Audience(row["audience"]),
        calling=Calling(row["calling"]),
        form=Form(row["form"]),
        name=row["name"],
        digest=row["digest"],
        trashed=bool(row["trashed"]),
    )
