"""The sheet with a recovery key: what it opens, how to keep it, and what is lost without it."""

from datetime import date

from peerlog.wording.language import _
from peerlog.wording.safe import one_line
from peerlog.wording.times import full_date

GROUPS_A_LINE = 4
"""Few enough to copy by eye without losing one's place."""


def recovery_sheet(journal: str, key: str, made: date) -> str:
    """Give the text of the sheet, at most 72 columns wide, for a file or a printer; *key* in groups with hyphens."""
    paragraphs = (
        _("Recovery key of the private journal “{name}”").format(name=one_line(journal, 24)),
        "\n".join(f"    {line}" for line in key_lines(key)),
        _("Made on {date}. A newer key of this journal takes its place.").format(date=full_date(made)),
        _(
            "What it does\n"
            "  It opens the journal when the passphrase is lost. On the screen\n"
            "  that asks for the passphrase, choose the recovery key; capitals,\n"
            "  spaces and hyphens do not matter. Then set a new passphrase."
        ),
        _(
            "How to keep it\n"
            "  On paper, away from the laptop. Whoever has this sheet and the\n"
            "  laptop can read everything in the journal."
        ),
        _(
            "What is lost without it\n"
            "  If both the passphrase and this key are lost, the journal is lost.\n"
            "  There is no third way in: not for you, and not for whoever made\n"
            "  peerlog or looks after this laptop."
        ),
    )
    return "\n\n".join(paragraphs) + "\n"


def key_lines(key: str) -> tuple[str, ...]:
    """Give the key in lines of a few groups each."""
    groups = key.split("-")
    return tuple(
        "-".join(groups[start : start + GROUPS_A_LINE]) for start in range(0, len(groups), GROUPS_A_LINE)
    )
