"""What became of an action, change by change, as the log tells it: what and when, never by whom."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from peerlog.domain.action import Action
from peerlog.domain.action_past import Change
from peerlog.domain.carrying import Carry
from peerlog.domain.change import Value
from peerlog.domain.ids import ActionId
from peerlog.domain.member import Member

TOLD = frozenset({
    "text", "owner", "owner_words", "due", "state", "reason", "outcome", "helpers", "buddy", "commitment", "trashed",
})  # fmt: skip
"""The fields whose changes mean something to a person."""


class Log(Protocol):
    """The change log, record by record."""

    def changes_of(self, record: str) -> tuple[tuple[str, datetime, dict[str, Value]], ...]: ...


class CarriesOf(Protocol):
    """Answers as they are kept."""

    def of_action(self, action: ActionId) -> tuple[Carry, ...]: ...


class MembersOf(Protocol):
    """Members as they are kept."""

    def get(self, record: str) -> Member | None: ...


@dataclass(eq=False, repr=False)
class ActionHistory:
    """What a person can read of an action's past."""

    log: Log
    carries: CarriesOf
    members: MembersOf

    def of(self, action: Action) -> tuple[Change, ...]:
        """Give what changed, the first change first; an answer at a session stands before what it brought about."""
        stood: dict[str, Value] = {}
        found: list[tuple[str, Change]] = []
        for clock, made, fields in self.log.changes_of(action.id):
            told = {key: value for key, value in fields.items() if key in TOLD and stood.get(key) != value}
            if told:
                before = {key: self._named(key, stood.get(key)) for key in told}
                now = {key: self._named(key, value) for key, value in told.items()}
                found.append((clock, Change(made=made, first=not stood, fields=now, before=before)))
            stood |= fields
        found += (one for carry in self.carries.of_action(action.id) for one in self._answered(carry))
        return tuple(change for _clock, change in sorted(found, key=lambda one: one[0]))

    def _answered(self, carry: Carry) -> Iterator[tuple[str, Change]]:
        for clock, made, _fields in self.log.changes_of(carry.id)[:1]:
            yield clock, Change(made=made, first=False, fields={}, before={}, carry=carry)

    def _named(self, key: str, value: Value) -> Value:
        if key not in ("owner", "buddy", "helpers") or not isinstance(value, str) or not value:
            return value
        people = (self.members.get(one) for one in value.split(","))
        return ", ".join(person.name for person in people if person)
