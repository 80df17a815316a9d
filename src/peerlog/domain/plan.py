"""An agenda as a facilitator sees it while planning: clock, balance, and what is left to carry over."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from peerlog.domain.agenda import Slot
from peerlog.domain.balance import Balance
from peerlog.domain.carry import Why
from peerlog.domain.format import Format
from peerlog.domain.ids import StepId
from peerlog.domain.member import folded
from peerlog.domain.session import Session
from peerlog.domain.step import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A step of the last session that this one may take over."""

    step: Step
    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What the last session that was held leaves to this one."""

    session: Session
    offers: tuple[Offer, ...]
    """Steps that are not in this agenda yet, in order."""
    open_actions: int
    """Of that session; the minutes list them without anybody carrying them over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An agenda on the clock."""

    session: Session
    steps: tuple[Step, ...]
    """In order, deferred and dropped ones too."""
    slots: tuple[Slot, ...]
    """Of the steps that take time, in order."""
    ends: datetime
    """Aware, in the zone of the session."""
    minutes: int
    """Planned minutes, without free time before locked starts."""
    balance: Balance
    left: Left | None
    """None where no session was held before."""
    is_past: bool
    """Whether the start lies behind and the session was not run yet."""

    def slot(self, step: StepId) -> Slot | None:
        """Find a step's place on the clock; None for one that takes no time."""
        return next((slot for slot in self.slots if slot.step.id == step), None)

    def step(self, wanted: str) -> Step | None:
        """Find a step by its id."""
        return next((step for step in self.steps if step.id == wanted), None)


def not_there_yet(offers: Iterable[Offer], steps: Iterable[Step]) -> tuple[Offer, ...]:
    """Leave out the offers whose title an agenda already has."""
    there = {folded(step.title) for step in steps}
    return tuple(offer for offer in offers if folded(offer.step.title) not in there)


def source_of(step: Step, formats: Iterable[Format], preferred: str = "") -> Format | None:
    """Find the format a step came from, by its instruction; the one with the *preferred* id of several."""
    if not step.instruction:
        return None
    found = [one for one in formats if any(part.instruction == step.instruction for part in one.steps)]
    return next((one for one in found if one.id == preferred), found[0] if found else None)
