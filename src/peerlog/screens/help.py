"""F1: what this screen is for, and every key that works on it."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.screens.base import PeerDialog
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.language import _


class HelpScreen(PeerDialog[None]):
    """What this screen is for, and its keys."""

    def __init__(self, house: House, purpose: str, keys: Sequence[tuple[str, str, str]]) -> None:
        super().__init__(house)
        self._purpose, self._keys = purpose, tuple(keys)

    def compose(self) -> ComposeResult:
        """Lay out the purpose and the keys."""
        with Vertical(classes="dialog -list"):
            yield Static(Content(_("Help")), classes="question")
            yield Static(Content(self._purpose), id="purpose")
            yield RowList(id="keys", gutter=12)
            yield KeyBar()

    def on_mount(self) -> None:
        """Fill the list."""
        rows = [
            Row(key=key, gutter=key, gutter_tone="accent", text=f"{name}: {why}" if why else name)
            for key, name, why in self._keys
        ]
        self.query_one(RowList).show(rows)
