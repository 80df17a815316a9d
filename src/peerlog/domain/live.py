"""The running clock of a session: right after a suspend, a restart and a wrong system clock."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from math import ceil

from peerlog.domain.agenda import planned
from peerlog.domain.clock import Reading
from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.step import Step

PLAUSIBLE = 12 * 3600
"""Seconds that may lie between two starts of a machine for its wall clock to be believed."""
AMBER = 0.2
"""Share of a step's time at which its countdown turns amber."""
STALL = 15.0
"""Seconds a busy machine may hold up a tick before it counts as having slept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Where a session's clock stood at one moment; kept at every change and as a sign of life."""

    session: SessionId
    step: StepId | None
    """The step that is running, or None before the first and after the last."""
    spent: float
    """Seconds the step had taken at this moment."""
    going: bool
    """Whether the clock runs on from here."""
    wall: datetime
    """In UTC."""
    ticks: float
    boot: str


class Source(StrEnum):
    """What an elapsed time was read from."""

    TICKS = "ticks"
    WALL = "wall"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Elapsed:
    """Time gone by, never negative; 0 when nothing can be said."""

    seconds: float
    source: Source


def elapsed(mark: Mark, now: Reading) -> Elapsed:
    """Give the time since *mark*: by ticks within one start of the machine, else by a plausible wall."""
    if now.boot == mark.boot and now.ticks >= mark.ticks:
        return Elapsed(seconds=now.ticks - mark.ticks, source=Source.TICKS)
    seconds = (now.wall - mark.wall).total_seconds()
    if 0 <= seconds < PLAUSIBLE:
        return Elapsed(seconds=seconds, source=Source.WALL)
    return Elapsed(seconds=0.0, source=Source.UNKNOWN)


def begun(
    session: SessionId, step: StepId | None, now: Reading, *, spent: float = 0.0, going: bool = True
) -> Mark:
    """Give the mark of a step that begins now, with the seconds it took earlier."""
    return Mark(
        session=session, step=step, spent=spent, going=going, wall=now.wall, ticks=now.ticks, boot=now.boot
    )


def spent_by(mark: Mark, now: Reading) -> float:
    """Give the seconds the running step has taken by now; a clock that is held adds nothing."""
    return mark.spent + (elapsed(mark, now).seconds if mark.going else 0.0)


def renewed(mark: Mark, now: Reading, *, going: bool | None = None) -> Mark:
    """Give the same clock as seen now: a sign of life, a hold (going=False), or going on counting the gap."""
    spent = spent_by(mark, now)
    return begun(mark.session, mark.step, now, spent=spent, going=mark.going if going is None else going)


def picked_up(mark: Mark, now: Reading) -> Mark:
    """Give a clock that goes on from where *mark* stood, without the time between."""
    return replace(mark, going=True, wall=now.wall, ticks=now.ticks, boot=now.boot)


class Phase(StrEnum):
    """How a step's time stands."""

    CALM = "calm"
    AMBER = "amber"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Countdown:
    """How a step's time stands, in seconds."""

    remaining: float
    """Negative in overtime."""
    phase: Phase


def countdown(step: Step, spent: float) -> Countdown:
    """Give the countdown of a step that has taken *spent* seconds."""
    length = step.minutes * 60
    remaining = length - spent
    if remaining <= 0:
        return Countdown(remaining=remaining, phase=Phase.OVER)
    phase = Phase.AMBER if remaining <= length * AMBER else Phase.CALM
    return Countdown(remaining=remaining, phase=phase)


def minutes_left_of(step: Step, spent: float) -> int:
    """Give the minutes a step still has, rounded up; 0 in overtime."""
    return max(0, ceil(step.minutes - spent / 60))


def slept(previous: Reading, now: Reading, expected_tick: float) -> float:
    """Give the seconds the machine slept between two looks meant *expected_tick* seconds apart, or 0."""
    if previous.boot != now.boot:
        return 0.0
    missing = now.ticks - previous.ticks - expected_tick
    return missing if missing > STALL else 0.0


def wall_jump(previous: Reading, now: Reading) -> float:
    """Give the seconds by which the wall clock was moved between two looks of one start; negative is back."""
    if previous.boot != now.boot:
        return 0.0
    return (now.wall - previous.wall).total_seconds() - (now.ticks - previous.ticks)


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume:
    """What a restart finds of a session that was running: "you were on step 3, 4:12 left"."""

    step: Step
    number: int
    """The step's place in the agenda, from 1."""
    left: float
    """Seconds left at the last sign of life; negative in overtime."""
    gap: float | None
    """Seconds since then; None when the clocks cannot say; 0 when the clock was held."""


def resume(steps: Iterable[Step], mark: Mark, now: Reading) -> Resume | None:
    """Give what to offer after a restart, or None when no step was running.

    "Continue, counting the gap" is `renewed(mark, now, going=True)`; "from where it stopped" is `picked_up`.
    """
    for number, step in enumerate(planned(steps), start=1):
        if step.id == mark.step:
            left = countdown(step, mark.spent).remaining
            return Resume(step=step, number=number, left=left, gap=_gap(mark, now))
    return None


def _gap(mark: Mark, now: Reading) -> float | None:
    if not mark.going:
        return 0.0
    since = elapsed(mark, now)
    return None if since.source is Source.UNKNOWN else since.seconds
