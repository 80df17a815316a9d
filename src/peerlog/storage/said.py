"""The full-text index over every record: what can be found, numbered in the order it was first said."""

from collections.abc import Mapping

from peerlog.domain.change import Value
from peerlog.storage.database import Database
from peerlog.storage.kinds import Kinds
from peerlog.storage.sqlite_errors import reading

SEARCHED: dict[str, tuple[str, ...]] = {
    "network": ("name", "purpose", "values"),
    "member": ("name", "handle", "organisation"),
    "session": ("title", "place", "objectives", "facilitator"),
    "step": ("title", "instruction", "host"),
    "note": ("text",),
    "action": ("text",),
    "attendance": ("guest_name", "guest_organisation"),
    "amendment": ("after", "reason"),
    "agreement": ("decided", "route", "second_route"),
    "clause": ("text", "behaviour"),
    "acceptance": ("reason",),
    "export": ("digest",),
    "mistake": ("aim", "noticed", "wrong", "ahead", "theme"),
    "batch": ("period",),
    "question": ("text", "answer"),
    "advice": ("about", "then", "because"),
    "response": ("heard", "changed", "why_not"),
    "carry": ("reason",),
    "review": ("reason",),
    "look_back": ("learning", "expectation", "signs", "holder", "place", "reason"),
    "look": ("evidence", "holder", "unexpected", "to_earlier_selves"),
    "hindsight": ("text",),
}
"""Every kind of record, each a table of the same name, and the columns search reads."""

RECORDS = Kinds(
    searched=SEARCHED,
    readers={"digest": "sha256{}".format},  # found by whoever types so much, and by no word
    erased_too={"run": "session", "held": "network"},
)
"""What peerlog.db keeps."""


class Said:
    """The index; a record keeps its number through edits, trash and restoring, so newest first stays true."""

    def __init__(self, database: Database, kinds: Kinds = RECORDS) -> None:
        self._database = database
        self._kinds = kinds

    def add(self, kind: str, record: str, fields: Mapping[str, Value]) -> None:
        """Index a record that is new; *fields* holds every column of it."""
        self._add(kind, record, self._kinds.words(kind, fields))

    def put(self, kind: str, record: str) -> None:
        """Index a record as it stands; one in the trash keeps its number and is not found."""
        row = self._database.row(f"SELECT * FROM {kind} WHERE id=?", (record,))  # noqa: S608
        with reading(self._database.path):
            text = self._kinds.words(kind, row)
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
        self._database.write(
            "INSERT INTO said_index (rowid, normal) VALUES (last_insert_rowid(), ?)", (text,)
        )

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
