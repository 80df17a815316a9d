"""The clock of a running session: where it stands, holding it, taking it up again after a break."""

from dataclasses import dataclass, replace
from typing import Protocol

from peerlog.domain.agenda import in_order
from peerlog.domain.clock import Reading
from peerlog.domain.course import Course
from peerlog.domain.errors import NotFound
from peerlog.domain.ids import SessionId
from peerlog.domain.live import Mark, Resume, begun, picked_up, renewed, resume
from peerlog.domain.session import Session
from peerlog.domain.step import Step, running_of
from peerlog.services.acts import Desk

AWAY = 60.0
"""Seconds without a sign of life after which a person is asked how to go on."""


class RunStore(Protocol):
    """Where the clocks of live sessions stand."""

    def keep(self, mark: Mark) -> None: ...
    def get(self, session: SessionId) -> Mark | None: ...
    def drop(self, session: SessionId) -> None: ...


class SessionSaver(Protocol):
    """Sessions as they are kept."""

    def save(self, before: Session, after: Session) -> None: ...
    def get(self, record: str) -> Session | None: ...


class StepStore(Protocol):
    """Steps as they are kept."""

    def save(self, before: Step, after: Step) -> None: ...
    def of(self, session: SessionId) -> tuple[Step, ...]: ...


@dataclass(eq=False, repr=False)
class LiveClock:
    """What a person can do with the clock of a session."""

    sessions: SessionSaver
    steps: StepStore
    runs: RunStore
    desk: Desk

    def now(self) -> Reading:
        """Look at the clocks."""
        return self.desk.clock.read()

    def mark(self, session: SessionId) -> Mark:
        """Give where the clock stands; a session without a mark (opened elsewhere) stands still at its running step."""
        known = self.runs.get(session)
        running = self.running(session)
        if known is not None and known.step == (running.id if running else None):
            return known
        spent = float(running.spent) if running else 0.0
        return begun(
            session, running.id if running else None, self.now(), spent=spent, going=running is not None
        )

    def course(self, session: SessionId) -> Course:
        """Look at a session's run: everything live follows from it and a reading of the clocks."""
        found = self.sessions.get(session)
        if found is None:
            raise NotFound("session", session)
        return Course(session=found, steps=in_order(self.steps.of(session)), mark=self.mark(session))

    def running(self, session: SessionId) -> Step | None:
        """Give the step that runs."""
        return running_of(self.steps.of(session))

    def hold(self, session: SessionId) -> None:
        """Stop the clock without leaving the step, or let it go on."""
        mark = self.mark(session)
        self.runs.keep(renewed(mark, self.now(), going=not mark.going))

    def alive(self, session: SessionId) -> None:
        """Leave a sign of life, so that a restart knows where the clock stood."""
        self.runs.keep(renewed(self.mark(session), self.now()))

    def take_out(self, session: SessionId, seconds: float) -> None:
        """Take time out of the running step again, such as the sleep of the laptop."""
        mark = renewed(self.mark(session), self.now())
        self.runs.keep(replace(mark, spent=max(0.0, mark.spent - seconds)))

    def resume(self, session: SessionId) -> Resume | None:
        """Say where a session was when peerlog stopped, or None when no step was running."""
        known = self.runs.get(session)
        return None if known is None else resume(self.steps.of(session), known, self.now())

    def left_off(self, session: SessionId) -> Resume | None:
        """Say where a session was left without a word: not when its clock was stopped, or is watched elsewhere."""
        left = self.resume(session)
        if left is None or (left.gap is not None and left.gap <= AWAY):
            return None
        return left

    def go_on(self, session: SessionId, *, counting_the_gap: bool) -> None:
        """Continue a session, with the time peerlog was away or without."""
        mark = self.mark(session)
        now = self.now()
        self.runs.keep(renewed(mark, now, going=True) if counting_the_gap else picked_up(mark, now))
