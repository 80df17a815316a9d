"""Where each live session's clock stood when it was last looked at; local to this machine, no record."""

from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.live import Mark
from peerlog.storage.database import Database
from peerlog.storage.rows import instant
from peerlog.storage.sqlite_errors import reading


class SqliteRuns:
    """The marks of live sessions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, mark: Mark) -> None:
        """Keep where the clock of a session stands."""
        self._database.write(
            "INSERT OR REPLACE INTO run VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                mark.session,
                mark.step,
                mark.spent,
                int(mark.going),
                mark.wall.isoformat(),
                mark.ticks,
                mark.boot,
            ),
        )

    def get(self, session: SessionId) -> Mark | None:
        """Find the mark of a session."""
        row = self._database.row("SELECT * FROM run WHERE session=?", (session,))
        if row is None:
            return None
        with reading(self._database.path):
            return Mark(
                session=SessionId(row["session"]),
                step=StepId(row["step"]) if row["step"] else None,
                spent=row["spent"],
                going=bool(row["going"]),
                wall=instant(row["wall"]),
                ticks=row["ticks"],
                boot=row["boot"],
            )

    def drop(self, session: SessionId) -> None:
        """Forget the mark of a session that was closed."""
        self._database.write("DELETE FROM run WHERE session=?", (session,))
