"""What of one session is offered to the next: whatever is not completed."""

from collections.abc import Iterable
from enum import StrEnum

from peerlog.domain.action import Action, ActionState
from peerlog.domain.agenda import in_order
from peerlog.domain.ids import StepId
from peerlog.domain.step import Airtime, Step, StepState, StepTool

FRAME_TOOLS = frozenset({StepTool.ROTI, StepTool.PULSE, StepTool.ANONYMOUS})


class Why(StrEnum):
    """Why a step is offered to the next session; the first that holds."""

    DEFERRED = "deferred"
    RECURRING = "recurring"
    UNDISCUSSED = "undiscussed"
    OPEN_ACTION = "open action"


def offered(steps_of_last: Iterable[Step], open_actions: Iterable[Action]) -> tuple[Step, ...]:
    """Give the steps of the last session that the next one is offered, in order; all others are completed."""
    waiting = _steps_with_open_actions(open_actions)
    return tuple(step for step in in_order(steps_of_last) if _why(step, waiting) is not None)


def why_offered(step: Step, open_actions: Iterable[Action]) -> Why | None:
    """Say why a step is offered to the next session, or None when it is completed."""
    return _why(step, _steps_with_open_actions(open_actions))


def _steps_with_open_actions(actions: Iterable[Action]) -> frozenset[StepId]:
    open_ones = (action for action in actions if action.state is ActionState.OPEN and not action.trashed)
    return frozenset(action.step for action in open_ones if action.step is not None)


def _why(step: Step, waiting: frozenset[StepId]) -> Why | None:
    if step.state is StepState.DEFERRED:
        return Why.DEFERRED
    if step.recurring:
        return Why.RECURRING
    if is_frame(step):
        return None
    if step.state is StepState.COMING:
        return Why.UNDISCUSSED
    return Why.OPEN_ACTION if step.id in waiting else None


def is_frame(step: Step) -> bool:
    """Whether a step holds a session together (check-in, break, close) and is no topic of its own.

    Nothing marks such a step. It is one with a closing tool, or one that came whole from a format (speaker,
    rule and instruction) and is nobody's own time. In doubt it is a topic: rather offered again than lost.
    """
    if step.tool in FRAME_TOOLS:
        return True
    from_a_format = bool(step.who and step.rule and step.instruction)
    topic_free = step.tool in (StepTool.NONE, StepTool.CLAUSES)
    return from_a_format and topic_free and step.airtime is Airtime.EVERYONE
