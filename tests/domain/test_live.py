"""The running clock under suspends, restarts and wrong system clocks."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.clock import Reading
from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.live import (
    PLAUSIBLE,
    Mark,
    Phase,
    Source,
    begun,
    countdown,
    elapsed,
    minutes_left_of,
    picked_up,
    renewed,
    resume,
    slept,
    spent_by,
    wall_jump,
)
from peerlog.domain.step import Step, StepState

NOON = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
SESSION = SessionId("s")
JUMPS = st.integers(-(10**8), 10**8)
LENGTHS = st.integers(0, 10**5)


def reading(ticks: float, *, wall: float | None = None, boot: str = "one") -> Reading:
    """Read the clocks *ticks* seconds after noon; *wall* is what the wall clock claims instead."""
    seconds = ticks if wall is None else wall
    return Reading(wall=NOON + timedelta(seconds=seconds), ticks=ticks, boot=boot)


def make_mark(*, spent: float = 0, going: bool = True, step: str = "b") -> Mark:
    """Make a mark at noon."""
    return begun(SESSION, StepId(step), reading(0), spent=spent, going=going)


def make_step(name: str = "b", minutes: int = 10, **fields: object) -> Step:
    """Make a step called by its id."""
    known = {"session": SESSION, "position": name, "title": name, "minutes": minutes}
    return Step(id=StepId(name), **(known | fields))  # type: ignore[arg-type]


@given(jumps=st.lists(st.tuples(LENGTHS, JUMPS), max_size=20))
def test_within_one_start_the_clock_is_right_whatever_the_wall_clock_does(
    jumps: list[tuple[int, int]],
) -> None:
    """Looks at any moments, with any walls, add up to the real time gone by."""
    mark, real, wall = make_mark(), 0, 0
    for seconds, jump in jumps:
        real, wall = real + seconds, wall + seconds + jump
        now = reading(real, wall=wall)
        assert elapsed(mark, now).seconds >= 0
        assert elapsed(mark, now).source is Source.TICKS
        mark = renewed(mark, now)
    assert mark.spent == real


@given(ticks=st.integers(-(10**9), 10**9), wall=JUMPS)
def test_time_gone_by_is_never_negative_and_never_wild_after_a_restart(ticks: int, wall: int) -> None:
    """Ticks of another start mean nothing; only a believable wall clock is added."""
    since = elapsed(make_mark(), reading(ticks, wall=wall, boot="two"))
    believable = 0 <= wall < PLAUSIBLE
    assert since.source is (Source.WALL if believable else Source.UNKNOWN)
    assert since.seconds == (wall if believable else 0)


def test_ticks_that_run_backwards_are_not_believed() -> None:
    """The wall clock takes over where a machine gives the same name to two starts."""
    later = reading(500)
    mark = begun(SESSION, None, later)
    assert elapsed(mark, reading(10, wall=560)).seconds == 60


def test_a_held_clock_adds_nothing() -> None:
    """A pause is not counted, and counting goes on from where it stood."""
    held = renewed(make_mark(spent=30), reading(60), going=False)
    assert spent_by(held, reading(600)) == 90
    assert spent_by(renewed(held, reading(600), going=True), reading(610)) == 100


def test_going_on_without_the_gap_starts_where_the_clock_stood() -> None:
    """The time peerlog was away is left out."""
    again = picked_up(make_mark(spent=30), reading(900))
    assert spent_by(again, reading(905)) == 35


@pytest.mark.parametrize(
    ("spent", "phase"),
    [
        (0, Phase.CALM),
        (479, Phase.CALM),
        (480, Phase.AMBER),
        (599, Phase.AMBER),
        (600, Phase.OVER),
        (665, Phase.OVER),
    ],
)
def test_the_countdown_turns_amber_at_a_fifth_and_counts_up_when_over(spent: int, phase: Phase) -> None:
    """Ten minutes turn amber with two left."""
    left = countdown(make_step(minutes=10), spent)
    assert (left.phase, left.remaining) == (phase, 600 - spent)


def test_a_step_without_minutes_is_over_at_once() -> None:
    """A bare locked start has no time of its own."""
    assert countdown(make_step(minutes=0), 0).phase is Phase.OVER


def test_minutes_left_are_rounded_up_and_never_negative() -> None:
    """A started minute is still there to be used."""
    assert minutes_left_of(make_step(minutes=10), 61) == 9
    assert minutes_left_of(make_step(minutes=10), 60) == 9
    assert minutes_left_of(make_step(minutes=10), 59) == 10
    assert minutes_left_of(make_step(minutes=10), 6000) == 0


@pytest.mark.parametrize(("ticks", "seconds"), [(1, 0), (4, 0), (16, 0), (1801, 1800)])
def test_a_long_gap_between_two_looks_is_sleep_and_a_stall_is_not(ticks: int, seconds: int) -> None:
    """Looks a second apart: half an hour is a closed lid, a few seconds are a busy machine."""
    assert slept(reading(0), reading(ticks), 1.0) == seconds


def test_a_restart_is_not_sleep() -> None:
    """Ticks of two starts are never compared."""
    assert slept(reading(0), reading(9000, boot="two"), 1.0) == 0
    assert wall_jump(reading(0), reading(0, wall=9000, boot="two")) == 0


@given(seconds=LENGTHS, jump=JUMPS)
def test_a_moved_wall_clock_is_noticed_with_its_size(seconds: int, jump: int) -> None:
    """Sleep alone is no jump: both clocks go on through it."""
    assert wall_jump(reading(0), reading(seconds, wall=seconds + jump)) == pytest.approx(jump)


def test_a_restart_tells_where_the_session_was() -> None:
    """You were on step 2, 4:12 left, and peerlog was away for a minute."""
    steps = (make_step("a"), make_step("b", 6), make_step("aa", state=StepState.DROPPED))
    found = resume(steps, make_mark(spent=108), reading(7, wall=60, boot="two"))
    assert found is not None
    assert (found.step.id, found.number, found.left, found.gap) == ("b", 2, 252, 60)


def test_a_restart_with_clocks_that_cannot_be_trusted_says_so() -> None:
    """After a flat battery the wall clock is years back: the gap is unknown, not nothing."""
    found = resume((make_step(),), make_mark(), reading(7, wall=-(10**8), boot="two"))
    assert found is not None
    assert found.gap is None


def test_a_restart_of_a_held_session_has_no_gap_to_ask_about() -> None:
    """The clock stood still anyway."""
    found = resume((make_step(),), make_mark(going=False), reading(7, wall=-(10**8), boot="two"))
    assert found is not None
    assert found.gap == 0


def test_a_restart_offers_nothing_when_no_step_was_running() -> None:
    """Between two steps, or when the step has gone since, there is nothing to go on with."""
    assert resume((make_step(),), begun(SESSION, None, reading(0)), reading(5)) is None
    assert resume((make_step(trashed=True),), make_mark(), reading(5)) is None
