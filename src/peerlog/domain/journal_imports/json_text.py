"""JSON from anybody: read with care, since it may be nested without end, cut off, or not JSON at all."""

import json
from collections.abc import Mapping


class NotSound(Exception):
    """Not JSON that can be read; *line* is where that was noticed."""

    def __init__(self, line: int = 0) -> None:
        super().__init__(line)
        self.line = line


def loaded(text: str) -> object:
    """Give what *text* holds; raises NotSound for whatever keeps it from being read."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise NotSound(error.lineno) from None
    except (ValueError, RecursionError):  # a number of thousands of digits, or lists in lists in lists
        raise NotSound from None


def text_of(entry: Mapping[str, object], key: str) -> str | None:
    """Give the text at *key*, empty where there is none, None where something else stands there."""
    value = entry.get(key)
    if value is None:
        return ""
    return value if isinstance(value, str) else None
