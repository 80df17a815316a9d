"""What asks for somebody, in the file: counted over indexes and read only from the top, so that a start stays short."""

import json
from typing import TYPE_CHECKING

from peerlog.domain.needs import COUNTED, Returning, Some
from peerlog.storage.actions import action_from
from peerlog.storage.sqlite_errors import reading

if TYPE_CHECKING:
    from datetime import date

    from peerlog.domain.action import Action
    from peerlog.domain.carrying import Carry
    from peerlog.domain.ids import ActionId, NetworkId
    from peerlog.storage.database import Database, Row

_SPANS = {
    "overdue": ("due<:day", "due, made, id"),
    "soon": ("due>=:day AND due<=:week", "due, made, id"),
    "later": ("due>:week", "due, made, id"),
    "undated": ("due IS NULL", "made, id"),
}
_WAITING = """FROM review JOIN note ON note.id=review.decision AND note.trashed=0
    JOIN session ON session.id=note.session AND session.trashed=0
    WHERE review.network=:network AND review.trashed=0 AND outcome IS NULL AND (due_on IS NULL OR due_on<=:day)"""


class SqliteToday:
    """What asks for somebody in a network."""

    def __init__(self, database: "Database") -> None:
        self._database = database
        self._is_older = database.lacks("carry")

    def actions(
        self, network: "NetworkId", span: str, day: "date", week: "date", limit: int
    ) -> "Some[Action]":
        """Give the open actions of a span of time: overdue, soon (up to and with *week*), later or undated."""
        when, order = _SPANS[span]
        asked = {"network": network, "day": day.isoformat(), "week": week.isoformat()}
        where = f"FROM action WHERE network=:network AND state='open' AND trashed=0 AND {when}"
        rows = self._database.rows(f"SELECT * {where} ORDER BY {order} LIMIT {limit}", asked)
        count = len(rows) if len(rows) < limit else self._counted(f"SELECT 1 {where}", asked)
        with reading(self._database.path):
            return Some(first=tuple(map(action_from, rows)), count=count)

    def kept(self, network: "NetworkId", times: int) -> "dict[ActionId, list[Carry]]":
        """Give everything said of the actions that were kept at least so many times, the first words first."""
        if self._is_older:
            return {}
        rows = self._database.rows(
            "SELECT action FROM carry WHERE network=? AND choice='keep' AND trashed=0"
            " GROUP BY action HAVING count(*)>=?",
            (network, times),
        )
        return self._said([row["action"] for row in rows]) if rows else {}

    def _said(self, actions: list[str]) -> "dict[ActionId, list[Carry]]":
        from peerlog.storage.carries import carry_from

        rows = self._database.rows(
            "SELECT carry.* FROM carry WHERE action IN (SELECT value FROM json_each(?)) AND trashed=0 AND EXISTS"
            " (SELECT 1 FROM action WHERE action.id=carry.action AND state='open' AND action.trashed=0)"
            " ORDER BY made, id",
            (json.dumps(actions),),
        )
        said: dict[ActionId, list[Carry]] = {}
        for row in rows:
            said.setdefault(row["action"], []).append(carry_from(row))
        return said

    def these(self, actions: "list[ActionId]") -> "tuple[Action, ...]":
        """Give actions by their ids, in that order."""
        rows = self._database.rows(
            "SELECT action.* FROM json_each(?) AS wanted JOIN action ON action.id=wanted.value ORDER BY wanted.key",
            (json.dumps(actions),),
        )
        return tuple(map(action_from, rows))

    def reviews(self, network: "NetworkId", day: "date", limit: int) -> "Some[Returning]":
        """Give the decisions that wait to be looked at on a day, those provisional since earlier sessions first."""
        if self._is_older:
            return Some()
        asked = {"network": network, "day": day.isoformat()}
        rows = self._database.rows(
            f"SELECT review.*, note.text AS words, note.number AS number, note.session AS session,"
            f" session.number AS held {_WAITING} GROUP BY note.id"
            f" ORDER BY due_on IS NOT NULL, due_on, review.id LIMIT {limit}",
            asked,
        )
        more = len(rows) >= limit
        count = self._counted(f"SELECT DISTINCT note.id {_WAITING}", asked) if more else len(rows)
        return Some(first=tuple(map(_returning, rows)), count=count)

    def promises(self, network: "NetworkId", day: "date") -> int:
        """Count the look-backs of a network that were promised up to a day and not let go."""
        if self._is_older:
            return 0
        return self._database.number(
            "SELECT count(*) FROM look_back WHERE network=? AND promised_on<=? AND trashed=0 AND let_go_on IS NULL",
            (network, day.isoformat()),
        )

    def _counted(self, sql: str, asked: dict[str, str]) -> int:
        return self._database.number(f"SELECT count(*) FROM ({sql} LIMIT {COUNTED + 1})", asked)  # noqa: S608


def _returning(row: "Row") -> Returning:
    from peerlog.storage.reviews import review_from

    review = review_from(row)
    ref = f"S{row['held']:02d}-D{row['number']}"
    return Returning(note=review.decision, session=row["session"], ref=ref, text=row["words"], review=review)
