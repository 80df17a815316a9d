"""What a session says of an action the last one left open: keep it, make it smaller, hand it over, or let it go."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from peerlog.domain.ids import ActionId, NetworkId, RecordId, SessionId

OFTEN = 3
"""Times an action was kept as it is, from which on it needs another answer than that."""


class Choice(StrEnum):
    """What was said of it."""

    KEEP = "keep"
    SMALLER = "smaller"
    HAND_OVER = "hand-over"
    LET_GO = "let-go"


@dataclass(frozen=True, slots=True, kw_only=True)
class Carry:
    """One answer, with its reason."""

    id: RecordId
    network: NetworkId
    action: ActionId
    session: SessionId | None
    """Where it was asked; None between sessions."""
    choice: Choice
    reason: str
    made: datetime
    trashed: bool = False


def times_kept(carries: Iterable[Carry]) -> int:
    """Count how often in a row an action was kept as it is; a smaller one, or another owner, begins anew."""
    count = 0
    for one in sorted(carries, key=lambda carry: (carry.made, carry.id)):
        count = count + 1 if one.choice is Choice.KEEP else 0
    return count
