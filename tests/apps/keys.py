"""Shows the names of the keys that arrive."""

import sys
from pathlib import Path

from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from peerlog.terminal import GuardedApp


class Keys(GuardedApp[None]):
    """One line, growing by the name of each key."""

    def compose(self) -> ComposeResult:
        """Show that it runs."""
        self.keys: list[str] = []
        yield Static("ready", markup=False)

    def on_key(self, event: Key) -> None:
        """Add the name of the key; s steps aside for a moment first."""
        if event.key == "s":
            with self.suspend():
                sys.stdout.write("aside\n")
        self.keys.append(event.key)
        self.query_one(Static).update(Content(" ".join(self.keys)))


if __name__ == "__main__":
    Keys(write_crash=lambda _error: Path("nowhere")).run()
