"""Making what is left of an agenda fit the minutes that are left: shrink, borrow, or run without a step."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from math import ceil, floor

from peerlog.domain.agenda import in_order, later, locked_at, span
from peerlog.domain.ids import StepId
from peerlog.domain.live import minutes_left_of
from peerlog.domain.step import Step, StepState

MINUTE = timedelta(minutes=1)
NOBODY: frozenset[StepId] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenStep:
    """A step that is running or still to come."""

    step: Step
    left: int
    """Minutes it still has; 0 for one in overtime."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replan:
    """New minutes for the open steps."""

    steps: tuple[OpenStep, ...]
    too_long_by: int
    """Minutes by which even this runs over; 0 when it fits."""
    late: tuple[StepId, ...] = ()
    """Steps whose locked start is still missed."""


def open_steps(steps: Iterable[Step], running: StepId | None, spent: float) -> tuple[OpenStep, ...]:
    """Give the running step, which took *spent* seconds so far, and those still to come, in order."""
    ahead = [step for step in in_order(steps) if step.is_open]
    return tuple(
        OpenStep(step=step, left=minutes_left_of(step, spent if step.id == running else step.spent))
        for step in sorted(ahead, key=lambda step: step.id != running)
    )


def new_minutes(before: Iterable[OpenStep], after: Replan) -> dict[StepId, int]:
    """Give the whole length, spent time included, of every step whose time a replan changed."""
    old = {each.step.id: each for each in before}
    return {
        each.step.id: each.step.minutes + each.left - old[each.step.id].left
        for each in after.steps
        if each.left != old[each.step.id].left
    }


def needed(steps: Iterable[OpenStep], left_out: frozenset[StepId] = NOBODY) -> int:
    """Add up the minutes the steps still have, without those left out."""
    return sum(each.left for each in steps if each.step.id not in left_out)


def fits(steps: Iterable[OpenStep], minutes_left: int, left_out: frozenset[StepId] = NOBODY) -> bool:
    """Say whether the steps fit without any change, once those left out are parked or dropped."""
    return needed(steps, left_out) <= minutes_left


def shrunk(
    steps: Sequence[OpenStep],
    minutes_left: int,
    kept: frozenset[StepId] = NOBODY,
    now: datetime | None = None,
) -> Replan:
    """Shrink the steps, *kept* ones excepted, in proportion and to whole minutes, none below one.

    They then add up to *minutes_left* exactly, unless they fitted before (nothing changes) or cannot fit.
    With *now* (aware, in the zone of the session) each stretch up to a locked start is shrunk by itself.
    """
    if now is None:
        result = _fitted(steps, minutes_left, kept)
        return Replan(steps=result, too_long_by=max(0, needed(result) - minutes_left))
    return _shrunk_to_locks(steps, now, later(now, minutes_left * MINUTE), kept)


def _shrunk_to_locks(
    steps: Sequence[OpenStep], now: datetime, end: datetime, kept: frozenset[StepId]
) -> Replan:
    result: list[OpenStep] = []
    late: list[StepId] = []
    reached = now
    stretches = _stretches(steps)
    for stretch, following in zip(stretches, [*stretches[1:], []], strict=False):
        lock = _lock_of(stretch, reached)
        if lock is not None and span(lock, reached) > timedelta():
            late.append(stretch[0].step.id)
        begins = reached if lock is None or lock < reached else lock
        until = _lock_of(following, begins) or end
        room = floor(min(span(begins, until), span(begins, end)) / MINUTE)
        result += (new := _fitted(stretch, room, kept))
        reached = later(begins, needed(new) * MINUTE)
    too_long_by = max(0, ceil(span(end, reached) / MINUTE))
    return Replan(steps=tuple(result), too_long_by=too_long_by, late=tuple(late))


def _stretches(steps: Sequence[OpenStep]) -> list[list[OpenStep]]:
    stretches: list[list[OpenStep]] = []
    for each in steps:
        if not stretches or _is_locked(each.step):
            stretches.append([])
        stretches[-1].append(each)
    return stretches


def _is_locked(step: Step) -> bool:
    return step.starts is not None and step.state is not StepState.RUNNING


def _lock_of(stretch: Sequence[OpenStep], reached: datetime) -> datetime | None:
    if not stretch or stretch[0].step.starts is None or not _is_locked(stretch[0].step):
        return None
    return locked_at(stretch[0].step.starts, reached).astimezone(reached.tzinfo)


def _fitted(steps: Sequence[OpenStep], room: int, kept: frozenset[StepId]) -> tuple[OpenStep, ...]:
    if needed(steps) <= room:
        return tuple(steps)
    shrinking = [each.left for each in steps if each.left and each.step.id not in kept]
    target = room - (needed(steps) - sum(shrinking))
    new = iter(_proportional(shrinking, target))
    return tuple(
        replace(each, left=next(new)) if each.left and each.step.id not in kept else each for each in steps
    )


def _proportional(minutes: list[int], target: int) -> list[int]:
    """Share *target* out in the proportions of *minutes*, each at least 1 and at most what it was."""
    spare, weight = max(0, target - len(minutes)), sum(minutes) - len(minutes)
    if not weight:
        return [1] * len(minutes)
    shares = [divmod((each - 1) * spare, weight) for each in minutes]
    missing = spare - sum(whole for whole, _ in shares)
    by_rest = sorted(range(len(shares)), key=lambda place: (-shares[place][1], place))
    lucky = frozenset(by_rest[:missing])
    return [1 + whole + (place in lucky) for place, (whole, _) in enumerate(shares)]


def lendable(step: Step, spent: float = 0.0) -> int:
    """Give the whole minutes a step that took *spent* seconds so far can lend and still keep one."""
    return max(0, step.minutes - ceil(spent / 60) - 1)


def borrowed(lender: Step, borrower: Step, minutes: int, spent: float = 0.0) -> tuple[Step, Step]:
    """Move minutes from one step to another, at most what a lender that took *spent* seconds can spare."""
    moved = min(max(minutes, 0), lendable(lender, spent))
    return (
        replace(lender, minutes=lender.minutes - moved),
        replace(borrower, minutes=borrower.minutes + moved),
    )
