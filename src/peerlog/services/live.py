"""Running a session live: which step runs, its clock, and every way to bend the plan."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Protocol

from peerlog.domain.agenda import in_order, planned
from peerlog.domain.clock import Reading
from peerlog.domain.course import Course
from peerlog.domain.errors import NotFound, WrongState
from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.live import Mark, Resume, begun, picked_up, renewed, resume, spent_by
from peerlog.domain.replan import borrowed
from peerlog.domain.session import Session, SessionState
from peerlog.domain.step import Step, StepState
from peerlog.services.acts import Desk

AWAY = 60.0
"""Seconds without a sign of life after which a person is asked how to go on."""


class RunStore(Protocol):
    """Where the clocks of live sessions stand."""

    def keep(self, mark: Mark) -> None: ...  # noqa: D102
    def get(self, session: SessionId) -> Mark | None: ...  # noqa: D102
    def drop(self, session: SessionId) -> None: ...  # noqa: D102


class SessionSaver(Protocol):
    """Sessions as they are kept."""

    def save(self, before: Session, after: Session) -> None: ...  # noqa: D102
    def get(self, record: str) -> Session | None: ...  # noqa: D102


class StepStore(Protocol):
    """Steps as they are kept."""

    def save(self, before: Step, after: Step) -> None: ...  # noqa: D102
    def of(self, session: SessionId) -> tuple[Step, ...]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Live:
    """What a person can do while a session runs; moving between steps has keys of its own and is not in undo."""

    sessions: SessionSaver
    steps: StepStore
    runs: RunStore
    desk: Desk

    def now(self) -> Reading:
        """Look at the clocks."""
        return self.desk.clock.read()

    def open(self, session: Session) -> Session:
        """Open a planned session: remember the plan and begin the first step."""
        if session.state is SessionState.CLOSED:
            raise WrongState(session.ref, session.state, SessionState.PLANNED)
        if session.state is SessionState.RUNNING:
            return session
        opened = replace(session, state=SessionState.RUNNING, opened_at=self.desk.now())
        with self.desk.act("run.open"):
            self.sessions.save(session, opened)
            for step in self.steps.of(session.id):
                self.steps.save(step, replace(step, planned=step.minutes))
            self._begin(session.id, self._first_open(session.id))
        return opened

    def mark(self, session: SessionId) -> Mark:
        """Give where the clock stands; a session without a mark (opened elsewhere) stands still at its running step."""
        known = self.runs.get(session)
        running = next((s for s in self.steps.of(session) if s.state is StepState.RUNNING), None)
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
        return next((s for s in self.steps.of(session) if s.state is StepState.RUNNING), None)

    def next(self, session: SessionId) -> Step | None:
        """End the running step and begin the next open one; None when none is left."""
        return self._leave(session, StepState.DONE, "run.next")

    def defer(self, session: SessionId) -> Step | None:
        """Put the running step off to the next session and begin the next open one."""
        return self._leave(session, StepState.DEFERRED, "run.defer")

    def back(self, session: SessionId) -> Step | None:
        """Go back to the step before, with the time it had; the running one is open again."""
        self._check_runs(session)
        order = planned(self.steps.of(session))
        running = self.running(session)
        place = order.index(running) if running in order else len(order)
        if place == 0:
            return running
        with self.desk.act("run.back"):
            self._end(session, StepState.TODO)
            return self._begin(session, order[place - 1])

    def jump(self, session: SessionId, step: StepId) -> Step | None:
        """Go to any step; the running one is done."""
        self._check_runs(session)
        with self.desk.act("run.jump"):
            self._end(session, StepState.DONE)
            return self._begin(session, self._step(session, step))

    def give_minutes(self, session: SessionId, minutes: int) -> Step | None:
        """Give the running step some minutes more, or less; it keeps at least one."""
        running = self.running(session)
        if running is None:
            return None
        after = replace(running, minutes=max(1, running.minutes + minutes))
        with self.desk.act("step.minutes"):
            self.steps.save(running, after)
        return after

    def borrow(self, session: SessionId, lender: StepId, minutes: int) -> Step | None:
        """Move minutes from a step to come to the running one, at most what the lender can spare."""
        running, lending = self.running(session), self._step(session, lender)
        if running is None or lending.id == running.id:
            return running
        after, richer = borrowed(lending, running, minutes, float(lending.spent))
        with self.desk.act("step.borrow"):
            self.steps.save(lending, after)
            self.steps.save(running, richer)
        return richer

    def replan(
        self, session: SessionId, minutes: Mapping[StepId, int], states: Mapping[StepId, StepState]
    ) -> None:
        """Give open steps new minutes, and defer (park) or drop some, in one act."""
        with self.desk.act("session.replan"):
            for step in self.steps.of(session):
                if not step.is_open:
                    continue
                state = states.get(step.id, step.state)
                if step.state is StepState.RUNNING:
                    state = step.state
                self.steps.save(step, replace(step, minutes=minutes.get(step.id, step.minutes), state=state))

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

    def close(self, session: Session) -> Session:
        """End the session: the running step is done, untouched ones stay open to be offered next time."""
        closed = replace(session, state=SessionState.CLOSED, closed_at=self.desk.now())
        with self.desk.act("run.close"):
            self._end(session.id, StepState.DONE)
            self.sessions.save(session, closed)
            self.runs.drop(session.id)
        return closed

    def reopen(self, session: Session) -> Session:
        """Take a closed session up again; no step runs until one is chosen."""
        reopened = replace(session, state=SessionState.RUNNING, closed_at=None)
        with self.desk.act("run.reopen"):
            self.sessions.save(session, reopened)
            self.runs.keep(begun(session.id, None, self.now(), going=False))
        return reopened

    def _check_runs(self, session: SessionId) -> None:
        found = self.sessions.get(session)
        if found is not None and found.state is not SessionState.RUNNING:
            raise WrongState(found.ref, found.state, SessionState.RUNNING)

    def _leave(self, session: SessionId, state: StepState, verb: str) -> Step | None:
        self._check_runs(session)
        with self.desk.act(verb):
            self._end(session, state)
            return self._begin(session, self._first_open(session))

    def _end(self, session: SessionId, state: StepState) -> None:
        running = self.running(session)
        if running is not None:
            spent = int(spent_by(self.mark(session), self.now()))
            self.steps.save(running, replace(running, state=state, spent=spent))

    def _begin(self, session: SessionId, step: Step | None) -> Step | None:
        now = self.now()
        if step is None:
            self.runs.keep(begun(session, None, now, going=False))
            return None
        started = replace(step, state=StepState.RUNNING)
        self.steps.save(step, started)
        self.runs.keep(begun(session, step.id, now, spent=float(step.spent)))
        return started

    def _first_open(self, session: SessionId) -> Step | None:
        """Give the first open step after the one left last, else the first open one."""
        order = planned(self.steps.of(session))
        ended = [place for place, step in enumerate(order) if step.state is StepState.DONE]
        later = order[ended[-1] + 1 :] if ended else order
        return next((s for s in (*later, *order) if s.state is StepState.TODO), None)

    def _step(self, session: SessionId, step: StepId) -> Step:
        found = next((s for s in self.steps.of(session) if s.id == step), None)
        if found is None:
            raise NotFound("step", step)
        return found
