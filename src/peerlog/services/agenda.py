"""Making an agenda: from a format, from an earlier session, or step by step."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from peerlog.domain.action import Action, ActionState
from peerlog.domain.arranging import (
    copied,
    making_room,
    moved,
    place_after,
    place_last,
    split,
    steps_from_format,
)
from peerlog.domain.carry import offered
from peerlog.domain.errors import UnreadableMinutes
from peerlog.domain.format import Format
from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.session import Session
from peerlog.domain.step import Step, StepTool, step_of
from peerlog.domain.text import LONG, SHORT, kept, needed
from peerlog.services.acts import Desk

LONGEST_STEP = 1440


class StepStore(Protocol):
    """Steps as they are kept."""

    def add(self, record: Step) -> None: ...
    def save(self, before: Step, after: Step) -> None: ...
    def of(self, session: SessionId) -> tuple[Step, ...]: ...


class Formats(Protocol):
    """The built-in formats."""

    def all(self) -> tuple[Format, ...]: ...
    def get(self, format_id: str) -> Format: ...


class SessionActions(Protocol):
    """Actions as they are kept."""

    def of_session(self, session: SessionId) -> tuple[Action, ...]: ...


@dataclass(eq=False, repr=False)
class Agenda:
    """What a person can do with the steps of a session."""

    store: StepStore
    formats: Formats
    actions: SessionActions
    desk: Desk

    def of(self, session: SessionId) -> tuple[Step, ...]:
        """Give the steps in order, deferred and dropped ones too."""
        return self.store.of(session)

    def step(self, session: SessionId, step: StepId) -> Step:
        """Give one step."""
        return step_of(self.store.of(session), step)

    def insert(self, draft: Step, behind: StepId | None = None) -> Step:
        """Put a new step behind another one, or at the end; id and position are given here."""
        steps = self.store.of(draft.session)
        position = place_after(steps, behind) if behind else place_last(steps)
        step = replace(_checked(draft), id=StepId(self.desk.new_id()), position=position)
        with self.desk.act("step.insert"):
            self.store.add(step)
        return step

    def edit(self, before: Step, after: Step) -> Step:
        """Change what *after* changed: title, minutes, who, rule, host, locked start."""
        step = _checked(after)
        with self.desk.act("step.edit"):
            self.store.save(before, step)
        return step

    def set_minutes(self, step: Step, minutes: int) -> Step:
        """Give a step other minutes."""
        after = _checked(replace(step, minutes=minutes))
        with self.desk.act("step.minutes"):
            self.store.save(step, after)
        return after

    def move(self, step: Step, by: int) -> Step:
        """Move a step up (negative) or down by places; it stops at the ends."""
        position = moved(self.store.of(step.session), step.id, by)
        after = replace(step, position=position)
        with self.desk.act("step.move"):
            self.store.save(step, after)
        return after

    def split(self, step: Step, first_minutes: int) -> tuple[Step, Step]:
        """Cut a step in two, the first with *first_minutes*."""
        steps = self.store.of(step.session)
        position = place_after(steps, step.id)
        first, second = split(step, first_minutes, StepId(self.desk.new_id()), position)
        with self.desk.act("step.split"):
            self.store.save(step, first)
            self.store.add(second)
        return first, second

    def remove(self, step: Step) -> None:
        """Move a step to the trash."""
        with self.desk.act("step.remove"):
            self.store.save(step, replace(step, trashed=True))

    def fill_from_format(self, session: Session, format_id: str) -> tuple[Step, ...]:
        """Add all steps of a format at the end."""
        chosen = self.formats.get(format_id)
        last = max((s.position for s in self.store.of(session.id)), default=None)
        return self._add(steps_from_format(chosen, session.id, self.desk.new_id, last), "agenda.format")

    def put_format_behind(self, step: Step, format_id: str) -> tuple[Step, ...]:
        """Put the steps of a format behind a step, such as a case format behind the member case.

        A step that waits for a format gives it its minutes, and itself where none are left.
        """
        steps = self.store.of(step.session)
        behind = min((s.position for s in steps if s.position > step.position), default=None)
        chosen = self.formats.get(format_id)
        fresh = steps_from_format(chosen, step.session, self.desk.new_id, step.position, before=behind)
        with self.desk.act("agenda.format"):
            for one in fresh:
                self.store.add(one)
            if step.tool is StepTool.FORMAT:
                self.store.save(step, making_room(step, chosen))
        return fresh

    def copy_from(self, source: Session, target: Session) -> tuple[Step, ...]:
        """Copy the agenda of an earlier session, as it was planned there."""
        last = max((s.position for s in self.store.of(target.id)), default=None)
        shift = target.starts - source.starts
        steps = copied(
            self.store.of(source.id), target.id, self.desk.new_id, after_position=last, shift=shift
        )
        return self._add(steps, "agenda.copy")

    def offered_from(self, last: Session) -> tuple[Step, ...]:
        """Give the steps of the last session that the next one is offered (the rule of 4Minitz)."""
        waiting = (a for a in self.actions.of_session(last.id) if a.state is ActionState.OPEN)
        return offered(self.store.of(last.id), waiting)

    def carry(self, steps: Iterable[Step], target: Session) -> tuple[Step, ...]:
        """Take offered steps over into a session, at its end."""
        last = max((s.position for s in self.store.of(target.id)), default=None)
        return self._add(copied(steps, target.id, self.desk.new_id, after_position=last), "agenda.carry")

    def _add(self, steps: Iterable[Step], verb: str) -> tuple[Step, ...]:
        added = tuple(steps)
        with self.desk.act(verb):
            for step in added:
                self.store.add(step)
        return added


def _checked(step: Step) -> Step:
    if not 0 <= step.minutes <= LONGEST_STEP:
        raise UnreadableMinutes(str(step.minutes))
    return replace(
        step,
        title=needed(step.title, "title"),
        who=kept(step.who, "who", limit=SHORT),
        rule=kept(step.rule, "rule", limit=SHORT),
        instruction=kept(step.instruction, "instruction", limit=LONG),
        host=kept(step.host, "host", limit=SHORT),
    )
