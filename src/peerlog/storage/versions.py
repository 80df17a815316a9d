"""How often what may leave of a record was changed, counted in the change log; it only ever grows.

What is called or kept inside by a name counts with every record, as any of them may hold that name.
"""

import json
from collections import Counter
from collections.abc import Mapping

from peerlog.domain.ids import NetworkId
from peerlog.storage.database import Database

_OWN = {
    "session": ("title", "starts", "zone", "place", "objectives", "state", "opened_at", "closed_at", "trashed"),
    "action": (
        "text", "owner", "owner_words", "helpers", "buddy", "due", "state", "ended_on", "reason", "level", "outside",
        "outside_sure", "commitment", "outcome", "trashed",
    ),
    "note": ("text", "kind", "level", "outside", "outside_sure", "trashed"),
    "review": ("due_on", "provisional", "outcome", "reason", "done_on", "trashed"),
    "look_back": (
        "learning", "expectation", "signs", "holder", "successor", "place", "ladder", "let_go_on", "reason", "trashed",
    ),
}  # fmt: skip
"""For each kind that has an entry in a calendar, the fields the entry is made of."""
_NAMING = {
    "network": ("name", "confidentiality"),
    "member": ("name", "handle", "organisation", "trashed"),
    "attendance": ("guest_name", "guest_organisation"),
    "session": ("facilitator", "minutes_by"),
    "step": ("host",),
    "action": ("owner_words",),
}
"""Fields that decide how people are called, and which texts may leave at all."""
_OF_SESSIONS = {"step": ("minutes", "trashed")}
_OF_LOOK_BACKS = ("look", "hindsight")
_KINDS = ", ".join(f"'{kind}'" for kind in sorted({*_OWN, *_NAMING, *_OF_SESSIONS, *_OF_LOOK_BACKS}))


class Versions:
    """The change log, counted."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, network: NetworkId) -> Mapping[str, int]:
        """Give for the records of a network that have an entry in a calendar how often that was changed, by id."""
        count = _Count(self._owners(network))
        for row in self._database.each(f"SELECT record, kind, fields FROM change WHERE kind IN ({_KINDS})"):  # noqa: S608
            count.take(row["kind"], row["record"], json.loads(row["fields"]))
        return count.versions(self._decisions(network))

    def _owners(self, network: NetworkId) -> dict[str, str]:
        """Give for each step and action its session, and for each look and hindsight its look-back."""
        sql = (
            "SELECT id, session AS owner FROM action WHERE network=?1 AND session IS NOT NULL",
            "SELECT step.id, session AS owner FROM step JOIN session ON session.id=session WHERE network=?1",
            *(
                f"SELECT {kind}.id, look_back AS owner FROM {kind} JOIN look_back ON look_back.id=look_back"  # noqa: S608
                " WHERE network=?1"
                for kind in _OF_LOOK_BACKS
                if not self._database.lacks(kind)
            ),
        )
        return {row["id"]: row["owner"] for row in self._database.rows(" UNION ALL ".join(sql), (network,))}

    def _decisions(self, network: NetworkId) -> dict[str, str]:
        """Give for each review its decision."""
        if self._database.lacks("review"):
            return {}
        rows = self._database.rows("SELECT id, decision FROM review WHERE network=?", (network,))
        return {row["id"]: row["decision"] for row in rows}


class _Count:
    """What was counted so far."""

    def __init__(self, owners: Mapping[str, str]) -> None:
        self._owners = owners
        self._own = Counter[str]()
        self._beside = Counter[str]()
        self._struck = Counter[str]()
        """How often a session was moved to the trash and back, which its actions come along with."""
        self._names = 0
        self._meetings = 0

    def take(self, kind: str, record: str, fields: Mapping[str, object]) -> None:
        """Count one change."""
        is_first = record not in self._own
        self._names += _touches(fields, _NAMING.get(kind, ()), filled=is_first)
        self._meetings += kind == "session" and _touches(fields, _OWN["session"])
        self._own[record] += _touches(fields, _OWN.get(kind, ()))
        self._struck[record] += kind == "session" and _touches(fields, ("trashed",), filled=is_first)
        if kind in _OF_LOOK_BACKS or _touches(fields, _OF_SESSIONS.get(kind, ())):
            self._beside[self._owners.get(record, "")] += 1

    def versions(self, decisions: Mapping[str, str]) -> dict[str, int]:
        """Give the version of each record: 0 for the first, but for names that are counted with all of them.

        A review counts the changes of its decision too, and those of every session, as it may wait for the next.
        """
        found = {
            record: max(0, own - 1)
            + self._beside[record]
            + self._struck[self._owners.get(record, "")]
            + self._names
            for record, own in self._own.items()
        }
        for review, decision in decisions.items():
            found[review] = found.get(review, 0) + self._own[decision] + self._meetings
        return found


def _touches(fields: Mapping[str, object], wanted: tuple[str, ...], *, filled: bool = False) -> bool:
    """Whether a change sets one of these fields, with *filled* to something.

    One whose words were erased may have done so: it still counts, or a version would go back.
    """
    if not fields:
        return bool(wanted)
    return any(key in fields and (bool(fields[key]) or not filled) for key in wanted)
