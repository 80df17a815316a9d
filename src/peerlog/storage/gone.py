"""What is in the trash or lost its day after a calendar was handed out, from the file."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime

from peerlog.domain.action import Action
from peerlog.domain.audience import Audience
from peerlog.domain.gone import Gone, GoneKind
from peerlog.domain.ids import NetworkId
from peerlog.domain.look_back import due_on
from peerlog.storage.actions import action_from
from peerlog.storage.database import Database, Row
from peerlog.storage.look_backs import look_back_from

_HANDED_OUT = """SELECT audience, clock FROM export JOIN change ON change.record=export.id
    WHERE network=? AND (form='printed' OR name LIKE '%.ics')"""
_LOST_DAYS = """SELECT record, fields FROM change WHERE kind='action' AND record IN
    (SELECT id FROM action WHERE network=? AND trashed=0 AND due IS NULL) ORDER BY clock"""
_ACTIONS = """SELECT * FROM action WHERE network=? AND due IS NOT NULL
    AND (trashed=1 OR session IN (SELECT id FROM session WHERE trashed=1)) ORDER BY id"""


class SqliteGone:
    """What calendars may still hold."""

    def __init__(self, database: Database, versions: Mapping[str, int]) -> None:
        self._database = database
        self._versions = versions

    def of(self, network: NetworkId) -> tuple[Gone, ...]:
        """Give what stood in something that was handed out of a network; nothing where nothing was."""
        handed_out = [
            (row["clock"], Audience(row["audience"])) for row in self._rows("export", _HANDED_OUT, network)
        ]
        if not handed_out:
            return ()
        found = (
            *self._actions(network),
            *self._meetings(network),
            *self._reviews(network),
            *self._look_backs(network),
        )
        read = (replace(one, readers=self._readers(records, handed_out)) for one, records in found)
        return tuple(one for one in read if one.readers)

    def _rows(self, table: str, sql: str, network: NetworkId) -> list[Row]:
        return [] if self._database.lacks(table) else self._database.rows(sql, (network,))

    def _readers(
        self, records: tuple[str, ...], handed_out: list[tuple[str, Audience]]
    ) -> frozenset[Audience]:
        """Give who was handed something while the first of *records* was there, until the last of them changed last."""
        begun = self._clock("min", records[0])
        ended = max(self._clock("max", record) for record in records)
        return frozenset(audience for clock, audience in handed_out if begun < clock < ended)

    def _clock(self, which: str, record: str) -> str:
        row = self._database.row(f"SELECT {which}(clock) AS clock FROM change WHERE record=?", (record,))  # noqa: S608
        return (row["clock"] or "") if row else ""

    def _actions(self, network: NetworkId) -> Iterator[tuple[Gone, tuple[str, ...]]]:
        for row in self._rows("action", _ACTIONS, network):
            yield self._action(replace(action_from(row), trashed=False))
        days = dict[str, str]()
        for row in self._rows("action", _LOST_DAYS, network):
            due = json.loads(row["fields"]).get("due")
            days |= {row["record"]: due} if due else {}
        for record, day in days.items():
            (row,) = self._database.rows("SELECT * FROM action WHERE id=?", (record,))
            yield self._action(replace(action_from(row), due=date.fromisoformat(day)))

    def _action(self, action: Action) -> tuple[Gone, tuple[str, ...]]:
        key = f"{action.session}-A{action.number}" if action.session else action.id
        gone = self._gone(GoneKind.ACTION, action.id, action.due or date.min, action.made.date())
        return replace(gone, key=key, action=action), (action.id, *filter(None, (action.session,)))

    def _meetings(self, network: NetworkId) -> Iterator[tuple[Gone, tuple[str, ...]]]:
        sql = "SELECT id, starts FROM session WHERE network=? AND trashed=1 ORDER BY id"
        for row in self._rows("session", sql, network):
            day = datetime.fromisoformat(row["starts"]).date()
            yield self._gone(GoneKind.MEETING, row["id"], day, day), (row["id"],)

    def _reviews(self, network: NetworkId) -> Iterator[tuple[Gone, tuple[str, ...]]]:
        sql = "SELECT id, decision, due_on FROM review WHERE network=? AND trashed=1 AND due_on IS NOT NULL ORDER BY id"
        for row in self._rows("review", sql, network):
            day = date.fromisoformat(row["due_on"])
            yield (
                replace(self._gone(GoneKind.REVIEW, row["id"], day, day), about=row["decision"]),
                (row["id"],),
            )

    def _look_backs(self, network: NetworkId) -> Iterator[tuple[Gone, tuple[str, ...]]]:
        for row in self._rows(
            "look_back", "SELECT * FROM look_back WHERE network=? AND trashed=1 ORDER BY id", network
        ):
            promise = look_back_from(row)
            words = (promise.learning, promise.expectation)
            for months in promise.ladder:
                gone = self._gone(
                    GoneKind.LOOK_BACK, promise.id, due_on(promise, months), promise.promised_on
                )
                yield replace(gone, key=f"{promise.id}-{months}", words=words), (promise.id,)

    def _gone(self, kind: GoneKind, record: str, day: date, since: date) -> Gone:
        version = self._versions.get(record, 0)
        return Gone(kind=kind, key=record, day=day, since=since, version=version, readers=frozenset())
