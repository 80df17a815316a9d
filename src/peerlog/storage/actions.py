"""Actions in the file."""

from peerlog.domain.action import Action, ActionState, Outcome
from peerlog.domain.ids import ActionId, MemberId, NetworkId, RecordId, SessionId, StepId
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import day, instant, later, level_from, word
from peerlog.storage.table import Table


class SqliteActions(Table[Action]):
    """Actions in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "action", action_from)

    def of_session(self, session: SessionId) -> tuple[Action, ...]:
        """Give the actions agreed in a session, in order."""
        return self._where("session=? AND trashed=0 ORDER BY position, id", (session,))

    def of(self, network: NetworkId, state: ActionState | None = None) -> tuple[Action, ...]:
        """Give the actions of a network, those due soonest first and undated ones last."""
        wanted = "" if state is None else "AND state=?"
        return self._where(
            f"network=? {wanted} AND trashed=0 ORDER BY due IS NULL, due, made, id",
            (network,) if state is None else (network, state.value),
        )

    def from_origin(self, origin: RecordId) -> tuple[Action, ...]:
        """Give the actions that came from a record, the first one first; an older file tells of none."""
        if self._database.lacks("carry"):
            return ()
        return self._where("origin=? AND trashed=0 ORDER BY made, id", (origin,))

    def last_number(self, network: NetworkId, session: SessionId | None) -> int:
        """Give the highest number so far in the session, or among those without one; the trash included."""
        if session is None:
            return self._highest("network=? AND session IS NULL", network)
        return self._highest("session=?", session)


def action_from(row: Row) -> Action:
    """Read one row."""
    return Action(
        id=ActionId(row["id"]), network=NetworkId(row["network"]),
        session=SessionId(row["session"]) if row["session"] else None,
        step=StepId(row["step"]) if row["step"] else None, number=row["number"], text=row["text"],
        owner=MemberId(row["owner"]) if row["owner"] else None, due=day(row["due"]),
        made=instant(row["made"]), position=row["position"], owner_words=row["owner_words"],
        state=ActionState(row["state"]), ended_on=day(row["ended_on"]), reason=row["reason"],
        level=level_from(row), outside=later(row, "outside"), outside_sure=bool(later(row, "outside_sure")),
        commitment=bool(later(row, "commitment")),
        helpers=tuple(MemberId(one) for one in later(row, "helpers").split(",") if one),
        buddy=MemberId(buddy) if (buddy := later(row, "buddy")) else None,
        outcome=word(Outcome, later(row, "outcome")),
        origin=RecordId(origin) if (origin := later(row, "origin")) else None, trashed=bool(row["trashed"]),
    )  # fmt: skip
