"""Reminders as short plain texts for a phone message: what somebody has open, or a look-back that is due."""

from collections.abc import Sequence

from peerlog.domain.look_back import Rung
from peerlog.domain.register import FollowUp, SharedLookBack
from peerlog.wording.language import _, ngettext
from peerlog.wording.markdown import plain
from peerlog.wording.phone import cut, fitted

LIMIT = 300
"""Characters."""


def actions_reminder(called: str, actions: Sequence[FollowUp], unsaid: int, limit: int = LIMIT) -> str:
    """Give what somebody has open, soonest first, in at most *limit* characters.

    *called* is how they may be called, or nothing; *unsaid* counts what may not leave. What finds no room is counted.
    """
    greeting = _("{name}, open for you:").format(name=plain(called)) if called else _("Open for you:")
    texts = [_text(one) for one in sorted(actions, key=_urgency)]
    for shown in range(len(texts), 0, -1):
        whole = _joined(greeting, texts[:shown], len(texts) - shown + unsaid)
        if len(whole) <= limit:
            return whole
    rest = len(texts) - 1 + unsaid
    room = limit - len(_joined(greeting, [""], rest))
    return cut(_joined(greeting, [cut(one, room) for one in texts[:1]], rest), limit)


def look_reminder(rung: Rung, one: SharedLookBack, limit: int = LIMIT) -> str:
    """Give what to look at, by when, and how to tell, in at most *limit* characters."""
    promise = one.promise
    sentences = (
        (_("Look back, {date}: {text}").format(date=rung.due.isoformat(), text=plain(promise.name)), 3),
        (_said(_("Expected: {text}"), promise.expectation), 3),
        (_said(_("How to tell: {text}"), promise.signs), 2),
        (_said(_("Who looks: {text}"), promise.holder), 1),
    )
    return fitted([(f"{words.rstrip('.')}.", weight) for words, weight in sentences if words], limit)


def _said(words: str, text: str) -> str:
    return words.format(text=plain(text)) if plain(text) else ""


def _urgency(one: FollowUp) -> tuple[bool, str, str]:
    due = one.shared.due
    return due is None, due.isoformat() if due else "", one.shared.ref


def _text(one: FollowUp) -> str:
    due = f" ({one.shared.due.isoformat()})" if one.shared.due else ""
    return f"{plain(one.shared.text)}{due}"


def _joined(greeting: str, texts: Sequence[str], rest: int) -> str:
    more = ngettext("And {n} more.", "And {n} more.", rest).format(n=rest) if rest else ""
    listed = "; ".join(texts)
    return " ".join(filter(None, (greeting, f"{listed}." if listed else "", more)))
