"""The other forms in which a session leaves, in words."""

from collections.abc import Sequence

from peerlog.domain.audience import Audience
from peerlog.domain.export import FileKind
from peerlog.domain.verdict import Leaving
from peerlog.wording.language import _
from peerlog.wording.preview import calendar_lines
from peerlog.wording.table_out import BYTE_ORDER_MARK
from peerlog.wording.terms import audience_word

EVERY_SESSION = "every-session"
"""Chosen for the calendar of all sessions."""


def form_choices() -> tuple[tuple[str, str, str], ...]:
    """Give each form: a key, its name, and what it is good for."""
    return (
        (FileKind.SPREADSHEET, _("Table for a spreadsheet"), _("its lines; no text is taken for a formula")),
        (FileKind.DATA, _("Table for other programs"), _("its lines as CSV, each text as it is")),
        (FileKind.CALENDAR, _("Calendar of this session"), _("the session and its due actions, as .ics")),
        (EVERY_SESSION, _("Calendar of every session"), _("those to come as well, with all due actions")),
    )


def outgoing_lines(kind: FileKind, leavings: Sequence[Leaving], text: str) -> tuple[str, ...]:
    """Give a file to be looked at: a table as it is, a calendar entry by entry, with what stays."""
    if kind is FileKind.CALENDAR:
        return tuple(line for one in leavings for line in calendar_lines(one))
    return tuple(text.removeprefix(BYTE_ORDER_MARK).splitlines())


def outgoing_words(kind: FileKind, audience: Audience) -> str:
    """Say for whom a file is that is about to be written, and what is shown of it."""
    words = (
        _("For {audience}. What leaves, entry by entry, and what stays.")
        if kind is FileKind.CALENDAR
        else _("For {audience}. This is all that is in the file.")
    )
    return words.format(audience=audience_word(audience))
