"""The board of actions in the file: a page at a time, each found over an index, however many there are.

A word that few actions hold is looked up first, and only those actions are gone through; one that many hold is
tested along the way, because then a page is soon full.
"""

import json

from peerlog.domain.action import Action, ActionState
from peerlog.domain.action_board import PAGE, Place, Question, Sought
from peerlog.storage.action_stretches import BLOCKED, ORDER, Stretch, may_hold
from peerlog.storage.action_words import FEW, ActionWords, Asked, escaped
from peerlog.storage.actions import action_from
from peerlog.storage.database import Database, Row
from peerlog.storage.sqlite_errors import reading


class SqliteActionBoard:
    """Actions of one or several networks, page by page."""

    def __init__(self, database: Database, few: int = FEW) -> None:
        self._database = database
        self._words = ActionWords(database, few)
        self._is_older = database.lacks("carry")

    def page(
        self, question: Question, after: Place | None = None, limit: int = PAGE
    ) -> tuple[tuple[Action, ...], Place | None]:
        """Give the actions that come after a place, and where the page after them begins."""
        asked, found = self._asked(question), list[Row]()
        begun = after is None
        for name, stretch in ORDER.items():
            here = after is not None and after[0] == name
            begun = begun or here
            if not begun or (asked.few is not None and not asked.few) or not may_hold(name, question):
                continue
            rows = self._rows(asked, stretch, after[1:] if here and after else (), limit + 1 - len(found))
            found += rows
            if len(found) > limit:
                return self._read(found[:limit]), _place_of(found[limit - 1])
        return self._read(found), None

    def _rows(self, asked: Asked, stretch: Stretch, after: Place, limit: int) -> list[Row]:
        where, values = _where(asked, stretch)
        if after:
            sign = "<" if stretch.descending else ">"
            where += f" AND ({', '.join(stretch.by)}) {sign} ({', '.join('?' * len(after))})"
            values += after
        way = " DESC" if stretch.descending else ""
        order = ", ".join(f"{column}{way}" for column in stretch.by)
        led = " INDEXED BY action_commitment" if asked.by_commitment and stretch.is_open else ""
        sql = f"SELECT *, {stretch.place} AS place FROM action{led} WHERE {where} ORDER BY {order} LIMIT {limit}"  # noqa: S608
        return self._database.rows(self._readable(sql), tuple(values))

    def _readable(self, sql: str) -> str:
        """Give a question as an older file, which is only read, can answer it: it has no commitments or outcomes."""
        return sql.replace("outcome", "NULL").replace("commitment", "0") if self._is_older else sql

    def _read(self, rows: list[Row]) -> tuple[Action, ...]:
        with reading(self._database.path):
            return tuple(action_from(row) for row in rows)

    def _asked(self, question: Question) -> Asked:
        asked = Asked()
        _owned(asked, question)
        _dated(asked, question)
        _marked(asked, question)
        if question.carried:
            carried = "SELECT action AS id FROM carry WHERE trashed=0 AND choice='keep'"
            asked.only(set() if self._is_older else self._words.ids(carried, ()))
        asked.by_commitment = question.commitments and asked.few is None and not self._is_older
        for word in question.about:
            self._words.narrow(asked, Sought(text=word), question.networks, whole=False)
        for sought in question.words:
            self._words.narrow(asked, sought, question.networks, whole=True)
        networks = ",".join("?" * len(question.networks))
        index = "+" if asked.few is not None else ""  # a rare word leads, and not the order
        only_one = "=?" if len(question.networks) == 1 else f" IN ({networks})"
        asked.needs(f"{index}network{only_one}", *question.networks)
        if len(question.states) < len(ActionState):
            states = ",".join("?" * len(question.states))
            asked.needs(f"{index}state IN ({states})", *map(str, question.states))
        return asked


def _owned(asked: Asked, question: Question) -> None:
    if question.nobody:
        asked.needs("owner IS NULL AND owner_words=''")
    if question.owners is None and not question.owner_words:
        return
    owners = question.owners or ()
    if len(owners) == 1 and not question.owner_words:
        asked.needs("owner=?", owners[0])
        return
    either = [
        f"owner IN ({','.join('?' * len(owners))})",
        *["owner_words LIKE ? ESCAPE '\\'"] * len(question.owner_words),
    ]
    asked.needs(
        f"({' OR '.join(either)})", *owners, *(f"%{escaped(words)}%" for words in question.owner_words)
    )


def _dated(asked: Asked, question: Question) -> None:
    if question.due_from is not None:
        asked.needs("due >= ?", question.due_from.isoformat())
    if question.due_to is not None:
        asked.needs("due <= ?", question.due_to.isoformat())
    if question.undated:
        asked.needs("due IS NULL")


def _marked(asked: Asked, question: Question) -> None:
    if question.blocked:
        asked.needs(BLOCKED)
    if question.commitments:
        asked.needs("commitment=1")
    if question.session is not None:
        asked.needs("session=?", question.session)


def _where(asked: Asked, stretch: Stretch) -> tuple[str, list[object]]:
    conditions, values = [stretch.where, "trashed=0", *asked.conditions], list(asked.values)
    if asked.few is not None:
        conditions.append("id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(sorted(asked.few)))
    return " AND ".join(conditions), values


def _place_of(row: Row) -> Place:
    return tuple(json.loads(row["place"]))
