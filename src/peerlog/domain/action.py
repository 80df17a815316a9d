"""An owned and dated follow-up."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from peerlog.domain.audience import Audience
from peerlog.domain.ids import ActionId, MemberId, NetworkId, SessionId, StepId


class ActionState(StrEnum):
    """How an action stands."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


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
    trashed: bool = False

    def is_overdue_on(self, day: date) -> bool:
        """Whether it is open and its date has passed."""
        return self.state is ActionState.OPEN and self.due is not None and self.due < day


def action_ref(action: Action, session_ref: str | None) -> str:
    """Give the short name of *action*, such as S07-A3 or A12."""
    return f"{session_ref}-A{action.number}" if session_ref else f"A{action.number}"
