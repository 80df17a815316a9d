"""A look-back: what a group expects to be still true of what it learned, and what later looks found of it.

The expectation is locked when it is written; what turns out otherwise is appended, never written over. Ladder and
findings follow the ex-post practice of SOS Children's Villages and Valuing Voices.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from peerlog.domain.ids import LookBackId, LookId, NetworkId, RecordId
from peerlog.domain.months import months_after

LADDER = (1, 3, 12, 24, 60)
"""Months after the promise at which is looked."""
LONGEST_RUNG = 240
"""Months: nobody promises for longer than twenty years."""
MOST_RUNGS = 12
LAST_RUNG_WAITS = timedelta(days=182)
"""For so long the last rung can be looked at in time; of every other one until the next is due."""
EARLY = timedelta(days=7)
"""So long before its day a rung can be looked at, as sessions are not held on its very day."""


class Stands(StrEnum):
    """What a look found of what was expected."""

    EMBEDDED = "embedded"
    PARTLY = "partly"
    FADED = "faded"
    REVERSED = "reversed"
    IRRELEVANT = "irrelevant"
    CANNOT_TELL = "cannot-tell"


class LivesIn(StrEnum):
    """Where a learning lives now."""

    POLICY = "policy"
    BUDGET = "budget"
    TRAINING = "training"
    HABIT = "habit"
    TOOL = "tool"
    HEAD = "head"
    """In one person's head, which counts as fragile."""
    NOWHERE = "nowhere"


class RungState(StrEnum):
    """How a rung of the ladder stands on a day."""

    COMING = "coming"
    DUE = "due"
    LOOKED_AT = "looked-at"
    NOT_LOOKED_AT = "not-looked-at"
    """Missed: nobody can say now what stood then, and it never counts as a success."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookBack:
    """A promise to look back."""

    id: LookBackId
    network: NetworkId
    about: RecordId | None
    """The decision, lesson or action it belongs to."""
    learning: str
    """What was learned or decided, in words that stand without the rest; empty once these were erased elsewhere."""
    expectation: str
    """What is expected to be still true; locked."""
    signs: str
    """How one will tell."""
    holder: str
    """The role that looks, not the person."""
    successor: str
    """Who takes over when that role ends."""
    place: str
    """Where it should live."""
    promised_on: date
    ladder: tuple[int, ...] = LADDER
    """Months after the promise, rising."""
    let_go_on: date | None = None
    """When the group said that nobody needs to look any more."""
    reason: str = ""
    """Why."""
    trashed: bool = False

    @property
    def name(self) -> str:
        """What it is called by: what was learned, or what is expected where those words were erased."""
        return self.learning or self.expectation


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A look at what is left, on a day."""

    id: LookId
    look_back: LookBackId
    rung: int
    """Months of the rung it looked at."""
    looked_on: date
    stands: Stands
    evidence: str
    lives_in: LivesIn | None
    holder: str = ""
    """Who holds it from now on, where that changed."""
    unexpected: str = ""
    to_earlier_selves: str = ""
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hindsight:
    """What was added to a promise later; the expectation itself stays as it was written."""

    id: RecordId
    look_back: LookBackId
    written_on: date
    text: str
    trashed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """A rung of the ladder as it stands on a day."""

    months: int
    due: date
    end: date
    """From which day on it is too late to look."""
    state: RungState
    look: Look | None = None


def ladder_of(months: Iterable[int]) -> tuple[int, ...]:
    """Give a ladder of these months, rising, each once; raises ValueError for none, for too many, or out of range."""
    ladder = tuple(sorted(set(months)))
    if not ladder or len(ladder) > MOST_RUNGS or ladder[0] < 1 or ladder[-1] > LONGEST_RUNG:
        raise ValueError(ladder)
    return ladder


def due_on(look_back: LookBack, months: int) -> date:
    """Give the day of a rung, counted from the promise each time, so that short months do not add up."""
    return months_after(look_back.promised_on, months)


def rungs(look_back: LookBack, looks: Sequence[Look], today: date) -> tuple[Rung, ...]:
    """Give the ladder as it stands *today*; of two looks at one rung the later one counts."""
    looked = {look.rung: look for look in sorted(looks, key=lambda one: (one.looked_on, one.id))}
    days = [due_on(look_back, months) for months in look_back.ladder]
    ends = [*days[1:], days[-1] + LAST_RUNG_WAITS]
    return tuple(
        Rung(
            months=months,
            due=due,
            end=end,
            state=_state(months in looked, due, end, today),
            look=looked.get(months),
        )
        for months, due, end in zip(look_back.ladder, days, ends, strict=True)
    )


def rung_due(look_back: LookBack, looks: Sequence[Look], today: date) -> Rung | None:
    """Give the rung that asks to be looked at, None when none does or the group let it go."""
    if look_back.let_go_on is not None:
        return None
    return next((one for one in rungs(look_back, looks, today) if one.state is RungState.DUE), None)


def rung_coming(look_back: LookBack, looks: Sequence[Look], today: date) -> Rung | None:
    """Give the next rung that lies ahead."""
    if look_back.let_go_on is not None:
        return None
    return next((one for one in rungs(look_back, looks, today) if one.state is RungState.COMING), None)


def rung_at(look_back: LookBack, looks: Sequence[Look], day: date) -> Rung | None:
    """Give the rung that a look on a *day* is for; None before the first and after the last one.

    The one that asks; else the next one when its day is near; else the one that was looked at last, once more.
    """
    standing = rungs(look_back, looks, day)
    due = next((one for one in standing if one.state is RungState.DUE), None)
    near = next((one for one in standing if one.state is RungState.COMING and one.due - day <= EARLY), None)
    last = next((one for one in reversed(standing) if one.state is RungState.LOOKED_AT), None)
    again = last if last is not None and day < last.end else None
    return due or near or again


def changed_past(before: LookBack, after: LookBack, looks: Sequence[Look], today: date) -> tuple[int, ...]:
    """Give the rungs whose day has come and that would stand otherwise on another ladder: none may."""
    was, would_be = (
        {(one.months, one.state) for one in rungs(each, looks, today) if one.due <= today or one.look}
        for each in (before, after)
    )
    return tuple(sorted({months for months, _state in was ^ would_be}))


def is_fragile(look: Look) -> bool:
    """Whether what was learned lives in one head, or nowhere."""
    return look.lives_in in (LivesIn.HEAD, LivesIn.NOWHERE)


def _state(looked: bool, due: date, end: date, today: date) -> RungState:
    if looked:
        return RungState.LOOKED_AT
    if today < due:
        return RungState.COMING
    return RungState.DUE if today < end else RungState.NOT_LOOKED_AT
