"""A few lines to write in that remember nothing but what stands there: no undo, no copy, no draft."""

from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.document._edit import Edit
from textual.document._history import EditHistory
from textual.widgets.text_area import EditResult

from peerlog.widgets.text_page import TextPage


class NoHistory(EditHistory):
    """Remembers no typing."""

    def __init__(self) -> None:
        super().__init__(max_checkpoints=0, checkpoint_timer=0.0, checkpoint_max_characters=0)

    def record(self, edit: Edit) -> None:
        """Let it go."""


class ForgetfulPage(TextPage):
    """One paragraph of at most *limit* letters; Enter and the arrows at its ends lead to the next place."""

    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, text: str = "", *, limit: int, id: str | None = None) -> None:  # noqa: A002
        super().__init__(text, id=id)
        self._limit = limit
        self.history = NoHistory()

    @property
    def is_full(self) -> bool:
        """Whether no letter fits any more."""
        return len(self.text) >= self._limit

    def edit(self, edit: Edit) -> EditResult:
        """Take what fits, in one paragraph."""
        taken_out = len(self.get_text_range(edit.top, edit.bottom))
        room = max(0, self._limit - len(self.text) + taken_out)
        edit.text = " ".join(edit.text.split("\n"))[:room]
        return super().edit(edit)

    async def _on_key(self, event: events.Key) -> None:
        """Let Enter lead on, where a text area would begin another paragraph, and Tab as in every form."""
        lead = {
            "enter": self.screen.focus_next, "tab": self.screen.focus_next,
            "shift+tab": self.screen.focus_previous,
        }.get(event.key)  # fmt: skip
        if lead is not None:
            event.stop()
            event.prevent_default()
            lead()

    def action_cursor_up(self, select: bool = False) -> None:
        """Go up a line, from the first one to the place before."""
        if self.navigator.is_first_wrapped_line(self.cursor_location):
            self.screen.focus_previous()
        else:
            super().action_cursor_up(select)

    def action_cursor_down(self, select: bool = False) -> None:
        """Go down a line, from the last one to the next place."""
        if self.navigator.is_last_wrapped_line(self.cursor_location):
            self.screen.focus_next()
        else:
            super().action_cursor_down(select)

    def action_undo_typing(self) -> None:
        """Take nothing back, and nothing that was kept elsewhere either."""

    def action_redo(self) -> None:
        """Bring nothing back."""

    def action_copy(self) -> None:
        """Copy nothing."""

    def action_cut(self) -> None:
        """Cut nothing."""

    def action_paste(self) -> None:
        """Put nothing in."""

    def forget(self) -> None:
        """Let the words go."""
        self.on_unmount()
