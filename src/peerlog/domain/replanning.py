"""Making the rest of a session fit: what becomes of each open step, chosen by a person and worked out at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from peerlog.domain.ids import StepId
from peerlog.domain.replan import OpenStep, Replan, new_minutes, shrunk
from peerlog.domain.step import Step, StepState


class Fate(StrEnum):
    """What becomes of an open step."""

    SHRINK = "shrink"
    KEEP = "keep"
    PARK = "park"
    DROP = "drop"


LEAVES = {Fate.PARK: StepState.DEFERRED, Fate.DROP: StepState.DROPPED}
"""Where a step goes that is not run any more; a parked one is offered to the next session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """What becomes of one step."""

    step: Step
    left: int
    """Minutes it has now."""
    becomes: int
    """Minutes it would have; 0 when it is parked or dropped."""
    fate: Fate


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What becomes of every open step."""

    steps: tuple[Proposed, ...]
    minutes_left: int
    too_long_by: int
    """Minutes by which even this runs over; 0 when it fits."""
    minutes: Mapping[StepId, int]
    """The whole new length of each step that changes."""
    states: Mapping[StepId, StepState]
    """The new state of each step that leaves."""


def proposed(
    steps: Sequence[OpenStep], minutes_left: int, fates: Mapping[StepId, Fate], now: datetime | None = None
) -> Proposal:
    """Work out the new minutes; the running step can shrink or keep its time, but not leave."""
    chosen = {each.step.id: _fate(each.step, fates) for each in steps}
    staying = [each for each in steps if chosen[each.step.id] not in LEAVES]
    kept = frozenset(step for step, fate in chosen.items() if fate is Fate.KEEP)
    plan = shrunk(staying, minutes_left, kept, now)
    return Proposal(
        steps=_each(steps, plan, chosen),
        minutes_left=minutes_left,
        too_long_by=plan.too_long_by,
        minutes=new_minutes(staying, plan),
        states={step: LEAVES[fate] for step, fate in chosen.items() if fate in LEAVES},
    )


def _fate(step: Step, fates: Mapping[StepId, Fate]) -> Fate:
    fate = fates.get(step.id, Fate.SHRINK)
    return Fate.SHRINK if fate in LEAVES and step.state is StepState.RUNNING else fate


def _each(steps: Sequence[OpenStep], plan: Replan, chosen: Mapping[StepId, Fate]) -> tuple[Proposed, ...]:
    becomes = {each.step.id: each.left for each in plan.steps}
    return tuple(
        Proposed(step=s.step, left=s.left, becomes=becomes.get(s.step.id, 0), fate=chosen[s.step.id])
        for s in steps
    )
