"""What a network learned in a year and what is left of it: counted by what the latest look found, or that none did."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from peerlog.domain.ids import LookBackId
from peerlog.domain.look_back import (
    Look,
    LookBack,
    RungState,
    Stands,
    is_fragile,
    rung_coming,
    rung_due,
    rungs,
)

STILL_THERE = (Stands.EMBEDDED, Stands.PARTLY)
"""What is left of it can be lost again."""


class Left(StrEnum):
    """What is left, as far as anybody looked."""

    EMBEDDED = "embedded"
    PARTLY = "partly"
    FADED = "faded"
    REVERSED = "reversed"
    IRRELEVANT = "irrelevant"
    CANNOT_TELL = "cannot-tell"
    DUE = "due"
    """A look is due and was not taken yet."""
    NOT_LOOKED_AT = "not-looked-at"
    """The latest look that was due was missed, whatever an earlier one found."""
    COMING = "coming"
    """The first look lies ahead."""
    LET_GO = "let-go"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remains:
    """A promise and what is left of it."""

    look_back: LookBack
    left: Left
    when: date | None
    """The day of the rung that asks, else of the next one; None when no look is to come."""
    last: Look | None
    """The look that was taken last, of whichever rung."""
    missed: int
    """Looks that nobody took in time."""
    fragile: bool
    """Whether it was still there, in one head or nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """What was promised in a year."""

    year: int
    remains: tuple[Remains, ...]

    @property
    def counts(self) -> Mapping[Left, int]:
        """How many there are of each; every one is counted once."""
        counted = Counter(one.left for one in self.remains)
        return {left: counted[left] for left in Left if counted[left]}

    @property
    def fragile(self) -> tuple[Remains, ...]:
        """Those that live in one head, or nowhere."""
        return tuple(one for one in self.remains if one.fragile)


def remains_of(look_back: LookBack, looks: Sequence[Look], today: date) -> Remains:
    """Say what is left of one."""
    last = max(looks, key=lambda one: (one.looked_on, one.rung, one.id), default=None)
    left = _left(look_back, looks, today)
    standing = rungs(look_back, looks, min(today, look_back.let_go_on or today))
    rung = rung_due(look_back, looks, today) or rung_coming(look_back, looks, today)
    there = last is not None and last.stands in STILL_THERE and left is not Left.LET_GO
    return Remains(
        look_back=look_back, left=left, when=rung.due if rung else None, last=last,
        missed=sum(one.state is RungState.NOT_LOOKED_AT for one in standing),
        fragile=last is not None and there and is_fragile(last),
    )  # fmt: skip


def remains_in(look_backs: Iterable[LookBack], looks: Iterable[Look], today: date) -> tuple[Remains, ...]:
    """Say of each what is left of it; *looks* are those at all of them."""
    grouped: dict[LookBackId, list[Look]] = {}
    for look in looks:
        grouped.setdefault(look.look_back, []).append(look)
    return tuple(remains_of(one, grouped.get(one.id, ()), today) for one in look_backs)


def year_of(year: int, remains: Iterable[Remains]) -> Year:
    """Give what was promised in a year."""
    return Year(year=year, remains=tuple(one for one in remains if one.look_back.promised_on.year == year))


def _left(look_back: LookBack, looks: Sequence[Look], today: date) -> Left:
    if look_back.let_go_on is not None:
        return Left.LET_GO
    come = [one for one in rungs(look_back, looks, today) if one.state is not RungState.COMING]
    if not come:
        return Left.COMING
    newest = come[-1]
    if newest.look is not None:
        return Left(newest.look.stands.value)
    return Left.DUE if newest.state is RungState.DUE else Left.NOT_LOOKED_AT
