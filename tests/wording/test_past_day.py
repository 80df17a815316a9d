"""Days that have been: joined, left."""

from datetime import date

import pytest

from peerlog.wording.dates import past_day

THURSDAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("1 mar", date(2026, 3, 1)),
        ("26 nov", THURSDAY),
        ("27 nov", date(2025, 11, 27)),
        ("1/3", date(2026, 3, 1)),
        ("2025-09-01", date(2025, 9, 1)),
        ("1 mar 2027", date(2027, 3, 1)),
        ("yesterday", date(2026, 11, 25)),
        ("today", THURSDAY),
        ("tomorrow", date(2026, 11, 27)),
        ("in 2 weeks", date(2026, 12, 10)),
        ("1 mars", date(2026, 3, 1)),
        ("someday", None),
    ],
)
def test_a_day_without_a_year_is_the_last_such_day(words: str, day: date | None) -> None:
    """A year that is named, and days counted from today, stay as they are."""
    assert past_day(words, THURSDAY) == day
