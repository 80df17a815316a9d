"""Inserting, moving, splitting and copying steps."""

from collections.abc import Callable
from dataclasses import replace
from datetime import time, timedelta
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.agenda import in_order
from peerlog.domain.arranging import (
    copied,
    moved,
    place_after,
    place_before,
    place_last,
    split,
    steps_from_format,
)
from peerlog.domain.errors import CannotSplit
from peerlog.domain.format import Basis, Family, Format, FormatStep
from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.step import Airtime, Step, StepState, StepTool

SESSION = SessionId("new")


def make_step(name: str, position: str, **fields: object) -> Step:
    """Make a step of 10 minutes called by its id."""
    known = {"session": SessionId("old"), "title": name, "minutes": 10}
    return Step(id=StepId(name), position=position, **(known | fields))  # type: ignore[arg-type]


def ids() -> Callable[[], str]:
    """Give ids that count."""
    numbers = count(1)
    return lambda: f"id{next(numbers)}"


def names(steps: tuple[Step, ...]) -> list[str]:
    """Give the ids in the order of the agenda."""
    return [step.id for step in in_order(steps)]


ABC = (make_step("a", "h0001i"), make_step("b", "h0002i"), make_step("c", "h0003i"))


def test_a_new_step_lands_where_it_was_put() -> None:
    """Before, after and last mean just that."""
    assert names((*ABC, make_step("x", place_before(ABC, StepId("b"))))) == ["a", "x", "b", "c"]
    assert names((*ABC, make_step("x", place_after(ABC, StepId("b"))))) == ["a", "b", "x", "c"]
    assert names((*ABC, make_step("x", place_after(ABC, StepId("c"))))) == ["a", "b", "c", "x"]
    assert names((*ABC, make_step("x", place_last(ABC)))) == ["a", "b", "c", "x"]


def test_the_first_step_needs_no_other() -> None:
    """An empty agenda has a last place."""
    assert names((make_step("x", place_last(())),)) == ["x"]


def test_moving_past_the_end_stops_at_the_end() -> None:
    """Holding the key down does no harm."""
    assert moved(ABC, StepId("c"), 5) == "h0003i"
    assert moved(ABC, StepId("a"), -1) == "h0001i"


def test_steps_with_the_same_position_can_be_passed() -> None:
    """Two laptops may have given one position; a step still moves past both."""
    twins = (make_step("a", "h0001i"), make_step("b", "h0002i"), make_step("c", "h0002i"))
    after_move = (replace(twins[0], position=moved(twins, StepId("a"), 2)), *twins[1:])
    assert names(after_move) == ["b", "c", "a"]


@given(
    size=st.integers(1, 8),
    moves=st.lists(st.tuples(st.integers(0, 7), st.integers(-9, 9)), max_size=40),
)
def test_moves_keep_the_order_of_all_others(size: int, moves: list[tuple[int, int]]) -> None:
    """After any moves the agenda is what the same moves do to a plain list."""
    steps = {name: make_step(name, f"h000{number}i") for number, name in enumerate("abcdefgh"[:size])}
    expected = list(steps)
    for place, by in moves:
        name = expected[place % size]
        steps[name] = replace(steps[name], position=moved(steps.values(), StepId(name), by))
        old = expected.index(name)
        expected.insert(min(max(old + by, 0), size - 1), expected.pop(old))
        assert names(tuple(steps.values())) == expected


def test_a_split_step_keeps_its_minutes_and_its_past_in_the_first_part() -> None:
    """The second part is still to do; the plan adds up as before."""
    whole = make_step(
        "a", "h0001i", minutes=12, planned=10, spent=90, starts=time(14), state=StepState.RUNNING
    )
    first, second = split(whole, 4, StepId("x"), "h0001r")
    assert (first.id, first.minutes, first.spent, first.state) == ("a", 4, 90, StepState.RUNNING)
    assert (second.id, second.minutes, second.spent, second.state) == ("x", 8, 0, StepState.COMING)
    assert (first.planned + second.planned, first.starts, second.starts) == (10, time(14), None)


@pytest.mark.parametrize("first_minutes", [-1, 0, 10, 11])
def test_a_part_without_minutes_is_refused(first_minutes: int) -> None:
    """Both parts of a split last at least a minute."""
    with pytest.raises(CannotSplit):
        split(ABC[0], first_minutes, StepId("x"), "h0001r")


def make_format(family: Family, rounds: int) -> Format:
    """Make a format of a topic that hosts another format, and a closing tool."""
    return Format(
        id="sample", name="Sample", family=family, order=1, summary="s", credit="c", basis=Basis.INFERRED,
        size="any", size_min=1, size_max=None, side_by_side=False, rounds=rounds,
        steps=(
            FormatStep(title="Case", minutes=30, who="Client", instruction="Tell.", rule="Listen",
                       tool=StepTool.FORMAT),
            FormatStep(title="Close", minutes=3, who="All", instruction="Rate.", rule="Be kind",
                       tool=StepTool.ROTI),
        ),
    )  # fmt: skip


def test_a_format_becomes_steps_in_order_with_fresh_ids() -> None:
    """Steps come after what is there, whole: time, speaker, rule, instruction, tool."""
    steps = steps_from_format(make_format(Family.WHOLE_SESSION, 1), SESSION, ids(), "h0003i")
    assert names((*ABC, *steps)) == ["a", "b", "c", "id1", "id2"]
    assert {step.session for step in steps} == {SESSION}
    case = steps[0]
    assert (case.minutes, case.who, case.rule, case.instruction) == (30, "Client", "Listen", "Tell.")
    assert (case.tool, case.airtime, steps[1].airtime) == (StepTool.FORMAT, Airtime.MEMBER, Airtime.EVERYONE)


def test_a_format_can_go_between_two_steps() -> None:
    """A case format fits in after the check-in."""
    steps = steps_from_format(make_format(Family.ONE_CASE, 3), SESSION, ids(), "h0001i", "h0002i")
    assert names((*ABC, *steps)) == ["a", "id1", "id2", "id3", "id4", "id5", "id6", "b", "c"]


def test_the_rounds_of_a_format_are_numbered() -> None:
    """The second client's case is told from the first's."""
    steps = steps_from_format(make_format(Family.ONE_CASE, 2), SESSION, ids(), None)
    assert [step.title for step in steps] == ["Case 1", "Close 1", "Case 2", "Close 2"]


def test_copied_steps_are_as_planned_and_still_to_do() -> None:
    """What happened in the earlier session stays there."""
    old = make_step("a", "h0001i", minutes=14, planned=10, spent=800, state=StepState.DONE, rule="Listen")
    (new,) = copied((old, make_step("b", "h0002i", trashed=True)), SESSION, ids())
    assert (new.minutes, new.planned, new.spent, new.state) == (10, 0, 0, StepState.COMING)
    assert (new.id, new.session, new.rule) == ("id1", SESSION, "Listen")


def test_locked_starts_move_along_with_the_start_of_the_session() -> None:
    """A break locked an hour after the start stays an hour after the start, also past midnight."""
    old = make_step("a", "h0001i", starts=time(15, 0))
    assert copied((old,), SESSION, ids(), shift=timedelta(hours=-4))[0].starts == time(11, 0)
    assert copied((old,), SESSION, ids(), shift=timedelta(days=7, hours=10))[0].starts == time(1, 0)


def test_copied_steps_keep_their_order_after_what_is_there() -> None:
    """An agenda taken over goes behind the steps that were planned before."""
    copies = copied(reversed(ABC), SESSION, ids(), after_position="h0005i")
    assert [step.title for step in in_order(copies)] == ["a", "b", "c"]
    assert min(step.position for step in copies) > "h0005i"
