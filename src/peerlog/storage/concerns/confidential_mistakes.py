"""Mistakes told in confidence, and what may leave of them, in the sealed file."""

from datetime import date

from peerlog.domain.confidential_mistake import ConfidentialMistake, Outward, OutwardStep, TellerSaid, Way
from peerlog.domain.ids import MistakeId, NetworkId, OutwardStepId
from peerlog.domain.mistake import Again, Area, Factor, Severity, Spectrum
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import day, word
from peerlog.storage.table import Table

MISTAKE = "confidential_mistake"
STEP = "outward_step"


class SqliteConfidentialMistakes(Table[ConfidentialMistake]):
    """Mistakes told in confidence, in the sealed file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, MISTAKE, _mistake_from)

    def everything(self) -> tuple[ConfidentialMistake, ...]:
        """Give every one of them, the newest first."""
        return self._where("trashed=0 ORDER BY told_on DESC, id")


class SqliteOutwardSteps(Table[OutwardStep]):
    """Steps outward in the sealed file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, STEP, _step_from)

    def of(self, mistake: MistakeId) -> tuple[OutwardStep, ...]:
        """Give the steps of one mistake, those still to do first."""
        return self._where("mistake=? AND trashed=0 ORDER BY done_on IS NOT NULL, done_on, id", (mistake,))


def _mistake_from(row: Row) -> ConfidentialMistake:
    return ConfidentialMistake(
        id=MistakeId(row["id"]),
        network=NetworkId(row["network"]),
        teller=row["teller"],
        told_on=date.fromisoformat(row["told_on"]),
        aim=row["aim"],
        noticed=row["noticed"],
        wrong=row["wrong"],
        ahead=row["ahead"],
        kind=word(Spectrum, row["kind"]),
        area=word(Area, row["area"]),
        factor=word(Factor, row["factor"]),
        severity=word(Severity, row["severity"]),
        again=word(Again, row["again"]),
        trashed=bool(row["trashed"]),
    )


def _step_from(row: Row) -> OutwardStep:
    return OutwardStep(
        id=OutwardStepId(row["id"]),
        mistake=MistakeId(row["mistake"]),
        leads=Outward(row["leads"]),
        words=row["words"],
        whom=row["whom"],
        asked_on=day(row["asked_on"]),
        answer=word(TellerSaid, row["answer"]),
        answered_on=day(row["answered_on"]),
        way=word(Way, row["way"]),
        done_on=day(row["done_on"]),
        trashed=bool(row["trashed"]),
    )
