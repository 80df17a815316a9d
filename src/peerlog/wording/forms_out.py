"""The other forms in which a session leaves, in words."""

from peerlog.domain.audience import Audience
from peerlog.domain.export import FileKind
from peerlog.wording.language import _
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


def outgoing_words(audience: Audience) -> str:
    """Say for whom a file is that is about to be written."""
    return _("For {audience}. This is all of the file; nothing else leaves.").format(
        audience=audience_word(audience)
    )
