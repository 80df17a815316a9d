"""Journals in Markdown: a file an entry with its date before, in its name or in a heading, or one with many."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import PurePath

from peerlog.domain.journal_imports.entry import Reading, Told, beginning, entries_of, neat
from peerlog.domain.journal_imports.front_matter import Facts, facts_and_rest
from peerlog.domain.journal_imports.moments import in_utc, moment_of
from peerlog.domain.journal_imports.outcome import Found, Reason, Refused, Unit
from peerlog.domain.reflection import LONGEST_TAG, SCALE, Reflection

PROGRAM = "markdown"
MOST_FACTS = 100
DATES = ("date", "created", "creationdate", "created at", "day")
"""Keys of front matter that say when, the first one there counts."""
IDS = ("entry", "uuid", "id")
"""Keys of front matter that say which."""
LONGEST_HEADING = 300
"""Characters; a longer one begins no entry."""
_HEADING = re.compile(r"^#{1,6}[ \t](?P<words>[^\n]*)$", re.MULTILINE)
_MEANT = re.compile(r"\d{4,6}-\d{1,3}-\d{1,3}\S*")
"""A first word that was meant as a date, be it one that nobody can read."""
_MOST_WORDS = 8
"""Of a moment."""
_NAMED = re.compile(
    r"(?<!\d)(?P<day>\d{4}[-_.]\d{2}[-_.]\d{2}|\d{8})(?!\d)(?:[T _-]+(?P<hour>\d{2})[-:.h]?(?P<minute>\d{2})(?!\d))?"
)

Part = tuple[int, str, str]
"""Where an entry begins in the text, its moment, its words."""


def read_markdown(text: str, reading: Reading) -> Iterator[Found]:
    """Give the entry of a file, or the entries below its dated headings, and what is not taken."""
    facts, rest, lines = facts_and_rest(text)
    rest = "\n".join((*facts.get("body", ()), rest))
    moment = _first(facts, DATES).split(" #")[0].strip()
    parts = () if moment else tuple(_parts(rest))
    moment = moment or (
        "" if parts and (len(parts) > 1 or not _opening(rest, parts)) else _in_name(reading.name)
    )
    if moment and moment_of(moment) is None:
        yield Refused(reason=Reason.UNREADABLE_DATE, text=beginning(moment))
    elif moment:
        yield from _entry((0, moment, rest), 1, facts, reading)
    elif parts:
        yield from _many(rest, parts, lines, reading)
    else:
        yield Refused(reason=Reason.NO_DATE if rest.strip() else Reason.NO_TEXT, text=beginning(rest))


def _many(text: str, parts: Sequence[Part], lines: int, reading: Reading) -> Iterator[Found]:
    if opening := _opening(text, parts):
        yield Refused(reason=Reason.NO_DATE, unit=Unit.LINE, number=lines + 1, text=beginning(opening))
    line, counted = lines + 1, 0
    for start, moment, words in parts:
        line, counted = line + text.count("\n", counted, start), start
        yield from _entry((start, moment, words), line, {}, reading)


def _opening(text: str, parts: Sequence[Part]) -> str:
    """Give what stands before the first dated heading, other headings left out."""
    return _HEADING.sub("", text[: parts[0][0]]).strip()


def _entry(part: Part, line: int, facts: Facts, reading: Reading) -> Iterator[Found]:
    _start, words, text = part
    moment = moment_of(words)
    if moment is None:
        yield Refused(reason=Reason.UNREADABLE_DATE, unit=Unit.LINE, number=line, text=beginning(words))
        return
    title = _first(facts, ("title",))
    told = Told(
        unit=Unit.LINE,
        number=line,
        text=f"{title}\n\n{text.lstrip()}" if title and title not in text[:1_000] else text,
        moment=moment,
        program=PROGRAM,
        id=_first(facts, IDS),
        tags=[tag for words in facts.get("tags", ())[:MOST_FACTS] for tag in words.split(",")],
        starred=_is_set(facts, "starred"),
    )
    for found in entries_of(told, reading):
        yield _with_facts(found, facts) if isinstance(found, Reflection) else found


def _with_facts(entry: Reflection, facts: Facts) -> Reflection:
    """Add what the front matter says besides."""
    fuller = replace(
        entry,
        mood=_score(_first(facts, ("mood",))),
        energy=_score(_first(facts, ("energy",))),
        strand=neat(_first(facts, ("strand",)), LONGEST_TAG),
        possible_lesson=_is_set(facts, "possible_lesson"),
    )
    return _as_exported(fuller, facts) if "peerlog" in facts else fuller


def _as_exported(entry: Reflection, facts: Facts) -> Reflection:
    """Give an entry out of peerlog's own Markdown its moment again, and the source it is known by."""
    written = moment_of(_first(facts, ("written",)))
    return replace(
        entry,
        written=in_utc(written) if written and written.tzinfo else entry.written,
        source=entry.source.removeprefix(f"{PROGRAM}:"),
    )


def _is_set(facts: Facts, key: str) -> bool:
    return _first(facts, (key,)).lower() == "true"


def _score(words: str) -> int | None:
    return int(words) if words in {str(score) for score in SCALE} else None


def _parts(text: str) -> Iterator[Part]:
    """Give what stands below each heading that begins with a date, its title first."""
    heads = [(found, said) for found in _HEADING.finditer(text) if (said := _dated(found["words"]))]
    ends = [*(head.start() for head, _said in heads[1:]), len(text)]
    for (head, (moment, title)), end in zip(heads, ends, strict=False):
        words = _below(text, head.end(), end)
        yield head.start(), moment, f"{title}\n{words}" if title else words


def _below(text: str, start: int, end: int) -> str:
    """Give what stands below a heading, without the headings that stand empty over the next entry."""
    lines = text[start:end].strip("\n").split("\n")
    while end < len(text) and lines and (not lines[-1].strip() or _HEADING.fullmatch(lines[-1])):
        lines.pop()  # such as the year and the month
    return "\n".join(lines)


def _dated(heading: str) -> tuple[str, str] | None:
    """Give the moment a heading begins with and the title behind it; None where it begins otherwise."""
    words = heading.rstrip("# \t").split() if len(heading) <= LONGEST_HEADING else []
    for count in range(min(len(words), _MOST_WORDS), 0, -1):
        moment = " ".join(words[:count]).rstrip(":,–-— ")
        if moment_of(moment):
            return moment, " ".join(words[count:]).lstrip(":,–-— ")
    return (words[0], "") if words and _MEANT.fullmatch(words[0]) else None


def _in_name(name: str) -> str:
    """Give the moment that a file name begins or ends with, empty where there is none."""
    found = _NAMED.search(PurePath(name).stem)
    if found is None:
        return ""
    digits = re.sub(r"\D", "", found["day"])
    day = f"{digits[:4]}-{digits[4:6]}-{digits[6:]}"
    time = f" {found['hour']}:{found['minute']}" if found["hour"] else ""
    return next((words for words in (f"{day}{time}", day) if moment_of(words)), "")


def _first(facts: Facts, keys: Sequence[str]) -> str:
    return next((facts[key][0] for key in keys if facts.get(key)), "")
