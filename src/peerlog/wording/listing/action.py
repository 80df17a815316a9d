"""Actions as lines of plain text."""

from collections.abc import Iterable
from datetime import date

from peerlog.domain.action import Action, ActionState
from peerlog.domain.member import Member
from peerlog.wording.language import _
from peerlog.wording.listing.session import owner_name
from peerlog.wording.terms import action_state_word
from peerlog.wording.times import due_words


def action_line(action: Action, ref: str, members: Iterable[Member], today: date) -> str:
    """Give an action in one line."""
    due = due_words(action.due, today) if action.due else _("no date yet")
    owner = owner_name(action, members) or _("no owner yet")
    if action.state is not ActionState.OPEN:
        due = action_state_word(action.state)
    words = _("{ref} {text} ({owner}, {due})").format(ref=ref, text=action.text, owner=owner, due=due)
    return f"{words}: {action.reason}" if action.reason else words
