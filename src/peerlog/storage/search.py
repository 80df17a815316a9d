"""Full-text search over everything said, newest first, on a connection of its own."""

from collections.abc import Container
from datetime import datetime
from threading import Lock

from peerlog.domain.finding import Found
from peerlog.domain.searching import query
from peerlog.storage.database import Database, Row
from peerlog.storage.sqlite_errors import Interrupted, reading

PAGE = 50
_NEWEST = """SELECT rowid AS number FROM said_index WHERE said_index MATCH :words AND rowid < :before
    ORDER BY rowid DESC LIMIT :limit"""
_BEST = """SELECT rowid AS number FROM said_index WHERE said_index MATCH :words
    AND (:before = :none OR (rank, -rowid) > (
        SELECT rank, -rowid FROM said_index WHERE said_index MATCH :words AND rowid = :before))
    ORDER BY rank, rowid DESC LIMIT :limit"""
_NONE = 1 << 62


def _joined(kind: str, *columns: str) -> str:
    """Give the columns that hold something, with a stroke between them."""
    parts = " || ".join(f"iif({kind}.\"{name}\" = '', '', ' / ' || {kind}.\"{name}\")" for name in columns)
    return f"substr({parts}, 4)"


_TOLD = {
    "network": "network.name",
    "member": "member.name || iif(member.organisation = '', '', ', ' || member.organisation)",
    "session": "held.title",
    "step": "step.title || iif(step.instruction = '', '', ': ' || step.instruction)",
    "note": "note.text",
    "action": "action.text",
    "attendance": "attendance.guest_name",
    "amendment": "amendment.after || ' (' || amendment.reason || ')'",
    "agreement": "agreement.decided || '; ' || agreement.route || '; ' || agreement.second_route",
    "clause": "clause.text || iif(clause.behaviour = '', '', ' ' || clause.behaviour)",
    "acceptance": "acceptance.reason",
    "export": "export.name || ' (' || export.audience || ')'",
    "mistake": _joined("mistake", "aim", "noticed", "wrong", "ahead", "theme"),
    "batch": "batch.period",
    "question": _joined("question", "text", "answer"),
    "advice": _joined("advice", "about", "then", "because"),
    "response": _joined("response", "heard", "changed", "why_not"),
    "carry": "carry.reason",
    "review": "review.reason",
    "look_back": _joined("look_back", "learning", "expectation", "signs", "holder", "place", "reason"),
    "look": _joined("look", "evidence", "holder", "unexpected", "to_earlier_selves"),
    "hindsight": "hindsight.text",
}
"""For each kind of record what is shown of it."""
_WHAT = {
    "note": "note.kind",
    "action": "action.state",
    "mistake": "mistake.period",
    "response": "response.period",
    "clause": "coalesce((SELECT state FROM agreement WHERE agreement.id = clause.agreement), '')",
    "carry": "coalesce((SELECT text FROM action AS carried WHERE carried.id = carry.action), '')",
    "review": "coalesce((SELECT text FROM note AS decided WHERE decided.id = review.decision), '')",
    "look": "coalesce((SELECT learning FROM look_back AS looked WHERE looked.id = look.look_back), '')",
    "hindsight": "coalesce((SELECT learning FROM look_back AS added WHERE added.id = hindsight.look_back), '')",
}
"""For each of these kinds of record what tells it from others of its kind."""
_COMMITTED = "iif(action.commitment, 'commitment', action.state)"
"""The same for an action where the file tells commitments from others."""
_IN_A_SESSION = {"step", "note", "action", "attendance", "amendment", "acceptance", "export"}


def _question(kinds: Container[str]) -> str:
    """Give the question for a file that has these kinds of record; an older one has fewer."""
    told = {kind: words for kind, words in _TOLD.items() if kind in kinds}
    texts = " ".join(f"WHEN '{kind}' THEN {words}" for kind, words in told.items())
    joins = " ".join(
        f"LEFT JOIN {kind} ON {kind}.id = said.record AND said.kind = '{kind}'"
        for kind in told
        if kind != "session"
    )
    sessions = ", ".join(f"{kind}.session" for kind in told if kind in _IN_A_SESSION)
    tells = _WHAT | ({"action": _COMMITTED} if "carry" in kinds else {})
    whats = " ".join(f"WHEN '{kind}' THEN {words}" for kind, words in tells.items() if kind in kinds)
    return f"""WITH hit AS MATERIALIZED ({{hits}})
        SELECT hit.number, said.kind, said.record, CASE said.kind {texts} END AS text,
            CASE said.kind {whats} ELSE '' END AS what,
            held.id AS session, held.number AS session_number, held.title AS session_title,
            held.starts AS session_starts
        FROM hit JOIN said ON said.number = hit.number {joins}
            LEFT JOIN session AS held ON held.id = CASE said.kind
                WHEN 'session' THEN said.record ELSE coalesce({sessions}) END"""  # noqa: S608


class SqliteSearch:
    """Search over a connection of its own, so that a thread may ask and another may interrupt."""

    def __init__(self, database: Database) -> None:
        self._database = database
        # SQLite would also interrupt a question that begins before the interrupted one has ended.
        self._turn = Lock()
        tables = database.rows("SELECT name FROM sqlite_schema WHERE type='table'")
        self._question = _question({row["name"] for row in tables})

    def find(
        self, words: str, *, before: int | None = None, ranked: bool = False, limit: int = PAGE
    ) -> tuple[Found, ...]:
        """Give hits for *words*, newest first or best first; *before* is the number of the last hit seen.

        A search that is interrupted gives nothing.
        """
        asked = query(words)
        if not asked:
            return ()
        given = {"words": asked, "before": _NONE if before is None else before, "none": _NONE, "limit": limit}
        try:
            with self._turn:
                rows = self._database.rows(self._question.format(hits=_BEST if ranked else _NEWEST), given)
        except Interrupted:
            return ()
        with reading(self._database.path):
            return tuple(_found(row) for row in rows)

    def interrupt(self) -> None:
        """Stop the search that runs in another thread."""
        self._database.interrupt()

    def close(self) -> None:
        """Close the connection."""
        self._database.close()


def _found(row: Row) -> Found:
    return Found(
        kind=row["kind"],
        record=row["record"],
        text=row["text"] or "",
        what=row["what"],
        session=row["session"] or "",
        session_ref=f"S{row['session_number']:02d}" if row["session"] else "",
        session_title=row["session_title"] or "",
        session_day=datetime.fromisoformat(row["session_starts"]) if row["session"] else None,
        number=row["number"],
    )
