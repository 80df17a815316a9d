"""The ladder of a look-back, on every day of the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from peerlog.domain.ids import LookBackId, LookId, NetworkId
from peerlog.domain.look_back import (
    LADDER,
    LivesIn,
    Look,
    LookBack,
    RungState,
    Stands,
    due_on,
    is_fragile,
    ladder_of,
    rung_at,
    rung_coming,
    rung_due,
    rungs,
)

DAYS = some.dates(min_value=date(1990, 1, 1), max_value=date(2150, 12, 31))
LADDERS = some.lists(some.integers(1, 240), min_size=1, max_size=12).map(ladder_of)


def promised(on: date, ladder: tuple[int, ...] = LADDER, **changes: date | None) -> LookBack:
    """A promise made on a day."""
    return LookBack(
        id=LookBackId("a" * 32), network=NetworkId("b" * 32), about=None, learning="Ask the night nurse first",
        expectation="Every rota is asked for", signs="the rota's file", holder="district lead",
        successor="whoever runs the rota", place="policy", promised_on=on, ladder=ladder, **changes,
    )  # fmt: skip


def looked(rung: int, on: date, lives_in: LivesIn | None = LivesIn.POLICY, number: int = 1) -> Look:
    """A look at a rung."""
    return Look(
        id=LookId(f"{number:032x}"), look_back=LookBackId("a" * 32), rung=rung, looked_on=on,
        stands=Stands.PARTLY, evidence="two of five", lives_in=lives_in,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("made", "months", "due"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2028-01-31", 1, "2028-02-29"),
        ("2026-01-31", 3, "2026-04-30"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 24, "2026-02-28"),
        ("2024-02-29", 60, "2029-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2026-12-31", 60, "2031-12-31"),
    ],
)
def test_a_rung_is_the_same_day_of_its_month_or_the_last(made: str, months: int, due: str) -> None:
    """Leap days and short months included."""
    assert due_on(promised(date.fromisoformat(made)), months) == date.fromisoformat(due)


@given(DAYS, LADDERS)
def test_rungs_rise_and_short_months_do_not_add_up(made: date, ladder: tuple[int, ...]) -> None:
    """Each is in its own month, on the day of the promise where that month has it."""
    days = [due_on(promised(made, ladder), months) for months in ladder]
    assert days == sorted(set(days))
    for months, day in zip(ladder, days, strict=True):
        assert (day.year * 12 + day.month) - (made.year * 12 + made.month) == months
        assert day.day == made.day or (day + timedelta(days=1)).day == 1


@given(DAYS, LADDERS, some.integers(0, 366 * 22))
def test_at_most_one_rung_asks_and_none_is_forgotten(made: date, ladder: tuple[int, ...], later: int) -> None:
    """Whatever the day: before it they are coming, behind it not looked at, and never a success."""
    today = made + timedelta(days=later)
    standing = [rung.state for rung in rungs(promised(made, ladder), (), today)]
    assert standing == sorted(standing, key=[RungState.NOT_LOOKED_AT, RungState.DUE, RungState.COMING].index)
    assert standing.count(RungState.DUE) <= 1
    due = rung_due(promised(made, ladder), (), today)
    assert (due is not None) == (RungState.DUE in standing)


@settings(max_examples=15)
@given(DAYS, LADDERS)
def test_whoever_looks_every_week_is_asked_for_every_rung(made: date, ladder: tuple[int, ...]) -> None:
    """And is never asked again for one that was looked at."""
    look_back, looks, today = promised(made, ladder), list[Look](), made
    while (
        rung_due(look_back, looks, today) or rung_coming(look_back, looks, today) or len(looks) < len(ladder)
    ):
        if rung := rung_due(look_back, looks, today):
            looks.append(looked(rung.months, today))
        today += timedelta(days=7)
        assert today < made + timedelta(days=366 * 21)
    assert [look.rung for look in looks] == list(ladder)


def test_of_two_looks_at_one_rung_the_later_counts() -> None:
    """Whatever order they come in."""
    made = date(2026, 1, 15)
    first, second = looked(1, date(2026, 2, 15)), looked(1, date(2026, 2, 20), LivesIn.HEAD, 2)
    for looks in ((first, second), (second, first)):
        assert rungs(promised(made), looks, date(2026, 3, 1))[0].look == second
    assert is_fragile(second)
    assert not is_fragile(first)


@given(DAYS, LADDERS, some.lists(some.integers(0, 366 * 21), max_size=12))
def test_a_look_lands_on_the_rung_that_asks_and_never_on_a_missed_one(
    made: date, ladder: tuple[int, ...], days: list[int]
) -> None:
    """On any day; where none asks, on one that is near or was looked at last, or on none."""
    look_back, looks = promised(made, ladder), list[Look]()
    for number, later in enumerate(sorted(days), 1):
        today = made + timedelta(days=later)
        standing = {rung.months: rung for rung in rungs(look_back, looks, today)}
        asks, rung = rung_due(look_back, looks, today), rung_at(look_back, looks, today)
        assert rung == (asks or rung)
        if rung is None:
            assert all(one.due - today > timedelta(days=7) or one.end <= today for one in standing.values())
        else:
            assert standing[rung.months].state is not RungState.NOT_LOOKED_AT
            assert rung.due - timedelta(days=7) <= today < rung.end
            looks.append(looked(rung.months, today, number=number))


def test_what_was_let_go_asks_no_more() -> None:
    """It keeps its ladder to be read."""
    look_back = promised(date(2026, 1, 15), let_go_on=date(2026, 2, 1))
    assert rung_due(look_back, (), date(2026, 2, 20)) is None
    assert rung_coming(look_back, (), date(2026, 2, 20)) is None
    assert len(rungs(look_back, (), date(2026, 2, 20))) == 5


@pytest.mark.parametrize("months", [[], [0], [-1, 3], [241], list(range(1, 14))])
def test_a_ladder_that_cannot_be_climbed_is_refused(months: list[int]) -> None:
    """None, too many, today, or in more than twenty years."""
    with pytest.raises(ValueError, match=r"\("):
        ladder_of(months)
