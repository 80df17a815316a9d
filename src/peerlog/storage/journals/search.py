"""Looking through an unlocked journal on a connection of its own: one thread asks, another may interrupt."""

import json
from collections.abc import Callable, Collection
from threading import Lock
from typing import Any

from peerlog.domain.journal import Place
from peerlog.domain.reflection import Reflection
from peerlog.domain.reflection_filter import Filter
from peerlog.domain.searching import query
from peerlog.storage.database import Database, Row
from peerlog.storage.journals.choosing import NEWEST_FIRST, condition, spelled
from peerlog.storage.journals.columns import reflection_from
from peerlog.storage.sqlite_errors import Interrupted, reading

_FOUND = """WITH hit AS MATERIALIZED (
    SELECT reflection.id FROM said_index CROSS JOIN said ON said.number = said_index.rowid
        CROSS JOIN reflection INDEXED BY reflection_found ON reflection.id = said.record
    WHERE said_index MATCH :words AND {condition} {order} LIMIT :limit)
SELECT reflection.* FROM hit JOIN reflection ON reflection.id = hit.id {order}"""
_TELLING = """SELECT * FROM reflection WHERE trashed=0 AND (model=:name OR instr(tags, :tag)
    OR looked_back<>'[]' OR EXISTS (SELECT 1 FROM json_each(:prompts) WHERE instr(answers, value)))"""


class JournalSearch:
    """Questions that may take a while; one that is interrupted, or asked once the journal is locked, finds nothing."""

    def __init__(self, another: Callable[[], Database]) -> None:
        self._another = another
        self._database: Database | None = None
        self._closed = False
        self.turn = Lock()
        """Held while SQLite works: it would also interrupt a question that begins before the interrupted one ended."""

    @property
    def is_open(self) -> bool:
        """Whether there is a connection: from the first question on, until it is closed."""
        return self._database is not None

    def find(self, words: str, before: Place | None, wanted: Filter, limit: int) -> tuple[Reflection, ...]:
        """Give so many that hold all these words, newest day first, after the one at *before*."""
        asked = query(words)

        def rows(database: Database) -> list[Row]:
            clause, given = condition(before, wanted, spelled(database, wanted.strand))
            sql = _FOUND.format(condition=clause, order=NEWEST_FIRST)
            return database.rows(sql, given | {"words": asked, "limit": limit})

        return self.ask(rows) if asked else ()

    def telling(self, name: str, prompts: Collection[str]) -> tuple[Reflection, ...]:
        """Give those of a model or tag called *name*, with one of these prompts, or looked back at."""
        given = {"name": name, "tag": _json(name), "prompts": _json([_json(prompt) for prompt in prompts])}
        return self.ask(lambda database: database.rows(_TELLING, given))

    def ask(self, rows: Callable[[Database], list[Row]]) -> tuple[Reflection, ...]:
        """Give the reflections of these rows."""
        try:
            with self.turn:
                if self._closed:
                    return ()
                self._database = self._database or self._another()
                path, found = self._database.path, rows(self._database)
        except Interrupted:
            return ()
        with reading(path):
            return tuple(reflection_from(row) for row in found if not self._closed)

    def interrupt(self) -> None:
        """Stop the question that runs in another thread."""
        if self._database is not None:
            self._database.interrupt()

    def close(self) -> None:
        """Close the connection, whatever is being asked."""
        self._closed = True
        self.interrupt()
        with self.turn:
            if self._database is not None:
                self._database.close()
                self._database = None


def _json(value: Any) -> str:  # noqa: ANN401 - a text, or a list of them
    return json.dumps(value, ensure_ascii=False)
