"""Coming back to an entry: when to ask "still true?", what follows from the answer, and chance meetings."""

from calendar import isleap
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta

from peerlog.domain.months import months_after
from peerlog.domain.reflection import LookedBack, Reflection, Verdict

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


def is_due(entry: Reflection, today: date) -> bool:
    """Whether it is time to ask "still true?" of *entry*."""
    return not entry.trashed and entry.revisit is not None and entry.revisit <= today


def due_for_a_look(entries: Iterable[Reflection], today: date) -> tuple[Reflection, ...]:
    """Give the entries to ask about, the one waiting longest first."""
    due = [(entry.revisit, entry) for entry in entries if is_due(entry, today)]
    return tuple(entry for _day, entry in sorted(due, key=lambda one: (str(one[0]), one[1].id)))


def looked_back(entry: Reflection, look: LookedBack) -> dict[str, object]:
    """Give the fields of *entry* that an answer changes."""
    return {"looked_back": (*entry.looked_back, look), "revisit": next_revisit(look.verdict, look.day)}


def is_anniversary(day: date, today: date) -> bool:
    """Whether *today* is *day* of a later year; 29 February is met on the 28th in years without it."""
    if day.year >= today.year:
        return False
    if (day.month, day.day) == (2, 29) and not isleap(today.year):
        return (today.month, today.day) == (2, 28)
    return (day.month, day.day) == (today.month, today.day)


def on_this_day(entries: Iterable[Reflection], today: date) -> tuple[Reflection, ...]:
    """Give the entries of this day in earlier years, the latest first."""
    met = [entry for entry in entries if not entry.trashed and is_anniversary(entry.day, today)]
    return tuple(sorted(met, key=lambda entry: (entry.day, entry.written, entry.id), reverse=True))


def random_old(
    entries: Sequence[Reflection], today: date, chance: Callable[[], float], seen: Callable[[Reflection], int]
) -> Reflection | None:
    """Give one entry older than OLD by chance, among those that *seen* counts the fewest meetings of.

    *chance* gives a number from 0 up to, not with, 1.
    """
    old = [entry for entry in entries if not entry.trashed and today - entry.day > OLD]
    if not old:
        return None
    fewest = min(map(seen, old))
    rare = [entry for entry in old if seen(entry) == fewest]
    return rare[min(int(chance() * len(rare)), len(rare) - 1)]


def _later(day: date, months: int) -> date | None:
    try:
        return months_after(day, months)
    except ValueError:
        return None
