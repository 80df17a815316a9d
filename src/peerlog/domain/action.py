"""An owned and dated follow-up."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from peerlog.domain.audience import Audience
from peerlog.domain.ids import ActionId, MemberId, NetworkId, RecordId, SessionId, StepId


class ActionState(StrEnum):
    """How an action stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


class Outcome(StrEnum):
    """How it went, as its owner said at the next session."""

    DONE = "done"
    PART = "part"
    CHANGED_MIND = "changed-mind"
    """Let go for a reason, which counts as learning."""
    BLOCKED = "blocked"
    """Still open; what is in the way stands as the reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """An owned and dated follow-up."""

    id: ActionId
    network: NetworkId
    session: SessionId | None
    """Where it was agreed, or None when it was written down between sessions."""
    step: StepId | None
    number: int
    """Within its session (S07-A3), or within the network when it has none (A12)."""
    text: str
    owner: MemberId | None
    due: date | None
    made: datetime
    position: str
    """Sorts it among the lines of its session."""
    owner_words: str = ""
    """The name as typed when nobody in the network has it."""
    state: ActionState = ActionState.OPEN
    ended_on: date | None = None
    reason: str = ""
    """Why it was dropped, or how it ended."""
    level: Audience | None = None
    """The widest audience it may reach; None where the network's mode alone decides."""
    outside: str = ""
    """What somebody decided may leave in place of the text where names may not; see domain/door.py."""
    outside_sure: bool = False
    """Whoever decided looked at what still reads like a name in those words, and let it stand."""
    commitment: bool = False
    """Whether somebody took it on for themselves, as "When ..., I will ...", in the closing round."""
    helpers: tuple[MemberId, ...] = ()
    """Who helps its one owner."""
    buddy: MemberId | None = None
    """Whom the owner tells how it went."""
    outcome: Outcome | None = None
    origin: RecordId | None = None
    """The line, mistake or decision it came from, where it is not a line of its own session."""
    trashed: bool = False

    def is_overdue_on(self, day: date) -> bool:
        """Whether it is open and its date has passed."""
        return self.state is ActionState.OPEN and self.due is not None and self.due < day


def action_ref(action: Action, session_ref: str | None) -> str:
    """Give the short name of *action*, such as S07-A3 or A12."""
    return f"{session_ref}-A{action.number}" if session_ref else f"A{action.number}"
