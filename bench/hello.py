"""The bare Textual app that peerlog is held against: one line, and a dialog that Esc closes."""

from textual.app import App, ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static


class Dialog(ModalScreen[None]):
    """One line over another one."""

    BINDINGS = [("escape", "dismiss", "Close")]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        """Show the line."""
        yield Static("dialog")


class Hello(App[None]):
    """One line."""

    BINDINGS = [("f9", "dialog", "Dialog")]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        """Show the line."""
        yield Static("hello")

    def action_dialog(self) -> None:
        """Open the dialog."""
        self.push_screen(Dialog())


if __name__ == "__main__":
    Hello().run()
