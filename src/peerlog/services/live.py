"""Running a session live: which step runs, its clock, and every way to bend the plan."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC

from peerlog.domain.agenda import planned
from peerlog.domain.errors import WrongState
from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.live import begun, spent_by
from peerlog.domain.replan import borrowed
from peerlog.domain.session import Session, SessionState
from peerlog.domain.step import Step, StepState, step_of
from peerlog.services.live_clock import LiveClock


@dataclass(eq=False, repr=False)
class Live(LiveClock):
    """What a person can do while a session runs; moving between steps has keys of its own and is not in undo."""

    closes: Callable[[Session], None]
    """What else is kept as a session closes."""

    def open(self, session: Session, *, written_up: bool = False) -> Session:
        """Open a planned session: remember the plan and begin the first step.

        *written_up* says that it was held as planned and is only written down now.
        """
        session = self.sessions.get(session.id) or session  # another window may have opened it meanwhile
        if session.state is SessionState.CLOSED:
            raise WrongState(session.ref, session.state, SessionState.PLANNED)
        if session.state is SessionState.RUNNING:
            return session
        begun_at = session.starts_at.astimezone(UTC) if written_up else self.desk.now()
        opened = replace(session, state=SessionState.RUNNING, opened_at=begun_at)
        with self.desk.act("run.open"):
            self.sessions.save(session, opened)
            for step in self.steps.of(session.id):
                self.steps.save(step, replace(step, planned=step.minutes))
            self._begin(session.id, self._first_open(session.id))
        return opened

    def next(self, session: SessionId) -> Step | None:
        """End the running step and begin the next open one; None when none is left."""
        return self._leave(session, StepState.DONE, "run.next")

    def defer(self, session: SessionId) -> Step | None:
        """Put the running step off to the next session and begin the next open one."""
        return self._leave(session, StepState.DEFERRED, "run.defer")

    def back(self, session: SessionId) -> Step | None:
        """Go back to the step before, with the time it had; the running one is open again."""
        with self.desk.act("run.back"):
            self._check_runs(session)
            order = planned(self.steps.of(session))
            running = self.running(session)
            place = order.index(running) if running in order else len(order)
            if place == 0:
                return running
            self._end(session, StepState.COMING)
            return self._begin(session, order[place - 1])

    def jump(self, session: SessionId, step: StepId) -> Step | None:
        """Go to any step; the running one is done."""
        with self.desk.act("run.jump"):
            self._check_runs(session)
            self._end(session, StepState.DONE)
            return self._begin(session, self._step(session, step))

    def give_minutes(self, session: SessionId, minutes: int) -> Step | None:
        """Give the running step some minutes more, or less; it keeps at least one."""
        with self.desk.act("step.minutes"):
            running = self.running(session)
            if running is None:
                return None
            after = replace(running, minutes=max(1, running.minutes + minutes))
            self.steps.save(running, after)
        return after

    def borrow(self, session: SessionId, lender: StepId, minutes: int) -> Step | None:
        """Move minutes from a step to come to the running one, at most what the lender can spare."""
        with self.desk.act("step.borrow"):
            running, lending = self.running(session), self._step(session, lender)
            if running is None or lending.id == running.id:
                return running
            after, richer = borrowed(lending, running, minutes, float(lending.spent))
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

    def close(self, session: Session) -> Session:
        """End the session: the running step is done, untouched ones stay open to be offered next time."""
        session = self.sessions.get(session.id) or session  # another window may have closed it meanwhile
        if session.state is SessionState.CLOSED:
            return session
        closed = replace(session, state=SessionState.CLOSED, closed_at=self.desk.now())
        with self.desk.act("run.close"):
            self._end(session.id, StepState.DONE)
            self.sessions.save(session, closed)
            self.runs.drop(session.id)
            self.closes(closed)
        self.seats.leave(session.id)
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
        with self.desk.act(verb):
            self._check_runs(session)
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
        return next((s for s in (*later, *order) if s.state is StepState.COMING), None)

    def _step(self, session: SessionId, step: StepId) -> Step:
        return step_of(self.steps.of(session), step)
