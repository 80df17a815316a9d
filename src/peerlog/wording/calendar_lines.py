"""The lines of a calendar file (RFC 5545): escaped, folded, and read back by the same rules."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime

ENTRIES = ("VEVENT", "VTODO")
WIDEST = 75
"""Octets of a line, without the line break."""
_BREAK = "\r\n"
_ESCAPED = re.compile(r"\\(.)")


def as_text(words: str) -> str:
    """Escape what stands for itself in a property of kind TEXT."""
    return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def as_moment(when: datetime | date) -> str:
    """Write a moment, which is in UTC, or a whole day."""
    if isinstance(when, datetime):
        return f"{when.replace(tzinfo=None).isoformat(timespec='seconds').translate(_NO_MARKS)}Z"
    return when.isoformat().translate(_NO_MARKS)


_NO_MARKS = {ord("-"): None, ord(":"): None}


def written(lines: Iterable[str]) -> str:
    """Give content lines as they stand in a file."""
    return "".join(part + _BREAK for line in lines for part in _folded(line))


def read_back(text: str) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Give each entry of a calendar: its kind, and its properties by name, without parameters and unescaped."""
    kind, properties = "", dict[str, str]()
    for line in text.replace(f"{_BREAK} ", "").split(_BREAK):
        name, _colon, value = line.partition(":")
        if name == "BEGIN":
            kind, properties = value, {}
        elif name == "END" and value in ENTRIES:
            yield kind, properties
        else:
            properties[name.partition(";")[0]] = _ESCAPED.sub(_meant, value)


def moment_read(value: str) -> datetime | date:
    """Read a moment or a whole day."""
    return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)


def _meant(found: re.Match[str]) -> str:
    return "\n" if found[1] == "n" else found[1]


def _folded(line: str) -> Iterator[str]:
    """Cut a line between characters, never inside an escape; what follows a cut begins with a space."""
    octets, begun = line.encode(), 0
    while len(octets) - begun > (room := WIDEST - (begun > 0)):
        cut = _cut(octets, begun + room)
        yield " " * (begun > 0) + octets[begun:cut].decode()
        begun = cut
    yield " " * (begun > 0) + octets[begun:].decode()


def _cut(octets: bytes, wanted: int) -> int:
    """Give the last place up to *wanted* that parts two characters and no escape."""
    while octets[wanted] & 0b1100_0000 == 0b1000_0000:
        wanted -= 1
    before = octets[:wanted]
    return wanted - (len(before) - len(before.rstrip(b"\\"))) % 2
