"""Reading a text without changing it."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.screens.base import PeerDialog
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.language import mark


class Reading(PeerDialog[None]):
    """A title and labelled texts, to scroll through."""

    HELP = mark("A text to read, without changing it. The arrows and Page Down scroll, Esc goes back.")

    def __init__(self, house: House, title: str, parts: Sequence[tuple[str, str]]) -> None:
        super().__init__(house)
        self._title, self._parts = title, tuple(parts)

    def compose(self) -> ComposeResult:
        """Lay out the title and the texts."""
        with Vertical(classes="dialog -list"):
            yield Static(Content(self._title), classes="question")
            yield RowList(id="text")
            yield KeyBar()

    def on_mount(self) -> None:
        """Fill in the texts, a row for each line so that the arrows scroll."""
        rows = []
        for place, (label, text) in enumerate(self._parts):
            rows += [Row(text=label, tone="quiet")] if label else []
            rows += [
                Row(key=f"{place}:{number}", text=line or " ")
                for number, line in enumerate(text.splitlines())
            ]
        self.query_one(RowList).show(rows)
