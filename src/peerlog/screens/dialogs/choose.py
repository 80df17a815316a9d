"""Choosing one thing of a short list."""

from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from peerlog.screens.base import PeerDialog
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.language import mark

SHORT = 10
"""Lines up to which the dialog is only as high as its list."""


class Option(NamedTuple):
    """One thing to choose."""

    key: str
    name: str
    detail: str = ""
    right: str = ""


class Choose(PeerDialog[str | None]):
    """A list to choose from with arrows and Enter; a letter jumps to the next name that begins with it."""

    HELP = mark(
        "A list to choose from. The arrows go up and down, a letter jumps to the next name that begins with it, Enter "
        "takes what is marked, Esc leaves everything as it was."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("choose.take")

    def __init__(
        self, house: House, question: str, options: Sequence[Option], *, chosen: str = "", note: str = ""
    ) -> None:
        super().__init__(house)
        self._question, self._options, self._chosen, self._note = question, tuple(options), chosen, note

    def compose(self) -> ComposeResult:
        """Lay out the question and the list."""
        lines = sum(2 if option.detail else 1 for option in self._options)
        with Vertical(classes="dialog -list" if lines > SHORT else "dialog -choice"):
            yield Static(Content(self._question), classes="question")
            if self._note:
                yield Static(Content(self._note), id="note", classes="quiet")
            yield RowList(id="options")
            yield KeyBar()

    def on_mount(self) -> None:
        """Fill the list."""
        rows = [Row(key=o.key, text=o.name, detail=o.detail, right=o.right) for o in self._options]
        self.query_one(RowList).show(rows, mark_key=self._chosen or None)

    def on_key(self, event: Key) -> None:
        """Jump to the next name that begins with the letter."""
        letter = (event.character or "").casefold()
        rows = self.query_one(RowList)
        if letter.isalpha():
            order = [*range(rows.cursor + 1, len(self._options)), *range(rows.cursor + 1)]
            hit = next((i for i in order if self._options[i].name.casefold().startswith(letter)), None)
            if hit is not None:
                event.stop()
                rows.cursor = hit

    @on(RowList.Chosen)
    def _choose(self, event: RowList.Chosen) -> None:
        self.dismiss(event.key)

    def action_take(self) -> None:
        """Take what is marked."""
        marked = self.query_one(RowList).marked
        self.dismiss(marked.key if marked else None)
