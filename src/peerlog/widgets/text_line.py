"""A line to type in, with its own undo."""

from typing import Any, ClassVar

from textual.actions import SkipAction
from textual.binding import BindingType
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.widgets import Input

from peerlog.widgets.quiet_key import quiet_key
from peerlog.wording.language import mark
from peerlog.wording.safe import clean

MOST_STEPS = 200


class TextLine(Input):
    """An input whose Ctrl+Z takes back typing first, and leaves the key to the app when there is none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        quiet_key("ctrl+z", "undo_typing", "text.undo", mark("Undo"), mark("Take back typing")),
    ]

    virtual_size = Reactive(Size(0, 0))
    """As Textual's, but typing does not lay the whole screen out anew: the line stays as large as it is."""

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None, **rest: Any) -> None:  # noqa: A002, ANN401
        self._earlier: list[str] = [value]
        super().__init__(value, placeholder=placeholder, id=id, compact=True, select_on_focus=False, **rest)

    def _watch_value(self, value: str) -> None:
        super()._watch_value(value)
        if value != self._earlier[-1]:
            self._earlier = [*self._earlier[-MOST_STEPS:], value]

    def on_focus(self) -> None:
        """Show where the next letter goes; a line nobody types in shows its beginning."""
        self._show_cursor()

    def on_resize(self) -> None:
        """Keep the cursor in sight, also where text was filled in before the line had a width."""
        if self.has_focus:
            self._show_cursor()

    def _show_cursor(self) -> None:
        self.scroll_to_region(Region(self._cursor_offset, 0, 1, 1), force=True, animate=False)

    def set_text(self, value: str) -> None:
        """Put another text in, with nothing to take back."""
        self._earlier = [value]
        self.value = value
        self.cursor_position = len(value)

    def action_undo_typing(self) -> None:
        """Take back the last typing."""
        if len(self._earlier) < 2:
            raise SkipAction
        self._earlier.pop()
        before = self._earlier[-1]
        self.value = before
        self.cursor_position = len(before)

    def insert_text_at_cursor(self, text: str) -> None:
        """Put text in without what would steer a terminal."""
        super().insert_text_at_cursor(clean(text)[0].replace("\n", " "))
