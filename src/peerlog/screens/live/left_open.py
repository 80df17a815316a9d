"""What earlier sessions left open, asked about one by one as a session begins: actions, then decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peerlog.domain.action import Outcome
from peerlog.domain.carrying import Choice
from peerlog.screens.actions import acting
from peerlog.screens.decision.reviewing import review
from peerlog.screens.dialogs import Choose, Option
from peerlog.wording.language import _
from peerlog.wording.left_open import (
    ANSWERS,
    about_words,
    answer_word,
    asked_words,
    place_words,
    unasked_words,
)

if TYPE_CHECKING:
    from peerlog.domain.session import Session
    from peerlog.screens.base import Shared
    from peerlog.services.carrying import Waiting
    from peerlog.services.house import House


async def ask_what_was_left(screen: Shared[None], session: Session) -> str:
    """Ask about each until somebody leaves; says what was not asked about, which stays as it is."""
    waiting = screen.house.carrying.waiting(session)
    for number, one in enumerate(waiting, 1):
        if not await _ask(screen, session, one, place_words(number, len(waiting))):
            break
    else:
        await _ask_decisions(screen, session)
    return unasked(screen.house, session)


def unasked(house: House, session: Session) -> str:
    """Say what was not asked about; nothing when everything was."""
    return unasked_words(len(house.carrying.waiting(session)))


async def _ask(screen: Shared[None], session: Session, one: Waiting, place: str) -> bool:
    """Ask until it is answered; False when somebody leaves."""
    action, today = one.action, screen.house.local_now().date()
    members = {member.id: member.name for member in screen.house.members.of(session.network)}
    owner = members.get(action.owner, "") if action.owner else action.owner_words
    options = [_option(index, answer, one) for index, answer in enumerate(ANSWERS)]
    note = about_words(action, one.ref, one.times, today, place)
    while True:
        asked = Choose(screen.house, asked_words(action, owner), options, note=note)
        chosen = await screen.app.push_screen_wait(asked)
        if chosen is None:
            return False
        if await _answered(screen, session, one, ANSWERS[int(chosen)]):
            return True


def _option(index: int, answer: Outcome | Choice, one: Waiting) -> Option:
    needs_reason = one.is_often and answer is Choice.KEEP
    return Option(str(index), answer_word(answer), right=_("with a reason") if needs_reason else "")


async def _answered(screen: Shared[None], session: Session, one: Waiting, answer: Outcome | Choice) -> bool:
    if isinstance(answer, Outcome):
        return await acting.note_outcome(screen, one.action, answer, session.id)
    return await acting.answer(screen, one.action, answer, session.id)


async def _ask_decisions(screen: Shared[None], session: Session) -> None:
    today = screen.house.desk.today(session.zone)
    asking = screen.house.reviews.asking(session.network, today, session.id)
    for number, decided in enumerate(asking, 1):
        if not await review(screen, decided, session, place_words(number, len(asking))):
            return
