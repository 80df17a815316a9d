"""What becomes of the open steps when a session is re-planned."""

from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.replan import OpenStep
from peerlog.domain.replanning import Fate, proposed
from peerlog.domain.step import Step, StepState


def open_step(number: int, minutes: int, state: StepState = StepState.COMING) -> OpenStep:
    """Give a step that has all its minutes left."""
    step = Step(
        id=StepId(str(number)),
        session=SessionId("s"),
        position=f"{number:04d}",
        title="x",
        minutes=minutes,
        state=state,
    )
    return OpenStep(step=step, left=minutes)


STEPS = (open_step(0, 10, StepState.RUNNING), open_step(1, 20), open_step(2, 10))


def test_everything_shrinks_when_nothing_is_chosen() -> None:
    """In proportion, to the minutes that are left."""
    proposal = proposed(STEPS, 20, {})
    assert [each.becomes for each in proposal.steps] == [5, 10, 5]
    assert (proposal.too_long_by, proposal.states) == (0, {})


def test_parked_and_dropped_steps_leave() -> None:
    """One to the next session, one for good; neither takes a minute."""
    proposal = proposed(STEPS, 20, {StepId("1"): Fate.PARK, StepId("2"): Fate.DROP})
    assert proposal.states == {StepId("1"): StepState.DEFERRED, StepId("2"): StepState.DROPPED}
    assert [each.becomes for each in proposal.steps] == [10, 0, 0]


def test_a_kept_step_keeps_its_minutes() -> None:
    """The others make room."""
    proposal = proposed(STEPS, 25, {StepId("1"): Fate.KEEP})
    assert [each.becomes for each in proposal.steps] == [3, 20, 2] or [
        each.becomes for each in proposal.steps
    ] == [2, 20, 3]


def test_the_running_step_cannot_leave() -> None:
    """It may shrink; ending it is another key."""
    proposal = proposed(STEPS, 20, {StepId("0"): Fate.DROP})
    assert proposal.states == {}
    assert proposal.steps[0].becomes > 0


@given(
    st.lists(st.integers(1, 60), min_size=1, max_size=8),
    st.integers(0, 200),
    st.dictionaries(st.integers(0, 7), st.sampled_from(Fate)),
)
def test_what_is_proposed_adds_up(minutes: list[int], left: int, fates: dict[int, Fate]) -> None:
    """Nothing is lengthened, nobody who stays has less than a minute, and the verdict is the sum."""
    steps = [open_step(number, length) for number, length in enumerate(minutes)]
    proposal = proposed(steps, left, {StepId(str(number)): fate for number, fate in fates.items()})
    staying = [each for each in proposal.steps if each.step.id not in proposal.states]
    assert all(1 <= each.becomes <= each.left for each in staying)
    assert proposal.too_long_by == max(0, sum(each.becomes for each in staying) - left)
