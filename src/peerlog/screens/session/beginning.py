"""Filling an agenda: from a format, from another session, from what the last one left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peerlog.domain.step import Step
from peerlog.screens.dialogs import Choose, Option
from peerlog.screens.session.carry import CarryOver
from peerlog.screens.session.formats import FormatPicker
from peerlog.wording.agenda import actions_words
from peerlog.wording.language import _
from peerlog.wording.session import called, start_words
from peerlog.wording.times import minutes_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from peerlog.domain.plan import Offer
    from peerlog.screens.session.plan import PlanScreen


def add_format(screen: PlanScreen) -> None:
    """Add the steps of a chosen format at the end."""
    _pick(screen, lambda chosen: screen.house.plan.add_format(screen.plan.session, chosen))


def host_format(screen: PlanScreen, step: Step) -> None:
    """Put the steps of a chosen format behind a step."""
    _pick(screen, lambda chosen: screen.house.agenda.put_format_behind(step, chosen))


def _pick(screen: PlanScreen, take: Callable[[str], tuple[Step, ...]]) -> None:
    def taken(chosen: str | None) -> None:
        if chosen:
            _added(screen, lambda: take(chosen))

    screen.app.push_screen(FormatPicker(screen.house), taken)


def copy_earlier(screen: PlanScreen) -> None:
    """Copy the agenda of another session to the end."""
    session = screen.plan.session
    others = {other.id: (other, minutes) for other, minutes in screen.house.plan.with_agenda(session)}
    if not others:
        screen.tell(_("No other session has an agenda yet. F chooses a ready-made format."))
        return

    def taken(chosen: str | None) -> None:
        if chosen:
            source = next(other for key, (other, _minutes) in others.items() if key == chosen)
            _added(screen, lambda: screen.house.agenda.copy_from(source, session))

    options = [
        Option(key, called(other), start_words(other.starts), minutes_words(minutes))
        for key, (other, minutes) in others.items()
    ]
    screen.app.push_screen(Choose(screen.house, _("Copy the agenda of which session?"), options), taken)


def bring_over(screen: PlanScreen) -> None:
    """Bring over what the last session left, after ticking what."""
    left = screen.plan.left
    if left is None or not left.offers:
        came = actions_words(left.open_actions) if left else ""
        screen.tell(
            " ".join(part for part in (_("The last session left no steps to bring over."), came) if part)
        )
        return

    def taken(offers: tuple[Offer, ...] | None) -> None:
        if offers:
            _added(screen, lambda: screen.house.plan.carry(offers, screen.plan.session))
        elif offers is not None:
            screen.tell(_("No step was ticked, so none came over."))

    screen.app.push_screen(CarryOver(screen.house, left), taken)


def _added(screen: PlanScreen, add: Callable[[], tuple[Step, ...]]) -> None:
    steps: list[Step] = []
    if screen.attempt(lambda: steps.extend(add())) and steps:
        screen.show(steps[0])
