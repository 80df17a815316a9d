"""The name of an exported file: our own words and the title's letters, safe on every system."""

import unicodedata
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from peerlog.domain.audience import Audience
from peerlog.domain.handout import Handout
from peerlog.wording.language import _
from peerlog.wording.terms import audience_word

if TYPE_CHECKING:
    from peerlog.domain.bulletin import Bulletin

LONGEST_TITLE = 40
"""Characters of the title, at most four bytes each: the whole stays under the 255 that file systems take."""


def minutes_file_name(handout: Handout) -> str:
    """Name the file, such as ``2026-11-20 S07 what-helped minutes (members).md``."""
    return _of_session(handout, _("minutes"), "md")


def table_file_name(handout: Handout) -> str:
    """Name a table of its lines, such as ``2026-11-20 S07 what-helped lines (members).csv``."""
    return _of_session(handout, _("lines"), "csv")


def bulletin_file_name(bulletin: "Bulletin") -> str:
    """Name a bulletin, such as ``2026-Q4 coastal-teachers bulletin (members).md``; the network may stay inside."""
    return _named((bulletin.period, _slug(bulletin.network), _slug(_("bulletin"))), bulletin.audience, "md")


def calendar_file_name(network: str, audience: Audience) -> str:
    """Name a calendar, such as ``coastal-teachers calendar (members).ics``; *network* may be empty."""
    return _named((_slug(network), _slug(_("calendar"))), audience, "ics")


def across_file_name(network: str, what: str, day: date, audience: Audience, ending: str) -> str:
    """Name a file across sessions, such as ``2026-11-26 coastal-teachers register (members).md``."""
    return _named((day.isoformat(), _slug(network), _slug(what)), audience, ending)


def _of_session(handout: Handout, what: str, ending: str) -> str:
    words = (handout.day.isoformat(), handout.ref, _slug(handout.title), _slug(what))
    return _named(words, handout.audience, ending)


def _named(words: Iterable[str], audience: Audience, ending: str) -> str:
    return f"{' '.join(word for word in words if word)} ({_slug(audience_word(audience))}).{ending}"


def _slug(text: str) -> str:
    """Give letters and digits in lower case, with hyphens between the words, cut between two words."""
    letters = unicodedata.normalize("NFC", text).lower()
    spaced = "".join(
        letter if unicodedata.category(letter)[0] in "LMN" else " " for letter in letters
    ).split()
    words = [word for word in spaced if any(map(str.isalnum, word))]
    kept = words[0][:LONGEST_TITLE] if words else ""
    for word in words[1:]:
        if len(kept) + len(word) >= LONGEST_TITLE:
            break
        kept += f"-{word}"
    return kept
