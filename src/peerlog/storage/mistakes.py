"""Released mistakes and their batches in the file."""

from collections.abc import Sequence
from typing import Any

from peerlog.domain.ids import BatchId, MistakeId, NetworkId, ResponseId
from peerlog.domain.mistake import (
    Again,
    Area,
    Batch,
    Factor,
    Mistake,
    MistakeState,
    Severity,
    Spectrum,
    quarter_begins,
)
from peerlog.storage.copies import forget_copies
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder, Unsigned
from peerlog.storage.rows import fields_of, word
from peerlog.storage.table import Table


class SqliteMistakes(Table[Mistake]):
    """Released mistakes in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "mistake", mistake_from)

    def of(self, network: NetworkId) -> tuple[Mistake, ...]:
        """Give every released mistake of a network, the newest quarter first, within it by key."""
        return self._where("network=? AND trashed=0 ORDER BY period DESC, id", (network,))

    def release(self, batch: Batch, entries: Sequence[Mistake]) -> None:
        """Write a batch and its entries in the order of their keys, under one stamp: the first day of the quarter."""
        ordered = sorted(entries, key=lambda one: one.id)
        records: list[Unsigned] = [("batch", str(batch.id), fields_of(batch))]
        records += [("mistake", str(one.id), fields_of(one)) for one in ordered]
        self._recorder.add_unsigned(str(batch.id), stamp_of(batch.period), "round.release", records)

    def rewrite(self, series: str, entry: Mistake) -> None:
        """Let an entry say something else, as its author wants; what it said before leaves the log too."""
        stamp = stamp_of(entry.period)
        self._recorder.add_unsigned(
            series, stamp, "round.amend", [("mistake", str(entry.id), fields_of(entry))]
        )

    def take_back(self, series: str, entry: Mistake, batch: Batch) -> None:
        """Take an entry out as its author wants, and count it; neither tells when."""
        records: list[Unsigned] = [
            ("batch", str(batch.id), fields_of(batch)),
            ("mistake", str(entry.id), None),
        ]
        self._recorder.add_unsigned(series, stamp_of(entry.period), "round.take-back", records)

    def erase(self, entry: Mistake) -> None:
        """Take an entry out for good: its words and its author's answers leave rows, log and index alike."""
        questions = self._database.rows("SELECT id FROM question WHERE mistake=?", (entry.id,))
        with self._recorder.act("round.withdraw"):
            forget_copies(self._database, self._recorder, {str(entry.id): "mistake"})
            for row in questions:
                self._recorder.erase("question", row["id"])
            self._recorder.erase("mistake", str(entry.id))


class SqliteBatches(Table[Batch]):
    """Batches in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "batch", batch_from)

    def of(self, network: NetworkId) -> tuple[Batch, ...]:
        """Give the batches of a network, the newest quarter first."""
        return self._where("network=? AND trashed=0 ORDER BY period DESC, id", (network,))


def stamp_of(period: str) -> str:
    """Give the clock of the change log that tells the first day of a quarter and nothing more."""
    from datetime import UTC, datetime, time

    begins = datetime.combine(quarter_begins(period), time(), UTC)
    return f"{int(begins.timestamp() * 1000):012x}.0000"


def mistake_from(row: Row) -> Mistake:
    """Read one row, of those that wait too."""
    return Mistake(
        id=MistakeId(row["id"]),
        network=NetworkId(row["network"]),
        batch=BatchId(row["batch"]),
        period=row["period"],
        aim=row["aim"],
        noticed=row["noticed"],
        wrong=row["wrong"],
        ahead=row["ahead"],
        kind=word(Spectrum, row["kind"]),
        area=word(Area, row["area"]),
        factor=word(Factor, row["factor"]),
        severity=word(Severity, row["severity"]),
        again=word(Again, row["again"]),
        code=row["code"],
        state=MistakeState(_released(row, "state", "held")),
        theme=_released(row, "theme", ""),
        response=ResponseId(answer) if (answer := _released(row, "response", "")) else None,
    )


def batch_from(row: Row) -> Batch:
    """Read one row."""
    return Batch(
        id=BatchId(row["id"]),
        network=NetworkId(row["network"]),
        period=row["period"],
        size=row["size"],
        withdrawn=row["withdrawn"],
        unshareable=row["unshareable"],
    )


def _released(row: Any, column: str, otherwise: str) -> str:  # noqa: ANN401 - rows have keys, and hold values
    return str(row[column] or otherwise) if column in row.keys() else otherwise  # noqa: SIM118
