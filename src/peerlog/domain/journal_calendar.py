"""A month of the journal as a calendar shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta

from peerlog.domain.months import month_end


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDay:
    """A day of the month shown."""

    day: date
    entries: int = 0


Week = tuple[CalendarDay | None, ...]
"""Seven places; None where another month has the day."""


def month_grid(
    year: int, month: int, entries: Mapping[date, int], first_weekday: int = 0
) -> tuple[Week, ...]:
    """Give the weeks of a month; *entries* counts by day, *first_weekday* (Monday is 0) begins a week."""
    first = date(year, month, 1)
    last = month_end(first).day
    before = (first.weekday() - first_weekday) % 7
    days = [CalendarDay(day=one, entries=entries.get(one, 0)) for one in _days(first, last)]
    places = [*[None] * before, *days, *[None] * (-(before + last) % 7)]
    return tuple(tuple(places[start : start + 7]) for start in range(0, len(places), 7))


def month_beside(year: int, month: int, step: int) -> tuple[int, int]:
    """Give year and month *step* months on (negative: back), staying at the ends of the calendar."""
    place = year * 12 + month - 1 + step
    place = min(max(place, MINYEAR * 12), MAXYEAR * 12 + 11)
    return place // 12, place % 12 + 1


def _days(first: date, last: int) -> list[date]:
    return [first + timedelta(days=count) for count in range(last)]
