"""What a group answers to mistakes: questions to their authors, a response, and how long entries wait for one."""

from dataclasses import dataclass
from datetime import date

from peerlog.domain.ids import ActionId, MistakeId, NetworkId, RecordId, ResponseId
from peerlog.domain.mistake import quarter_begins

LONGEST_ANSWER = 2000
"""Characters of a part of a response."""
OLD_AFTER = 60
"""Days after the end of its quarter from which an entry without an answer is old; a quarter is the finest time it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question of the group to whoever told an entry; answered with the return code, or never."""

    id: RecordId
    mistake: MistakeId
    text: str
    answer: str = ""
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """What a group answered to one entry or to several."""

    id: ResponseId
    network: NetworkId
    period: str
    """The quarter it was given in."""
    heard: str
    changed: str
    """What was changed; empty where nothing was."""
    why_not: str
    """Why nothing was, or what was not; one of the two is there."""
    action: ActionId | None = None
    cleared: bool = False
    """Whether somebody looked at these words and lets them leave, whoever they seem to name."""
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ThemeCount:
    """What a group calls several entries, and how many there are."""

    theme: str
    count: int | None
    """None where there are fewer than the floor."""
    answered: bool
    """Whether a response was given to any of them."""
    came_back: bool
    """Whether one of them was told in a later quarter than the last response to the theme."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unanswered:
    """How many released entries have no response yet."""

    now: int
    """Of this quarter."""
    earlier: int
    """Of an earlier quarter, that are not old yet."""
    old: int
    since: str
    """The earliest of their quarters; empty where all have one."""

    @property
    def all(self) -> int:
        """All of them."""
        return self.now + self.earlier + self.old


def next_quarter_begins(period: str) -> date:
    """Give the first day after a quarter."""
    begins = quarter_begins(period)
    return date(begins.year + begins.month // 10, (begins.month + 2) % 12 + 1, 1)


def unanswered(waiting: dict[str, int], today: date) -> Unanswered:
    """Sort the numbers of entries without a response, by quarter, by how long they have waited on *today*."""
    over = {period: (today - next_quarter_begins(period)).days for period in waiting}
    return Unanswered(
        now=sum(count for period, count in waiting.items() if over[period] < 0),
        earlier=sum(count for period, count in waiting.items() if 0 <= over[period] < OLD_AFTER),
        old=sum(count for period, count in waiting.items() if over[period] >= OLD_AFTER),
        since=min(waiting, default=""),
    )
