"""How a running session stands against its plan."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from peerlog.domain.clock import Reading
from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.live import begun
from peerlog.domain.standing import Standing, coming, standing
from peerlog.domain.step import Step, StepState

STARTS = datetime(2026, 11, 26, 14, 0, tzinfo=ZoneInfo("Africa/Nairobi"))
DONE, RUNNING, COMING = StepState.DONE, StepState.RUNNING, StepState.COMING


def make_step(name: str, state: StepState, **fields: object) -> Step:
    """Make a step of 10 minutes, planned as such, called by its id."""
    known = {"session": SessionId("s"), "position": name, "title": name, "minutes": 10, "planned": 10}
    return Step(id=StepId(name), state=state, **(known | fields))  # type: ignore[arg-type]


def reading(minutes: float, *, wall: float | None = None) -> Reading:
    """Read the clocks so many minutes after the planned start; *wall* is what the wall clock claims."""
    moment = STARTS.astimezone(UTC) + timedelta(minutes=minutes if wall is None else wall)
    return Reading(wall=moment, ticks=minutes * 60, boot="one")


AGENDA = (make_step("a", DONE, spent=600), make_step("b", RUNNING), make_step("c", COMING))


def stand(
    steps: tuple[Step, ...] = AGENDA, *, at: float = 15, wall: float | None = None, opened: float = 0
) -> Standing:
    """Give how things stand when step b began 10 minutes after the start and it is *at* minutes after it."""
    mark = begun(SessionId("s"), StepId("b"), reading(10))
    opened_at = STARTS.astimezone(UTC) + timedelta(minutes=opened)
    return standing(steps, mark, reading(at, wall=wall), STARTS, opened_at)


def test_a_session_on_plan_is_neither_ahead_nor_behind() -> None:
    """Half an hour planned, half-way through, a quarter of an hour left."""
    now = stand()
    assert (now.behind, now.minutes_left) == (0, 15)
    assert now.ends == now.planned_end == STARTS + timedelta(minutes=30)
    assert now.ends.tzinfo is STARTS.tzinfo


def test_a_step_that_runs_over_puts_the_session_behind() -> None:
    """Overtime of four minutes moves the end by four minutes."""
    now = stand(at=24)
    assert now.behind == 240
    assert (now.minutes_left, now.ends) == (6, STARTS + timedelta(minutes=34))


def test_minutes_given_to_a_step_put_the_session_behind_at_once() -> None:
    """The plan is what it was when the session was opened."""
    longer = replace(AGENDA[1], minutes=13)
    assert stand((AGENDA[0], longer, AGENDA[2])).behind == 180


def test_a_dropped_step_puts_the_session_ahead() -> None:
    """Its time in the plan is won."""
    dropped = replace(AGENDA[2], state=StepState.DROPPED)
    assert stand((*AGENDA[:2], dropped)).behind == -600


def test_a_step_put_in_while_running_was_not_in_the_plan() -> None:
    """It moves the expected end, not the planned one."""
    extra = make_step("d", COMING, minutes=5, planned=0)
    assert stand((*AGENDA, extra)).behind == 300


def test_a_locked_step_put_in_while_running_was_not_in_the_plan_either() -> None:
    """A guest who can only call in after the planned end makes the session longer."""
    extra = make_step("d", COMING, minutes=5, planned=0, starts=time(14, 40))
    assert stand((*AGENDA, extra)).behind == 900


def test_no_minutes_are_left_after_the_planned_end() -> None:
    """There are never fewer than none."""
    assert stand(at=40).minutes_left == 0


def test_a_late_opening_counts_as_behind() -> None:
    """Opened five minutes late and on time since, a session is five minutes behind."""
    fast = (replace(AGENDA[0], spent=300), *AGENDA[1:])
    assert stand(fast, opened=5).behind == 0
    assert stand(fast, opened=5, at=20).behind == 0
    assert stand(AGENDA, opened=5, at=25).behind == 300


def test_a_session_opened_on_another_day_is_measured_from_its_opening() -> None:
    """Written up or moved: nobody is two days behind."""
    mark = begun(SessionId("s"), StepId("b"), reading(2 * 1440 + 10))
    opened_at = STARTS.astimezone(UTC) + timedelta(days=2)
    assert standing(AGENDA, mark, reading(2 * 1440 + 15), STARTS, opened_at).behind == 0


def test_a_wall_clock_set_right_during_the_session_does_not_upset_the_standing() -> None:
    """Opened with the clock of a flat battery in 1970, set right since: on plan all the same."""
    years = -56 * 365 * 1440
    assert stand(opened=years).behind == 0


def test_a_wall_clock_that_jumps_back_days_does_not_upset_the_standing() -> None:
    """The expected end follows the clock on the wall; ahead or behind does not."""
    assert stand(wall=15 - 3 * 1440).behind == 0


def test_a_pause_puts_the_session_behind() -> None:
    """Time in which no step runs is time gone."""
    mark = begun(SessionId("s"), StepId("b"), reading(10), going=False)
    assert standing(AGENDA, mark, reading(17), STARTS, STARTS.astimezone(UTC)).behind == 420


def test_free_time_before_a_locked_start_takes_up_a_delay() -> None:
    """Eight minutes late before a break locked with five minutes of slack is three behind."""
    locked = replace(AGENDA[2], starts=time(14, 25))
    assert stand((*AGENDA[:2], locked), at=28).behind == 180


def test_after_the_last_step_the_session_ends_now() -> None:
    """Nothing open is nothing to wait for."""
    mark = begun(SessionId("s"), None, reading(25), going=False)
    ended = tuple(replace(step, state=DONE, spent=500) for step in AGENDA)
    now = standing(ended, mark, reading(25), STARTS, STARTS.astimezone(UTC))
    assert (now.behind, now.ends) == (-300, STARTS + timedelta(minutes=25))


def test_before_minutes_were_planned_the_agenda_is_the_plan() -> None:
    """A session without a remembered plan is measured against its steps as they are."""
    assert stand(tuple(replace(step, planned=0) for step in AGENDA)).behind == 0


@pytest.mark.parametrize("position", ["0", "z"])
def test_the_running_step_comes_first_wherever_it_stands(position: str) -> None:
    """Whoever goes back to a step sees it now, and what is open after it."""
    running = replace(AGENDA[1], position=position)
    mark = begun(SessionId("s"), StepId("b"), reading(10))
    slots = coming((AGENDA[0], running, AGENDA[2]), mark, reading(15), STARTS)
    assert [slot.step.id for slot in slots] == ["b", "c"]
    assert [f"{slot.begins:%H:%M}" for slot in slots] == ["14:15", "14:20"]


def test_a_step_begun_before_has_only_its_rest_to_come() -> None:
    """Seven minutes spent of ten leave three."""
    resumed = replace(AGENDA[2], spent=420)
    assert stand((*AGENDA[:2], resumed)).behind == -420


def test_a_step_locked_to_an_impossible_time_makes_nobody_hours_ahead() -> None:
    """The step that was to begin at five in the morning has begun at a quarter past two."""
    steps = (make_step("a", DONE, spent=600), make_step("b", RUNNING, starts=time(5)), make_step("c", COMING))
    assert abs(stand(steps, at=15).behind) < 60 * 60
