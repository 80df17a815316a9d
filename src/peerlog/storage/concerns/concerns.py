"""Concerns in the sealed file."""

from peerlog.domain.concern import Concern
from peerlog.domain.ids import ConcernId, NetworkId
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import day, instant
from peerlog.storage.table import Table

KIND = "concern"


class SqliteConcerns(Table[Concern]):
    """Concerns in the sealed file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, KIND, concern_from)

    def everything(self) -> tuple[Concern, ...]:
        """Give every concern, the newest first."""
        return self._where("trashed=0 ORDER BY written DESC, id")


def concern_from(row: Row) -> Concern:
    """Read one row."""
    return Concern(
        id=ConcernId(row["id"]),
        network=NetworkId(row["network"]),
        written=instant(row["written"]),
        happened=row["happened"],
        when=row["when"],
        tell=row["tell"],
        agreed=row["agreed"],
        next_check=day(row["next_check"]),
        trashed=bool(row["trashed"]),
    )
