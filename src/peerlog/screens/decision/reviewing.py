"""Looking at a decision again: it stands, another takes its place, or it is dropped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peerlog.domain.review import ReviewOutcome
from peerlog.domain.text import needed
from peerlog.screens.actions.acting import ask_why, day_of
from peerlog.screens.dialogs import Ask, Choose, Option
from peerlog.wording.actions import date_echo
from peerlog.wording.language import _
from peerlog.wording.review import outcome_help, outcome_word, review_words
from peerlog.wording.safe import one_line

if TYPE_CHECKING:
    from datetime import date

    from peerlog.domain.session import Session
    from peerlog.screens.base import Shared
    from peerlog.services.reviews import Decided


async def review(
    screen: Shared[None], decided: Decided, session: Session | None = None, place: str = ""
) -> bool:
    """Ask what comes of a decision; in a running session another one can take its place. Says whether it was answered."""
    today = screen.house.local_now().date()
    options = [Option(one.value, outcome_word(one), outcome_help(one)) for one in ReviewOutcome]
    note = " · ".join(filter(None, (decided.ref, review_words(decided.review, today), place)))
    chosen = await screen.app.push_screen_wait(
        Choose(screen.house, one_line(decided.note.text, 300), options, note=note)
    )
    return chosen is not None and await _answer(screen, decided, ReviewOutcome(chosen), session)


async def _answer(
    screen: Shared[None], decided: Decided, outcome: ReviewOutcome, session: Session | None
) -> bool:
    """Ask for what belongs to an answer, and keep it."""
    reviews, today = screen.house.reviews, screen.house.local_now().date()
    if outcome is ReviewOutcome.STANDS:
        return screen.attempt(lambda: reviews.answer(decided, outcome, today))
    is_changed, question = outcome is ReviewOutcome.CHANGED, _("Why?")
    words = await _other_words(screen, decided) if is_changed and session else ""
    if words is None:
        return False
    if is_changed and session is None:
        question = _("What is decided instead, and why?")
    kept = f"note/{decided.note.id}/review"
    why = await ask_why(screen, question, decided.note.text, must=True, place=kept)
    if why is None:
        return False
    if words and session:
        return screen.attempt(lambda: reviews.change(decided, session, words, today, why))
    return screen.attempt(lambda: reviews.answer(decided, outcome, today, why))


async def _other_words(screen: Shared[None], decided: Decided) -> str | None:
    return await screen.app.push_screen_wait(
        Ask(
            screen.house,
            _("What is decided instead?"),
            value=decided.note.text,
            hint=_("It is written down as a decision of this session."),
            check=lambda words: needed(words, "decision", limit=20_000),
        ).kept_at(f"note/{decided.note.id}/instead")
    )


async def set_day(screen: Shared[None], decided: Decided) -> bool:
    """Ask when a decision comes back: a day, the next session, or never."""
    house, today = screen.house, screen.house.local_now().date()
    options = [
        Option("day", _("on a day")),
        Option("next", _("at the next session")),
        Option("never", _("it stands, without coming back")),
    ]
    asked = Choose(house, _("When does it come back?"), options, note=one_line(decided.note.text, 200))
    chosen = await screen.app.push_screen_wait(asked)
    if chosen == "never":
        return screen.attempt(lambda: house.reviews.take_back(decided.note))
    if chosen == "next":
        return screen.attempt(lambda: house.reviews.bring_back(decided.note, None, decided.session.network))
    return chosen is not None and await _set_day(screen, decided, today)


async def _set_day(screen: Shared[None], decided: Decided, today: date) -> bool:
    house, network = screen.house, decided.session.network
    typed = await screen.app.push_screen_wait(
        Ask(
            house, _("On which day?"), hint=_("Such as 1 mar, in 3 months or 2027-03-01."),
            check=lambda words: day_of(house, needed(words, "when"), today),
            echo=lambda words: date_echo(house.actions.understand(words, today), words) if words.strip() else "",
        )
    )  # fmt: skip
    return typed is not None and screen.attempt(
        lambda: house.reviews.bring_back(decided.note, day_of(house, typed, today), network)
    )
