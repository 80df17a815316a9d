"""Underlining the words that a search has found."""

import re
from collections.abc import Iterator

from rich.segment import Segment
from rich.style import Style

from peerlog.domain.searching import normal

_PIECES = re.compile(r"\w+|\W+")
_FOUND = Style(underline=True, bold=True)


def segments(text: str, words: str, style: Style) -> Iterator[Segment]:
    """Give *text* in *style*, underlined where a word begins as one of *words* does, accents and case aside."""
    wanted = tuple(normal(words).split())
    if not wanted:
        yield Segment(text, style)
        return
    for piece in _PIECES.findall(text):
        is_found = normal(piece).lstrip().startswith(wanted)
        yield Segment(piece, style + _FOUND if is_found else style)
