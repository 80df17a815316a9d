"""Lays two texts out beside each other, or one below the other where there is little room."""

import io
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.color import Color
from textual.strip import Strip

from peerlog.domain.sides import Side, SideRow

BESIDE = 96
"""Cells from which on both sides stand beside each other."""
GUTTER = 11
"""Cells of the word before a row; a longer one has a line of its own."""
BETWEEN = " │ "
DIFFERS = Style(bold=True, underline=True)


class TwoSides:
    """A layout of a width in cells; *accent* and *quiet* are colours of the theme."""

    def __init__(self, width: int, accent: str, quiet: str) -> None:
        self._width = width
        self._accent = Style(color=Color.parse(accent).rich_color)
        self._quiet = Style(color=Color.parse(quiet).rich_color)
        self._console = Console(
            file=io.StringIO(), width=width, color_system="truecolor", force_terminal=True
        )

    def laid_out(self, rows: Iterable[SideRow], *, alone: bool = False) -> list[Strip]:
        """Give the lines of all rows; *alone* shows the second side without words of what became of it."""
        lines: list[Strip] = []
        for row in rows:
            if alone:
                lines += self._worded("", self._side(row.after, self._width - GUTTER))
            elif self._width >= BESIDE:
                lines += self._worded(row.word, self._beside(row))
            else:
                lines += self._worded(row.word, self._stacked(row))
            lines.append(Strip.blank(self._width))
        return lines[:-1]

    def _worded(self, word: str, lines: Iterable[list[Segment]]) -> Iterator[Strip]:
        """Give lines behind the word that belongs to them, which stands on the first."""
        style = self._quiet
        if len(word) >= GUTTER:
            yield Strip([Segment(word, style)])
            word = ""
        for number, line in enumerate(lines):
            yield Strip([Segment((word if number == 0 else "").ljust(GUTTER), style), *line])

    def _stacked(self, row: SideRow) -> Iterator[list[Segment]]:
        room = self._width - GUTTER - 2
        if row.same:
            yield from ([Segment("  "), *line] for line in self._side(row.after, room))
            return
        for sign, side in (("- ", row.before), ("+ ", row.after)):
            for number, line in enumerate(self._side(side, room)):
                yield [Segment(sign if number == 0 else "  ", self._accent), *line]

    def _beside(self, row: SideRow) -> Iterator[list[Segment]]:
        half = (self._width - GUTTER - len(BETWEEN)) // 2
        none: list[Segment] = []
        pairs = zip_longest(self._side(row.before, half), self._side(row.after, half), fillvalue=none)
        for left, right in pairs:
            yield [*Segment.adjust_line_length(left, half), Segment(BETWEEN, self._quiet), *right]

    def _side(self, side: Side, width: int) -> list[list[Segment]]:
        """Give the lines of one side: the text itself, then quieter what belongs to it."""
        lines: list[list[Segment]] = []
        for number, parts in enumerate(side):
            base, text = self._quiet if number else Style(), Text()
            for part in parts:
                words = part.text.rstrip()
                text.append(words, base + (DIFFERS if part.differs else Style()))
                text.append(part.text[len(words) :], base)
            wrapped = text.wrap(self._console, max(8, width))
            lines.extend([one for one in line.render(self._console) if one.text != "\n"] for line in wrapped)
        return lines
