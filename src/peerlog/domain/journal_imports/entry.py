"""From what another program says of an entry to an entry of ours, or the reason why there is none."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from itertools import islice

from peerlog.domain.errors import TooLong
from peerlog.domain.ids import ReflectionId
from peerlog.domain.journal_imports.moments import in_utc
from peerlog.domain.journal_imports.outcome import SHOWN, Found, Reason, Refused, Unit
from peerlog.domain.reflection import LONGEST_ANSWER, Answer, Reflection
from peerlog.domain.reflection_inline import MOST_TAGS, tag_of, written_inline
from peerlog.domain.reflection_revisit import revisit_of_imported
from peerlog.domain.text import kept

LONGEST_SOURCE = 100
"""Characters of the id another program gave; a longer or unprintable one counts by its hash."""
WORDS = "words"
"""Begins the source of an entry that is known by its words alone."""
_LONE = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a file does not say itself."""

    zone: tzinfo
    """Of clock times that name none."""
    today: date
    name: str = ""
    """The file's."""
    day_first: bool | None = None
    """How other files of the same journal have dates such as 05/06/2024; None leaves it to the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a file says of one entry."""

    unit: Unit
    number: int
    text: str
    moment: datetime
    """Without a zone where the file names none."""
    program: str
    """Begins the source of an entry with an id, so that two programs cannot meet in one."""
    id: str = ""
    """As the other program gave it; without one the minute and the words are the identity, whatever the file."""
    tags: Iterable[object] = ()
    starred: bool = False


def entries_of(told: Told, reading: Reading) -> Iterator[Found]:
    """Give the entry, and what is to be said about it; or why there is none."""
    text = _kept(told.text)
    if text is None:
        yield refused(told, Reason.TOO_LONG)
        return
    if not text:
        yield refused(told, Reason.NO_TEXT)
        return
    local = told.moment if told.moment.tzinfo else told.moment.replace(tzinfo=reading.zone)
    yield Reflection(
        id=ReflectionId(""),
        day=told.moment.date(),
        written=in_utc(local),
        answers=(Answer(text=text),),
        tags=_tags(told.tags, text),
        starred=told.starred,
        revisit=revisit_of_imported(told.moment.date(), reading.today),
        source=_source(told, text),
    )
    if "\ufffd" in text:
        yield refused(told, Reason.BROKEN_LETTERS)


def _kept(text: str) -> str | None:
    bare = text.strip()
    if len(bare) > 2 * LONGEST_ANSWER:  # no need to look at ten million letters one by one
        return None
    try:
        return kept(whole_letters(bare), "text", limit=LONGEST_ANSWER)
    except TooLong:
        return None


def refused(told: Told, reason: Reason) -> Refused:
    """Give the reason with the place and the beginning of the entry."""
    return Refused(reason=reason, unit=told.unit, number=told.number, text=beginning(told.text))


def beginning(text: str) -> str:
    """Give how *text* begins, on one line."""
    return " ".join(whole_letters(text[: 4 * SHOWN]).split())[:SHOWN]


def whole_letters(text: str) -> str:
    """Give *text* with a mark for each half character, which no file can hold."""
    return text.translate(_LONE)


def neat(text: str, limit: int) -> str:
    """Give a short *text* as a journal keeps it: on one line, of whole letters, cut at *limit*."""
    return " ".join(kept(whole_letters(text[: 4 * limit]), "text").split())[:limit].strip()


def text_source(program: str, day: str, text: str) -> str:
    """Give the identity of an entry that has no id: the same day and words, however they are broken into lines."""
    plain = " ".join(whole_letters(text).split())
    return f"{program}:{hashlib.sha256(f'{day}|{plain}'.encode()).hexdigest()[:32]}"


def with_tags(entry: Reflection, tags: Iterable[object]) -> Reflection:
    """Give *entry* with further tags."""
    return replace(entry, tags=_tags((*entry.tags, *tags), ""))


def _source(told: Told, text: str) -> str:
    if not told.id:
        return text_source(WORDS, f"{told.moment:%Y-%m-%dT%H:%M}", text)
    given = whole_letters(told.id)
    if len(given) > LONGEST_SOURCE or given != given.strip() or not given.isprintable():
        return text_source(told.program, "", given)
    return f"{told.program}:{given}"


def _tags(given: Iterable[object], text: str) -> tuple[str, ...]:
    words = (tag_of(one[:1000]) for one in islice(given, 4 * MOST_TAGS) if isinstance(one, str))
    every = dict.fromkeys((*filter(None, words), *written_inline(text).tags))
    return tuple(every)[:MOST_TAGS]
