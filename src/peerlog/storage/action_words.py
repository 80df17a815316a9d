"""Which actions hold a word: looked up where few do, tested along the way where many do."""

import json
from collections.abc import Sequence

from peerlog.domain.action_board import Sought
from peerlog.domain.ids import NetworkId
from peerlog.domain.searching import normal, query
from peerlog.storage.database import Database

FEW = 1_000
"""Actions that a word may be found in to be looked up first."""


class Asked:
    """A question as conditions."""

    def __init__(self) -> None:
        self.conditions: list[str] = []
        self.values: list[object] = []
        self.few: set[str] | None = None
        """The only ids that can answer it, where a rare word tells."""
        self.by_commitment = False
        """Whether the index of commitments leads; SQLite would rather go through everything that is open."""

    def needs(self, condition: str, *values: object) -> None:
        """Add a condition."""
        self.conditions.append(condition)
        self.values += values

    def only(self, ids: set[str]) -> None:
        """Leave only these."""
        self.few = ids if self.few is None else self.few & ids


class ActionWords:
    """Words in texts, reasons, owners' names and refs."""

    def __init__(self, database: Database, few: int) -> None:
        self._database = database
        self._few = few

    def ids(self, sql: str, values: tuple[object, ...]) -> set[str]:
        """Give the ids a question finds."""
        return self._rows_of(sql, values)

    def narrow(self, asked: Asked, sought: Sought, networks: Sequence[NetworkId], *, whole: bool) -> None:
        """Narrow to the actions that hold a word; *whole* looks at owner, reason and ref, too."""
        ids = self._said(sought.text)
        if ids is not None and whole:
            owned = self._owned(sought, networks)
            ids = None if owned is None else ids | owned | self._otherwise(sought, networks)
        if ids is not None:
            asked.only(ids)
            return
        text = "instr((SELECT ' ' || normal FROM said WHERE record=action.id), ?) > 0"
        values: list[object] = [f" {normal(sought.text)}"]
        if whole:
            either = (
                text,
                "owner IN (SELECT value FROM json_each(?))",
                "id IN (SELECT value FROM json_each(?))",
            )
            text = f"({' OR '.join(either)})"
            values += [json.dumps(sought.owners), json.dumps(sorted(self._otherwise(sought, networks)))]
        asked.needs(text, *values)

    def _owned(self, sought: Sought, networks: Sequence[NetworkId]) -> set[str] | None:
        """Give the few actions of those whose name holds the word; None when there are many."""
        found: set[str] = set()
        for network in networks:
            for owner in sought.owners:
                those = self._found("SELECT id FROM action WHERE network=? AND owner=?", (network, owner))
                if those is None:
                    return None
                found |= those
        return found

    def _said(self, word: str) -> set[str] | None:
        """Give the few actions whose text holds a word that begins so; None when there are many."""
        asked = query(word)
        if not asked:
            return set()
        many = self._database.number(
            f"SELECT count(*) FROM (SELECT 1 FROM said_index WHERE said_index MATCH ? LIMIT {self._few + 1})",  # noqa: S608
            (asked,),
        )
        if many > self._few:
            return None
        return self._found(
            "SELECT said.record AS id FROM said_index JOIN said ON said.number=said_index.rowid"
            " WHERE said_index MATCH ? AND said.kind='action'",
            (asked,),
        )

    def _otherwise(self, sought: Sought, networks: Sequence[NetworkId]) -> set[str]:
        """Give the actions whose reason, owner as typed, or ref has it."""
        like, found = f"%{escaped(sought.text)}%", set[str]()
        for network in networks:
            found |= self._rows_of(
                "SELECT id FROM action WHERE network=?2 AND (reason<>'' OR owner_words<>'')"
                " AND (reason LIKE ?1 ESCAPE '\\' OR owner_words LIKE ?1 ESCAPE '\\')",
                (like, network),
            )
        if sought.session is None and sought.number is None:
            return found
        number = "" if sought.number is None else " AND number=?"
        values = (sought.session,) if sought.number is None else (sought.session, sought.number)
        where = "session=?" if sought.session else "session IS ?"
        return found | self._rows_of(f"SELECT id FROM action WHERE {where}{number}", values)  # noqa: S608

    def _found(self, sql: str, values: tuple[object, ...]) -> set[str] | None:
        """Give a few ids; None when there are many."""
        found = self._rows_of(f"{sql} LIMIT {self._few + 1}", values)
        return None if len(found) > self._few else found

    def _rows_of(self, sql: str, values: tuple[object, ...]) -> set[str]:
        return {row["id"] for row in self._database.rows(sql, values)}


def escaped(words: str) -> str:
    """Give words as they stand between the signs of LIKE."""
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
