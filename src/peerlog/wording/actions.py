"""What the list of actions and its forms say."""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from peerlog.domain.action import Action, ActionState, Outcome
from peerlog.domain.action_board import Age
from peerlog.domain.action_list import Listed
from peerlog.wording.carrying import carried_words, outcome_word
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import one_line
from peerlog.wording.times import due_words, full_date

if TYPE_CHECKING:
    from peerlog.domain.captured import Captured


class ActionWords(NamedTuple):
    """What a row of the list says."""

    text: str
    detail: str
    date: str
    late: bool


def action_row(one: Listed, today: date, times: int = 0) -> ActionWords:
    """Say what is to be done, by whom, how often it was carried over, and when it is due or how it ended."""
    action = one.action
    facts = (
        one.owner or _("no owner yet"),
        _("commitment") if action.commitment else "",
        outcome_word(action.outcome) if action.outcome and action.outcome is not Outcome.DONE else "",
        carried_words(times) if action.state is ActionState.OPEN else "",
    )
    detail = " · ".join(fact for fact in facts if fact)
    if action.reason:
        detail = _("{owner}: {reason}").format(owner=detail, reason=action.reason)
    late = action.is_overdue_on(today)
    return ActionWords(text=action.text, detail=detail, date=date_words(action, today), late=late)


def date_words(action: Action, today: date) -> str:
    """Say when an open action is due, or when and how it ended."""
    if action.state is ActionState.OPEN:
        return due_words(action.due, today) if action.due else _("no date yet")
    from peerlog.wording.terms import action_state_word

    state = action_state_word(action.state)
    if action.ended_on is None:
        return state
    return _("{state} {date}").format(state=state, date=full_date(action.ended_on))


def done_words(action: Action) -> str:
    """Say that an action was noted as done, and the way back."""
    return _("Done: “{action}”. Ctrl+Z takes that back.").format(action=one_line(action.text))


def let_go_words(action: Action) -> str:
    """Say that an action was let go, and the way back."""
    return _("Let go: “{action}”. Ctrl+Z takes that back.").format(action=one_line(action.text))


def state_names() -> tuple[str, ...]:
    """Name what the list can show, in its order."""
    return (_("open"), _("all"), _("done"), _("dropped"))


def age_word(age: Age) -> str:
    """Name a group of the board."""
    return {
        Age.OVERDUE: _("Overdue"),
        Age.WEEK: _("This week"),
        Age.LATER: _("Later"),
        Age.UNDATED: _("No date yet"),
        Age.BLOCKED: _("Blocked"),
        Age.ENDED: _("Ended"),
    }[age]


def about_several(question: str, count: int) -> str:
    """Ask about several at once; about one as it is."""
    if count < 2:
        return question
    return _("{question} For all {n} that are marked").format(question=question, n=count)


def several_words(count: int) -> str:
    """Say that several were changed, and the way back."""
    return ngettext(
        "{n} action changed. Ctrl+Z takes that back.",
        "{n} actions changed. Ctrl+Z takes all of that back.",
        count,
    ).format(n=count)


def count_words(count: int, *, more: bool = False) -> str:
    """Say how many are shown, and whether there are more, which are fetched as one goes down."""
    if more:
        return _("the first {count} actions").format(count=count)
    return ngettext("{count} action", "{count} actions", count).format(count=count)


def nothing_words(state: ActionState | None, words: str) -> str:
    """Say why the list is empty and what to do next."""
    if words.strip():
        return _("Nothing here holds “{words}”. Esc shows everything again.").format(words=words.strip())
    if state in (ActionState.DONE, ActionState.DROPPED):
        return _("None yet. D on an open action notes that it is done, X lets it go.")
    return _(
        "What was agreed stands here until it is done. Actions come from sessions, where a line such as "
        "“a: call the office @João by fri” makes one. C writes one down now."
    )


def understood_action(captured: "Captured") -> str:
    """Say back what a typed action means."""
    from peerlog.wording.capture import echo

    return echo(captured)


def date_echo(day: date | None, typed: str) -> str:
    """Say which day the words mean, in full."""
    if day is not None:
        return full_date(day)
    return _("not a date I know") if typed.strip() else ""
