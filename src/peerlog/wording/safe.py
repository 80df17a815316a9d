"""The one filter between what people wrote and what a terminal would obey."""

import unicodedata
from functools import cache
from itertools import chain

# The replacement character: one cell, in nearly every font, and read by most as "something unshowable".
# Control pictures say more but are too small to read in most fonts and missing in many.
MARK = "\ufffd"

_CONTROL = (*range(0x20), *range(0x7F, 0xA0))
_SURROGATES = range(0xD800, 0xE000)
_UNSEEN = (
    0x061C,  # Arabic letter mark
    *(0x200E, 0x200F),  # left-to-right and right-to-left marks
    *range(0x2028, 0x202F),  # line and paragraph separators, bidi embeddings and overrides
    *range(0x2066, 0x2070),  # bidi isolates, deprecated formatting
    *range(0xFFF9, 0xFFFC),  # interlinear annotation
    *range(0xE0000, 0xE0080),  # tags, which can carry a whole hidden text
)

_LINE_ENDS = dict.fromkeys((0x0D, 0x85, 0x2028, 0x2029), "\n")


def visible(text: str, *, lines: bool = False) -> str:
    """The text with each character that steers a terminal or hides shown as one mark.

    Same length as given. A tab becomes a space; a newline stays only with `lines`. Joiners stay: emoji,
    Persian and Indic words need them.
    """
    if text.isprintable():
        return text
    return text.translate(_marks(lines))


def one_line(text: str, most: int = 60) -> str:
    """The beginning of a text, visible and without line ends, for a sentence or a row about it."""
    plain = visible(" ".join(text.split()))
    return plain if len(plain) <= most else f"{plain[: most - 1]}…"


def clean(text: str) -> tuple[str, int]:
    """Text on its way in (typed, pasted, imported), and how many characters had to be dropped.

    Line ends become newlines, letters are composed (NFC), control characters and half characters go. Bidi
    marks stay: they belong to what was written, and `visible` shows them.
    """
    ended = text.replace("\r\n", "\n").translate(_LINE_ENDS)
    kept = ended.translate(_dropped())
    return unicodedata.normalize("NFC", kept), len(ended) - len(kept)


# The tables have thousands of entries, and most starts need neither.
@cache
def _marks(lines: bool) -> dict[int, str]:
    marks = dict.fromkeys(chain(_CONTROL, _SURROGATES, _UNSEEN), MARK) | {ord("\t"): " "}
    return {code: mark for code, mark in marks.items() if not (lines and code == ord("\n"))}


@cache
def _dropped() -> dict[int, None]:
    return dict.fromkeys(code for code in chain(_CONTROL, _SURROGATES) if chr(code) not in "\t\n")
