"""Coming back to an entry: calendar-true days, what follows from an answer, and chance meetings."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.ids import ReflectionId
from peerlog.domain.reflection import Answer, LookedBack, Reflection, Verdict
from peerlog.domain.reflection_revisit import (
    due_for_a_look,
    first_revisit,
    is_anniversary,
    is_due,
    looked_back,
    next_revisit,
    on_this_day,
    random_old,
    revisit_of_imported,
)

TODAY = date(2026, 11, 21)


def entry(day: date, name: str = "a", **changes: object) -> Reflection:
    """Make an entry of *day*."""
    made = Reflection(
        id=ReflectionId(name),
        day=day,
        written=datetime(2026, 11, 21, tzinfo=UTC),
        answers=(Answer(text="One line."),),
        revisit=first_revisit(day),
    )
    return replace(made, **changes)  # type: ignore[arg-type]


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


def test_an_answer_joins_the_earlier_ones() -> None:
    """The entry itself stays as it was written."""
    before = entry(date(2025, 8, 21), looked_back=(LookedBack(day=date(2025, 11, 21), verdict=Verdict.YES),))
    look = LookedBack(day=TODAY, verdict=Verdict.CHANGED, note="They read two pages now.")
    after = replace(before, **looked_back(before, look))  # type: ignore[arg-type]
    assert after.looked_back == (*before.looked_back, look)
    assert after.revisit is None
    assert after.answers == before.answers


def test_the_one_waiting_longest_is_asked_about_first() -> None:
    """Neither one in the trash nor one to come."""
    old, older = entry(date(2026, 8, 21), "old"), entry(date(2026, 1, 5), "older")
    coming, never = entry(date(2026, 8, 22), "coming"), entry(date(2025, 1, 1), "never", revisit=None)
    gone = entry(date(2025, 1, 1), "gone", trashed=True)
    assert due_for_a_look([old, coming, never, gone, older], TODAY) == (older, old)
    assert is_due(old, TODAY)


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


@given(st.dates(max_value=date(9000, 1, 1)), st.integers(1, 900))
def test_every_day_comes_again_exactly_once_in_each_later_year(day: date, years: int) -> None:
    """No day is lost, none comes twice."""
    first = date(day.year + years, 1, 1)
    days = [first + timedelta(days=count) for count in range(366)]
    assert sum(is_anniversary(day, one) for one in days if one.year == first.year) == 1


def test_on_this_day_shows_the_latest_year_first() -> None:
    """And leaves the trash alone."""
    near, far = entry(date(2025, 11, 21), "near"), entry(date(2020, 11, 21), "far")
    gone = entry(date(2024, 11, 21), "gone", trashed=True)
    assert on_this_day([far, gone, entry(date(2025, 11, 20), "other"), near], TODAY) == (near, far)


def test_an_old_entry_comes_up_by_chance() -> None:
    """Older than thirty days, and first those that came up least."""
    often, once, rare = (entry(date(2026, 1, day), str(day)) for day in (1, 2, 3))
    young, gone = entry(TODAY - timedelta(days=30), "y"), entry(date(2026, 1, 4), "g", trashed=True)
    met = {often.id: 3, once.id: 1, rare.id: 1}
    shelf = [often, once, young, gone, rare]

    def seen(one: Reflection) -> int:
        return met.get(one.id, 0)

    assert random_old(shelf, TODAY, lambda: 0.0, seen) == once
    assert random_old(shelf, TODAY, lambda: 0.999999, seen) == rare
    assert random_old(shelf, TODAY, lambda: 1.0, seen) == rare
    assert random_old([young, gone], TODAY, lambda: 0.5, seen) is None
    assert random_old([entry(TODAY - timedelta(days=31))], TODAY, lambda: 0.5, seen) is not None
