"""What a filter of actions means, said back in plain words."""

from collections.abc import Iterator
from datetime import date

from peerlog.domain.action import ActionState
from peerlog.domain.action_filter import EVERY, ActionFilter, Due
from peerlog.wording.language import _
from peerlog.wording.times import full_date


def filter_words(
    asked: ActionFilter, states: tuple[ActionState, ...], owners: tuple[str, ...], due_by: date | None = None
) -> str:
    """Say what is shown: "open actions of Amina Yusuf, overdue, about “trustees”"."""
    first = _what(asked, states)
    if asked.nobody:
        first = _("{actions} without an owner").format(actions=first)
    elif owners or asked.owners:
        known = owners or tuple(f"“{name}”" for name in asked.owners)
        first = _("{actions} of {names}").format(actions=first, names=_or(known))
    return ", ".join((first, *_rest(asked, due_by)))


def grammar_words() -> str:
    """Say what a filter can hold, in one line."""
    return _(
        "open done dropped all  @Name @nobody  overdue due:week  blocked commitment carried  about:word from:S07"
    )


def _what(asked: ActionFilter, states: tuple[ActionState, ...]) -> str:
    if asked.blocked:
        return _("blocked actions")
    noun = _("commitments") if asked.commitments else _("actions")
    if len(set(states)) == len(ActionState):
        return noun
    names = {
        ActionState.OPEN: _("open"), ActionState.DONE: _("done"), ActionState.DROPPED: _("dropped"),
    }  # fmt: skip
    return _("{state} {actions}").format(state=_or(tuple(names[state] for state in states)), actions=noun)


def _rest(asked: ActionFilter, due_by: date | None) -> Iterator[str]:
    if asked.due:
        yield due_words(asked.due)
    if due_by is not None:
        yield _("due by {date}").format(date=full_date(due_by))
    if asked.carried:
        yield _("carried over before")
    for word in asked.about:
        yield _("about “{word}”").format(word=word)
    if asked.session is not None:
        yield _("from S{number:02d}").format(number=asked.session)
    if asked.network:
        is_every = asked.network.casefold() == EVERY
        yield _("in every network") if is_every else _("in “{name}”").format(name=asked.network)
    if asked.words:
        yield _("with “{words}”").format(words=" ".join(asked.words))


def due_words(due: Due) -> str:
    """Say when something is due."""
    return {
        Due.OVERDUE: _("overdue"),
        Due.TODAY: _("due today"),
        Due.WEEK: _("due within a week"),
        Due.MONTH: _("due within 30 days"),
        Due.LATER: _("due later than in a week"),
        Due.UNDATED: _("without a date"),
    }[due]


def _or(names: tuple[str, ...]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("{names} or {last}").format(names=", ".join(names[:-1]), last=names[-1])
