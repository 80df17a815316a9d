"""The past of an action in words: what changed and when, a line each."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from peerlog.domain.action import ActionState, Outcome
from peerlog.domain.action_past import Change
from peerlog.domain.change import Value
from peerlog.wording.carrying import chosen_word, outcome_word
from peerlog.wording.language import _
from peerlog.wording.safe import one_line
from peerlog.wording.times import full_date

if TYPE_CHECKING:
    from datetime import date, tzinfo


def history_line(change: Change, zone: "tzinfo | None") -> str:
    """Give "Thu 26 Nov 2026: due Fri 4 Dec 2026, was Tue 1 Dec 2026"."""
    day = full_date(change.made.astimezone(zone).date())
    return _("{date}: {what}").format(date=day, what=what_changed(change))


def history_day(change: Change, zone: "tzinfo | None") -> str:
    """Give the day of a change, short."""
    from peerlog.wording.times import short_date

    return short_date(change.made.astimezone(zone).date())


def what_changed(change: Change) -> str:
    """Say what changed, without the day."""
    if change.carry is not None:
        word = chosen_word(change.carry.choice)
        return (
            _("{what}: {reason}").format(what=word, reason=change.carry.reason)
            if change.carry.reason
            else word
        )
    parts = [part for key in change.fields if (part := _part(key, change.fields, change.before))]
    if change.first:
        return ", ".join((_("written down"), *(part for part in parts if part)))
    return ", ".join(parts) or _("changed")


def _part(key: str, now: Mapping[str, Value], before: Mapping[str, Value]) -> str:
    """Say one field; nothing where it holds nothing and held nothing."""
    value, was = now[key], before.get(key)
    if not value and not was:
        return ""
    if not value:
        return _gone(key)
    said = _said(key, value)
    if said and was and key in ("due", "owner", "text"):
        return _("{now}, was {before}").format(now=said, before=_bare(key, was))
    return _("open again") if key == "state" and was and not said else said


def _said(key: str, value: Value) -> str:
    """Say a field that holds something."""
    text = one_line(str(value))
    words: dict[str, Callable[[], str]] = {
        "text": lambda: _("“{text}”").format(text=text),
        "owner": lambda: _("owner {name}").format(name=text),
        "owner_words": lambda: _("owner {name}").format(name=text),
        "due": lambda: _("due {date}").format(date=full_date(_day(value))),
        "state": lambda: "" if value == ActionState.OPEN else _state(str(value)),
        "reason": lambda: _("because: {reason}").format(reason=text),
        "outcome": lambda: outcome_word(Outcome(str(value))),
        "helpers": lambda: _("helped by {names}").format(names=text),
        "buddy": lambda: _("tells {name}").format(name=text),
        "commitment": lambda: _("a commitment"),
        "trashed": lambda: _("moved to the trash"),
    }
    return words[key]()


def _bare(key: str, value: Value) -> str:
    if key == "due":
        return full_date(_day(value))
    return _("“{text}”").format(text=one_line(str(value))) if key == "text" else one_line(str(value))


def _gone(key: str) -> str:
    return {
        "owner": _("no owner"), "owner_words": "", "due": _("no date"), "helpers": _("nobody helps"),
        "buddy": _("tells nobody"), "trashed": _("put back"), "outcome": "", "reason": "", "commitment": _("a plain action"),
    }.get(key, "")  # fmt: skip


def _state(value: str) -> str:
    from peerlog.wording.terms import action_state_word

    return action_state_word(ActionState(value))


def _day(value: Value) -> "date":
    from datetime import date

    return date.fromisoformat(str(value))
