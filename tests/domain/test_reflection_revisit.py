"""Coming back to an entry: calendar-true days, what follows from an answer, and the same day in later years."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.reflection import Verdict
from peerlog.domain.reflection_revisit import first_revisit, is_anniversary, next_revisit, revisit_of_imported
from reflections import unhurried

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("day", "asked"),
    [
        (date(2026, 8, 21), date(2026, 11, 21)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 1, 31), date(2026, 4, 30)),
        (date(2026, 12, 31), date(2027, 3, 31)),
        (date(9999, 11, 1), None),
    ],
)
def test_an_entry_is_asked_about_three_calendar_months_later(day: date, asked: date | None) -> None:
    """At the end of the month where that is shorter, and never beyond the calendar."""
    assert first_revisit(day) == asked


@unhurried
@given(st.dates())
def test_three_months_later_is_never_another_month(day: date) -> None:
    """Whatever the day."""
    asked = first_revisit(day)
    assert asked is None or (asked.year * 12 + asked.month) - (day.year * 12 + day.month) == 3


def test_what_is_still_true_is_asked_about_again_after_a_year() -> None:
    """What changed or is true no longer has had its answer."""
    assert next_revisit(Verdict.YES, date(2028, 2, 29)) == date(2029, 2, 28)
    assert next_revisit(Verdict.CHANGED, TODAY) is None
    assert next_revisit(Verdict.NO, TODAY) is None


def test_old_diaries_brought_in_are_no_heap_of_questions() -> None:
    """Only what is not yet three months old will be asked about."""
    assert revisit_of_imported(date(2019, 5, 1), TODAY) is None
    assert revisit_of_imported(date(2026, 8, 21), TODAY) is None
    assert revisit_of_imported(date(2026, 11, 1), TODAY) == date(2027, 2, 1)
    assert revisit_of_imported(date(9999, 12, 31), TODAY) is None


@pytest.mark.parametrize(
    ("day", "today", "met"),
    [
        (date(2024, 11, 21), TODAY, True),
        (TODAY, TODAY, False),
        (date(2027, 11, 21), TODAY, False),
        (date(2024, 2, 29), date(2026, 2, 28), True),
        (date(2024, 2, 29), date(2026, 3, 1), False),
        (date(2024, 2, 29), date(2028, 2, 29), True),
        (date(2024, 2, 29), date(2028, 2, 28), False),
        (date(2024, 2, 28), date(2028, 2, 28), True),
        (date(2023, 2, 28), date(2026, 2, 28), True),
        (date(1896, 2, 29), date(1900, 2, 28), True),
    ],
)
def test_a_day_is_met_again_once_a_year(day: date, today: date, met: bool) -> None:
    """29 February on the 28th where there is none."""
    assert is_anniversary(day, today) is met


@unhurried
@given(st.dates(max_value=date(9000, 1, 1)), st.integers(1, 900))
def test_every_day_comes_again_exactly_once_in_each_later_year(day: date, years: int) -> None:
    """No day is lost, none comes twice."""
    first = date(day.year + years, 1, 1)
    days = [first + timedelta(days=count) for count in range(366)]
    assert sum(is_anniversary(day, one) for one in days if one.year == first.year) == 1
