"""Due dates as people say them in English."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from peerlog.domain.duedate import due_date

TODAY = date(2026, 11, 26)
"""A Thursday."""


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("today", "2026-11-26"),
        ("Tonight", "2026-11-26"),
        ("tomorrow", "2026-11-27"),
        ("yesterday", "2026-11-25"),
        ("the day after tomorrow", "2026-11-28"),
        ("fri", "2026-11-27"),
        ("Friday.", "2026-11-27"),
        ("on Wednesday", "2026-12-02"),
        ("next friday", "2026-12-04"),
        ("next week", "2026-11-30"),
        ("next month", "2026-12-01"),
        ("in 2 weeks", "2026-12-10"),
        ("in two weeks", "2026-12-10"),
        ("in 10 days", "2026-12-06"),
        ("in a month", "2026-12-26"),
        ("end of month", "2026-11-30"),
        ("the end of next month", "2026-12-31"),
        ("end of February", "2027-02-28"),
        ("end of the week", "2026-11-27"),
        ("end of year", "2026-12-31"),
    ],
)
def test_near_days_are_counted_from_today(words: str, day: str) -> None:
    """Weekdays, and spans of days, weeks and months, start from the day given."""
    assert due_date(words, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "words",
    [
        *("1 dec", "Dec 1", "1 December", "1st of December", "December 1st", "1 Dec.", "1. dec"),
        *("1.12.", "1. 12.", "1/12", "01/12/2026", "1.12.2026", "1.12.2026.", "1/12/26", "01-12-2026"),
        *(
            "2026-12-01",
            "2026-12-1",
            "2026/12/01",
            "2026-12-01.",
            "1 dec 2026",
            "Dec 1, 2026",
            "Tue 1 Dec 2026",
        ),
        *("١/١٢", "٢٠٢٦-١٢-٠١"),
    ],
)
def test_calendar_days_are_read_day_first(words: str) -> None:
    """All of these are the first of December."""
    assert due_date(words, TODAY) == date(2026, 12, 1)


@pytest.mark.parametrize(
    "words",
    [
        *(
            "",
            " ",
            ".",
            "by",
            "the team",
            "hand",
            "may be",
            "may",
            "now and then",
            "then",
            "second",
            "5",
            "2027",
        ),
        *("5", "2027", "2 days", "10%", "1.12", "2.5", "room 3", "31 feb", "29 feb", "2/30", "0000-01-01"),
        *(
            "in 9999 years",
            "in a while",
            "next to nothing",
            "end of story",
            "the end",
            "Wed 1 Dec 2026",
            "1 dec " * 9,
        ),
    ],
)
def test_other_words_are_no_date(words: str) -> None:
    """Text, bare numbers, days that no calendar has, and a weekday that does not fit its day."""
    assert due_date(words, TODAY) is None


def test_todays_own_weekday_is_a_week_away() -> None:
    """Said on a Thursday, Thursday is the next one."""
    assert due_date("thu", TODAY) == date(2026, 12, 3)


def test_a_day_that_has_passed_is_next_year() -> None:
    """A day and month without a year look ahead; today itself stays."""
    assert due_date("20 nov", TODAY) == date(2027, 11, 20)
    assert due_date("26 nov", TODAY) == TODAY


def test_a_month_ahead_of_a_long_month_ends_at_the_shorter_one() -> None:
    """From 31 January a month leads to the last of February."""
    assert due_date("in a month", date(2027, 1, 31)) == date(2027, 2, 28)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2100, 1, 1)))
def test_weekdays_lie_within_the_coming_week(today: date) -> None:
    """Each weekday is one to seven days ahead."""
    for word in ("mon", "tuesday", "weds", "thurs", "fri", "saturday", "sun"):
        found = due_date(word, today)
        assert found is not None
        assert timedelta(days=1) <= found - today <= timedelta(days=7)


@given(st.dates(), st.dates())
def test_every_iso_day_is_understood(day: date, today: date) -> None:
    """What the app writes into a line it reads back."""
    assert due_date(day.isoformat(), today) == day


@given(st.text(max_size=50), st.dates())
@example("in 9999 days", date.max)
@example("fri", date.max)
@example("end of next year", date.max)
@example("yesterday", date.min)
def test_no_words_break_it(words: str, today: date) -> None:
    """Any text on any day gives a day or nothing."""
    found = due_date(words, today)
    assert found is None or isinstance(found, date)
