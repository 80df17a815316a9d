"""A mistake told in confidence: the facilitator knows who told it, and each step outward waits for the teller's yes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from peerlog.domain.errors import StepDone, YesNeeded
from peerlog.domain.ids import MistakeId, NetworkId, OutwardStepId
from peerlog.domain.mistake import Again, Area, Factor, Severity, Spectrum


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfidentialMistake:
    """What one person told the facilitator."""

    id: MistakeId
    network: NetworkId
    teller: str
    """A member or anybody else, by name."""
    told_on: date
    aim: str = ""
    noticed: str = ""
    wrong: str = ""
    ahead: str = ""
    kind: Spectrum | None = None
    area: Area | None = None
    factor: Factor | None = None
    severity: Severity | None = None
    again: Again | None = None
    trashed: bool = False
    """Never true: it is deleted for good or not at all."""

    @property
    def lines(self) -> tuple[str, ...]:
        """The four lines."""
        return (self.aim, self.noticed, self.wrong, self.ahead)

    @property
    def first_line(self) -> str:
        """The first of them that says anything."""
        return next((line for line in self.lines if line), "")


def teller_of(words: str, names: Iterable[str]) -> str:
    """Give the whole name of the only one of *names* that begins with the words, else the words themselves."""
    said = words.strip()
    found = [name for name in names if said and name.casefold().startswith(said.casefold())]
    return found[0] if len(found) == 1 else said


class Outward(StrEnum):
    """Where a step leads."""

    GROUP = "group"
    """Told to the group, without names."""
    BOARD = "board"
    ROUND = "round"
    """Put into the next anonymous round."""
    OTHER = "other"


class TellerSaid(StrEnum):
    """What the teller answered."""

    YES = "yes"
    NO = "no"
    TAKEN_BACK = "taken-back"
    """A yes that holds no more."""


class Way(StrEnum):
    """How the teller answered."""

    IN_PERSON = "in-person"
    PHONE = "phone"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True, kw_only=True)
class OutwardStep:
    """One thing that would leave: which words, to whom, and whether the teller wants it."""

    id: OutwardStepId
    mistake: MistakeId
    leads: Outward
    words: str
    """Exactly what will be said."""
    whom: str
    """Exactly to whom."""
    asked_on: date | None = None
    answer: TellerSaid | None = None
    """None while there is none."""
    answered_on: date | None = None
    way: Way | None = None
    done_on: date | None = None
    trashed: bool = False
    """Never true."""

    @property
    def may_be_done(self) -> bool:
        """Whether the teller said yes to it, and it is still to do."""
        return self.answer is TellerSaid.YES and self.done_on is None


def asked(step: OutwardStep, day: date) -> OutwardStep:
    """Note that the teller was asked; an answer to an earlier asking no longer holds. Raises StepDone."""
    return replace(_open(step), asked_on=day, answer=None, answered_on=None, way=None)


def answered(step: OutwardStep, answer: TellerSaid, day: date, way: Way) -> OutwardStep:
    """Note what the teller said; raises StepDone, and YesNeeded where there is no yes to take back."""
    if answer is TellerSaid.TAKEN_BACK and _open(step).answer is not TellerSaid.YES:
        raise YesNeeded(step.whom)
    return replace(_open(step), asked_on=step.asked_on or day, answer=answer, answered_on=day, way=way)


def done(step: OutwardStep, day: date) -> OutwardStep:
    """Note that it was done; raises YesNeeded without a yes that holds, and StepDone."""
    if not _open(step).may_be_done:
        raise YesNeeded(step.whom)
    return replace(step, done_on=day)


def reworded(step: OutwardStep, leads: Outward, words: str, whom: str) -> OutwardStep:
    """Say something else, or to somebody else: a yes was for the very words, so the teller is asked anew."""
    changed = replace(_open(step), leads=leads, words=words, whom=whom)
    if changed == step:
        return step
    return replace(changed, asked_on=None, answer=None, answered_on=None, way=None)


def _open(step: OutwardStep) -> OutwardStep:
    if step.done_on is not None:
        raise StepDone(step.whom)
    return step
