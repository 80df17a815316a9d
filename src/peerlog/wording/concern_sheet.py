"""A concern as a sheet of plain text, for a file or a printer; whoever has the sheet can read it."""

from datetime import date

from peerlog.domain.concern import Concern, OutsideRoute
from peerlog.wording.concern import (
    agreed_label,
    check_label,
    danger_words,
    happened_label,
    route_lines,
    tell_label,
    when_label,
)
from peerlog.wording.language import _
from peerlog.wording.safe import visible
from peerlog.wording.times import full_date

BLANK = "\n\n  ______________________________________________________________\n" * 2
"""Room to write by hand under a question that was left open."""


def concern_sheet(concern: Concern, route: OutsideRoute, printed: date) -> str:
    """Give the text of the sheet; questions without an answer have lines to write on."""
    check = full_date(concern.next_check) if concern.next_check else ""
    answers = (
        (happened_label(), concern.happened),
        (when_label(), concern.when),
        (tell_label(), concern.tell),
        (agreed_label(), concern.agreed),
        (check_label(), check),
    )
    parts = (
        _("A concern. Printed on {date}").format(date=full_date(printed)),
        _("This sheet is not encrypted. Keep it locked away, hand it only to who needs it, then shred it."),
        "\n".join((danger_words(), *route_lines(route))),
        *(f"{label}\n{_indented(words)}" for label, words in answers),
    )
    return "\n\n".join(parts).rstrip() + "\n"


def _indented(words: str) -> str:
    if not words:
        return BLANK.strip("\n")
    return "\n".join(f"  {visible(line)}".rstrip() for line in words.split("\n"))
