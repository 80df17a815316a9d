"""The parts of the minutes; each is empty when there is nothing in it."""

from collections.abc import Iterable, Sequence
from datetime import time

from peerlog.domain.action import ActionState
from peerlog.domain.allowance import Owners
from peerlog.domain.handout import (
    Handout,
    SharedAction,
    SharedAmendment,
    SharedLine,
    SharedPerson,
    SharedStep,
)
from peerlog.domain.note import NoteKind
from peerlog.wording.blocks import Block, Bullets, Heading, Inline, Paragraph, Strong, Table, Tasks
from peerlog.wording.kinds import kind_word
from peerlog.wording.language import _, ngettext
from peerlog.wording.markdown import plain
from peerlog.wording.terms import action_state_word, presence_word

Blocks = tuple[Block, ...]


def attendance(handout: Handout) -> Blocks:
    """List who was there, or say how many."""
    if handout.people:
        header = (_("Name"), _("Organisation"), _("Attendance"))
        return Heading(2, _("Attendance")), Table(header, tuple(map(_person, handout.people)))
    if not handout.head_count:
        return ()
    said = ngettext("{count} person took part.", "{count} people took part.", handout.head_count)
    return Heading(2, _("Attendance")), Paragraph((said.format(count=handout.head_count),))


def _person(person: SharedPerson) -> tuple[str, ...]:
    name = plain(person.name) or _("somebody who was removed")
    return name, plain(person.organisation), _joined((presence_word(person.presence), *_hours(person)))


def _hours(person: SharedPerson) -> Iterable[str]:
    if person.arrived:
        yield _("came {time}").format(time=_clock(person.arrived))
    if person.left:
        yield _("left {time}").format(time=_clock(person.left))


def earlier_actions(handout: Handout) -> Blocks:
    """List what was still open when the session began."""
    if not handout.earlier:
        return ()
    return Heading(2, _("Open actions from earlier sessions")), _action_table(handout, handout.earlier)


def notes(handout: Handout) -> Blocks:
    """List the notes step by step."""
    bulleted = ((step, _bullets(step.lines)) for step in handout.steps)
    filled = [(step, lines) for step, lines in bulleted if lines]
    if [step.number for step, _lines in filled] == [0]:
        return (Heading(2, _("Notes")), *filled[0][1])
    blocks = [block for step, lines in filled for block in (_step_heading(step), *lines)]
    return (Heading(2, _("Notes")), *blocks) if blocks else ()


def _step_heading(step: SharedStep) -> Heading:
    if step.number == 0:
        return Heading(3, _("Outside the agenda"))
    title = plain(step.title)
    return Heading(3, f"{step.number}. {title}" if title else _("Step {number}").format(number=step.number))


def decisions(handout: Handout) -> Blocks:
    """List the decisions, each with its ref and how it was taken."""
    lines = _bullets(handout.decisions)
    return (Heading(2, _("Decisions")), *lines) if lines else ()


def parked(handout: Handout) -> Blocks:
    """List what was parked."""
    lines = _bullets(handout.parked)
    return (Heading(2, _("Parked")), *lines) if lines else ()


def _bullets(lines: Iterable[SharedLine]) -> Blocks:
    items = tuple(_item(line) for line in lines if plain(line.text))
    return (Bullets(items),) if items else ()


def _item(line: SharedLine) -> Inline:
    beside = _joined(plain(words) for words in (line.speaker, line.method, _clock(line.said)))
    text = plain(line.text) + (f" ({beside})" if beside else "")
    if line.ref:
        return Strong(line.ref), f" {text}"
    if line.kind in (NoteKind.NOTE, NoteKind.PARKED, NoteKind.DECISION):
        return (text,)
    return Strong(_("{kind}:").format(kind=kind_word(line.kind))), f" {text}"


def actions(handout: Handout) -> Blocks:
    """List the actions as a table, and those not dropped again as tasks to tick."""
    if not handout.actions:
        return ()
    tasks = tuple(_task(action) for action in handout.actions if action.state is not ActionState.DROPPED)
    table = _action_table(handout, handout.actions)
    return (Heading(2, _("Actions")), table, *((Tasks(tasks),) if tasks else ()))


def _action_table(handout: Handout, listed: Sequence[SharedAction]) -> Table:
    owned = handout.owners is not Owners.NONE
    who = (_("Who"),) if owned else ()
    header = (_("Id"), _("Action"), *who, _("Due"), _("Status"))
    return Table(header, tuple(_action_row(action, owned=owned) for action in listed))


def _action_row(action: SharedAction, *, owned: bool) -> tuple[str, ...]:
    reason = plain(action.reason)
    status = action_state_word(action.state) + (f" ({reason})" if reason else "")
    who = (who_words(action),) if owned else ()
    return action.ref, plain(action.text), *who, _due(action), status


def who_words(action: SharedAction) -> str:
    """Give the owner, and who helps."""
    helpers = ", ".join(plain(helper) for helper in action.helpers)
    if not helpers:
        return plain(action.owner)
    owner = plain(action.owner) or _("no owner yet")
    return _("{owner}, with {helpers}").format(owner=owner, helpers=helpers)


def _task(action: SharedAction) -> tuple[bool, str]:
    beside = _joined((who_words(action), _due(action)))
    words = (action.ref, plain(action.text), f"({beside})" if beside else "")
    return action.state is ActionState.DONE, " ".join(word for word in words if word)


def amendments(handout: Handout) -> Blocks:
    """List what was changed after approval, when and why."""
    if not handout.amendments:
        return ()
    header = (_("Date"), _("What"), _("Before"), _("After"), _("Reason"))
    rows = tuple(
        (one.day.isoformat(), kind_word(one.kind), plain(one.before), _after(one), plain(one.reason))
        for one in handout.amendments
    )
    return Heading(2, _("Amendments")), Table(header, rows)


def _after(amendment: SharedAmendment) -> str:
    words = plain(amendment.after)
    return _("moved to another place") if words and words == plain(amendment.before) else words


def _due(action: SharedAction) -> str:
    return action.due.isoformat() if action.due else ""


def _clock(moment: time | None) -> str:
    return f"{moment:%H:%M}" if moment else ""


def _joined(words: Iterable[str]) -> str:
    return ", ".join(word for word in words if word)
