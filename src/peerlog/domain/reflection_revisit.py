"""Coming back to an entry: when to ask "still true?", what follows from the answer, and its day in later years."""

from calendar import isleap
from datetime import date, timedelta

from peerlog.domain.months import months_after
from peerlog.domain.reflection import Verdict

FIRST_LOOK = 3
"""Months until an entry is asked about for the first time."""
NEXT_LOOK = 12
"""Months until what was still true is asked about again."""
OLD = timedelta(days=30)
"""The age from which an entry can come up by chance."""


def first_revisit(day: date) -> date | None:
    """Give the day three calendar months later, at the month's end where that is shorter; None after year 9999."""
    return _later(day, FIRST_LOOK)


def revisit_of_imported(day: date, today: date) -> date | None:
    """Give when to ask about an entry from elsewhere: never where that day has passed.

    A shelf of old diaries must not stand there as a heap of questions.
    """
    first = first_revisit(day)
    return first if first is not None and first > today else None


def next_revisit(verdict: Verdict, day: date) -> date | None:
    """Give when to ask again after this answer on *day*: a year later while it is true, else never."""
    return _later(day, NEXT_LOOK) if verdict is Verdict.YES else None


def is_anniversary(day: date, today: date) -> bool:
    """Whether *today* is *day* of a later year; 29 February is met on the 28th in years without it."""
    if day.year >= today.year:
        return False
    if (day.month, day.day) == (2, 29) and not isleap(today.year):
        return (today.month, today.day) == (2, 28)
    return (day.month, day.day) == (today.month, today.day)


def _later(day: date, months: int) -> date | None:
    try:
        return months_after(day, months)
    except ValueError:
        return None
