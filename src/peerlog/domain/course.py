"""A session's run as it stands at one look: its steps and its clock; everything shown live follows from it."""

from collections.abc import Iterable
from dataclasses import dataclass

from peerlog.domain.agenda import planned
from peerlog.domain.clock import Reading
from peerlog.domain.live import Countdown, Mark, countdown, spent_by
from peerlog.domain.replan import OpenStep, lendable, open_steps
from peerlog.domain.session import Session, SessionState
from peerlog.domain.standing import Standing, standing
from peerlog.domain.step import Step, StepState, running_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Lender:
    """A step that can give minutes to the running one."""

    step: Step
    minutes: int
    """The most it can give and still keep one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A session's run."""

    session: Session
    steps: tuple[Step, ...]
    """In order, those put off or dropped among them."""
    mark: Mark

    @property
    def running(self) -> Step | None:
        """The step that runs."""
        return running_of(self.steps)

    @property
    def held(self) -> bool:
        """Whether a step runs whose clock stands still."""
        return self.running is not None and not self.mark.going

    @property
    def place(self) -> tuple[int, int]:
        """The running step's number among those that take time, from 1 (0 when none runs), and how many they are."""
        order = planned(self.steps)
        running = self.running
        return (order.index(running) + 1 if running in order else 0, len(order))

    @property
    def at_its_end(self) -> bool:
        """Whether the session runs and has no step left to begin."""
        return self.session.state is SessionState.RUNNING and not any(step.is_open for step in self.steps)

    def spent(self, now: Reading) -> float:
        """Give the seconds the running step has taken."""
        return spent_by(self.mark, now)

    def spent_on(self, step: Step, now: Reading) -> float:
        """Give the seconds any step has taken."""
        return self.spent(now) if step.id == self.mark.step else float(step.spent)

    def countdown(self, now: Reading) -> Countdown | None:
        """Give the countdown of the running step, or None when none runs."""
        running = self.running
        return None if running is None else countdown(running, self.spent(now))

    def standing(self, now: Reading) -> Standing | None:
        """Give how the whole session stands, or None when it does not run."""
        opened = self.session.opened_at
        if opened is None or self.session.state is not SessionState.RUNNING:
            return None
        return standing(self.steps, self.mark, now, self.session.starts_at, opened)

    def open_steps(self, now: Reading) -> tuple[OpenStep, ...]:
        """Give the running step and those to come, with the minutes each still has."""
        return open_steps(self.steps, self.mark.step, self.spent(now))

    def lenders(self) -> tuple[Lender, ...]:
        """Give the steps to come that can give minutes to the running one."""
        coming = (step for step in planned(self.steps) if step.state is StepState.COMING)
        return tuple(
            Lender(step=step, minutes=minutes)
            for step in coming
            if (minutes := lendable(step, float(step.spent))) > 0
        )


def others(steps: Iterable[Step], running: Step | None) -> tuple[Step, ...]:
    """Give every step one can go to: all that are not trashed, but not the running one."""
    return tuple(step for step in steps if not step.trashed and step != running)
