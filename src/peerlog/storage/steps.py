"""Agenda steps in the file."""

from datetime import time

from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.step import Airtime, Step, StepState, StepTool
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder
from peerlog.storage.table import Table


class SqliteSteps(Table[Step]):
    """Agenda steps in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "step", step_from)

    def of(self, session: SessionId) -> tuple[Step, ...]:
        """Give the agenda of a session in order."""
        return self._where("session=? AND trashed=0 ORDER BY position, id", (session,))


def step_from(row: Row) -> Step:
    """Read one row."""
    return Step(
        id=StepId(row["id"]),
        session=SessionId(row["session"]),
        position=row["position"],
        title=row["title"],
        minutes=row["minutes"],
        planned=row["planned"],
        who=row["who"],
        rule=row["rule"],
        instruction=row["instruction"],
        host=row["host"],
        airtime=Airtime(row["airtime"]),
        tool=StepTool(row["tool"]),
        starts=time.fromisoformat(row["starts"]) if row["starts"] else None,
        recurring=bool(row["recurring"]),
        state=StepState(row["state"]),
        spent=row["spent"],
        trashed=bool(row["trashed"]),
    )
