"""Reminders as short plain texts for a phone message: what somebody has open, or a look-back that is due."""

from collections.abc import Sequence

from peerlog.domain.look_back import Rung
from peerlog.domain.register import FollowUp, SharedLookBack
from peerlog.wording.language import _, ngettext
from peerlog.wording.markdown import plain
from peerlog.wording.message import cut, message_length
from peerlog.wording.phone import fitted

LIMIT = 300
"""Characters."""


def actions_reminder(called: str, actions: Sequence[FollowUp], unsaid: int, limit: int = LIMIT) -> str:
    """Give what somebody has open, soonest first, in at most *limit* characters.

    *called* is how they may be called, or nothing; *unsaid* counts what may not leave. What finds no room is counted.
    """
    greeting = _("{name}, open for you:").format(name=plain(called)) if called else _("Open for you:")
    ordered = sorted(actions, key=_urgency)
    count = len(ordered)
    for room in (limit, limit // 3)[: max(1, count)]:  # a long one is cut before it keeps others out
        texts = [_text(one, room) for one in ordered[:limit]]
        shown = _shown(greeting, texts, count + unsaid, limit)
        if shown >= min(count, 2):
            return _joined(greeting, texts[:shown], count - shown + unsaid)
    room = limit - message_length(_joined(greeting, ["-"], count - 1 + unsaid)) + 1
    return cut(_joined(greeting, [_text(ordered[0], room)], count - 1 + unsaid), limit)


def _shown(greeting: str, texts: Sequence[str], count: int, limit: int) -> int:
    """Say how many of them find room beside the number of the others."""
    fitting = (n for n in range(len(texts), 0, -1) if _fits(_joined(greeting, texts[:n], count - n), limit))
    return next(fitting, 0)


def _fits(text: str, limit: int) -> bool:
    return message_length(text) <= limit


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


def _text(one: FollowUp, room: int) -> str:
    due = f" ({one.shared.due.isoformat()})" if one.shared.due else ""
    return f"{cut(plain(one.shared.text), room - len(due))}{due}"


def _joined(greeting: str, texts: Sequence[str], rest: int) -> str:
    more = ngettext("And {n} more.", "And {n} more.", rest).format(n=rest) if rest else ""
    listed = "; ".join(texts)
    return " ".join(filter(None, (greeting, f"{listed}." if listed else "", more)))
