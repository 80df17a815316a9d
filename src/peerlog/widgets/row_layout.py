"""Rows of a list, and the lines they fill at a given width."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from rich.cells import cell_len

from peerlog.widgets.wrapping import wrapped

NARROWEST = 8
"""Columns that text is given at least."""
NO_BREAK = "\N{NO-BREAK SPACE}"
WIDEST = 24
"""Columns that short words before it may take."""
READABLE = 18
"""Columns a text needs beside the words at the right edge; with fewer they go below it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: a short gutter, then text that wraps beside it."""

    key: str = ""
    """What the row stands for; empty for a heading, which the cursor passes over."""
    gutter: str = ""
    text: str = ""
    detail: str = ""
    """Quieter words under the text, or empty; they wrap like it."""
    detail_tone: str = "quiet"
    right: str = ""
    """Short words at the right edge of the first line."""
    tone: str = ""
    """Of the text: "", "strong", "quiet", "accent", "warning", "error" or "success"."""
    gutter_tone: str = "quiet"
    right_tone: str = "quiet"
    flows: bool = False
    """Whether the text goes on under the words at the right edge, which then never go below it."""
    at_edge: bool = False
    """Whether the text begins at the left edge where the gutter is empty, as that of a heading does."""
    found: str = ""
    """Words that were searched for; they are underlined in the text."""

    @property
    def is_heading(self) -> bool:
        """Whether the cursor passes over it."""
        return not self.key


class Part(NamedTuple):
    """What stands on one line of a row."""

    gutter: str
    columns: int
    """Of the gutter."""
    text: str
    tone: str
    right: str


class RowLayout:
    """Rows and the lines they fill."""

    def __init__(self, gutter: int) -> None:
        self.gutter = gutter
        """Columns at least; a list whose short words are longer is given more, up to `WIDEST`."""
        self._gutter = gutter
        self.width = 0
        self.rows: tuple[Row, ...] = ()
        self.lines: list[tuple[int, int]] = []
        """For each line the index of its row, and which line of that row it is."""
        self._wraps: list[list[str]] = []
        """For each row the lines of its text, then those of its detail."""
        self._texts: list[int] = []
        """For each row how many of its lines are text."""
        self._fitted: list[Row] = []
        """The rows as they are drawn at this width."""

    def fill(self, rows: Iterable[Row], width: int) -> None:
        """Lay out other rows, or the same ones at another width; a width of 0 is not known yet and gives no lines."""
        self.width, self.rows = width, tuple(rows)
        longest = max((cell_len(words) for words in {row.gutter for row in self.rows}), default=0)
        self._gutter = max(self.gutter, min(WIDEST, longest + 1) if longest else 0)
        self._wraps, self._texts, self._fitted, self.lines = [], [], [], []
        for index, row in enumerate(self.rows):
            self._measure(index, row)

    def add(self, row: Row) -> None:
        """Lay out one row more; the others are not measured anew."""
        self.rows = (*self.rows, row)
        self._measure(len(self.rows) - 1, row)

    def part(self, line: int) -> tuple[int, int, Part]:
        """Give the row on a line, which of its lines that is, and what stands there."""
        index, which = self.lines[line]
        row, first, is_detail = self._fitted[index], which == 0, which >= self._texts[index]
        return index, which, Part(
            gutter=row.gutter if first else "",
            columns=self._columns(row),
            text=self._wraps[index][which],
            tone=row.detail_tone if is_detail else row.tone,
            right=f"{row.right} " if row.right and first else "",
        )  # fmt: skip

    def _measure(self, index: int, row: Row) -> None:
        if not self.width:
            return
        room = max(NARROWEST, self.width - self._columns(row) - 2)
        row = _fitted(row, room)
        self._fitted.append(row)
        text = _lines_of(row, room)
        detail = wrapped(row.detail, room) if row.detail else []
        self._wraps.append([*text, *detail])
        self._texts.append(len(text))
        self.lines.extend((index, which) for which in range(len(text) + len(detail)))

    def _columns(self, row: Row) -> int:
        """Give the columns of the gutter; a heading or its like with an empty one begins at the left edge."""
        return 0 if (row.is_heading or row.at_edge) and not row.gutter else self._gutter


def _lines_of(row: Row, room: int) -> list[str]:
    """Break the text beside the words at the right edge, or only its first line where the rest goes on below them."""
    taken = cell_len(row.right) + 3 if row.right else 0
    if not row.flows or not taken:
        return wrapped(row.text, room - taken)
    if taken + cell_len(row.text.partition(" ")[0]) > room:
        return ["", *wrapped(row.text, room)]
    first, *rest = wrapped(NO_BREAK * taken + row.text, room)
    return [first[taken:], *rest]


def _fitted(row: Row, room: int) -> Row:
    """Give the row with its right words below the text, where both beside each other could not be read."""
    if not row.right or row.is_heading or row.flows or cell_len(row.text) + cell_len(row.right) + 2 <= room:
        return row
    if room - cell_len(row.right) - 2 >= READABLE:
        return row
    return replace(row, right="", detail=" · ".join(part for part in (row.right, row.detail) if part))
