"""The words of a text that say what it is about, for the pattern view."""

import re
import unicodedata
from collections.abc import Iterator

SHORTEST = 3
"""Letters; shorter words say little in any language."""
COMMON = frozenset(
    """
    about after again all also always and another any anything are around back because been before being
    both but can can't come could couldn't day did didn't does doesn't doing don't done down each even ever every
    everyone few for from gave get give given goes going good got had has have haven't having her here hers him his how
    into isn't it's its i'd i'll i'm i've just keep knew know last let like little long made make many maybe might
    more most much must myself need never new next not nothing now off often once one only other our out over own
    perhaps put quite rather really said same saw say see seen she should since some someone something
    still such take than that that's the their them then there these they they're thing things think this
    those though thought through today tomorrow too took try two under until upon use used very want
    wanted was wasn't way week well went were what when where which while who whom whose why will with without
    won't would wouldn't yes yesterday yet you your
    """.split()  # noqa: SIM905 - a list of words reads better as words
)
"""English only, and kept small; the pattern view says that they are left out."""

_SIGNS = re.compile(r"(?<!\S)(?:[#＃+]\S+|\w+[:：]\S+|https?://\S+)")
_QUOTES = str.maketrans({"’": "'", "ʼ": "'"})


def telling_words(text: str) -> frozenset[str]:
    """Give the words of *text* in lower case, without common English ones, numbers, tags and addresses."""
    plain = unicodedata.normalize("NFC", _SIGNS.sub(" ", text)).lower().translate(_QUOTES)
    return frozenset(word for word in _words(plain) if len(word) >= SHORTEST and word not in COMMON)


def _words(text: str) -> Iterator[str]:
    letters = "".join(letter if _is_part(letter) else " " for letter in text)
    for word in letters.split():
        yield word.strip("'-\u200c\u200d").removesuffix("'s")


def _is_part(letter: str) -> bool:
    return letter in "'-\u200c\u200d" or unicodedata.category(letter)[0] in "LM"
