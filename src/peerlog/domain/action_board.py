"""The board of actions: what is asked of it, the pages it is given in, and the groups by age they fall into."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from peerlog.domain.action import Action, ActionState, Outcome
from peerlog.domain.action_list import Listed
from peerlog.domain.ids import MemberId, NetworkId, SessionId

PAGE = 50
"""Actions fetched at a time."""

Place = tuple[str, ...]
"""Where a page ends: which stretch of the order, then the values it is sorted by there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """A word that stands somewhere in an action, and what else it could mean."""

    text: str
    owners: tuple[MemberId, ...] = ()
    """Those whose name holds it."""
    session: SessionId | None = None
    number: int | None = None
    """Of the ref it could be, as in S07-A3; without a session among those that have none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked of the board."""

    networks: tuple[NetworkId, ...]
    states: tuple[ActionState, ...]
    owners: tuple[MemberId, ...] | None = None
    """Any of these; None for everybody's."""
    owner_words: tuple[str, ...] = ()
    """Names as typed, of those nobody in the network has; with *owners* either counts."""
    nobody: bool = False
    due_from: date | None = None
    due_to: date | None = None
    undated: bool = False
    blocked: bool = False
    commitments: bool = False
    carried: bool = False
    session: SessionId | None = None
    about: tuple[str, ...] = ()
    words: tuple[Sought, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """Some of the answer, in its order."""

    listed: tuple[Listed, ...]
    then: Place | None
    """Where the next page begins; None after the last one."""


class Age(StrEnum):
    """The groups of the board, in their order."""

    OVERDUE = "overdue"
    WEEK = "week"
    LATER = "later"
    UNDATED = "undated"
    BLOCKED = "blocked"
    ENDED = "ended"


def age_of(action: Action, today: date) -> Age:
    """Give the group an action stands in; a blocked one waits apart, whatever its date."""
    if action.state is not ActionState.OPEN:
        return Age.ENDED
    if action.outcome is Outcome.BLOCKED:
        return Age.BLOCKED
    if action.due is None:
        return Age.UNDATED
    if action.due < today:
        return Age.OVERDUE
    return Age.WEEK if action.due < today + timedelta(days=7) else Age.LATER


def by_age(listed: Iterable[Listed], today: date) -> Sequence[tuple[Age, list[Listed]]]:
    """Give the groups that hold something, in their order; within one the order stays."""
    groups: dict[Age, list[Listed]] = {}
    for one in listed:
        groups.setdefault(age_of(one.action, today), []).append(one)
    return [(age, groups[age]) for age in Age if age in groups]
