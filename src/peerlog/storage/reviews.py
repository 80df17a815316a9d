"""Reviews of decisions in the file."""

from peerlog.domain.ids import NetworkId, NoteId, RecordId
from peerlog.domain.review import Review, ReviewOutcome
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import day, word
from peerlog.storage.table import Table


class SqliteReviews(Table[Review]):
    """Reviews in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "review", review_from)

    def of(self, network: NetworkId) -> tuple[Review, ...]:
        """Give every review of a network: those that wait for the next session, then by date."""
        return self._where("network=? AND trashed=0 ORDER BY due_on IS NOT NULL, due_on, id", (network,))

    def of_decision(self, decision: NoteId) -> tuple[Review, ...]:
        """Give the reviews of one decision."""
        return self._where("decision=? AND trashed=0 ORDER BY due_on IS NOT NULL, due_on, id", (decision,))


def review_from(row: Row) -> Review:
    """Read one row."""
    return Review(
        id=RecordId(row["id"]),
        network=NetworkId(row["network"]),
        decision=NoteId(row["decision"]),
        due_on=day(row["due_on"]),
        provisional=bool(row["provisional"]),
        outcome=word(ReviewOutcome, row["outcome"]),
        reason=row["reason"],
        done_on=day(row["done_on"]),
        trashed=bool(row["trashed"]),
    )
