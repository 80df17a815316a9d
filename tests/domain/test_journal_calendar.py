"""A month as a calendar shows it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.journal_calendar import month_beside, month_grid

SATURDAY, SUNDAY = 5, 6


def shown(year: int, month: int, first_weekday: int = 0) -> list[list[int]]:
    """Give the days of each week as numbers, 0 where another month has the day."""
    return [
        [one.day.day if one else 0 for one in week] for week in month_grid(year, month, {}, first_weekday)
    ]


def test_a_week_begins_where_people_begin_it() -> None:
    """On Monday, Sunday or Saturday."""
    assert shown(2026, 2) == [
        [0, 0, 0, 0, 0, 0, 1], [2, 3, 4, 5, 6, 7, 8], [9, 10, 11, 12, 13, 14, 15],
        [16, 17, 18, 19, 20, 21, 22], [23, 24, 25, 26, 27, 28, 0],
    ]  # fmt: skip
    assert shown(2026, 2, SUNDAY)[0] == [1, 2, 3, 4, 5, 6, 7]
    assert len(shown(2026, 2, SUNDAY)) == 4
    assert shown(2026, 2, SATURDAY)[0] == [0, 1, 2, 3, 4, 5, 6]


def test_a_day_knows_its_entries() -> None:
    """Others have none."""
    day = date(2028, 2, 29)
    days = [one for week in month_grid(2028, 2, {day: 3}) for one in week if one]
    assert [one.day for one in days if one.entries] == [day]
    assert days[-1].entries == 3


@given(st.dates(), st.integers(0, 6))
def test_every_day_of_a_month_stands_once_under_its_weekday(day: date, first_weekday: int) -> None:
    """In whole weeks, whatever begins them, at both ends of the calendar too."""
    grid = month_grid(day.year, day.month, {}, first_weekday)
    found = [((first_weekday + place) % 7, one.day) for week in grid for place, one in enumerate(week) if one]
    assert all(len(week) == 7 and any(week) for week in grid)
    assert all(weekday == one.weekday() for weekday, one in found)
    assert [one.day for _weekday, one in found] == list(range(1, len(found) + 1))
    assert day in {one for _weekday, one in found}


@pytest.mark.parametrize(
    ("begin", "step", "end"),
    [
        ((2026, 1), -1, (2025, 12)),
        ((2026, 12), 1, (2027, 1)),
        ((2026, 5), -17, (2024, 12)),
        ((1, 1), -1, (1, 1)),
        ((9999, 12), 1, (9999, 12)),
    ],
)
def test_paging_stays_in_the_calendar(begin: tuple[int, int], step: int, end: tuple[int, int]) -> None:
    """At both ends it stays."""
    assert month_beside(*begin, step) == end
