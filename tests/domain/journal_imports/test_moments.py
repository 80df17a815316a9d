"""The moments that other journals write at the head of an entry."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.journal_imports.moments import day_first_in, is_date_like, moment_of
from reflections import unhurried

MORNING = datetime(2024, 5, 1, 9, 12)  # noqa: DTZ001 - a wall clock without zone
EVENING = MORNING.replace(hour=21)
ODD = MORNING.replace(day=31)


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("2024-05-01 09:12", MORNING),
        ("2024-05-01 09:12:00 AM", MORNING),
        ("2024-05-01 09:12 PM", EVENING),
        ("2024-05-01 9:12\u202fp.m.", EVENING),
        ("2024-05-01T09:12:00.250", MORNING),
        ("2024/5/1 9:12", MORNING),
        ("Wed 2024-05-01 09:12", MORNING),
        ("01.05.2024 09:12", MORNING),
        ("1/5/24, 9:12 am", MORNING),
        ("5/31/2024 9:12", ODD),
        ("31/5/2024 9:12", ODD),
        ("1 May 2024 09:12", MORNING),
        ("1st May 2024 at 09:12", MORNING),
        ("Wednesday, 1 May 2024 09:12", MORNING),
        ("May 1, 2024 9:12 PM", EVENING),
        ("Wed, Sept. 1 2024 09:12", MORNING.replace(month=9)),
        ("Wed May  1 09:12:00 2024", MORNING),
        ("2024-05-01", MORNING.replace(hour=12, minute=0)),
        ("2024-05-01 12:12 AM", MORNING.replace(hour=0)),
        ("2024-05-01 12:12 PM", MORNING.replace(hour=12)),
        ("2024-05-01 23:59:60", MORNING.replace(hour=23, minute=59, second=59)),
        ("2024-05-01T09:12:00Z", MORNING.replace(tzinfo=UTC)),
        ("2024-05-01 09:12 +0300", MORNING.replace(tzinfo=timezone(timedelta(hours=3)))),
        ("2024-05-01 09:12:00-03:30", MORNING.replace(tzinfo=timezone(-timedelta(hours=3, minutes=30)))),
    ],
)
def test_a_moment_is_read_in_many_forms(words: str, moment: datetime) -> None:
    """Day first where both orders are possible; noon where only a day stands there."""
    assert moment_of(words) == moment


@pytest.mark.parametrize(
    "words",
    [
        "", "x", "2024", "05-01", "2024-02-30", "2024-13-01 09:12", "2024-05-01 25:00", "2024-05-01 13:61",
        "0000-01-01", "0099-01-01", "99999-01-01 10:00", "9999-12-31 10:00", "31 June 2024", "1.2.3",
        "2024-05-01 09:12 +9900", "x" * 10_000, "2024-05-01" + " " * 10_000 + "09:12", "-1-1-1", "12:00",
    ],
)  # fmt: skip
def test_what_is_no_moment_is_none(words: str) -> None:
    """Impossible days too, and those at the ends of the calendar."""
    assert moment_of(words) is None


def test_month_first_when_asked() -> None:
    """Unless only the other order is possible."""
    assert moment_of("05/01/2024 09:12", day_first=False) == MORNING
    assert moment_of("31/05/2024 09:12", day_first=False) == ODD


@pytest.mark.parametrize(
    ("moments", "day_first"),
    [
        (["2024-05-01", "1 May 2024"], None),
        (["05/06/2024", "13/06/2024"], True),
        (["05/06/2024", "06/13/2024"], False),
        (["01/05/2024", "02/05/2024", "01/06/2024"], True),
        (["05/01/2024", "05/02/2024", "06/01/2024"], False),
        (["05/05/2024 10:00"], True),
        (["13/06/2024", "06/13/2024"], True),
    ],
)
def test_the_order_of_day_and_month_is_judged_by_all_of_them(
    moments: list[str], day_first: bool | None
) -> None:
    """A number above twelve tells, else the order in which time does not run back."""
    assert day_first_in(moments) is day_first


def test_words_meant_as_a_date_are_told_from_other_words() -> None:
    """A task in brackets belongs to the text; a date that nobody can read does not."""
    assert all(map(is_date_like, ("99999-01-01 10:00", "2024-13-45", "May 1 2024", "Wed, 40 June 2024")))
    assert not any(map(is_date_like, ("x", " ", "1", "link 2024", "May be", "note to self")))


@unhurried
@given(st.text(max_size=70))
def test_any_words_are_a_moment_or_none(words: str) -> None:
    """Nothing breaks."""
    for day_first in (True, False):
        moment = moment_of(words, day_first=day_first)
        assert moment is None or 1000 <= moment.year <= 9998
    assert is_date_like(words) in {True, False}


@unhurried
@given(st.datetimes(datetime(1000, 1, 1), datetime(9998, 12, 31)))  # noqa: DTZ001
def test_every_moment_is_read_back(moment: datetime) -> None:
    """As jrnl writes it by default in its second, third and fourth version."""
    whole = moment.replace(second=0, microsecond=0)
    day = whole.date().isoformat()
    assert moment_of(f"{day} {whole:%H:%M}") == whole
    assert moment_of(f"{day} {whole:%I:%M:%S %p}") == whole
