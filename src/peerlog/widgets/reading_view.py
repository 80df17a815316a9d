"""A text to read: lines laid out before, of which only those in sight are drawn."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from peerlog.wording.language import mark


class ReadingView(ScrollView, can_focus=True):
    """Lines to scroll through with the arrows."""

    DEFAULT_CSS = """
    ReadingView {
        height: 1fr; scrollbar-size-vertical: 1; scrollbar-gutter: stable; overflow-x: hidden; padding: 0 1;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", mark("Up"), id="rows.line_up", show=False, tooltip=mark("One line up")),
        Binding(
            "down",
            "scroll_down",
            mark("Down"),
            id="rows.line_down",
            show=False,
            tooltip=mark("One line down"),
        ),
        Binding(
            "pageup",
            "page_up",
            mark("Page up"),
            id="rows.read_page_up",
            show=False,
            tooltip=mark("A page up"),
        ),
        Binding(
            "pagedown,space",
            "page_down",
            mark("Page down"),
            id="rows.read_page_down",
            show=False,
            tooltip=mark("A page down"),
        ),
        Binding(
            "home",
            "scroll_home",
            mark("First"),
            id="rows.read_first",
            show=False,
            tooltip=mark("To the beginning"),
        ),
        Binding(
            "end", "scroll_end", mark("Last"), id="rows.read_last", show=False, tooltip=mark("To the end")
        ),
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
