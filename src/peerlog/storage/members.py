"""Members in the file."""

from peerlog.domain.ids import MemberId, NetworkId
from peerlog.domain.member import Experience, Member
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import day
from peerlog.storage.table import Table


class SqliteMembers(Table[Member]):
    """Members in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "member", member_from)

    def of(self, network: NetworkId) -> tuple[Member, ...]:
        """Give every member of a network by name, also those who left."""
        return self._where("network=? AND trashed=0 ORDER BY name COLLATE NOCASE, id", (network,))


def member_from(row: Row) -> Member:
    """Read one row."""
    return Member(
        id=MemberId(row["id"]),
        network=NetworkId(row["network"]),
        name=row["name"],
        handle=row["handle"],
        organisation=row["organisation"],
        experience=Experience(row["experience"]) if row["experience"] else None,
        joined=day(row["joined"]),
        left=day(row["left"]),
        access_needs=row["access_needs"],
        languages=row["languages"],
        trashed=bool(row["trashed"]),
    )
