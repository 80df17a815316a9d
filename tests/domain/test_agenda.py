"""Agendas on the clock, with locked starts and across a change of the clock."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.agenda import clock_times, ends_at, span, total_minutes
from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.order import after
from peerlog.domain.step import Step, StepState

BERLIN = ZoneInfo("Europe/Berlin")
AFTERNOON = datetime(2026, 11, 26, 14, 0, tzinfo=BERLIN)
BOTH_CHANGES = st.sampled_from((datetime(2026, 3, 29, 0, 0), datetime(2026, 10, 25, 0, 0)))  # noqa: DTZ001
LOCKS = st.none() | st.times().map(lambda moment: moment.replace(second=0, microsecond=0))


def agenda(*minutes: int, locks: dict[int, time] | None = None) -> tuple[Step, ...]:
    """Make an agenda of steps with these minutes; *locks* gives the locked start of some, by place."""
    steps, position = [], None
    for place, each in enumerate(minutes):
        position = after(position)
        steps.append(
            Step(
                id=StepId(f"step{place}"),
                session=SessionId("s"),
                position=position,
                title=f"Step {place}",
                minutes=each,
                starts=(locks or {}).get(place),
            )
        )
    return tuple(steps)


def walls(steps: tuple[Step, ...], starts: datetime = AFTERNOON) -> list[str]:
    """Give the begin of each step as the wall clock shows it."""
    return [f"{slot.begins:%H:%M}" for slot in clock_times(steps, starts)]


def test_each_step_begins_when_the_one_before_ends() -> None:
    """A plain agenda has no gaps."""
    assert walls(agenda(5, 10, 30)) == ["14:00", "14:05", "14:15"]
    assert ends_at(agenda(5, 10, 30), AFTERNOON) == AFTERNOON + timedelta(minutes=45)


def test_steps_follow_each_other_by_position() -> None:
    """Neither their ids nor the order in which they are given matter."""
    first, second = agenda(5, 10)
    swapped = (replace(first, position=second.position), replace(second, position=first.position))
    assert [slot.step.minutes for slot in clock_times(swapped, AFTERNOON)] == [10, 5]


def test_a_span_is_real_time() -> None:
    """From 01:30 to 03:30 is one hour on the night the clock is put forward."""
    night = datetime(2026, 3, 29, 1, 30, tzinfo=BERLIN)
    assert span(night, night.replace(hour=3)) == timedelta(hours=1)


def test_an_empty_agenda_ends_as_it_starts() -> None:
    """No steps take no time."""
    assert ends_at((), AFTERNOON) == AFTERNOON


def test_dropped_deferred_and_trashed_steps_take_no_time() -> None:
    """Only what is still planned is on the clock, in the order of positions."""
    first, dropped, deferred, trashed, last = agenda(5, 10, 20, 40, 80)
    steps = (
        last,
        replace(dropped, state=StepState.DROPPED),
        replace(deferred, state=StepState.DEFERRED),
        replace(trashed, trashed=True),
        first,
    )
    assert walls(steps) == ["14:00", "14:05"]
    assert total_minutes(steps) == 85


def test_a_locked_start_shows_the_free_time_before_it() -> None:
    """Lunch at 14:30 after 20 minutes of work leaves 10 minutes of slack."""
    slots = clock_times(agenda(20, 30, locks={1: time(14, 30)}), AFTERNOON)
    assert (slots[1].slack_minutes, slots[1].clash, f"{slots[1].begins:%H:%M}") == (10, False, "14:30")


def test_a_locked_start_that_is_missed_is_a_clash_and_begins_late() -> None:
    """Steps that need 50 minutes do not fit before 14:30; the locked one then begins at 14:50."""
    slots = clock_times(agenda(50, 30, locks={1: time(14, 30)}), AFTERNOON)
    assert (slots[1].late_minutes, slots[1].clash, f"{slots[1].begins:%H:%M}") == (20, True, "14:50")


def test_a_locked_start_that_is_just_met_is_neither_free_nor_late() -> None:
    """Nothing is pointed at when the plan fits to the minute."""
    slot = clock_times(agenda(30, 30, locks={1: time(14, 30)}), AFTERNOON)[1]
    assert (slot.slack_minutes, slot.clash) == (0, False)


def test_a_step_that_runs_already_is_held_by_no_lock() -> None:
    """Once begun, a step's locked start is history."""
    (step,) = agenda(30, locks={0: time(14, 30)})
    assert walls((replace(step, state=StepState.RUNNING),)) == ["14:00"]


def test_a_locked_start_after_midnight_is_the_next_day() -> None:
    """A night session may lock its last step to 00:30."""
    late = datetime(2026, 11, 26, 23, 0, tzinfo=BERLIN)
    slot = clock_times(agenda(60, 10, locks={1: time(0, 30)}), late)[1]
    assert slot.begins == datetime(2026, 11, 27, 0, 30, tzinfo=BERLIN)


@pytest.mark.parametrize("lock", [time(1), time(5), time(10, 59), time(23)])
def test_a_locked_time_that_fits_nowhere_holds_nothing_up(lock: time) -> None:
    """In a session of one afternoon: the step begins when the one before has ended, and the slip is pointed at."""
    slots = clock_times(agenda(20, 30, locks={1: lock}), AFTERNOON)
    assert (slots[1].is_impossible, slots[1].slack_minutes) == (True, 0)
    assert f"{slots[1].begins:%H:%M}" == "14:20"
    assert not clock_times(agenda(50, 30, locks={1: time(14, 30)}), AFTERNOON)[1].is_impossible
    assert not clock_times(agenda(20, 30, locks={1: time(20)}), AFTERNOON)[1].is_impossible


def test_the_wall_clock_jumps_where_the_clock_is_put_forward() -> None:
    """In Berlin 01:45 plus half an hour is 03:15 on the last Sunday of March 2026."""
    assert walls(agenda(30, 10), datetime(2026, 3, 29, 1, 45, tzinfo=BERLIN)) == ["01:45", "03:15"]


def test_the_wall_clock_repeats_where_the_clock_is_put_back() -> None:
    """In Berlin 02:45 plus half an hour is 02:15 on the last Sunday of October 2026."""
    slots = clock_times(agenda(30, 10), datetime(2026, 10, 25, 2, 45, tzinfo=BERLIN))
    assert f"{slots[1].begins:%H:%M %z}" == "02:15 +0100"


def test_a_locked_time_that_comes_twice_can_still_be_met_the_second_time() -> None:
    """Whoever reaches 02:50 summer time has 02:30 winter time ahead, 40 minutes later."""
    slots = clock_times(agenda(5, 10, locks={1: time(2, 30)}), datetime(2026, 10, 25, 2, 45, tzinfo=BERLIN))
    assert (slots[1].slack_minutes, slots[1].clash) == (40, False)


@given(
    day=BOTH_CHANGES,
    offset=st.integers(-300, 600),
    rows=st.lists(st.tuples(st.integers(0, 120), LOCKS), max_size=12),
)
def test_real_time_never_runs_backwards_on_the_days_the_clock_changes(
    day: datetime, offset: int, rows: list[tuple[int, time | None]]
) -> None:
    """Every step lasts its minutes in real time and begins when the one before ends, or its slack later."""
    starts = (day.replace(tzinfo=UTC) + timedelta(minutes=offset)).astimezone(BERLIN)
    locks = {place: lock for place, (_, lock) in enumerate(rows) if lock is not None}
    reached = starts.astimezone(UTC)
    for slot in clock_times(agenda(*(minutes for minutes, _ in rows), locks=locks), starts):
        begins, ends = slot.begins.astimezone(UTC), slot.ends.astimezone(UTC)
        assert begins - reached == timedelta(minutes=slot.slack_minutes)
        assert ends - begins == timedelta(minutes=slot.step.minutes)
        assert slot.begins.tzinfo is BERLIN
        reached = ends


@given(
    day=BOTH_CHANGES,
    offset=st.integers(0, 1440),
    length=st.integers(0, 300),
    lock=LOCKS.filter(lambda lock: lock),
)
def test_a_locked_step_begins_at_its_time_or_is_pointed_at(
    day: datetime, offset: int, length: int, lock: time
) -> None:
    """A step shows its locked time, is a clash, or its time is skipped when the clock is put forward."""
    starts = (day.replace(tzinfo=UTC) + timedelta(minutes=offset)).astimezone(BERLIN)
    slot = clock_times(agenda(length, 5, locks={1: lock}), starts)[1]
    skipped = slot.begins.date() == datetime(2026, 3, 29, tzinfo=UTC).date() and lock.hour == 2
    assert slot.clash or skipped or slot.begins.time() == lock
    assert slot.slack_minutes < 19 * 60 + 60
