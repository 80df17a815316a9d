"""What left, in words: when, for whom, in which form."""

from collections.abc import Sequence

from peerlog.domain.export import Export, Form
from peerlog.domain.session import zone_of
from peerlog.wording.calling import calling_word
from peerlog.wording.language import _, ngettext
from peerlog.wording.safe import visible
from peerlog.wording.terms import audience_word
from peerlog.wording.times import clock_time, full_date

CALENDAR = ".ics"

FIRST = 8
"""Letters of a hash that are shown."""


def left_words(one: Export) -> str:
    """Say what left: the file by its name, or that it was copied."""
    unnamed = {
        Form.FILE: "",
        Form.CLIPBOARD: _("Minutes, copied"),
        Form.PHONE: _("Phone text, copied"),
        Form.PRINTED: _("Printed by a command"),
    }
    return visible(one.name) or unnamed[one.form]


def how_words(one: Export, session: str) -> str:
    """Say for whom, how people are called in it, of which session; and how its hash begins."""
    words = (
        _("for {audience}").format(audience=audience_word(one.audience)),
        calling_word(one.calling),
        session,
        _("SHA-256 {digest}…").format(digest=one.digest[:FIRST]),
    )
    return ", ".join(filter(None, words))


def ours_words(name: str, found: Sequence[Export], zone: str) -> str:
    """Say whether a file is one that left here, and if so when and for whom."""
    if not found:
        return _("“{name}” is not known here: it did not leave this machine, or was changed since.").format(
            name=visible(name)
        )
    last = found[0]
    moment = last.made.astimezone(zone_of(zone))
    told = _("“{name}” is one of ours, unchanged: it left on {date} at {time} for {audience}.").format(
        name=visible(name),
        date=full_date(moment.date()),
        time=clock_time(moment),
        audience=audience_word(last.audience),
    )
    often = ngettext("It left {n} time.", "It left {n} times.", len(found)).format(n=len(found))
    return f"{told} {often}" if len(found) > 1 else told


def every_session_words(one: Export) -> str:
    """Say that something is of every session: a calendar is, a bulletin is of none."""
    return _("every session") if one.name.endswith(CALENDAR) else ""
