"""Asking whether to go on."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.screens.base import PeerDialog
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.wording.language import mark


class Confirm(PeerDialog[bool]):
    """A question with yes (Enter) and no (Esc)."""

    HELP = mark(
        "peerlog asks before it goes on, and says what will happen. Enter goes on, Esc leaves everything as it is."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("confirm.yes")

    def __init__(self, house: House, question: str, *, consequence: str = "") -> None:
        super().__init__(house)
        self._question = question
        self._consequence = consequence

    def compose(self) -> ComposeResult:
        """Lay out the question."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._question), classes="question")
            yield Static(Content(self._consequence), classes="quiet")
            yield KeyBar()

    def action_yes(self) -> None:
        """Go on."""
        self.dismiss(True)

    def action_back(self) -> None:
        """Leave everything as it is."""
        self.dismiss(False)
