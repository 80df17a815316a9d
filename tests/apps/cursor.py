"""A text field and a button, with the terminal's own cursor shown (argument `shown`) or hidden."""

import sys
from pathlib import Path

from textual.app import ComposeResult
from textual.widgets import Button, Input

from peerlog.terminal import GuardedApp


class Cursor(GuardedApp[None]):
    """Two things to focus."""

    def compose(self) -> ComposeResult:
        """The field is focused first."""
        yield Input(compact=True)
        yield Button("ready", compact=True)


if __name__ == "__main__":
    app = Cursor(write_crash=lambda _error: Path("nowhere"))
    app.terminal_cursor = sys.argv[1:] == ["shown"]
    app.run()
