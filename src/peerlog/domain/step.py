"""A step of a session's agenda, with its planned and actual minutes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from peerlog.domain.errors import NotFound
from peerlog.domain.ids import SessionId, StepId


class StepState(StrEnum):
    """How far a step has come; deferred ones are offered to the next session."""

    COMING = "coming"
    RUNNING = "running"
    DONE = "done"
    DEFERRED = "deferred"
    DROPPED = "dropped"


class StepTool(StrEnum):
    """A tool that belongs to a step; until it is built the step runs as a timed prompt."""

    NONE = ""
    ROTI = "roti"
    PULSE = "pulse"
    ANONYMOUS = "anonymous"
    FORMAT = "format"
    CLAUSES = "clauses"
    """Plain lines become clauses of the agreement that is being made."""


class Airtime(StrEnum):
    """Whose time a step mainly is, for the quiet planning meter."""

    MEMBER = "member"
    GUEST = "guest"
    EVERYONE = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step of the agenda."""

    id: StepId
    session: SessionId
    position: str
    """Sorts the agenda as plain text; see domain/order.py."""
    title: str
    minutes: int
    """Minutes it has now, after every +1 and borrowing."""
    planned: int = 0
    """Minutes it had when the session was opened; 0 before that."""
    who: str = ""
    rule: str = ""
    instruction: str = ""
    host: str = ""
    airtime: Airtime = Airtime.EVERYONE
    tool: StepTool = StepTool.NONE
    starts: time | None = None
    """A locked start time on the session's wall clock."""
    recurring: bool = False
    """Offered to every next session, discussed or not."""
    state: StepState = StepState.COMING
    spent: int = 0
    """Seconds it has taken so far."""
    trashed: bool = False

    @property
    def is_case(self) -> bool:
        """Whether a member's case is worked on: nobody takes part who has not agreed to the agreement."""
        return self.airtime is Airtime.MEMBER or self.tool is StepTool.FORMAT

    @property
    def collects_clauses(self) -> bool:
        """Whether what is said in it becomes clauses of the agreement that is being made."""
        return self.tool is StepTool.CLAUSES

    @property
    def is_open(self) -> bool:
        """Whether it can still be run."""
        return self.state in (StepState.COMING, StepState.RUNNING)


def running_of(steps: Iterable[Step]) -> Step | None:
    """Give the step that runs."""
    return next((step for step in steps if step.state is StepState.RUNNING), None)


def step_of(steps: Iterable[Step], wanted: str) -> Step:
    """Give the step with this id; raises NotFound."""
    found = next((step for step in steps if step.id == wanted), None)
    if found is None:
        raise NotFound("step", wanted)
    return found
