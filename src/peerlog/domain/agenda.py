"""An agenda on the clock: when each step begins and ends, and where a locked start does not work out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import ceil

from peerlog.domain.step import Step, StepState

MISSED = timedelta(hours=16)
"""A locked time this long past or less was missed; one longer past means the next day's.

So no agenda ever waits longer than eight hours: a locked time that fits it nowhere is a clash.
"""
FAR_OFF = timedelta(hours=3)
"""Missed by more than this, a locked time was meant for another session, or is a slip."""
LEFT_OUT = frozenset({StepState.DEFERRED, StepState.DROPPED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """A step's place on the clock; both moments carry the zone of the session."""

    step: Step
    begins: datetime
    ends: datetime
    slack_minutes: int = 0
    """Whole minutes left free before a locked start."""
    late_minutes: int = 0
    """Minutes, rounded up, by which the steps before overrun a locked start."""

    @property
    def clash(self) -> bool:
        """Whether the steps before a locked start do not fit; it then begins late, when they have ended."""
        return self.late_minutes > 0

    @property
    def is_impossible(self) -> bool:
        """Whether the locked time fits this session nowhere."""
        return timedelta(minutes=self.late_minutes) > FAR_OFF


def in_order(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Give the steps that are not in the trash, as they follow each other."""
    return tuple(
        sorted((step for step in steps if not step.trashed), key=lambda step: (step.position, step.id))
    )


def planned(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Give the steps that take time, in order: neither dropped nor deferred."""
    return tuple(step for step in in_order(steps) if step.state not in LEFT_OUT)


def total_minutes(steps: Iterable[Step]) -> int:
    """Add up the minutes of the planned steps, without free time before locked starts."""
    return sum(step.minutes for step in planned(steps))


def clock_times(steps: Iterable[Step], starts: datetime) -> tuple[Slot, ...]:
    """Give each planned step its time on the clock, from *starts* (aware, in the zone of the session)."""
    return laid_out(((step, timedelta(minutes=step.minutes)) for step in planned(steps)), starts)


def ends_at(steps: Iterable[Step], starts: datetime) -> datetime:
    """Give the moment the agenda ends: *starts* itself when there is nothing in it."""
    slots = clock_times(steps, starts)
    return slots[-1].ends if slots else later(starts, timedelta())


def laid_out(lengths: Iterable[tuple[Step, timedelta]], starts: datetime) -> tuple[Slot, ...]:
    """Give each step, with the time it takes, its place on the clock in the order given."""
    slots: list[Slot] = []
    reached = later(starts, timedelta())
    for step, length in lengths:
        slots.append(_slot(step, length, reached))
        reached = slots[-1].ends
    return tuple(slots)


def _slot(step: Step, length: timedelta, reached: datetime) -> Slot:
    free = timedelta()
    if step.starts is not None and step.state is not StepState.RUNNING:
        free = span(reached, locked_at(step.starts, reached))
    begins = later(reached, max(free, timedelta()))
    minutes = free / timedelta(minutes=1)
    return Slot(
        step=step,
        begins=begins,
        ends=later(begins, length),
        slack_minutes=max(int(minutes), 0),
        late_minutes=max(ceil(-minutes), 0),
    )


def locked_at(lock: time, reached: datetime) -> datetime:
    """Give the moment a locked time means to somebody who gets there at *reached*."""
    days = (reached.date() + timedelta(days=number) for number in range(-1, 2))
    first, again = next(
        pair for pair in (_both(day, lock, reached) for day in days) if span(reached, max(pair)) > -MISSED
    )
    # Where the clock is put back a time comes twice: whoever missed the first can still make the second.
    return first if first >= reached.astimezone(UTC) else max(first, again)


def _both(day: date, lock: time, reached: datetime) -> tuple[datetime, datetime]:
    moment = datetime.combine(day, lock, tzinfo=reached.tzinfo)
    return moment.astimezone(UTC), moment.replace(fold=1).astimezone(UTC)


def later(moment: datetime, length: timedelta) -> datetime:
    """Add real time to a moment, in its own zone, also where the clock is put forward or back."""
    return (moment.astimezone(UTC) + length).astimezone(moment.tzinfo)


def span(begins: datetime, ends: datetime) -> timedelta:
    """Give the real time between two moments; negative when *ends* comes first."""
    return ends.astimezone(UTC) - begins.astimezone(UTC)
