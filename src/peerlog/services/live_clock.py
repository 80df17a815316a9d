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
"""Seconds without a sign of life after which a person is asked how to go on, where it is not known who is there."""


class RunStore(Protocol):
    """Where the clocks of live sessions stand."""

    def keep(self, mark: Mark) -> None: ...
    def get(self, session: SessionId) -> Mark | None: ...
    def drop(self, session: SessionId) -> None: ...


class Seats(Protocol):
    """Which windows of this machine run a session."""

    def take(self, session: SessionId) -> int: ...
    def has(self, session: SessionId) -> bool: ...
    def is_deserted(self, session: SessionId) -> bool: ...
    def is_free(self, session: SessionId, seat: int) -> bool: ...
    def leave(self, session: SessionId) -> None: ...


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
    seats: Seats
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
        with self.desk.act("run.hold"):
            mark = self.mark(session)
            self.runs.keep(renewed(mark, self.now(), going=not mark.going))

    def alive(self, session: SessionId) -> None:
        """Leave a sign of life, so that a restart knows where the clock stood; none for a session that was erased."""
        with self.desk.act("run.alive"):
            if self.sessions.get(session) is None:
                return
            self.runs.keep(renewed(self.mark(session), self.now()))

    def take_out(self, session: SessionId, seconds: float) -> None:
        """Take time out of the running step again, such as the sleep of the laptop."""
        with self.desk.act("run.take_out"):
            mark = renewed(self.mark(session), self.now())
            self.runs.keep(replace(mark, spent=max(0.0, mark.spent - seconds)))

    def resume(self, session: SessionId) -> Resume | None:
        """Say where a session was when peerlog stopped, or None when no step was running."""
        known = self.runs.get(session)
        return None if known is None else resume(self.steps.of(session), known, self.now())

    def left_off(self, session: SessionId) -> Resume | None:
        """Say where a session was left without a word: not when its clock was stopped, or is watched elsewhere."""
        known, now = self.runs.get(session), self.now()
        left = None if known is None else resume(self.steps.of(session), known, now)
        if known is None or left is None or left.gap is None or left.gap > AWAY:
            return left
        is_here = known.going and known.boot == now.boot
        return left if is_here and self.seats.is_deserted(session) else None

    def take_up(self, session: SessionId) -> int:
        """Run a session from this window, and give its number among those that do: its clock goes on from here."""
        return self.seats.take(session)

    def is_free(self, session: SessionId, seat: int) -> bool:
        """Tell whether the window that had this number is gone."""
        return self.seats.is_free(session, seat)

    def leave(self, session: SessionId) -> None:
        """Stop running a session from this window on purpose, so that the next start asks nothing for a while."""
        self.seats.leave(session)

    def is_taken_up(self, session: SessionId) -> bool:
        """Tell whether a session is run from this window, whichever screen is in front."""
        return self.seats.has(session)

    def go_on(self, session: SessionId, *, counting_the_gap: bool) -> None:
        """Continue a session, with the time peerlog was away or without."""
        with self.desk.act("run.go_on"):
            mark, now = self.mark(session), self.now()
            self.runs.keep(renewed(mark, now, going=True) if counting_the_gap else picked_up(mark, now))
