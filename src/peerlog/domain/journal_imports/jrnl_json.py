"""The JSON export of jrnl."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from peerlog.domain.journal_imports.entry import Reading, Told, beginning, entries_of
from peerlog.domain.journal_imports.jrnl_text import PROGRAM, told_by_jrnl
from peerlog.domain.journal_imports.json_text import text_of
from peerlog.domain.journal_imports.moments import moment_of
from peerlog.domain.journal_imports.outcome import Found, Reason, Refused, Unit


def is_jrnl(entry: Mapping[str, object]) -> bool:
    """Whether an entry looks like one of jrnl."""
    return "date" in entry and ("title" in entry or "body" in entry)


def read_jrnl_json(entry: Mapping[str, object], number: int, reading: Reading) -> Iterator[Found]:
    """Give the entry, in the same words as jrnl's own file has it, or why there is none."""
    title, body, day, time = (text_of(entry, key) for key in ("title", "body", "date", "time"))
    if title is None or body is None or day is None or time is None:
        yield Refused(reason=Reason.WRONG_SHAPE, unit=Unit.ENTRY, number=number)
        return
    whole = f"{title}\n{body}" if body.strip() else title
    moment = moment_of(f"{day} {time}".strip())
    if moment is None:
        reason = Reason.UNREADABLE_DATE if day.strip() else Reason.NO_DATE
        yield Refused(reason=reason, unit=Unit.ENTRY, number=number, text=beginning(whole))
        return
    yield from entries_of(_told(entry, number, whole, moment), reading)


def _told(entry: Mapping[str, object], number: int, whole: str, moment: datetime) -> Told:
    words, starred, tags = told_by_jrnl(whole)
    given = entry.get("tags")
    return Told(
        unit=Unit.ENTRY,
        number=number,
        text=words,
        moment=moment,
        program=PROGRAM,
        tags=(*tags, *given[:1000]) if isinstance(given, list) else tags,
        starred=starred or entry.get("starred") is True,
    )
