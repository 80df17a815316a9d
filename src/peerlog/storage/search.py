"""Full-text search over everything said, newest first, on a connection of its own."""

from datetime import datetime

from peerlog.domain.finding import Found
from peerlog.domain.searching import query
from peerlog.storage.database import Database, Row

PAGE = 50
_HITS = """SELECT said.number, said.kind, said.record FROM said_index JOIN said ON said.number=said_index.rowid
    WHERE said_index MATCH ? AND said_index.rowid < ? ORDER BY said_index.rowid DESC LIMIT ?"""
_RANKED = """SELECT said.number, said.kind, said.record FROM said_index JOIN said ON said.number=said_index.rowid
    WHERE said_index MATCH ? AND said_index.rowid < ? ORDER BY rank LIMIT ?"""
_WORDS = {
    "network": "SELECT name AS text, '' AS what, NULL AS session FROM network WHERE id=?",
    "member": "SELECT name || CASE organisation WHEN '' THEN '' ELSE ', ' || organisation END AS text,"
    " '' AS what, NULL AS session FROM member WHERE id=?",
    "session": "SELECT title AS text, '' AS what, id AS session FROM session WHERE id=?",
    "step": "SELECT title || CASE instruction WHEN '' THEN '' ELSE ': ' || instruction END AS text,"
    " '' AS what, session FROM step WHERE id=?",
    "note": "SELECT text, kind AS what, session FROM note WHERE id=?",
    "action": "SELECT text, state AS what, session FROM action WHERE id=?",
    "attendance": "SELECT guest_name AS text, '' AS what, session FROM attendance WHERE id=?",
    "amendment": "SELECT after || ' (' || reason || ')' AS text, '' AS what, session FROM amendment WHERE id=?",
}


class SqliteSearch:
    """Search over a connection of its own, so that a thread may ask and another may interrupt."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(
        self, words: str, *, before: int | None = None, ranked: bool = False, limit: int = PAGE
    ) -> tuple[Found, ...]:
        """Give hits for *words*, newest first or best first; *before* is the number of the last hit seen."""
        asked = query(words)
        if not asked:
            return ()
        edge = before if before is not None else 1 << 62
        hits = self._database.rows(_RANKED if ranked else _HITS, (asked, edge, limit))
        return tuple(self._found(hit) for hit in hits)

    def interrupt(self) -> None:
        """Stop the search that runs in another thread."""
        self._database.interrupt()

    def close(self) -> None:
        """Close the connection."""
        self._database.close()

    def _found(self, hit: Row) -> Found:
        said = self._database.row(_WORDS[hit["kind"]], (hit["record"],))
        session = said["session"] if said else None
        held = (
            self._database.row("SELECT number, title, starts FROM session WHERE id=?", (session,))
            if session
            else None
        )
        return Found(
            kind=hit["kind"],
            record=hit["record"],
            text=said["text"] if said else "",
            what=said["what"] if said else "",
            session=session or "",
            session_ref=f"S{held['number']:02d}" if held else "",
            session_title=held["title"] if held else "",
            session_day=datetime.fromisoformat(held["starts"]) if held else None,
            number=hit["number"],
        )
