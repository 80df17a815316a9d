"""A list of rows for data a person can grow: draws only what is in sight, wraps long text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.actions import SkipAction
from textual.binding import BindingType
from textual.geometry import Offset, Region, Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from peerlog.widgets.found_words import segments
from peerlog.widgets.quiet_key import quiet_key
from peerlog.widgets.row_events import OfRows
from peerlog.widgets.row_layout import Row, RowLayout
from peerlog.wording.language import mark

__all__ = ["Row", "RowList"]


UNKNOWN = 80
"""Cells to lay out for before the list has a size."""
CHOOSE = "rows.choose"


class RowList(ScrollView, can_focus=True, inherit_bindings=False):
    """Rows with a cursor."""

    DEFAULT_CSS = """
    RowList { height: 1fr; scrollbar-size-vertical: 1; scrollbar-gutter: stable; overflow-x: hidden; }
    """
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "row-list--cursor", "row-list--strong", "row-list--quiet", "row-list--accent",
        "row-list--warning", "row-list--error", "row-list--success",
    }  # fmt: skip
    # Enter is a binding like the arrows, so that keys typed ahead are followed in their order.
    BINDINGS: ClassVar[list[BindingType]] = [
        quiet_key("enter", "choose", CHOOSE, mark("Choose"), mark("Take what is marked")),
        quiet_key("up", "cursor(-1)", "rows.up", mark("Up"), mark("One up")),
        quiet_key("down", "cursor(1)", "rows.down", mark("Down"), mark("One down")),
        quiet_key("pageup", "page(-1)", "rows.page_up", mark("Page up"), mark("A page up")),
        quiet_key("pagedown", "page(1)", "rows.page_down", mark("Page down"), mark("A page down")),
        quiet_key("home", "edge(0)", "rows.first", mark("First"), mark("To the first")),
        quiet_key("end", "edge(-1)", "rows.last", mark("Last"), mark("To the last")),
    ]
    cursor: reactive[int] = reactive(-1)
    """Index of the marked row, -1 when there is none to mark."""

    @dataclass
    class Marked(OfRows):
        """Another row was marked."""

        key: str

    @dataclass
    class Chosen(OfRows):
        """A row was chosen with Enter or a click."""

        key: str

    @dataclass
    class EndReached(OfRows):
        """The last row was marked: time to load more."""

    def __init__(self, *, gutter: int = 0, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self._layout = RowLayout(gutter)

    @property
    def rows(self) -> tuple[Row, ...]:
        """What the list shows."""
        return self._layout.rows

    @property
    def marked(self) -> Row | None:
        """The row the cursor stands on."""
        return self.rows[self.cursor] if 0 <= self.cursor < len(self.rows) else None

    def show(self, rows: Sequence[Row], *, mark_key: str | None = None, at_end: bool = False) -> None:
        """Show other rows; the cursor stays on the same key where it can, or goes to *mark_key*, or to the end."""
        key = mark_key or (self.marked.key if self.marked else "")
        self._measure(rows)
        keys = [row.key for row in self.rows]
        if at_end:
            target = self._step(len(keys), -1)
        elif key and key in keys:
            target = keys.index(key)
        else:
            target = self._step(min(max(self.cursor, 0), len(keys)) - 1, 1)
        had_one = self.cursor >= 0
        self.set_reactive(RowList.cursor, target)
        self._follow_cursor()
        self.refresh()
        if had_one != (target >= 0) and self.is_attached:
            self.screen.refresh_bindings()

    def add(self, row: Row) -> None:
        """Put one row at the end and go there; what is shown already is not measured anew."""
        self._layout.add(row)
        self.virtual_size = Size(self._layout.width, len(self._layout.lines))
        self.set_reactive(RowList.cursor, self._step(len(self.rows), -1))
        self._follow_cursor()
        self.refresh()

    def mark(self, key: str) -> None:
        """Put the cursor on the row with this key."""
        for index, row in enumerate(self.rows):
            if row.key == key:
                self.cursor = index

    def action_cursor(self, by: int) -> None:
        """Move the cursor to the next row that can be marked."""
        target = self._step(self.cursor, by)
        if target != self.cursor:
            self.cursor = target
        elif by > 0:
            self.post_message(self.EndReached(self))
        elif by < 0:
            self.scroll_to(y=0, animate=False)

    def action_page(self, direction: int) -> None:
        """Move the cursor by a page."""
        for _ in range(max(1, self.scrollable_content_region.height - 1)):
            target = self._step(self.cursor, direction)
            if target == self.cursor:
                break
            self.set_reactive(RowList.cursor, target)
        self._moved()

    def action_edge(self, which: int) -> None:
        """Move the cursor to the first or the last row."""
        self.cursor = self._step(-1, 1) if which == 0 else self._step(len(self.rows), -1)

    def watch_cursor(self) -> None:
        """Follow the cursor."""
        self._moved()

    def _moved(self) -> None:
        self._follow_cursor()
        self.refresh()
        if self.marked is not None:
            self.post_message(self.Marked(self, self.marked.key))

    def _step(self, start: int, by: int) -> int:
        index = start + by
        while 0 <= index < len(self.rows):
            if not self.rows[index].is_heading:
                return index
            index += by
        return start if 0 <= start < len(self.rows) and not self.rows[start].is_heading else -1

    def on_resize(self) -> None:
        """Wrap anew for another width."""
        if self.scrollable_content_region.width != self._layout.width:
            self._measure(self.rows)
            self._follow_cursor()

    def on_click(self, event: events.Click) -> None:
        """Mark a row, or choose the marked one."""
        line = event.y + self.scroll_offset.y
        if 0 <= line < len(self._layout.lines):
            index = self._layout.lines[line][0]
            if not self.rows[index].is_heading:
                if index == self.cursor:
                    self.post_message(self.Chosen(self, self.rows[index].key))
                self.cursor = index

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer Enter only where there is something to choose."""
        return self.marked is not None if action == "choose" else super().check_action(action, parameters)

    def action_choose(self) -> None:
        """Choose the marked row."""
        if self.marked is None:
            raise SkipAction
        self.post_message(self.Chosen(self, self.marked.key))

    def _measure(self, rows: Sequence[Row]) -> None:
        width = self.scrollable_content_region.width or self.size.width
        self._layout.fill(rows, width or UNKNOWN)
        self.virtual_size = Size(self._layout.width, len(self._layout.lines))
        self._refresh_scrollbars()  # else the screen is laid out and drawn once without and once with a bar
        if width and self.scrollable_content_region.width != width:
            self._layout.fill(rows, self.scrollable_content_region.width)
            self.virtual_size = Size(self._layout.width, len(self._layout.lines))

    def _follow_cursor(self) -> None:
        if self.cursor < 0 or not self._layout.lines:
            return
        first = next((y for y, (index, _) in enumerate(self._layout.lines) if index == self.cursor), 0)
        height = sum(1 for index, _ in self._layout.lines[first : first + 40] if index == self.cursor)
        if self.cursor == self._step(-1, 1):  # with the headings above the first one
            first, height = 0, first + height
        self.scroll_to_region(Region(0, first, 1, height), animate=False, force=True)
        if self.has_focus:  # the terminal's own cursor, which screen readers follow
            self.app.cursor_position = self.region.offset + Offset(0, first - int(self.scroll_target_y))

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        line = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if line >= len(self._layout.lines):
            return Strip.blank(width, self.rich_style)
        return self._strip(line, width)

    def _strip(self, line: int, width: int) -> Strip:
        index, which, part = self._layout.part(line)
        row, on_cursor = self.rows[index], index == self.cursor
        base = (
            self.get_component_rich_style("row-list--cursor")
            if on_cursor and self.has_focus
            else self.rich_style
        )
        mark_sign = "▸ " if on_cursor and which == 0 else "  "
        room = width - 2 - part.columns - cell_len(part.right)
        text = set_cell_size(part.text, max(0, room + (2 if row.is_heading else 0)))
        parts = [
            Segment(mark_sign if not row.is_heading else "", base),
            Segment(set_cell_size(part.gutter, part.columns), self._toned(row.gutter_tone, base, on_cursor)),
            *segments(text, row.found, self._toned(part.tone, base, on_cursor)),
            Segment(part.right, self._toned(row.right_tone, base, on_cursor)),
        ]
        return Strip(parts).adjust_cell_length(width, base)

    def _toned(self, tone: str, base: Style, on_cursor: bool) -> Style:
        if not tone:
            return base
        style = self.get_component_rich_style(f"row-list--{tone}", partial=True)
        return base + style if not (on_cursor and self.has_focus) else base
