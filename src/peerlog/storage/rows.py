"""From stored values to values of the domain and back, one column at a time."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime, time
from enum import Enum, StrEnum
from typing import Any, TypeVar

from peerlog.domain.audience import Audience
from peerlog.domain.change import Value

Word = TypeVar("Word", bound=StrEnum)
LATER: Mapping[str, Value] = {
    "level": None, "outside": "", "outside_sure": 0,
    "commitment": 0, "helpers": "", "buddy": None, "outcome": None, "origin": None,
}  # fmt: skip
"""Columns that files and changes of an earlier format do not have, and what they hold there."""


def later(row: Any, column: str) -> Any:  # noqa: ANN401 - a row, or the fields of the log
    """Give a column that an earlier format does not have."""
    return row[column] if column in row.keys() else LATER[column]  # noqa: SIM118 - a row has keys, and holds values


def level_from(row: Any) -> Audience | None:  # noqa: ANN401
    """Read how far a line may go."""
    level = later(row, "level")
    return Audience(level) if level else None


def word(words: type[Word], value: str | None) -> Word | None:
    """Read one of a fixed set of words, or none."""
    return words(value) if value else None


def stored(value: object) -> Value:
    """Give what a column holds for *value*: text, a whole number or nothing; of several, all of them with commas."""
    if value is None or (isinstance(value, str | int) and not isinstance(value, bool | Enum)):
        return value
    if isinstance(value, tuple):
        return ",".join(str(stored(one)) for one in value)
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, datetime):
        return moment_text(value) if value.tzinfo else value.isoformat(timespec="minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    msg = f"no column holds a {type(value).__name__}"
    raise TypeError(msg)


def fields_of(record: Any) -> dict[str, Value]:  # noqa: ANN401 - any frozen record of the domain
    """Give every field of a record as stored, without its id."""
    return {f.name: stored(getattr(record, f.name)) for f in fields(record) if f.name != "id"}


def moment_text(value: datetime) -> str:
    """Give a moment in UTC, to the second, as text that sorts by time."""
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def clock_moment(clock: str) -> datetime:
    """Give the moment in UTC that a clock of the change log tells."""
    return datetime.fromtimestamp(int(clock[:12], 16) / 1000, UTC)


def moment(text: str | None) -> datetime | None:
    """Read a moment written by `moment_text`."""
    return datetime.fromisoformat(text) if text else None


def instant(text: str) -> datetime:
    """Read a moment that every such record has."""
    return datetime.fromisoformat(text)


def day(text: str | None) -> date | None:
    """Read a date."""
    return date.fromisoformat(text) if text else None
