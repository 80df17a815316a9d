"""Times, dates and lengths in words."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.wording.times import (
    ago,
    behind_words,
    clock_time,
    countdown,
    day_words,
    due_words,
    full_date,
    length_words,
    minutes_words,
)

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (192, "3:12"),
        (191.4, "3:12"),
        (60, "1:00"),
        (5, "0:05"),
        (0.2, "0:01"),
        (0, "0:00"),
        (-0.9, "0:00"),
        (-1, "+0:01"),
        (-65, "+1:05"),
        (5400, "90:00"),
    ],
)
def test_a_countdown_reaches_zero_when_the_time_is_up_and_counts_up_after(seconds: float, shown: str) -> None:
    """Part of a second left is a second; overtime wears a plus."""
    assert countdown(seconds) == shown


@given(seconds=st.floats(-(10**5), 10**5))
def test_a_countdown_never_shows_a_minute_of_sixty_seconds(seconds: float) -> None:
    """What is shown lies within a second of the truth."""
    minutes, rest = countdown(seconds).removeprefix("+").split(":")
    shown = int(minutes) * 60 + int(rest)
    assert int(rest) < 60
    assert 0 <= (-shown if countdown(seconds).startswith("+") else shown) - seconds <= 1


def test_minutes_are_counted_in_words() -> None:
    """One minute is not one minutes."""
    assert [minutes_words(number) for number in (0, 1, 25)] == ["0 minutes", "1 minute", "25 minutes"]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "less than a minute"),
        (59, "less than a minute"),
        (60, "1 minute"),
        (3599, "59 minutes"),
        (3600, "1 h 00 min"),
        (3900, "1 h 05 min"),
        (36000, "10 h 00 min"),
    ],
)
def test_a_length_is_told_to_the_minute(seconds: int, words: str) -> None:
    """A gap is told as a person would say it."""
    assert length_words(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (240, "4 minutes behind"),
        (61, "1 minute behind"),
        (29, "on time"),
        (-29, "on time"),
        (-60, "1 minute ahead"),
        (-125, "2 minutes ahead"),
    ],
)
def test_behind_and_ahead_are_told_to_the_nearest_minute(seconds: int, words: str) -> None:
    """No sign to misread: the words say which."""
    assert behind_words(seconds) == words


def test_the_time_of_day_is_that_of_the_zone_it_carries() -> None:
    """Two digits each, whatever the locale."""
    moment = datetime(2026, 11, 26, 6, 5, tzinfo=UTC)
    assert clock_time(moment) == "06:05"
    assert clock_time(moment.astimezone(ZoneInfo("Africa/Nairobi"))) == "09:05"


def test_a_date_is_told_in_full() -> None:
    """With weekday and year, so that nobody guesses."""
    assert full_date(date(2026, 12, 1)) == "Tue 1 Dec 2026"


def test_every_weekday_and_month_has_its_own_name() -> None:
    """The lists stand in the right order."""
    week = [full_date(date(2026, 6, 1) + timedelta(days=number)).split()[0] for number in range(7)]
    assert week == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    year = [full_date(date(2026, number, 1)).split()[2] for number in range(1, 13)]
    assert year == ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


@pytest.mark.parametrize(
    ("days", "near", "since", "due"),
    [
        (-6, "Fri 20 Nov 2026", "6 days ago", "6 days overdue"),
        (-1, "yesterday", "yesterday", "1 day overdue"),
        (0, "today", "today", "due today"),
        (1, "tomorrow", "tomorrow", "due tomorrow"),
        (5, "Tue 1 Dec 2026", "in 5 days", "due Tue 1 Dec 2026"),
    ],
)
def test_days_near_today_have_their_own_words(days: int, near: str, since: str, due: str) -> None:
    """Yesterday, today and tomorrow; farther days by date or distance."""
    day = TODAY + timedelta(days=days)
    assert (day_words(day, TODAY), ago(day, TODAY), due_words(day, TODAY)) == (near, since, due)
