"""Actions as lines of plain text."""

from collections.abc import Iterable
from datetime import date

from peerlog.domain.action import Action, ActionState, Outcome
from peerlog.domain.member import Member
from peerlog.wording.carrying import carried_words, outcome_word
from peerlog.wording.kinds import kind_word
from peerlog.wording.language import _
from peerlog.wording.safe import one_line
from peerlog.wording.terms import action_state_word
from peerlog.wording.times import due_words


def action_line(action: Action, ref: str, members: Iterable[Member], today: date, *, times: int = 0) -> str:
    """Give an action in one line; *times* is how often it was carried over."""
    due = due_words(action.due, today) if action.due else _("no date yet")
    owner = people_words(action, members)
    if action.state is not ActionState.OPEN:
        due = action_state_word(action.state)
    how = outcome_word(action.outcome) if action.outcome and action.outcome is not Outcome.DONE else ""
    facts = ", ".join(part for part in (owner, due, how, carried_words(times)) if part)
    words = _("{ref} {text} ({facts})").format(ref=ref, text=action.text, facts=facts)
    return f"{words}: {action.reason}" if action.reason else words


def people_words(action: Action, members: Iterable[Member]) -> str:
    """Say whose it is, who helps, and whom the owner tells."""
    everybody = {member.id: member.name for member in members}
    owner = everybody.get(action.owner, "") if action.owner else action.owner_words
    owner = owner or _("no owner yet")
    helpers = ", ".join(everybody[one] for one in action.helpers if one in everybody)
    if helpers:
        owner = _("{owner}, with {helpers}").format(owner=owner, helpers=helpers)
    buddy = everybody.get(action.buddy, "") if action.buddy else ""
    return _("{owner}, tells {buddy}").format(owner=owner, buddy=buddy) if buddy else owner


def origin_line(kind: str, what: str, text: str) -> str:
    """Say what an action came from."""
    return _("From {kind}: “{text}”").format(kind=kind_word(what or kind).lower(), text=one_line(text))
