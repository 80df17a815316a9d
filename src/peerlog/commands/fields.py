"""From what was typed after options to the fields of a record."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from peerlog.commands.call import Call

Typed = Any
"""What an option holds: words, a number, yes or no, or None when it was not typed."""


def given(options: Mapping[str, Any]) -> dict[str, Any]:
    """Give only the options that were typed."""
    return {name: value for name, value in options.items() if value is not None}


def as_days(call: Call, fields: dict[str, Any], *names: str) -> dict[str, Any]:
    """Turn people's words for days into days; an empty text takes a day away."""
    for name in names:
        if isinstance(fields.get(name), str):
            fields[name] = _day(call, fields[name])
    return fields


def _day(call: Call, words: str) -> date | None:
    return call.day(words) if words.strip() else None
