"""The change log: every record is a pure function of the set of its changes, in whatever order they came.

A change names the earlier changes whose values it replaces. The values nobody replaced are the heads of a
field; the shown one is the head with the latest clock. So copies that met in any order agree, and none of two
values written at the same time is lost.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Value = str | int | None
"""What a field may hold in the log and in a row."""

ERASE = "erase"
"""The verb of a change that removes a record's words from rows and log alike."""

FORGET = "forget"
"""The verb of a change that marks where one text of a record was removed the same way; the record stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of one record by one copy of the database."""

    copy: str
    seq: int
    """Counts up within its copy, without gaps."""
    clock: str
    """Hybrid logical time: milliseconds and a counter in hex, which sort as plain text."""
    act: str
    """What was done in one go shares an act, and is undone in one go."""
    verb: str
    undoes: str = ""
    record: str
    kind: str
    fields: Mapping[str, Value] = field(default_factory=dict)
    replaces: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For each field the names of the changes whose value this one saw and replaces."""

    @property
    def name(self) -> str:
        """What other changes call this one."""
        return f"{self.copy}:{self.seq}"


def next_clock(last: str, milliseconds: int) -> str:
    """Give a clock later than *last*, even when the system's clock stands behind it."""
    if not last or int(last[:12], 16) < milliseconds:
        return f"{milliseconds:012x}.0000"
    counted = (int(last[:12], 16) << 16) + int(last[13:], 16) + 1  # a full counter carries into the time
    return f"{counted >> 16:012x}.{counted & 0xFFFF:04x}"


def heads(changes: Iterable[Change]) -> dict[str, tuple[Change, ...]]:
    """Give, for each field of one record, the changes whose value nobody replaced; the shown one is first."""
    everything = tuple(changes)
    replaced = {
        (key, name) for change in everything for key, names in change.replaces.items() for name in names
    }
    found: dict[str, list[Change]] = {}
    for change in everything:
        for key in change.fields:
            if (key, change.name) not in replaced:
                found.setdefault(key, []).append(change)
    return {key: tuple(sorted(those, key=_age, reverse=True)) for key, those in found.items()}


def _age(change: Change) -> tuple[str, str, int]:
    return change.clock, change.copy, change.seq


def is_erased(changes: Iterable[Change]) -> bool:
    """Tell whether the record of these changes was erased."""
    return any(change.verb == ERASE for change in changes)


def fold(changes: Iterable[Change]) -> dict[str, Value] | None:
    """Give the fields of one record as they stand, or None when it was erased."""
    everything = tuple(changes)
    if not everything or is_erased(everything):
        return None
    if len(everything) == 1:
        return dict(everything[0].fields)
    return {key: those[0].fields[key] for key, those in heads(everything).items()}
