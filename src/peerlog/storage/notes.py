"""Captured lines in the file."""

from peerlog.domain.ids import MemberId, NetworkId, NoteId, SessionId, StepId
from peerlog.domain.note import Note, NoteKind
from peerlog.storage.database import Database, Row
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import instant, later, level_from
from peerlog.storage.table import Table


class SqliteNotes(Table[Note]):
    """Captured lines in the file."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        super().__init__(database, recorder, "note", note_from)

    def of(self, session: SessionId) -> tuple[Note, ...]:
        """Give the lines of a session in order."""
        return self._where("session=? AND trashed=0 ORDER BY position, id", (session,))

    def decisions(self, network: NetworkId) -> tuple[Note, ...]:
        """Give every decision of a network, the latest first."""
        return self._where(
            "kind='decision' AND trashed=0 AND session IN"
            " (SELECT id FROM session WHERE network=? AND trashed=0) ORDER BY made DESC, id",
            (network,),
        )

    def last_decision(self, session: SessionId) -> int:
        """Give the highest decision number so far, the trash included."""
        return self._highest("session=?", session)

    def last_position(self, session: SessionId) -> str | None:
        """Give the position of the last line of a session, its actions included."""
        row = self._database.row(
            "SELECT max(position) AS position FROM (SELECT max(position) AS position FROM note"
            " WHERE session=:s UNION ALL SELECT max(position) FROM action WHERE session=:s)",
            {"s": session},
        )
        return row["position"] if row else None


def note_from(row: Row) -> Note:
    """Read one row."""
    return Note(
        id=NoteId(row["id"]),
        session=SessionId(row["session"]),
        step=StepId(row["step"]) if row["step"] else None,
        kind=NoteKind(row["kind"]),
        text=row["text"],
        made=instant(row["made"]),
        position=row["position"],
        number=row["number"],
        speaker=MemberId(row["speaker"]) if row["speaker"] else None,
        said_yes=bool(row["said_yes"]),
        method=row["method"],
        level=level_from(row),
        outside=later(row, "outside"),
        outside_sure=bool(later(row, "outside_sure")),
        trashed=bool(row["trashed"]),
    )
