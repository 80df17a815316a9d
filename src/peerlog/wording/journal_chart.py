"""Mistakes looked at and minds changed, quarter by quarter, as bars made of letters."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from peerlog.domain.reflection_patterns import Quarter, QuarterCount
from peerlog.wording.language import _
from peerlog.wording.times import month

MISTAKE, CHANGED = "█", "░"
"""Told apart by their pattern, so that no colour is needed."""
ROOM_FOR_COUNTS = 10


class Bar(NamedTuple):
    """A quarter and what was looked at in it."""

    label: str
    """At most ten columns in English: Oct-Dec 26."""
    bar: str
    """As many signs as there were, or fewer where the room is narrow; then the counts."""


def quarter_name(quarter: Quarter) -> str:
    """Give "Oct-Dec 26"."""
    first = quarter.number * 3 - 2
    return _("{first}-{last} {year:02d}").format(
        first=month(date(quarter.year, first, 1)),
        last=month(date(quarter.year, first + 2, 1)),
        year=quarter.year % 100,
    )


def bars(quarters: Sequence[QuarterCount], width: int) -> tuple[Bar, ...]:
    """Give a bar for each quarter, in at most *width* columns besides the label."""
    longest = max((one.mistakes + one.changed_minds for one in quarters), default=0)
    room = max(width - ROOM_FOR_COUNTS, 1)
    scale = min(1.0, room / longest) if longest else 1.0
    return tuple(Bar(quarter_name(one.quarter), _bar(one, scale)) for one in quarters)


def key_words() -> str:
    """Say what the signs of a bar mean."""
    return _("{mistake} a mistake looked at   {changed} a changed mind").format(
        mistake=MISTAKE, changed=CHANGED
    )


def _bar(one: QuarterCount, scale: float) -> str:
    signs = MISTAKE * _length(one.mistakes, scale) + CHANGED * _length(one.changed_minds, scale)
    counts = " + ".join(str(count) for count in (one.mistakes, one.changed_minds) if count)
    return f"{signs} {counts}" if signs else "·"


def _length(count: int, scale: float) -> int:
    """Give so many signs; what is there at all shows."""
    return max(1, int(count * scale)) if count else 0
