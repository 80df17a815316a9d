"""The minutes as a short text for a phone message, shown before it is copied."""

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
from peerlog.wording.language import _, mark
from peerlog.wording.minutes_state import length_words


class PhoneText(PeerDialog[bool]):
    """The text; gives True when it should be copied."""

    HELP = mark(
        "The minutes in a few lines, for people who read them on a phone. Enter or C copies the text; then paste it into "
        "a message. Only what may leave for this audience is in it."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("phone.copy")

    def __init__(self, house: House, text: str) -> None:
        super().__init__(house)
        self._text = text

    def compose(self) -> ComposeResult:
        """Lay out the text as it will be."""
        with Vertical(classes="dialog"):
            yield Static(Content(_("For a phone message")), classes="question")
            yield Static(Content(self._text), id="phone-text")
            yield Static(Content(length_words(self._text)), classes="quiet")
            yield KeyBar()

    def action_copy(self) -> None:
        """Copy it."""
        self.dismiss(True)

    def action_back(self) -> None:
        """Leave it."""
        self.dismiss(False)
