"""Text being typed, kept within two seconds of the key and offered again at the next start."""

from datetime import datetime

from peerlog.domain.draft import Draft
from peerlog.storage.change_log import checksum
from peerlog.storage.database import Database, Row
from peerlog.storage.rows import instant, moment_text
from peerlog.storage.sqlite_errors import reading


class SqliteDrafts:
    """Drafts in the file; they are no records and have no history."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def keep(self, place: str, text: str, now: datetime) -> None:
        """Keep the text typed at *place*; an empty one drops the draft."""
        if not text.strip():
            self.drop(place)
            return
        row = (place, text, moment_text(now))
        self._database.write("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?)", (*row, checksum(*row)))

    def drop(self, place: str) -> None:
        """Forget the draft of *place*, if there is one; nothing is written when there is none."""
        if self.get(place) is not None:
            self._database.write("DELETE FROM draft WHERE place=?", (place,))

    def get(self, place: str) -> Draft | None:
        """Find the draft of *place*."""
        row = self._database.row("SELECT * FROM draft WHERE place=?", (place,))
        return None if row is None else self._read(row)

    def all(self) -> tuple[Draft, ...]:
        """Give every draft, newest first."""
        return tuple(
            self._read(row) for row in self._database.rows("SELECT * FROM draft ORDER BY kept_at DESC, place")
        )

    def _read(self, row: Row) -> Draft:
        with reading(self._database.path):
            return Draft(place=row["place"], text=row["text"], kept_at=instant(row["kept_at"]))


def is_whole(row: Row) -> bool:
    """Tell whether a draft's bytes are those that were written."""
    return bool(checksum(row["place"], row["text"], row["kept_at"]) == row["digest"])
