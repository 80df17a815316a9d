"""A page to write in: as many lines as one likes, with its own undo."""

from typing import ClassVar

from textual import events
from textual.actions import SkipAction
from textual.binding import BindingType
from textual.widgets import TextArea

from peerlog.widgets.quiet_key import quiet_key
from peerlog.wording.language import mark
from peerlog.wording.safe import clean

LONGEST_LINE = 5_000
"""Letters a pasted line may have; drawing one of a hundred thousand would take half a second for each key."""


class TextPage(TextArea, inherit_bindings=False):
    """A text area whose function keys belong to the screen and whose Ctrl+Z goes on to it when nothing is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        quiet_key("up", "cursor_up", "text.up", mark("Up"), mark("One up")),
        quiet_key("down", "cursor_down", "text.down", mark("Down"), mark("One down")),
        quiet_key("left", "cursor_left", "text.left", mark("Left"), mark("One to the left")),
        quiet_key("right", "cursor_right", "text.right", mark("Right"), mark("One to the right")),
        quiet_key("ctrl+left", "cursor_word_left", "text.word_left", mark("Word"), mark("A word to the left")),
        quiet_key(
            "ctrl+right", "cursor_word_right", "text.word_right", mark("Word"), mark("A word to the right")
        ),
        quiet_key("home,ctrl+a", "cursor_line_start", "text.home", mark("Start"), mark("To the line's start")),
        quiet_key("end,ctrl+e", "cursor_line_end", "text.end", mark("End"), mark("To the line's end")),
        quiet_key("pageup", "cursor_page_up", "text.page_up", mark("Page up"), mark("A page up")),
        quiet_key("pagedown", "cursor_page_down", "text.page_down", mark("Page down"), mark("A page down")),
        quiet_key("shift+left", "cursor_left(True)", "text.take_left", mark("Mark"), mark("Mark letters")),
        quiet_key("shift+right", "cursor_right(True)", "text.take_right", mark("Mark"), mark("Mark letters")),
        quiet_key("shift+up", "cursor_up(True)", "text.take_up", mark("Mark"), mark("Mark lines")),
        quiet_key("shift+down", "cursor_down(True)", "text.take_down", mark("Mark"), mark("Mark lines")),
        quiet_key("backspace", "delete_left", "text.back", mark("Delete"), mark("The letter before")),
        quiet_key("delete,ctrl+d", "delete_right", "text.delete", mark("Delete"), mark("The letter after")),
        quiet_key("ctrl+w", "delete_word_left", "text.delete_word", mark("Delete"), mark("The word before")),
        quiet_key("ctrl+u", "delete_to_start_of_line", "text.clear", mark("Delete"), mark("To the line's start")),
        quiet_key(
            "ctrl+k", "delete_to_end_of_line_or_delete_line", "text.cut_off", mark("Delete"), mark("To the line's end")
        ),
        quiet_key("ctrl+x", "cut", "text.cut", mark("Cut"), mark("Cut what is marked")),
        quiet_key("ctrl+c", "copy", "text.copy", mark("Copy"), mark("Copy what is marked")),
        quiet_key("ctrl+v", "paste", "text.paste", mark("Paste"), mark("Put in what was cut or copied")),
        quiet_key("ctrl+z", "undo_typing", "text.undo_page", mark("Undo"), mark("Take back typing")),
        quiet_key("ctrl+y", "redo", "text.redo_page", mark("Redo"), mark("Bring typing back")),
    ]  # fmt: skip

    def __init__(self, text: str = "", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(text, id=id, compact=True, highlight_cursor_line=False)
        self.match_cursor_bracket = False
        self.move_cursor(self.document.end)

    def on_unmount(self) -> None:
        """Let the words go: Textual holds on to the page itself, as one who watches the theme."""
        self.history.clear()
        self._line_cache.clear()
        self._set_document("", None)

    def action_undo_typing(self) -> None:
        """Take back the last typing."""
        if not self.history._undo_stack:  # noqa: SLF001  (Textual tells it nowhere else)
            raise SkipAction
        self.undo()

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.insert(broken(clean(event.text)[0]))


def broken(text: str) -> str:
    """Give *text* with its longest lines broken."""
    return "\n".join(
        line[start : start + LONGEST_LINE]
        for line in text.split("\n")
        for start in range(0, max(1, len(line)), LONGEST_LINE)
    )
