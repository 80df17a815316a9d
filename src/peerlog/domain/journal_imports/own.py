"""The JSON export of peerlog's own journal, read back to equal entries."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime

from peerlog.domain.errors import TooLong
from peerlog.domain.ids import ReflectionId
from peerlog.domain.journal_imports.entry import (
    LONGEST_SOURCE,
    Reading,
    text_source,
    whole_letters,
    with_tags,
)
from peerlog.domain.journal_imports.moments import FIRST_YEAR, LAST_YEAR
from peerlog.domain.journal_imports.outcome import Found, Reason, Refused, Unit
from peerlog.domain.reflection import (
    LONGEST_ANSWER,
    LONGEST_TAG,
    SCALE,
    Answer,
    LookedBack,
    Reflection,
    Verdict,
)
from peerlog.domain.text import LONG, SHORT, kept

PROGRAM = "peerlog"
MOST_ANSWERS = 100
MOST_LOOKS = 1_000
_MODEL = re.compile(r"[a-z0-9-]{0,40}")

Entry = Mapping[str, object]


class _Wrong(Exception):
    """A value is not what its key promises."""

    def __init__(self, reason: Reason = Reason.WRONG_SHAPE) -> None:
        super().__init__(reason)
        self.reason = reason


def read_own(entry: Entry, number: int, _reading: Reading) -> Iterator[Found]:
    """Give the entry as it was exported, or why there is none."""
    try:
        yield _entry(entry)
    except _Wrong as wrong:
        yield Refused(reason=wrong.reason, unit=Unit.ENTRY, number=number)


def _entry(entry: Entry) -> Reflection:
    day = _day(entry.get("day"))
    if day is None:
        raise _Wrong(Reason.NO_DATE)
    answers = tuple(map(_answer, _list(entry, "answers", MOST_ANSWERS)))
    if not any(answer.text for answer in answers):
        raise _Wrong(Reason.NO_TEXT)
    made = Reflection(
        id=ReflectionId(""),
        day=day,
        written=_moment(entry.get("written")),
        model=_model(entry),
        answers=answers,
        mood=_score(entry.get("mood")),
        energy=_score(entry.get("energy")),
        strand=_text(entry.get("strand", ""), LONGEST_TAG),
        starred=entry.get("starred") is True,
        possible_lesson=entry.get("possible_lesson") is True,
        revisit=_day(entry.get("revisit")),
        looked_back=tuple(map(_look, _list(entry, "looked_back", MOST_LOOKS))),
        source=_source(entry, day, answers),
    )
    return with_tags(made, _list(entry, "tags", MOST_ANSWERS))


def _answer(value: object) -> Answer:
    given = _mapping(value)
    return Answer(
        prompt=_text(given.get("prompt", ""), SHORT), text=_text(given.get("text", ""), LONGEST_ANSWER)
    )


def _look(value: object) -> LookedBack:
    given = _mapping(value)
    day, verdict = _day(given.get("day")), given.get("verdict")
    if day is None or verdict not in tuple(Verdict):
        raise _Wrong
    return LookedBack(day=day, verdict=Verdict(str(verdict)), note=_text(given.get("note", ""), LONG))


def _source(entry: Entry, day: date, answers: tuple[Answer, ...]) -> str:
    given = _text(entry.get("entry", ""), LONGEST_SOURCE + LONGEST_TAG)
    return given or text_source(PROGRAM, day.isoformat(), "\n".join(answer.text for answer in answers))


def _mapping(value: object) -> Entry:
    if not isinstance(value, dict):
        raise _Wrong
    return value


def _list(entry: Entry, key: str, most: int) -> list[object]:
    value = entry.get(key, [])
    if not isinstance(value, list) or len(value) > most:
        raise _Wrong
    return value


def _text(value: object, limit: int) -> str:
    if not isinstance(value, str):
        raise _Wrong
    try:
        return kept(whole_letters(value[: 2 * limit + 1]), "text", limit=limit)
    except TooLong:
        raise _Wrong(Reason.TOO_LONG) from None


def _model(entry: Entry) -> str:
    given = _text(entry.get("model", ""), SHORT)
    if not _MODEL.fullmatch(given):
        raise _Wrong
    return given


def _score(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or value not in SCALE:
        raise _Wrong
    return value


def _day(value: object) -> date | None:
    if value is None:
        return None
    try:
        day = date.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise _Wrong(Reason.UNREADABLE_DATE) from None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        raise _Wrong(Reason.UNREADABLE_DATE)
    return day


def _moment(value: object) -> datetime:
    try:
        moment = datetime.fromisoformat(value if isinstance(value, str) else "")
    except ValueError:
        raise _Wrong(Reason.UNREADABLE_DATE) from None
    if moment.tzinfo is None or not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise _Wrong(Reason.UNREADABLE_DATE)
    return moment.astimezone(UTC).replace(microsecond=0)
