"""A text to read: lines laid out before, of which only those in sight are drawn."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from peerlog.widgets.quiet_key import quiet_key
from peerlog.wording.language import mark


class ReadingView(ScrollView, can_focus=True):
    """Lines to scroll through with the arrows."""

    DEFAULT_CSS = """
    ReadingView {
        height: 1fr; scrollbar-size-vertical: 1; scrollbar-gutter: stable; overflow-x: hidden; padding: 0 1;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        quiet_key("up", "scroll_up", "rows.line_up", mark("Up"), mark("One line up")),
        quiet_key("down", "scroll_down", "rows.line_down", mark("Down"), mark("One line down")),
        quiet_key("pageup", "page_up", "rows.read_page_up", mark("Page up"), mark("A page up")),
        quiet_key(
            "pagedown,space", "page_down", "rows.read_page_down", mark("Page down"), mark("A page down")
        ),
        quiet_key("home", "scroll_home", "rows.read_first", mark("First"), mark("To the beginning")),
        quiet_key("end", "scroll_end", "rows.read_last", mark("Last"), mark("To the end")),
    ]

    class Widened(Message):
        """The view has another width: its lines have to be laid out again."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._lines: tuple[Strip, ...] = ()
        self._width = 0

    @property
    def text(self) -> str:
        """All lines as plain text."""
        return "\n".join(line.text.rstrip() for line in self._lines)

    @property
    def room(self) -> int:
        """Cells in a line."""
        return max(20, self.scrollable_content_region.width)

    def show(self, lines: Sequence[Strip], *, at: str = "") -> None:
        """Show other lines from the same place on, or from the first that holds *at*."""
        self._lines = tuple(lines)
        self.virtual_size = Size(self.room, len(self._lines))
        place = next((y for y, line in enumerate(self._lines) if at and at in line.text), None)
        if place is not None:
            self.scroll_to(y=max(0, place - 2), animate=False, force=True)
        self.refresh()

    def on_resize(self) -> None:
        """Ask for other lines when the width changed."""
        if self.room != self._width:
            self._width = self.room
            self.post_message(self.Widened())

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        line, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if line >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        return self._lines[line].adjust_cell_length(width).apply_style(self.rich_style)
