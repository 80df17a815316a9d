"""The journal file of jrnl: each entry begins with its moment in brackets, before version 2 without them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from peerlog.domain.journal_imports.entry import Reading, Told, beginning, entries_of
from peerlog.domain.journal_imports.moments import LONGEST, day_first_in, is_date_like, moment_of
from peerlog.domain.journal_imports.outcome import Found, Reason, Refused, Unit

PROGRAM = "jrnl"
_HEAD = re.compile(rf"^\[(?P<moment>[^\]\n]{{1,{LONGEST}}})\][ \t]?", re.MULTILINE)
_OLD_HEAD = re.compile(
    r"^(?P<moment>\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2})?(?: [AaPp][Mm])?)[ \t]", re.MULTILINE
)
_TAG = re.compile(r"(?<!\S)@([-+*#/\w]+)")
"""The usual sign of jrnl; a # is read as everywhere."""

Heads = Sequence[re.Match[str]]


def heads_in(text: str) -> Heads:
    """Give where entries begin: at a moment in brackets, or, when there is none, at one without."""
    heads = [head for head in _HEAD.finditer(text) if is_date_like(head["moment"])]
    if any(moment_of(head["moment"]) for head in heads):
        return heads
    return list(_OLD_HEAD.finditer(text)) or heads


def day_first(heads: Heads, reading: Reading) -> bool | None:
    """Say how dates such as 05/06/2024 are read; None where none of them leaves a doubt."""
    own = day_first_in(head["moment"] for head in heads)
    return own if own is None or reading.day_first is None else reading.day_first


def read_jrnl_text(text: str, heads: Heads, reading: Reading) -> Iterator[Found]:
    """Give the entries that begin at *heads*, as `heads_in` gave them, and what is not taken."""
    opening = text[: heads[0].start()] if heads else text
    if opening.strip():
        yield Refused(reason=Reason.NO_DATE, unit=Unit.LINE, number=1, text=beginning(opening))
    order = day_first(heads, reading) is not False
    line, counted = 1, 0
    for head, end in _entries(heads, len(text)):
        line, counted = line + text.count("\n", counted, head.start()), head.start()
        yield from _entry(text, head, end, line=line, order=order, reading=reading)


def told_by_jrnl(text: str) -> tuple[str, bool, tuple[str, ...]]:
    """Give the text of an entry without its star, whether it had one, and its tags."""
    first, newline, rest = text.partition("\n")
    starred = first.rstrip().endswith("*")
    if starred:
        first = first.rstrip().rstrip("*").rstrip()
    return f"{first}{newline}{rest}", starred, tuple(_TAG.findall(text, 0, 1_000_000))


def _entries(heads: Heads, end: int) -> Iterator[tuple[re.Match[str], int]]:
    for head, following in pairwise(heads):
        yield head, following.start()
    if heads:
        yield heads[-1], end


def _entry(
    text: str, head: re.Match[str], end: int, *, line: int, order: bool, reading: Reading
) -> Iterator[Found]:
    moment = moment_of(head["moment"], day_first=order)
    if moment is None:
        whole = beginning(text[head.start() : min(end, head.start() + 1_000)])
        yield Refused(reason=Reason.UNREADABLE_DATE, unit=Unit.LINE, number=line, text=whole)
        return
    words, starred, tags = told_by_jrnl(text[head.end() : end])
    yield from entries_of(
        Told(
            unit=Unit.LINE,
            number=line,
            text=words,
            moment=moment,
            program=PROGRAM,
            tags=tags,
            starred=starred,
        ),
        reading,
    )
