"""How many mistakes ask for somebody: counted without reading one, so that a start costs no more where there are none."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peerlog.storage.database import Database

FIRST_WITH_MISTAKES = 3
"""The format of the file from which on it has them."""


class SqliteMistakeCounts:
    """Counts over the file."""

    def __init__(self, database: "Database") -> None:
        self._database = database

    def held(self, network: str) -> int:
        """Count the entries of a network that wait to be released."""
        if self._database.version < FIRST_WITH_MISTAKES:
            return 0
        return self._database.number("SELECT count(*) FROM held WHERE network=?", (network,))

    def unanswered(self, network: str) -> dict[str, int]:
        """Count the released entries without a response in each quarter that has any."""
        if self._database.version < FIRST_WITH_MISTAKES:
            return {}
        rows = self._database.rows(
            "SELECT period, count(*) AS number FROM mistake WHERE network=? AND trashed=0 AND NOT EXISTS"
            " (SELECT 1 FROM response WHERE response.id=mistake.response AND response.trashed=0)"
            " GROUP BY period ORDER BY period",
            (network,),
        )
        return {row["period"]: row["number"] for row in rows}
