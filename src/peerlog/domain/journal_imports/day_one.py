"""The JSON export of Day One."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, tzinfo

from peerlog.domain.journal_imports.entry import Reading, Told, beginning, entries_of, refused
from peerlog.domain.journal_imports.json_text import NotSound, loaded, text_of
from peerlog.domain.journal_imports.moments import moment_of
from peerlog.domain.journal_imports.outcome import Found, Reason, Refused, Unit
from peerlog.domain.reflection import Reflection
from peerlog.domain.session import zone_of

PROGRAM = "day-one"
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!<>~|=:\"'])")
"""Day One writes its text as Markdown and puts a backslash before every sign that could mean something."""
_ATTACHED = re.compile(r"!\[[^\[\]\n]{0,200}\]\(dayone-[^()\n]{0,200}\)[ \t]{0,9}\n?")


def is_day_one(entry: Mapping[str, object]) -> bool:
    """Whether an entry looks like one of Day One."""
    return "creationDate" in entry


def read_day_one(entry: Mapping[str, object], number: int, reading: Reading) -> Iterator[Found]:
    """Give the entry on the day it was on where it was written, or why there is none."""
    text, made, uuid = (text_of(entry, key) for key in ("text", "creationDate", "uuid"))
    text = _rich_text(entry.get("richText")) if text == "" else text
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
    there = zone_of(name) if isinstance(name, str) else None
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(there or zone)


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(r"\1", _ATTACHED.sub("", text)).replace("\u2028", "\n")


def _rich_text(value: object) -> str:
    """Give the words of an entry that is kept as rich text alone, as some versions do."""
    try:
        whole = loaded(value) if isinstance(value, str) else None
    except NotSound:
        return ""
    pieces = whole.get("contents") if isinstance(whole, dict) else None
    words = (
        (piece.get("text") for piece in pieces if isinstance(piece, dict)) if isinstance(pieces, list) else ()
    )
    return "".join(word for word in words if isinstance(word, str))
