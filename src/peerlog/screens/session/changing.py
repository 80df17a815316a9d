"""Changes of one step that ask something first, or switch something on and off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from peerlog.domain.agenda import Slot
from peerlog.domain.step import Step
from peerlog.screens.dialogs import Ask
from peerlog.wording.agenda import lock_words, read_lock, read_minutes
from peerlog.wording.language import _
from peerlog.wording.times import clock_time

if TYPE_CHECKING:
    from peerlog.screens.session.plan import PlanScreen


def split(screen: PlanScreen, step: Step) -> None:
    """Cut a step in two, after asking where."""

    def cut(words: str) -> None:
        screen.house.agenda.split(step, read_minutes(words))

    question = _("Minutes for the first part of “{title}” ({minutes} in all)").format(
        title=step.title, minutes=step.minutes
    )
    ask = Ask(
        screen.house,
        question,
        value=str(step.minutes // 2),
        hint=_("The rest becomes a step of its own."),
        check=cut,
    )
    screen.app.push_screen(ask, lambda _answer: screen.show(step))


def lock(screen: PlanScreen, step: Step) -> None:
    """Lock a step to a time, after asking which; free it if it is locked."""
    if step.starts is not None:
        screen.show(screen.house.agenda.edit(step, replace(step, starts=None)))
        return

    def keep(words: str) -> None:
        screen.house.agenda.edit(step, replace(step, starts=read_lock(words)))

    question = _("“{title}” begins at").format(title=step.title)
    hint = _("It keeps this time when steps before it change; K again frees it.")
    ask = Ask(screen.house, question, value=_begins(screen.plan.slot(step.id)), hint=hint, check=keep)
    screen.app.push_screen(ask, lambda _answer: screen.show(step))


def every(screen: PlanScreen, step: Step) -> None:
    """Offer a step to every next session, or no longer."""
    screen.show(screen.house.agenda.edit(step, replace(step, recurring=not step.recurring)))


def _begins(slot: Slot | None) -> str:
    return clock_time(slot.begins) if slot else lock_words(None)
