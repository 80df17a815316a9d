"""The JSON export of Day One."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, tzinfo

from peerlog.domain.journal_imports.entry import Reading, Told, beginning, entries_of, refused
from peerlog.domain.journal_imports.json_text import text_of
from peerlog.domain.journal_imports.moments import moment_of
from peerlog.domain.journal_imports.outcome import Found, Reason, Refused, Unit
from peerlog.domain.reflection import Reflection
from peerlog.domain.session import zone_of

PROGRAM = "day-one"
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>~|=:\"'])")
"""Day One writes its text as Markdown and puts a backslash before every sign that could mean something."""
_ATTACHED = re.compile(r"!\[[^\[\]\n]{0,200}\]\(dayone-[^()\n]{0,200}\)[ \t]{0,9}\n?")
_ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2}")


def is_day_one(entry: Mapping[str, object]) -> bool:
    """Whether an entry looks like one of Day One."""
    return "creationDate" in entry


def read_day_one(entry: Mapping[str, object], number: int, reading: Reading) -> Iterator[Found]:
    """Give the entry on the day it was on where it was written, or why there is none."""
    text, made, uuid = (text_of(entry, key) for key in ("text", "creationDate", "uuid"))
    if text is None or made is None or uuid is None:
        yield Refused(reason=Reason.WRONG_SHAPE, unit=Unit.ENTRY, number=number)
        return
    moment = _local(made, entry.get("timeZone"), reading.zone)
    if moment is None:
        reason = Reason.UNREADABLE_DATE if made.strip() else Reason.NO_DATE
        yield Refused(reason=reason, unit=Unit.ENTRY, number=number, text=beginning(text))
        return
    tags = entry.get("tags")
    told = Told(
        unit=Unit.ENTRY, number=number, text=_unescaped(text), moment=moment, program=PROGRAM, id=uuid,
        tags=tags if isinstance(tags, list) else (), starred=entry.get("starred") is True,
    )  # fmt: skip
    found = tuple(entries_of(told, reading))
    yield from found
    if any(isinstance(one, Reflection) for one in found) and _has_attachments(entry, text):
        yield refused(told, Reason.ATTACHMENTS)


def _has_attachments(entry: Mapping[str, object], text: str) -> bool:
    kinds = ("photos", "videos", "audios", "pdfAttachments")
    return _ATTACHED.search(text) is not None or any(entry.get(kind) for kind in kinds)


def _local(made: str, name: object, zone: tzinfo) -> datetime | None:
    moment = moment_of(made)
    if moment is None:
        return None
    there = zone_of(name) if isinstance(name, str) and _ZONE.fullmatch(name) else None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(there or zone)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(r"\1", _ATTACHED.sub("", text))
