"""The list of captured lines on the live screen; its letters work only while it has the focus."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from peerlog.domain.ids import StepId
from peerlog.domain.level import level_of
from peerlog.domain.line import Line
from peerlog.domain.network import Confidentiality
from peerlog.screens.keys import bindings
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.feed import Names, detail_of, kind_in_words, time_of, widest_kind
from peerlog.wording.hints import nothing_yet
from peerlog.wording.safe import visible
from peerlog.wording.terms import audience_word

TIME = 6
"""Columns of a time of day and the space after it."""
NARROW = 46
"""Columns below which the times are left out."""


class Feed(RowList):
    """What was captured, the newest at the end."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "feed.edit", "feed.kind", "feed.level", "feed.yes", "feed.describe", "feed.step", "feed.up", "feed.down",
        "feed.promise", "feed.action", "feed.delete",
    )  # fmt: skip

    class Reshaped(Message):
        """There is room for the times now, or no longer."""

    def __init__(self) -> None:
        super().__init__(gutter=TIME + widest_kind() + 2, id="feed")
        self.mode = Confidentiality.CONFIDENTIAL
        """The mode the session is held under; it says how far a line goes that was not marked otherwise."""
        self._last_step: StepId | None = None
        self._holds_example = False

    def on_resize(self) -> None:
        """Leave the times out where there is little room."""
        gutter = widest_kind() + 2 + (0 if self._is_narrow else TIME)
        if gutter != self._layout.gutter:
            self._layout.gutter = gutter
            self._measure(self.rows)
            self._follow_cursor()
            self.post_message(self.Reshaped())

    @property
    def _is_narrow(self) -> bool:
        """Whether there is no room for times; a width of 0 is not known yet."""
        return 0 < self.size.width < NARROW

    def show_lines(
        self, lines: Iterable[Line], names: Names, titles: dict[StepId, str], *, at_end: bool
    ) -> None:
        """Show all lines, with a heading where another step begins."""
        self._last_step = None
        rows = [row for line in lines for row in self._rows_of(line, names, titles)]
        self._holds_example = not rows
        rows = rows or [Row(text=nothing_yet(), tone="quiet")]
        if tuple(rows) != self.rows:
            self.show(rows, at_end=at_end)

    def add_line(self, line: Line, names: Names, titles: dict[StepId, str]) -> None:
        """Show one line more."""
        if self._holds_example:
            self.show(())
            self._holds_example = False
        for row in self._rows_of(line, names, titles):
            self.add(row)

    def _rows_of(self, line: Line, names: Names, titles: dict[StepId, str]) -> Iterable[Row]:
        if line.step != self._last_step and line.step in titles:
            yield Row(text=visible(titles[line.step]), tone="quiet")
        self._last_step = line.step
        yield Row(
            key=line.id,
            gutter=kind_in_words(line)
            if self._is_narrow
            else f"{time_of(line, names)} {kind_in_words(line)}",
            text=visible(line.text, lines=True),
            detail=detail_of(line, names),
            right=audience_word(level_of(line, self.mode)),
            right_tone="accent" if line.level else "quiet",
            flows=True,
        )
