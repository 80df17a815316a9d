"""Captured lines in words, for lists."""

from collections.abc import Mapping
from datetime import date

from peerlog.domain.action import Action, ActionState
from peerlog.domain.ids import MemberId
from peerlog.domain.line import Line
from peerlog.wording.language import _
from peerlog.wording.terms import action_state_word
from peerlog.wording.times import due_words, full_date


def owner_words(action: Action, names: Mapping[MemberId, str]) -> str:
    """Name who owns an action, or say that nobody does yet."""
    return (names.get(action.owner, "") if action.owner else action.owner_words) or _("no owner yet")


def date_words(action: Action, today: date) -> str:
    """Say when an open action is due, or when and how it ended."""
    if action.state is not ActionState.OPEN:
        ended = full_date(action.ended_on) if action.ended_on else ""
        return _("{state} {date}").format(state=action_state_word(action.state), date=ended).strip()
    return due_words(action.due, today) if action.due else _("no date yet")


def line_detail(line: Line, names: Mapping[MemberId, str], today: date) -> str:
    """Say what a list shows under a captured line."""
    if isinstance(line, Action):
        said = (owner_words(line, names), date_words(line, today), line.reason)
        return ", ".join(part for part in said if part)
    speaker = names.get(line.speaker, "") if line.speaker else ""
    method = _("decided by {method}").format(method=line.method) if line.method else ""
    return ", ".join(part for part in (speaker, method) if part)
