"""A plan as rows to walk through, and the marked step in detail."""

from collections.abc import Iterator

from textual.content import Content

from peerlog.domain.agenda import Slot
from peerlog.domain.format import Format
from peerlog.domain.plan import Plan
from peerlog.domain.step import Step
from peerlog.widgets.columns import in_columns
from peerlog.widgets.row_list import Row
from peerlog.wording.agenda import (
    actions_words,
    balance_words,
    guests_words,
    left_titles,
    left_words,
    plan_size,
    plan_when,
    slot_words,
    step_extra,
    tool_words,
)
from peerlog.wording.language import _
from peerlog.wording.session import called
from peerlog.wording.times import clock_time

COLUMNS = (24, -4)
"""Cells of who speaks and of the minutes, at the right of a step."""


def heading(plan: Plan) -> Content:
    """Say when the session is, how long, and whose time it is; what is out of balance stands out."""
    past = _("the start lies in the past") if plan.is_past else ""
    place = ", ".join(part for part in (plan.session.place, past) if part)
    lines = [Content.styled(plan_when(plan), "bold") + "   " + plan_size(plan)]
    if place:
        lines.append(Content(place))
    if plan.steps:
        lines.append(Content.styled(balance_words(plan.balance), "$quiet"))
    if words := guests_words(plan.balance):
        lines.append(Content.styled(words, "$warning"))
    if plan.steps and (words := left_words(plan.left)):
        lines.append(Content.styled(words, "$accent"))
    return Content("\n").join(lines)


def step_rows(plan: Plan, *, with_who: bool) -> Iterator[Row]:
    """Give a row for each step, those that take no time quiet."""
    for step in plan.steps:
        slot = plan.slot(step.id)
        minutes = str(step.minutes) if slot else "–"
        right = in_columns((step.who, minutes), COLUMNS) if with_who else minutes
        yield _timed(step, slot, right) if slot else _untimed(step, right)


def _timed(step: Step, slot: Slot, right: str) -> Row:
    notes = (slot_words(slot), *step_extra(step))
    return Row(
        key=step.id,
        gutter=clock_time(slot.begins),
        gutter_tone="warning" if slot.clash else "accent",
        text=step.title,
        right=right,
        detail=", ".join(note for note in notes if note),
        detail_tone="warning" if slot.clash else "quiet",
    )


def _untimed(step: Step, right: str) -> Row:
    return Row(key=step.id, text=step.title, detail=", ".join(step_extra(step)), right=right, tone="quiet")


def beginnings(plan: Plan) -> Iterator[Row]:
    """Give the ways to begin an agenda that is still empty."""
    yield Row(text=_("How do you want to begin?"), tone="strong")
    if plan.left and plan.left.offers:
        text = _("Bring over what {ref} left").format(ref=plan.left.session.ref)
        yield Row(key="carry", gutter="B", gutter_tone="accent", text=text, detail=left_titles(plan.left))
    choices = (
        (
            "format",
            _("Choose a ready-made format"),
            _("a timed agenda such as Troika or a whole session"),
            "F",
        ),
        ("copy", _("Copy an earlier agenda"), _("with its steps and minutes, to change as you like"), "O"),
        ("new", _("Begin with one step"), _("such as: Check-in round, 10 minutes"), "C"),
    )
    for key, text, detail, letter in choices:
        yield Row(key=key, gutter=letter, gutter_tone="accent", text=text, detail=detail)
    if plan.left and not plan.left.offers and (words := actions_words(plan.left.open_actions)):
        yield Row(text=f"{called(plan.left.session)}. {words}", tone="quiet")


def detail(step: Step | None, source: Format | None) -> Content:
    """Show the marked step: its rule, what to do, and where the format comes from."""
    if step is None:
        return Content("")
    lines = [
        Content.styled(step.rule or step.title, "bold"),
        Content(step.instruction) if step.instruction else None,
        Content.styled(words, "$accent") if (words := tool_words(step.tool)) else None,
        Content.styled(f"{_(source.name)}. {_(source.credit)}", "$quiet") if source else None,
    ]
    return Content("\n").join([line for line in lines if line is not None])
