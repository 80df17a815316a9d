"""The name of an exported file: our own words and the title's letters, safe on every system."""

import unicodedata

from peerlog.domain.handout import Handout
from peerlog.wording.language import _
from peerlog.wording.terms import audience_word

LONGEST_TITLE = 40
"""Characters of the title, at most four bytes each: the whole stays under the 255 that file systems take."""


def minutes_file_name(handout: Handout) -> str:
    """Name the file, such as ``2026-11-20 S07 what-helped minutes (members).md``."""
    words = (handout.day.isoformat(), handout.ref, _slug(handout.title), _slug(_("minutes")))
    return f"{' '.join(word for word in words if word)} ({_slug(audience_word(handout.audience))}).md"


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
