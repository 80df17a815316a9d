"""What a session asks of what earlier ones left open, in words."""

from datetime import date

from peerlog.domain.action import Action, Outcome
from peerlog.domain.carrying import Choice
from peerlog.wording.carrying import carried_words, choice_word, left_unasked, outcome_word
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import one_line
from peerlog.wording.times import due_words

ANSWERS: tuple[Outcome | Choice, ...] = (
    Outcome.DONE, Outcome.PART, Choice.KEEP, Choice.SMALLER, Choice.HAND_OVER, Choice.LET_GO, Outcome.BLOCKED,
    Outcome.CHANGED_MIND,
)  # fmt: skip
"""What can be answered, in the order it is offered."""


def answer_word(answer: Outcome | Choice) -> str:
    """Name an answer."""
    return outcome_word(answer) if isinstance(answer, Outcome) else choice_word(answer)


def asked_words(action: Action, owner: str) -> str:
    """Ask about an action: whose it is, and what."""
    text = one_line(action.text, 300)
    if action.commitment:
        return _("{owner} took this on: “{text}” How did it go?").format(
            owner=owner or _("Somebody"), text=text
        )
    return _("{owner}: {text}").format(owner=owner or _("no owner yet"), text=text)


def about_words(action: Action, ref: str, times: int, today: date, place: str) -> str:
    """Say what stands around it: ref, date, how often it was carried, which of how many it is."""
    due = due_words(action.due, today) if action.due else _("no date yet")
    return " · ".join(part for part in (ref, due, carried_words(times), place) if part)


def place_words(number: int, count: int) -> str:
    """Say which of how many is asked about."""
    return _("{n} of {count}").format(n=number, count=count)


def unasked_words(count: int) -> str:
    """Say what was not asked about, and how it is asked again; nothing when everything was."""
    left = left_unasked(count)
    return _("{left} F9, “What is still open”, asks again.").format(left=left) if left else ""


def still_open_words(count: int) -> str:
    """Say how many actions of earlier sessions are open."""
    return ngettext(
        "{n} action from before is still open:", "{n} actions from before are still open:", count
    ).format(n=count)


def come_back_words(count: int) -> str:
    """Say how many decisions come back."""
    return ngettext("{n} decision comes back:", "{n} decisions come back:", count).format(n=count)
