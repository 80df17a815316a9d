"""What the page of an entry asks before it acts: a question, advice, a response, a theme, taking it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peerlog.domain.errors import NotFound
from peerlog.domain.ids import RecordId
from peerlog.screens.action_form import origin_form
from peerlog.screens.dialogs import Ask, Choose, Confirm, Option
from peerlog.screens.mistake.forms import advice_form, response_form
from peerlog.wording.language import _
from peerlog.wording.mistake_answering import (
    ask_hint,
    theme_hint,
    unshareable_words,
    which_question,
    withdraw_words,
)
from peerlog.wording.mistake_page import follow_parts
from peerlog.wording.safe import one_line
from peerlog.wording.terms import action_state_word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from peerlog.domain.action import Action
    from peerlog.domain.mistake import Mistake
    from peerlog.domain.mistake_answer import Response
    from peerlog.screens.mistake.entry import MistakeScreen
    from peerlog.services.house import House
    from peerlog.wording.mistake_page import Part

ONE, ALL = "one", "all"


async def ask(screen: MistakeScreen, entry: Mistake) -> None:
    """Ask whoever told it a question."""
    asked = Ask(screen.house, _("What do you ask whoever told it?"), hint=ask_hint(entry))
    words = await screen.app.push_screen_wait(asked)
    if words is not None:
        screen.attempt(lambda: screen.house.mistake_answers.ask(entry, words))


async def advise(screen: MistakeScreen, entry: Mistake) -> None:
    """Ask for the three parts of advice."""
    if await screen.app.push_screen_wait(advice_form(screen.house, entry)):
        screen.refresh_values()


async def respond(screen: MistakeScreen, entry: Mistake, response: Response | None) -> None:
    """Ask what was heard and changed, for one entry or for all of its theme; a response is said otherwise."""
    entries: Sequence[Mistake] | None = (entry,) if response else await _which(screen, entry)
    if not entries:
        return
    form = response_form(screen.house, entries, response)
    if await screen.app.push_screen_wait(form):
        screen.refresh_values()


async def _which(screen: MistakeScreen, entry: Mistake) -> Sequence[Mistake] | None:
    alike = [
        one
        for one in screen.house.mistakes.of(entry.network)
        if one.id != entry.id and one.theme == entry.theme != "" and one.response is None
    ]
    if not alike:
        return (entry,)
    question, this, every = which_question(len(alike), one_line(entry.theme))
    asked = Choose(screen.house, question, [Option(ONE, this), Option(ALL, every)])
    chosen = await screen.app.push_screen_wait(asked)
    return {ONE: (entry,), ALL: (entry, *alike)}.get(chosen or "")


async def make_action(screen: MistakeScreen, entry: Mistake) -> None:
    """Ask for an action that has its origin in an entry."""
    network = screen.house.networks.get(entry.network)
    form = origin_form(screen.house, network, RecordId(entry.id), entry.gist, "mistake")
    if await screen.app.push_screen_wait(form):
        screen.refresh_values()
        screen.tell(_("Written down; Actions shows it, with this entry as its origin."))


async def name_theme(screen: MistakeScreen, entry: Mistake) -> None:
    """Ask what the group calls several like it."""
    used = sorted({one.theme for one in screen.house.mistakes.of(entry.network) if one.theme})
    hint = theme_hint(one_line(", ".join(used), 120))
    asked = Ask(screen.house, _("What do you call several like it?"), value=entry.theme, hint=hint)
    words = await screen.app.push_screen_wait(asked)
    if words is not None:
        screen.attempt(lambda: screen.house.mistakes.mark(entry, entry.state, words))


async def withdraw(screen: MistakeScreen, entry: Mistake) -> bool:
    """Take its words out for good, after asking; says whether it is gone."""
    question, consequence = withdraw_words()
    gone = await screen.app.push_screen_wait(Confirm(screen.house, question, consequence=consequence))
    if gone:
        screen.house.mistakes.withdraw(entry)
    return bool(gone)


async def keep_only_the_count(screen: MistakeScreen, entry: Mistake) -> bool:
    """Keep only the count of what cannot be shared safely, after asking; says whether it is gone."""
    question, consequence = unshareable_words()
    gone = await screen.app.push_screen_wait(Confirm(screen.house, question, consequence=consequence))
    if gone:
        screen.house.mistakes.cannot_be_shared(entry)
    return bool(gone)


def action_words(house: House, response: Response | None) -> str:
    """Say what follows from a response and how it stands; empty where nothing does."""
    if response is None or response.action is None:
        return ""
    try:
        action = house.actions.get(response.action)
    except NotFound:
        return ""
    return _in_words(house, action)


def follow_ups(house: House, entry: Mistake) -> Iterator[Part]:
    """Give what came from an entry."""
    actions = [_in_words(house, one) for one in house.origins.come_from(RecordId(entry.id))]
    return follow_parts(actions, house.look_backs.about(entry.network, entry.id))


def _in_words(house: House, action: Action) -> str:
    return f"{house.actions.ref(action)} {action.text} ({action_state_word(action.state)})"
