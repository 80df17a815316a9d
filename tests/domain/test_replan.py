"""Making what is left of an agenda fit the time that is left."""

from datetime import datetime, time
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.replan import (
    OpenStep,
    Replan,
    borrowed,
    fits,
    lendable,
    needed,
    new_minutes,
    open_steps,
    shrunk,
)
from peerlog.domain.step import Step, StepState

NOW = datetime(2026, 11, 26, 15, 0, tzinfo=ZoneInfo("Europe/Lisbon"))
MINUTES = st.lists(st.integers(0, 120), max_size=12)


def make_step(name: str, minutes: int, **fields: object) -> Step:
    """Make a step called by its id."""
    known = {"session": SessionId("s"), "position": name, "title": name}
    return Step(id=StepId(name), minutes=minutes, **(known | fields))  # type: ignore[arg-type]


def ahead(*minutes: int, locks: dict[int, time] | None = None) -> tuple[OpenStep, ...]:
    """Make steps to come, called a, b, c and so on; *locks* gives the locked start of some, by place."""
    return tuple(
        OpenStep(step=make_step("abcdefghijkl"[place], each, starts=(locks or {}).get(place)), left=each)
        for place, each in enumerate(minutes)
    )


def lefts(plan: Replan) -> list[int]:
    """Give the new minutes of each step."""
    return [each.left for each in plan.steps]


def test_steps_shrink_in_proportion() -> None:
    """Twenty-five minutes left for fifty: each step gets about half."""
    plan = shrunk(ahead(20, 16, 10, 4), 25)
    assert (lefts(plan), plan.too_long_by) == ([10, 8, 5, 2], 0)


def test_what_fits_is_left_alone() -> None:
    """Shrinking never stretches."""
    assert lefts(shrunk(ahead(5, 5), 30)) == [5, 5]


def test_a_kept_step_gives_nothing() -> None:
    """The others make room for it."""
    assert lefts(shrunk(ahead(20, 10, 10), 30, frozenset({StepId("a")}))) == [20, 5, 5]


def test_what_cannot_fit_is_as_short_as_it_can_be_and_says_by_how_much_it_runs_over() -> None:
    """Three steps need three minutes at least; kept ones are not touched."""
    plan = shrunk(ahead(5, 5, 5), 2)
    assert (lefts(plan), plan.too_long_by) == ([1, 1, 1], 1)
    plan = shrunk(ahead(20, 5), 10, frozenset({StepId("a")}))
    assert (lefts(plan), plan.too_long_by) == ([20, 1], 11)


@given(minutes=MINUTES, room=st.integers(-10, 600), kept=st.sets(st.integers(0, 11)))
def test_shrinking_hits_the_sum_exactly_and_never_goes_below_one(
    minutes: list[int], room: int, kept: set[int]
) -> None:
    """Whole minutes, none longer than before, kept ones as before, and the sum as asked where it can be."""
    steps = ahead(*minutes)
    fixed = frozenset(each.step.id for place, each in enumerate(steps) if place in kept)
    plan = shrunk(steps, room, fixed)
    least = sum(each.left if each.step.id in fixed else min(each.left, 1) for each in steps)
    assert needed(plan.steps) == min(sum(minutes), max(room, least))
    assert plan.too_long_by == max(0, min(sum(minutes), least) - room if least > room else 0)
    for before, after in zip(steps, plan.steps, strict=True):
        assert after.step is before.step
        assert min(before.left, 1) <= after.left <= before.left
        assert after.left == before.left or before.step.id not in fixed


@given(minutes=MINUTES, room=st.integers(1, 600))
def test_a_longer_step_never_ends_up_shorter_than_a_shorter_one(minutes: list[int], room: int) -> None:
    """The order of lengths stays, give or take the odd minute."""
    pairs = sorted(zip(minutes, lefts(shrunk(ahead(*minutes), room)), strict=True))
    for (_, short), (_, long) in pairwise(pairs):
        assert short <= long + 1


def test_steps_before_a_locked_start_are_shrunk_to_reach_it() -> None:
    """Only what stands before the break at 15:20 has to hurry; the rest has its time."""
    plan = shrunk(ahead(20, 20, 10, 10, locks={2: time(15, 20)}), 60, now=NOW)
    assert (lefts(plan), plan.too_long_by, plan.late) == ([10, 10, 10, 10], 0, ())


def test_free_time_before_a_locked_start_is_not_shared_out() -> None:
    """A break at 15:30 leaves 30 minutes for what needs 10, and 30 for what needs 40."""
    plan = shrunk(ahead(10, 20, 20, locks={1: time(15, 30)}), 60, now=NOW)
    assert (lefts(plan), plan.too_long_by) == ([10, 15, 15], 0)


def test_a_locked_start_that_cannot_be_reached_is_reported() -> None:
    """The break at 14:50 is past, and two kept steps overrun the one at 15:10."""
    assert shrunk(ahead(5, locks={0: time(14, 50)}), 60, now=NOW).late == ("a",)
    plan = shrunk(ahead(20, 10, locks={1: time(15, 10)}), 60, frozenset({StepId("a")}), NOW)
    assert (lefts(plan), plan.late) == ([20, 10], ("b",))


def test_a_locked_start_after_the_end_is_told_as_too_long() -> None:
    """Half an hour is left, and the last step may not begin before that."""
    plan = shrunk(ahead(10, 10, locks={1: time(15, 40)}), 30, now=NOW)
    assert (lefts(plan), plan.too_long_by) == ([10, 1], 11)
    plan = shrunk(ahead(50, 10, locks={1: time(15, 40)}), 30, now=NOW)
    assert lefts(plan) == [30, 1]


@given(minutes=MINUTES, room=st.integers(0, 600))
def test_without_locked_starts_the_time_of_day_makes_no_difference(minutes: list[int], room: int) -> None:
    """Both ways of asking give one answer."""
    assert shrunk(ahead(*minutes), room, now=NOW) == shrunk(ahead(*minutes), room)


def test_it_fits_once_enough_is_left_out() -> None:
    """Parking or dropping a step is the other way to make room."""
    steps = ahead(10, 20)
    assert fits(steps, 30)
    assert not fits(steps, 29)
    assert fits(steps, 10, frozenset({StepId("b")}))


def test_the_open_steps_are_the_running_one_and_what_comes() -> None:
    """With the minutes they still have, a begun one rounded up, one in overtime none."""
    steps = (
        make_step("a", 10, state=StepState.DONE),
        make_step("b", 10, spent=240),
        make_step("c", 10, state=StepState.RUNNING),
        make_step("d", 10, state=StepState.DEFERRED),
    )
    assert [(each.step.id, each.left) for each in open_steps(steps, StepId("c"), 90)] == [("c", 9), ("b", 6)]
    assert open_steps(steps, StepId("c"), 700)[0].left == 0


def test_a_replan_gives_the_whole_length_of_each_step_that_changed() -> None:
    """The running step keeps the minutes it has used; what did not change is not named."""
    running = make_step("a", 10, state=StepState.RUNNING)
    before = open_steps((running, make_step("b", 20), make_step("c", 1)), StepId("a"), 240)
    plan = shrunk(before, 14)
    assert lefts(plan) == [3, 10, 1]
    assert new_minutes(before, plan) == {"a": 7, "b": 10}


def test_a_lender_keeps_a_minute_of_its_own() -> None:
    """Borrowing more than there is takes what there is; the sum stays."""
    lender, borrower = borrowed(make_step("a", 10), make_step("b", 5), 3)
    assert (lender.minutes, borrower.minutes) == (7, 8)
    lender, borrower = borrowed(make_step("a", 10), make_step("b", 5), 30)
    assert (lender.minutes, borrower.minutes) == (1, 14)
    lender, borrower = borrowed(make_step("a", 10), make_step("b", 5), -3)
    assert (lender.minutes, borrower.minutes) == (10, 5)


def test_a_step_lends_no_minute_it_has_used() -> None:
    """Four and a half minutes into ten, four can be spared."""
    assert lendable(make_step("a", 10), 270) == 4
    assert lendable(make_step("a", 10), 900) == 0
