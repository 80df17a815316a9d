"""The sheet with a recovery key: what it opens, how to keep it, and what is lost without it."""

from datetime import date

from peerlog.wording.language import _
from peerlog.wording.safe import one_line
from peerlog.wording.times import full_date

GROUPS_A_LINE = 4
"""Few enough to copy by eye without losing one's place."""


def recovery_sheet(heading: str, key: str, made: date) -> str:
    """Give the text of the sheet, at most 72 columns wide, for a file or a printer.

    *heading* says what the key opens; *key* comes in groups with hyphens.
    """
    made_on = _("Made on {date}. A newer key takes its place.").format(date=full_date(made))
    drawn = "\n".join(f"    {line}" for line in key_lines(key))
    return "\n\n".join((heading, drawn, made_on, *_how_to_keep_it())) + "\n"


def _how_to_keep_it() -> tuple[str, ...]:
    return (
        _(
            "What it does\n"
            "  It opens what is sealed when the passphrase is lost. On the\n"
            "  screen that asks for the passphrase, choose the recovery key;\n"
            "  capitals, spaces and hyphens do not matter. Then set a new\n"
            "  passphrase."
        ),
        _(
            "How to keep it\n"
            "  On paper, away from the laptop. Whoever has this sheet and the\n"
            "  laptop can read everything that is sealed with it."
        ),
        _(
            "What is lost without it\n"
            "  If both the passphrase and this key are lost, everything that is\n"
            "  sealed with them is lost. There is no third way in: not for you,\n"
            "  and not for whoever made peerlog or looks after this laptop."
        ),
    )


def journal_heading(name: str) -> str:
    """Head the sheet with the recovery key of a journal."""
    return _("Recovery key of the private journal “{name}”").format(name=one_line(name, 24))


def notes_heading() -> str:
    """Head the sheet with the recovery key of the sealed notes."""
    return _("Recovery key of the sealed notes about concerns")


def key_lines(key: str) -> tuple[str, ...]:
    """Give the key in lines of a few groups each."""
    groups = key.split("-")
    return tuple(
        "-".join(groups[start : start + GROUPS_A_LINE]) for start in range(0, len(groups), GROUPS_A_LINE)
    )
