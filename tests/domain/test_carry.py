"""What the next session is offered."""

from datetime import UTC, datetime

import pytest

from peerlog.domain.action import Action, ActionState
from peerlog.domain.carry import Why, is_frame, offered, why_offered
from peerlog.domain.ids import ActionId, NetworkId, SessionId, StepId
from peerlog.domain.step import Airtime, Step, StepState, StepTool

FRAME = {"who": "Each in turn", "rule": "One short turn", "instruction": "Say how you arrive."}


def make_step(name: str = "a", **fields: object) -> Step:
    """Make a topic somebody wrote by hand."""
    known = {"session": SessionId("s"), "position": f"h{name}i", "title": name, "minutes": 10}
    return Step(id=StepId(name), **(known | fields))  # type: ignore[arg-type]


def make_action(step: str, state: ActionState = ActionState.OPEN, *, trashed: bool = False) -> Action:
    """Make an action that came from a step."""
    return Action(
        id=ActionId(f"of {step}"), network=NetworkId("n"), session=SessionId("s"), step=StepId(step),
        number=1, text="t", owner=None, due=None, made=datetime(2026, 11, 26, tzinfo=UTC), position="i",
        state=state, trashed=trashed,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"state": StepState.COMING}, Why.UNDISCUSSED),
        ({"state": StepState.DEFERRED}, Why.DEFERRED),
        ({"state": StepState.DONE}, None),
        ({"state": StepState.DROPPED}, None),
        ({"state": StepState.DONE, "recurring": True}, Why.RECURRING),
        ({"state": StepState.DROPPED, "recurring": True}, Why.RECURRING),
        ({"state": StepState.COMING, **FRAME}, None),
        ({"state": StepState.DEFERRED, **FRAME}, Why.DEFERRED),
        ({"state": StepState.COMING, "tool": StepTool.ROTI}, None),
        ({"state": StepState.COMING, "tool": StepTool.FORMAT, **FRAME}, Why.UNDISCUSSED),
        ({"state": StepState.COMING, "airtime": Airtime.MEMBER, **FRAME}, Why.UNDISCUSSED),
    ],
)
def test_a_step_comes_back_until_it_is_completed(fields: dict[str, object], why: Why | None) -> None:
    """Deferred, recurring and undiscussed topics come back; frame only when it was deferred by hand."""
    assert why_offered(make_step(**fields), ()) is why


def test_a_topic_with_an_open_action_comes_back_though_it_was_discussed() -> None:
    """The action has not ended, so the topic has not either."""
    topic = make_step(state=StepState.DONE)
    assert why_offered(topic, (make_action("a"),)) is Why.OPEN_ACTION
    assert why_offered(topic, (make_action("b"),)) is None
    assert why_offered(topic, (make_action("a", ActionState.DONE),)) is None
    assert why_offered(topic, (make_action("a", trashed=True),)) is None


def test_a_frame_step_with_an_open_action_stays_behind() -> None:
    """The action is listed by itself; nobody wants last month's check-in again."""
    assert why_offered(make_step(state=StepState.DONE, **FRAME), (make_action("a"),)) is None


def test_what_is_offered_comes_in_the_order_of_the_agenda() -> None:
    """Steps in the trash are not offered."""
    steps = (make_step("c"), make_step("b", trashed=True), make_step("a"))
    assert [step.id for step in offered(steps, ())] == ["a", "c"]


def test_in_doubt_a_step_is_a_topic() -> None:
    """A topic with a rule, but without a format's instruction, is not taken for frame."""
    assert not is_frame(make_step(rule="Listen", who="Amina"))
