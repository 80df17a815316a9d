"""The trash in the file, and what records are called."""

from peerlog.domain.errors import VersionStands
from peerlog.domain.trash import Trashed
from peerlog.storage.copies import forget_copies
from peerlog.storage.database import Database
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import clock_moment
from peerlog.storage.said import SEARCHED

CALLED = {
    "network": "name",
    "member": "name",
    "session": "title",
    "step": "title",
    "note": "text",
    "action": "text",
    "attendance": "guest_name",
    "amendment": "reason",
    "agreement": "number",
    "clause": "text",
    "acceptance": "reason",
    "export": "name",
    "look_back": "learning",
    "look": "evidence",
    "hindsight": "text",
    "carry": "action",
    "review": "decision",
    "mistake": "theme",
    "batch": "period",
    "question": "text",
    "advice": "about",
    "response": "heard",
}
"""The column that says in words what a record is, or names the record that does."""
_ABOUT = {"carry": "action", "review": "note"}
"""Kinds that are called as another record is, and its kind."""
_ELSE = {"look_back": "expectation"}
"""The column that says it where the first one is empty."""

_TOLD = ("mistake", "batch", "advice", "response")

_LATER = ("carry", "review", "look_back")
"""What belongs to a network of what becomes of things."""


class SqliteTrash:
    """Deleted records."""

    def __init__(self, database: Database, recorder: Recorder) -> None:
        self._database = database
        self._recorder = recorder

    def all(self) -> tuple[Trashed, ...]:
        """Give everything in the trash, deleted last first."""
        found: list[tuple[str, str, str]] = []
        for kind in SEARCHED:
            rows = self._database.rows(
                f"SELECT id, (SELECT max(clock) FROM change WHERE record={kind}.id) AS clock"  # noqa: S608
                f" FROM {kind} WHERE trashed=1"
            )
            found += [(row["clock"], kind, row["id"]) for row in rows]
        return tuple(
            Trashed(kind=kind, record=record, name=self.name_of(kind, record), deleted=clock_moment(clock))
            for clock, kind, record in sorted(found, reverse=True)
        )

    def restore(self, kind: str, record: str) -> None:
        """Put a record back; raises VersionStands for a clause of an agreement that was adopted meanwhile."""
        if kind == "clause":
            self._check_draft(record)
        self._recorder.set(kind, record, {"trashed": 0})

    def _check_draft(self, clause: str) -> None:
        row = self._database.row(
            "SELECT number, state FROM agreement WHERE state<>'drafted'"
            " AND id=(SELECT agreement FROM clause WHERE id=?)",
            (clause,),
        )
        if row is not None:
            raise VersionStands(row["number"], row["state"])

    def erase(self, kind: str, record: str) -> None:
        """Remove a record's words for good; with a session go its lines, with a network everything in it."""
        with self._recorder.act("erase"):
            going = dict.fromkeys((*self._parts(kind, record), (kind, record)))
            forget_copies(self._database, self._recorder, {part: part_kind for part_kind, part in going})
            for part_kind, part in going:
                self._recorder.erase(part_kind, part)

    def name_of(self, kind: str, record: str) -> str:
        """Give the words a record is called by; of somebody's attendance their name."""
        if kind not in CALLED:
            return ""
        row = self._database.row(f"SELECT * FROM {kind} WHERE id=?", (record,))  # noqa: S608
        if row is None:
            return ""
        if kind in ("attendance", "acceptance") and row["member"]:
            return self.name_of("member", row["member"])
        if kind in _ABOUT:
            return self.name_of(_ABOUT[kind], row[CALLED[kind]])
        return str(row[CALLED[kind]] or row[_ELSE.get(kind, CALLED[kind])])

    def _parts(self, kind: str, record: str) -> list[tuple[str, str]]:
        inside = {
            "session": ("step", "note", "action", "attendance", "amendment", "export"),
            "network": ("member", "session", "action", "agreement", "export", *_TOLD, *_LATER),
            "agreement": ("clause", "acceptance"),
            "member": ("acceptance",),
            "mistake": ("question",),
            "action": ("carry",),
            "look_back": ("look", "hindsight"),
        }
        parts: list[tuple[str, str]] = []
        for part in inside.get(kind, ()):
            for row in self._database.rows(f"SELECT id FROM {part} WHERE {kind}=?", (record,)):  # noqa: S608
                parts += [*self._parts(part, row["id"]), (part, row["id"])]
        if kind == "note":
            rows = self._database.rows("SELECT id FROM review WHERE decision=?", (record,))
            parts += [("review", row["id"]) for row in rows]
        if kind in ("note", "action"):
            rows = self._database.rows("SELECT id FROM amendment WHERE about=?", (record,))
            parts += [("amendment", row["id"]) for row in rows]
        return parts
