"""The filter of a list of actions, in words: `open @Amina overdue about:trustees`; what is no word of it is searched for."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from peerlog.domain.action import ActionState

EVERY = "all"
"""In place of a network: all of them."""
NOBODY = "nobody"
"""After an @: without an owner."""
_PARTS = re.compile(r'(?:[^\s"“”]|["“”][^"“”]*["“”]?)+')
_QUOTES = str.maketrans("", "", '"“”')


class Due(StrEnum):
    """When something is due, seen from today."""

    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    LATER = "later"
    UNDATED = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionFilter:
    """What a person typed, word by word."""

    states: tuple[ActionState, ...] = ()
    """Empty where none was named."""
    owners: tuple[str, ...] = ()
    nobody: bool = False
    """Those without an owner."""
    due: Due | None = None
    due_by: str = ""
    """A day in people's words, up to which it is due."""
    blocked: bool = False
    commitments: bool = False
    carried: bool = False
    about: tuple[str, ...] = ()
    """Words that stand in the text."""
    session: int | None = None
    """The number of the session it came from."""
    network: str = ""
    """A network's name, `EVERY`, or empty for the one at hand."""
    words: tuple[str, ...] = ()
    """Words that stand in text, ref, owner or reason."""

    @property
    def is_empty(self) -> bool:
        """Whether it lets everything through."""
        return self == ActionFilter()


_STATES = {
    "open": (ActionState.OPEN,),
    "done": (ActionState.DONE,),
    "dropped": (ActionState.DROPPED,),
    "all": tuple(ActionState),
}


def read_filter(typed: str) -> ActionFilter:
    """Read what a person typed; nothing is refused."""
    found = ActionFilter()
    for part in _PARTS.findall(typed):
        found = _with(found, part)
    return found


def days_of(due: Due, today: date) -> tuple[date | None, date | None]:
    """Give the first and the last day of what is due then, None where there is no end; week and month begin today."""
    after_week = today + timedelta(days=7)
    return {
        Due.OVERDUE: (None, today - timedelta(days=1)),
        Due.TODAY: (today, today),
        Due.WEEK: (today, after_week - timedelta(days=1)),
        Due.MONTH: (today, today + timedelta(days=29)),
        Due.LATER: (after_week, None),
        Due.UNDATED: (None, None),
    }[due]


def _with(found: ActionFilter, part: str) -> ActionFilter:
    word = part.casefold()
    if word in _STATES:
        states = dict.fromkeys((*found.states, *_STATES[word]))
        return replace(found, states=tuple(states))
    if (marked := _marked(found, word)) is not None:
        return marked
    if part.startswith("@"):
        return _owned(found, part[1:].translate(_QUOTES).strip())
    head, colon, rest = part.partition(":")
    named = _named(found, head.casefold(), rest.translate(_QUOTES).strip()) if colon and rest else None
    if named is not None:
        return named
    said = part.translate(_QUOTES).split()
    return replace(found, words=(*found.words, *said))


def _marked(found: ActionFilter, word: str) -> ActionFilter | None:
    match word:
        case "overdue":
            return replace(found, due=Due.OVERDUE)
        case "blocked":
            return replace(found, blocked=True)
        case "carried":
            return replace(found, carried=True)
        case "commitment" | "commitments":
            return replace(found, commitments=True)
        case _:
            return None


def _owned(found: ActionFilter, name: str) -> ActionFilter:
    if name.casefold() == NOBODY:
        return replace(found, nobody=True)
    return replace(found, owners=(*found.owners, name)) if name else found


def _named(found: ActionFilter, head: str, rest: str) -> ActionFilter | None:
    """Take `head:rest`; None when there is no such word."""
    if not rest:
        return None
    if head == "about":
        return replace(found, about=(*found.about, *rest.split()))
    if head == "network":
        return replace(found, network=rest)
    if head == "due":
        if rest.casefold() in set(Due):
            return replace(found, due=Due(rest.casefold()))
        return replace(found, due_by=rest)
    number = re.fullmatch(r"[sS]?0*(\d{1,6})", rest)
    return replace(found, session=int(number[1])) if head == "from" and number else None
