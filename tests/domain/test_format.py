"""Formats: expanding rounds, adding up minutes, and fitting a group and its time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.format import Basis, Family, Format, FormatStep, fits, steps_of, total_minutes


def make_format(
    *,
    minutes: tuple[int, ...] = (2, 8),
    rounds: int = 1,
    size: tuple[int, int | None] = (4, 8),
    side_by_side: bool = False,
) -> Format:
    """Make a format whose steps are called by their place."""
    return Format(
        id="sample",
        name="Sample",
        family=Family.ONE_CASE,
        order=1,
        summary="Use it in tests.",
        credit="Composed for this test.",
        basis=Basis.INFERRED,
        size="a few",
        size_min=size[0],
        size_max=size[1],
        side_by_side=side_by_side,
        rounds=rounds,
        steps=tuple(
            FormatStep(
                title=f"Step {place}", minutes=each, who="Everyone", instruction="Talk.", rule="Talk now"
            )
            for place, each in enumerate(minutes)
        ),
    )


def test_one_round_gives_its_steps_without_a_number() -> None:
    """A format of one round needs no round numbers."""
    assert steps_of(make_format()) == make_format().steps
    assert [step.round_number for step in steps_of(make_format())] == [None, None]


def test_several_rounds_repeat_the_steps_with_their_round_number() -> None:
    """Round two begins after the last step of round one."""
    steps = steps_of(make_format(rounds=3))
    assert [step.title for step in steps] == ["Step 0", "Step 1"] * 3
    assert [step.round_number for step in steps] == [1, 1, 2, 2, 3, 3]


@given(
    minutes=st.lists(st.integers(1, 90), min_size=1, max_size=12).map(tuple),
    rounds=st.integers(1, 6),
)
def test_the_total_is_what_the_expanded_steps_add_up_to(minutes: tuple[int, ...], rounds: int) -> None:
    """The picker's total and the agenda's steps never disagree."""
    sample = make_format(minutes=minutes, rounds=rounds)
    assert total_minutes(sample) == sum(step.minutes for step in steps_of(sample))


@pytest.mark.parametrize(("people", "expected"), [(3, False), (4, True), (8, True), (9, False)])
def test_a_group_fits_between_the_smallest_and_the_largest_size(people: int, expected: bool) -> None:
    """Both ends of the size belong to it."""
    assert fits(make_format(size=(4, 8)), people=people) is expected


def test_a_format_without_a_largest_size_takes_any_crowd() -> None:
    """No upper limit means none."""
    assert fits(make_format(size=(4, None)), people=400)
    assert not fits(make_format(size=(4, None)), people=3)


def test_a_large_group_fits_a_small_format_that_runs_side_by_side() -> None:
    """Seven people can do a format for three: two groups, and one more person in one of them."""
    assert fits(make_format(size=(3, 3), side_by_side=True), people=7)
    assert not fits(make_format(size=(3, 3), side_by_side=True), people=2)


def test_a_format_longer_than_the_time_left_does_not_fit() -> None:
    """All rounds count, and a format may fill the time to the last minute."""
    sample = make_format(minutes=(2, 8), rounds=3)
    assert fits(sample, minutes=30)
    assert not fits(sample, minutes=29)


def test_people_and_time_must_both_fit() -> None:
    """One good answer does not make up for the other."""
    assert fits(make_format(), people=5, minutes=10)
    assert not fits(make_format(), people=5, minutes=9)
    assert not fits(make_format(), people=20, minutes=10)


def test_a_question_that_is_not_asked_leaves_nothing_out() -> None:
    """The picker shows everything until it knows the people or the time."""
    assert fits(make_format())
