"""The Textual app that peerlog builds on: filtered text, quick keys, a plain end."""

from collections.abc import Sequence

from textual import constants, events
from textual.driver import Driver
from textual.filter import LineFilter

from peerlog.terminal.crash import PlainCrash, ReturnT
from peerlog.terminal.filter import UserTextFilter

INTERRUPTED = 130

_USER_TEXT = UserTextFilter()


class GuardedApp(PlainCrash[ReturnT]):
    """An app whose screen shows no escape from data and which ends in order when its terminal goes."""

    terminal_cursor = False
    """Show the terminal's own cursor where the focus is: screen readers and Braille lines follow it."""

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Bring the terminal's cursor along; a text field has put it at its caret already."""
        if not hasattr(event.widget, "cursor_screen_offset"):
            self.cursor_position = event.widget.region.offset
            if self.terminal_cursor:
                event.widget.refresh()  # the cursor moves with a paint, and the one for the focus may be over

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Textual's filters, then ours, for every line of every widget."""
        return [*super().get_line_filters(), _USER_TEXT]

    def get_driver_class(self) -> type[Driver]:
        """Our driver where there is termios, else Textual's own."""
        if constants.DRIVER is not None:
            return super().get_driver_class()
        try:
            from peerlog.terminal.driver import QuickDriver
        except ImportError:
            return super().get_driver_class()
        return QuickDriver

    def on_hangup(self) -> None:
        """The terminal was closed or the process was asked to end: leave the way a person would."""
        self.exit(return_code=INTERRUPTED)
