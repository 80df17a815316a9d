"""Look-backs, the looks taken and what was added in hindsight, in the file."""

from datetime import date

from peerlog.domain.ids import LookBackId, LookId, NetworkId, RecordId
from peerlog.domain.look_back import Hindsight, LivesIn, Look, LookBack, Stands
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import day, word
from peerlog.storage.table import Table


class SqliteLookBacks(Table[LookBack]):
    """Promises to look back."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "look_back", look_back_from)

    def of(self, network: NetworkId) -> tuple[LookBack, ...]:
        """Give the promises of a network, the oldest first."""
        return self._where("network=? AND trashed=0 ORDER BY promised_on, id", (network,))


class SqliteLooks(Table[Look]):
    """Looks taken."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "look", look_from)

    def of(self, network: NetworkId) -> tuple[Look, ...]:
        """Give every look of a network, the first one first."""
        return self._where(f"{_IN_NETWORK} ORDER BY looked_on, id", (network,))

    def of_look_back(self, look_back: LookBackId) -> tuple[Look, ...]:
        """Give the looks at one promise, the first one first."""
        return self._where("look_back=? AND trashed=0 ORDER BY looked_on, id", (look_back,))


class SqliteHindsights(Table[Hindsight]):
    """What was added later."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "hindsight", hindsight_from)

    def of_look_back(self, look_back: LookBackId) -> tuple[Hindsight, ...]:
        """Give what was added to one promise, the first words first."""
        return self._where("look_back=? AND trashed=0 ORDER BY written_on, id", (look_back,))


_IN_NETWORK = "trashed=0 AND look_back IN (SELECT id FROM look_back WHERE network=? AND trashed=0)"


def look_back_from(row: Row) -> LookBack:
    """Read one row."""
    return LookBack(
        id=LookBackId(row["id"]),
        network=NetworkId(row["network"]),
        about=RecordId(row["about"]) if row["about"] else None,
        learning=row["learning"],
        expectation=row["expectation"],
        signs=row["signs"],
        holder=row["holder"],
        successor=row["successor"],
        place=row["place"],
        promised_on=date.fromisoformat(row["promised_on"]),
        ladder=tuple(int(months) for months in row["ladder"].split(",")),
        let_go_on=day(row["let_go_on"]),
        reason=row["reason"],
        trashed=bool(row["trashed"]),
    )


def look_from(row: Row) -> Look:
    """Read one row."""
    return Look(
        id=LookId(row["id"]),
        look_back=LookBackId(row["look_back"]),
        rung=row["rung"],
        looked_on=date.fromisoformat(row["looked_on"]),
        stands=Stands(row["stands"]),
        evidence=row["evidence"],
        lives_in=word(LivesIn, row["lives_in"]),
        holder=row["holder"],
        unexpected=row["unexpected"],
        to_earlier_selves=row["to_earlier_selves"],
        trashed=bool(row["trashed"]),
    )


def hindsight_from(row: Row) -> Hindsight:
    """Read one row."""
    return Hindsight(
        id=RecordId(row["id"]),
        look_back=LookBackId(row["look_back"]),
        written_on=date.fromisoformat(row["written_on"]),
        text=row["text"],
        trashed=bool(row["trashed"]),
    )
