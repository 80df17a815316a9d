"""The full-text index over every record: what can be found, numbered in the order it was first said."""

from peerlog.domain.searching import normal
from peerlog.storage.database import Database, Row

SEARCHED: dict[str, tuple[str, ...]] = {
    "network": ("name", "purpose", "values"),
    "member": ("name", "handle", "organisation"),
    "session": ("title", "place", "objectives", "facilitator"),
    "step": ("title", "instruction", "host"),
    "note": ("text",),
    "action": ("text",),
    "attendance": ("guest_name", "guest_organisation"),
    "amendment": ("after", "reason"),
}
"""Every kind of record, each a table of the same name, and the columns search reads."""


class Said:
    """The index; a record keeps its number through edits, trash and restoring, so newest first stays true."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, kind: str, record: str) -> None:
        """Index a record as it stands; one in the trash keeps its number and is not found."""
        row = self._database.row(f"SELECT * FROM {kind} WHERE id=?", (record,))  # noqa: S608
        text = words(kind, row)
        known = self._database.row("SELECT number, normal FROM said WHERE record=?", (record,))
        if known is None:
            self._add(kind, record, text)
        elif known["normal"] != text:
            self._unindex(record)
            self._database.write("UPDATE said SET normal=? WHERE record=?", (text, record))
            self._index(record)

    def drop(self, record: str) -> None:
        """Forget a record."""
        self._unindex(record)
        self._database.write("DELETE FROM said WHERE record=?", (record,))

    def clear(self) -> None:
        """Forget everything."""
        self._database.write("INSERT INTO said_index (said_index) VALUES ('delete-all')")
        self._database.write("DELETE FROM said")

    def scrub(self) -> None:
        """Write the index anew, so that words that were dropped leave its bytes too."""
        self._database.write("INSERT INTO said_index (said_index) VALUES ('rebuild')")

    def _add(self, kind: str, record: str, text: str) -> None:
        self._database.write("INSERT INTO said (record, kind, normal) VALUES (?, ?, ?)", (record, kind, text))
        self._index(record)

    def _index(self, record: str) -> None:
        self._database.write(
            "INSERT INTO said_index (rowid, normal) SELECT number, normal FROM said WHERE record=?", (record,)
        )

    def _unindex(self, record: str) -> None:
        self._database.write(
            "INSERT INTO said_index (said_index, rowid, normal) "
            "SELECT 'delete', number, normal FROM said WHERE record=?",
            (record,),
        )


def words(kind: str, row: Row | None) -> str:
    """Give the words of a record as they are indexed; of one in the trash none."""
    if row is None or row["trashed"]:
        return ""
    return normal("\n".join(row[column] for column in SEARCHED[kind] if row[column]))
