"""What is done with one action or several: how it went, carried over, given a date, given to somebody, let go."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from peerlog.domain.action import Outcome
from peerlog.domain.carrying import OFTEN, Choice
from peerlog.domain.errors import UnreadableDate
from peerlog.domain.ids import MemberId
from peerlog.domain.text import kept, needed
from peerlog.screens.dialogs import Ask, Choose, Option
from peerlog.screens.form import Form
from peerlog.widgets.fields import Field
from peerlog.wording.actions import about_several, date_echo
from peerlog.wording.carrying import (
    answered_words,
    carried_words,
    choice_help,
    choice_word,
    outcome_help,
    outcome_word,
    why_question,
)
from peerlog.wording.language import _
from peerlog.wording.safe import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from peerlog.domain.action import Action
    from peerlog.domain.ids import NetworkId, SessionId
    from peerlog.screens.base import Shared
    from peerlog.services.house import House

NOBODY = "nobody"


async def ask_why(
    screen: Shared[None], question: str, about: str, *, must: bool, place: str = ""
) -> str | None:
    """Ask for a reason, kept as a draft at *place* while it is typed; None when nothing is to happen."""
    check = partial(needed, field="reason", limit=2_000) if must else partial(kept, field="reason")
    asked = Ask(screen.house, question, hint=one_line(about), check=check)
    return await screen.app.push_screen_wait(asked.kept_at(place))


def reason_place(action: Action) -> str:
    """Give the place of a reason that is being typed about an action."""
    return f"action/{action.id}/reason"


async def went(screen: Shared[None], action: Action, session: SessionId | None = None) -> bool:
    """Ask how it went; says whether that was noted."""
    options = [Option(one.value, outcome_word(one), outcome_help(one)) for one in Outcome]
    chosen = await screen.app.push_screen_wait(
        Choose(screen.house, _("How did it go?"), options, note=one_line(action.text))
    )
    if chosen is None or not await note_outcome(screen, action, Outcome(chosen), session):
        return False
    _say_so(screen, outcome_word(Outcome(chosen)), action, session)
    return True


async def note_outcome(
    screen: Shared[None], action: Action, outcome: Outcome, session: SessionId | None = None
) -> bool:
    """Ask for what belongs to an outcome, and note it."""
    must, place = outcome is not Outcome.DONE, reason_place(action)
    why = await ask_why(screen, why_question(outcome), action.text, must=must, place=place)
    today = screen.house.local_now().date()
    return why is not None and screen.attempt(
        lambda: screen.house.carrying.went(action, outcome, today, why, session)
    )


async def carry(screen: Shared[None], action: Action, session: SessionId | None = None) -> bool:
    """Ask what becomes of it: keep, make smaller, hand over, let go; says whether that was answered."""
    options = [Option(one.value, choice_word(one), choice_help(one)) for one in Choice]
    times = carried_words(screen.house.carrying.times(action))
    chosen = await screen.app.push_screen_wait(
        Choose(
            screen.house,
            _("What becomes of it?"),
            options,
            note=" · ".join(filter(None, (one_line(action.text), times))),
        )
    )
    if chosen is None or not await answer(screen, action, Choice(chosen), session):
        return False
    _say_so(screen, choice_word(Choice(chosen)), action, session)
    return True


def _say_so(screen: Shared[None], word: str, action: Action, session: SessionId | None) -> None:
    """Say what was noted; in a session, where one question follows another, the next one says it."""
    if session is None:
        screen.tell(answered_words(word, action.text))


async def answer(
    screen: Shared[None], action: Action, choice: Choice, session: SessionId | None = None
) -> bool:
    """Ask for what belongs to an answer, and keep it."""
    if choice is Choice.SMALLER:
        form = smaller_form(screen.house, action, session)
        saved: bool | None = await screen.app.push_screen_wait(form)
        return bool(saved)
    if choice is Choice.HAND_OVER:
        return await _hand_over(screen, action, session)
    if choice is Choice.LET_GO:
        return await _let_go(screen, action, session)
    return await _keep(screen, action, session)


async def _hand_over(screen: Shared[None], action: Action, session: SessionId | None) -> bool:
    owner = await choose_person(screen, action.network, _("Who has it from now on?"), but=action.owner)
    return owner is not None and screen.attempt(
        lambda: screen.house.carrying.hand_over(action, MemberId(owner), "", session)
    )


async def _let_go(screen: Shared[None], action: Action, session: SessionId | None) -> bool:
    why = await ask_why(screen, _("Why is it let go?"), action.text, must=True, place=reason_place(action))
    today = screen.house.local_now().date()
    return why is not None and screen.attempt(
        lambda: screen.house.carrying.let_go(action, today, why, session)
    )


async def _keep(screen: Shared[None], action: Action, session: SessionId | None) -> bool:
    """Keep it as it is; what was kept often needs a reason."""
    carrying, reason = screen.house.carrying, ""
    times = carrying.times(action)
    if times >= OFTEN:
        question = _("{times}. Why keep it as it is once more?").format(
            times=carried_words(times).capitalize()
        )
        asked = await ask_why(screen, question, action.text, must=True, place=reason_place(action))
        if asked is None:
            return False
        reason = asked
    return screen.attempt(lambda: carrying.keep(action, reason, session))


def smaller_form(house: House, action: Action, session: SessionId | None) -> Form:
    """Ask for the smaller thing to do, its date, and why."""
    today = house.local_now().date()
    fields = [
        Field(name="text", label=_("Smaller"), value=action.text, hint=_("What can be done in an hour, or by one person.")),
        Field(
            name="due", label=_("By when"), value="", hint=_("Such as fri, 1 dec or in 2 weeks; empty for no date yet."),
            echo=lambda typed: date_echo(house.actions.understand(typed, today), typed),
        ),
        Field(name="reason", label=_("Why"), hint=_("What made it too large. Approved minutes need it; else it may stay empty.")),
    ]  # fmt: skip

    def save(values: Mapping[str, str]) -> None:
        house.carrying.make_smaller(
            action, values["text"], day_of(house, values["due"], today), values["reason"], session
        )

    place = f"action/{action.id}/smaller"
    return Form(house, _("Make it smaller"), fields, save, place=place, note=one_line(action.text))


def day_of(house: House, typed: str, today: date) -> date | None:
    """Give the day these words mean, None for none; raises UnreadableDate."""
    if not typed.strip():
        return None
    day = house.actions.understand(typed, today)
    if day is None:
        raise UnreadableDate(typed)
    return day


async def choose_person(
    screen: Shared[None],
    network: NetworkId,
    question: str,
    *,
    but: MemberId | None = None,
    nobody: bool = False,
) -> str | None:
    """Ask for a member who has not left; gives the id, or `NOBODY`."""
    members = [one for one in screen.house.members.of(network) if not one.left and one.id != but]
    options = [Option(one.id, one.name, one.organisation) for one in members]
    if nobody:
        options.append(Option(NOBODY, _("nobody yet")))
    return await screen.app.push_screen_wait(Choose(screen.house, question, options))


async def set_date(screen: Shared[None], chosen: Sequence[Action]) -> bool:
    """Ask for one date for all of them."""
    house = screen.house
    today = house.local_now().date()
    days = {one.due.isoformat() if one.due else "" for one in chosen}
    typed = await screen.app.push_screen_wait(
        Ask(
            house, about_several(_("By when?"), len(chosen)), value=days.pop() if len(days) == 1 else "",
            hint=_("Such as fri, 1 dec or in 2 weeks; empty for no date yet."),
            check=lambda words: day_of(house, words, today),
            echo=lambda words: date_echo(house.actions.understand(words, today), words) if words.strip() else "",
        )
    )  # fmt: skip
    return typed is not None and screen.attempt(
        lambda: house.action_bulk.date(chosen, day_of(house, typed, today))
    )


async def set_owner(screen: Shared[None], chosen: Sequence[Action]) -> bool:
    """Ask whose all of them are."""
    if not chosen:
        return False
    owner = await choose_person(
        screen, chosen[0].network, about_several(_("Whose is it?"), len(chosen)), nobody=True
    )
    if owner is None:
        return False
    whose = None if owner == NOBODY else MemberId(owner)
    return screen.attempt(lambda: screen.house.action_bulk.give_to(chosen, whose))


async def let_go(screen: Shared[None], chosen: Sequence[Action]) -> bool:
    """Ask why several are let go."""
    words = ", ".join(one_line(one.text, 30) for one in chosen)
    why = await ask_why(screen, _("Why are they let go?"), words, must=True)
    today = screen.house.local_now().date()
    return why is not None and screen.attempt(lambda: screen.house.action_bulk.let_go(chosen, today, why))
