"""A file or a short text as it would leave, shown before it is written or copied."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.screens.base import PeerDialog
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.language import mark
from peerlog.wording.safe import visible


class Outgoing(PeerDialog[bool]):
    """The very text, line by line; gives True when it should be written."""

    HELP = mark(
        "The file as it will be, every line of it, before it is written. The arrows and Page Down scroll, Enter writes "
        "it, Esc leaves everything as it is. Only what may leave for this reader is in it."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("outgoing.write")

    def __init__(self, house: House, title: str, note: str, lines: Sequence[str]) -> None:
        super().__init__(house)
        self._title, self._note, self._lines = title, note, lines

    def compose(self) -> ComposeResult:
        """Lay out the name of the file and its text."""
        with Vertical(classes="dialog -list"):
            yield Static(Content(visible(self._title)), classes="question")
            yield Static(Content(visible(self._note)), id="note", classes="quiet")
            yield RowList(id="text")
            yield KeyBar()

    def on_mount(self) -> None:
        """Fill in the text, a row for each line so that the arrows scroll."""
        rows = [Row(key=str(number), text=visible(line) or " ") for number, line in enumerate(self._lines)]
        self.query_one(RowList).show(rows)

    @on(RowList.Chosen)
    def action_write(self) -> None:
        """Write it."""
        self.dismiss(True)

    def action_back(self) -> None:
        """Leave it."""
        self.dismiss(False)
