"""Mistakes told in confidence, while the sealed notes are open: nothing leaves without the teller's yes each time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from peerlog.domain.concern import OutsideRoute
from peerlog.domain.confidential_mistake import (
    ConfidentialMistake,
    OutwardStep,
    TellerSaid,
    Way,
    answered,
    asked,
    done,
    reworded,
)
from peerlog.domain.errors import EmptyText, LaneShut, NotFound, StepDone
from peerlog.domain.ids import MistakeId, OutwardStepId
from peerlog.domain.meaning import may_begin_an_id, the_one
from peerlog.domain.telling import kept_lines
from peerlog.domain.text import LONG, kept, needed
from peerlog.services.acts import Desk


class ConfidentialStore(Protocol):
    """Mistakes told in confidence, as they are kept."""

    def add(self, record: ConfidentialMistake) -> None: ...
    def save(self, before: ConfidentialMistake, after: ConfidentialMistake) -> None: ...
    def get(self, record: str) -> ConfidentialMistake | None: ...
    def starting_with(self, start: str) -> tuple[ConfidentialMistake, ...]: ...
    def everything(self) -> tuple[ConfidentialMistake, ...]: ...


class StepStore(Protocol):
    """Steps outward as they are kept."""

    def add(self, record: OutwardStep) -> None: ...
    def save(self, before: OutwardStep, after: OutwardStep) -> None: ...
    def get(self, record: str) -> OutwardStep | None: ...
    def starting_with(self, start: str) -> tuple[OutwardStep, ...]: ...
    def of(self, mistake: MistakeId) -> tuple[OutwardStep, ...]: ...


class OpenMistakes(Protocol):
    """Where they are kept, while it is unlocked."""

    @property
    def mistakes(self) -> ConfidentialStore: ...
    @property
    def steps(self) -> StepStore: ...
    def erase_mistake(self, record: str) -> None: ...
    def erase_step(self, record: str) -> None: ...


@dataclass(eq=False, repr=False)
class ConfidentialMistakes:
    """What a facilitator can do with mistakes told in confidence."""

    kept_in: OpenMistakes
    desk: Desk

    def all(self) -> tuple[ConfidentialMistake, ...]:
        """Give every one of them, the newest first."""
        return self.kept_in.mistakes.everything()

    def write(self, filled: ConfidentialMistake, network: str, route: OutsideRoute) -> ConfidentialMistake:
        """Keep a new one; raises LaneShut, naming the *network*, until it is said where harm goes instead."""
        if not route.first:
            raise LaneShut(network)
        told = replace(checked(filled), id=MistakeId(self.desk.new_id()))
        with self.desk.act("mistake.told"):
            self.kept_in.mistakes.add(told)
        return told

    def edit(self, before: ConfidentialMistake, after: ConfidentialMistake) -> ConfidentialMistake:
        """Change what *after* changed."""
        changed = checked(after)
        with self.desk.act("mistake.told"):
            self.kept_in.mistakes.save(before, changed)
        return changed

    def get(self, mistake: str) -> ConfidentialMistake:
        """Give one by its id."""
        found = self.kept_in.mistakes.get(mistake)
        if found is None:
            raise NotFound("mistake", mistake)
        return found

    def find_ref(self, start: str) -> ConfidentialMistake:
        """Find the one whose id begins with *start*."""
        wanted = start.strip().lower()
        found = self.kept_in.mistakes.starting_with(wanted) if may_begin_an_id(wanted) else ()
        return the_one("mistake", start, found, _names(found))

    def erase(self, mistake: ConfidentialMistake) -> None:
        """Remove its words and those of its steps for good: from the file, and from its backups."""
        self.kept_in.erase_mistake(mistake.id)

    def steps_of(self, mistake: ConfidentialMistake) -> tuple[OutwardStep, ...]:
        """Give its steps outward, those still to do first."""
        return self.kept_in.steps.of(mistake.id)

    def plan(self, filled: OutwardStep) -> OutwardStep:
        """Keep a step that nobody was asked about yet; raises EmptyText without its words or whom they go to."""
        step = replace(worded(filled), id=OutwardStepId(self.desk.new_id()))
        with self.desk.act("mistake.step"):
            self.kept_in.steps.add(step)
        return step

    def reword(self, before: OutwardStep, after: OutwardStep) -> OutwardStep:
        """Say something else, or to somebody else; the teller is asked anew. Raises StepDone."""
        plain = worded(after)
        now = self.step(before.id)
        return self._save(now, reworded(now, plain.leads, plain.words, plain.whom))

    def note_asked(self, step: OutwardStep, day: date) -> OutwardStep:
        """Note that the teller was asked."""
        now = self.step(step.id)
        return self._save(now, asked(now, day))

    def note_answer(self, step: OutwardStep, answer: TellerSaid, day: date, way: Way) -> OutwardStep:
        """Note what the teller said, when and how; raises StepDone, or YesNeeded with no yes to take back."""
        now = self.step(step.id)
        return self._save(now, answered(now, answer, day, way))

    def note_done(self, step: OutwardStep, day: date) -> OutwardStep:
        """Note that it was done; raises YesNeeded without a yes that holds."""
        now = self.step(step.id)
        return self._save(now, done(now, day))

    def drop(self, step: OutwardStep) -> None:
        """Remove a step that was not done, for good; raises StepDone."""
        if self.step(step.id).done_on is not None:
            raise StepDone(step.whom)
        self.kept_in.erase_step(step.id)

    def step(self, step: str) -> OutwardStep:
        """Give a step by its id."""
        found = self.kept_in.steps.get(step)
        if found is None:
            raise NotFound("step", step)
        return found

    def find_step(self, start: str) -> OutwardStep:
        """Find the step whose id begins with *start*."""
        wanted = start.strip().lower()
        found = self.kept_in.steps.starting_with(wanted) if may_begin_an_id(wanted) else ()
        return the_one("step", start, found, _names(found))

    def _save(self, before: OutwardStep, after: OutwardStep) -> OutwardStep:
        with self.desk.act("mistake.step"):
            self.kept_in.steps.save(before, after)
        return after


def checked(mistake: ConfidentialMistake) -> ConfidentialMistake:
    """Give one as it is kept; raises EmptyText without a teller or without any of the four lines."""
    teller = needed(mistake.teller, "teller")
    aim, noticed, wrong, ahead = kept_lines(mistake.lines)
    if not any((aim, noticed, wrong, ahead)):
        raise EmptyText("aim")
    return replace(mistake, teller=teller, aim=aim, noticed=noticed, wrong=wrong, ahead=ahead)


def worded(step: OutwardStep) -> OutwardStep:
    """Give a step as it is kept; raises EmptyText without its words or whom they go to."""
    words = kept(step.words, "words", limit=LONG)
    if not words:
        raise EmptyText("words")
    return replace(step, words=words, whom=needed(step.whom, "whom"))


def _names(found: Sequence[ConfidentialMistake | OutwardStep]) -> tuple[str, ...]:
    return tuple(one.id[:8] for one in found)
