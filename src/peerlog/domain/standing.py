"""How a whole running session stands against its plan."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import floor

from peerlog.domain.agenda import Slot, ends_at, in_order, laid_out, span
from peerlog.domain.clock import Reading
from peerlog.domain.live import PLAUSIBLE, Mark, spent_by
from peerlog.domain.step import Step, StepState

LATE_OPENING = timedelta(hours=1)
"""Opened further than this from its planned start, a session is measured from its opening instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a whole running session stands; moments carry the zone of the session."""

    behind: float
    """Seconds the end is expected after the planned end; negative is ahead."""
    ends: datetime
    """When it is expected to end by the wall clock as it shows now."""
    planned_end: datetime
    minutes_left: int
    """Whole minutes until the planned end; 0 when that has passed."""


def coming(steps: Iterable[Step], mark: Mark, now: Reading, starts: datetime) -> tuple[Slot, ...]:
    """Give the running step and all open ones with the times to expect; locked starts hold.

    *starts* is the planned start of the session, whose zone the times are given in.
    """
    everything = in_order(steps)
    spent = spent_by(mark, now)
    running = [(step, _left(step, spent)) for step in everything if step.id == mark.step]
    waiting = [
        (step, _left(step, step.spent)) for step in everything if step.is_open and step.id != mark.step
    ]
    return laid_out(
        [(replace(step, state=StepState.RUNNING), left) for step, left in running] + waiting,
        now.wall.astimezone(starts.tzinfo),
    )


def _left(step: Step, spent: float) -> timedelta:
    return timedelta(seconds=max(0.0, step.minutes * 60 - spent))


def standing(
    steps: Iterable[Step], mark: Mark, now: Reading, starts: datetime, opened_at: datetime
) -> Standing:
    """Give how the session stands; *starts* is aware, in its own zone, *opened_at* in UTC."""
    everything = in_order(steps)
    slots = coming(everything, mark, now, starts)
    here = now.wall.astimezone(starts.tzinfo)
    ends = slots[-1].ends if slots else here
    planned_end = ends_at(_as_planned(everything), _began(everything, mark, now, starts, opened_at))
    return Standing(
        behind=span(planned_end, ends).total_seconds(),
        ends=ends,
        planned_end=planned_end,
        minutes_left=max(0, floor(span(here, planned_end) / timedelta(minutes=1))),
    )


def _as_planned(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    if not any(step.planned for step in steps):
        return steps
    return tuple(
        replace(step, minutes=step.planned, state=StepState.COMING) for step in steps if step.planned
    )


def _began(
    steps: tuple[Step, ...], mark: Mark, now: Reading, starts: datetime, opened_at: datetime
) -> datetime:
    """Give the moment the plan is measured from, by the wall clock as it shows now."""
    running = sum(step.spent for step in steps if step.id != mark.step) + spent_by(mark, now)
    held = span(opened_at, now.wall).total_seconds() - running
    # A pause this long or negative is no pause: the wall clock was moved after the session was opened.
    believable = -60 <= held < PLAUSIBLE
    opened = opened_at if believable else now.wall - timedelta(seconds=running)
    return starts if abs(span(starts, opened)) <= LATE_OPENING else opened.astimezone(starts.tzinfo)
