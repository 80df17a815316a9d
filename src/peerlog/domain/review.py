"""Decisions come back: on their review date, or at the next session while they are provisional."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peerlog.domain.ids import NetworkId, NoteId, RecordId


class ReviewOutcome(StrEnum):
    """What came of a decision when it was looked at again."""

    STANDS = "stands"
    CHANGED = "changed"
    """Another decision takes its place."""
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """One coming back of a decision, ahead or done."""

    id: RecordId
    network: NetworkId
    decision: NoteId
    due_on: date | None
    """None for the next session, whenever it is."""
    provisional: bool = False
    """Decided while fewer than half of the core were there."""
    outcome: ReviewOutcome | None = None
    reason: str = ""
    done_on: date | None = None
    trashed: bool = False

    def asks_on(self, day: date) -> bool:
        """Whether it waits to be looked at on a day; a provisional one does so until it was."""
        return self.outcome is None and (self.due_on is None or self.due_on <= day)


def is_provisional(present: int, core: int) -> bool:
    """Whether a decision of so many of the core is one until next time; without a core none is."""
    return core > 0 and present * 2 < core


def standing_of(decision: NoteId, reviews: Iterable[Review]) -> Review | None:
    """Give the review of a decision that is still ahead, else the one done last; None without any."""
    those = [one for one in reviews if one.decision == decision]
    ahead = [one for one in those if one.outcome is None]
    done = sorted((one for one in those if one.outcome), key=lambda one: (one.done_on or date.min, one.id))
    return (ahead or done or [None])[-1]  # type: ignore[list-item]
