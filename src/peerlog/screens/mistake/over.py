"""After a turn: the same page after every one, with the six words of a code where they were asked for."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Middle
from textual.content import Content
from textual.widgets import Static

from peerlog.screens.keys import bindings
from peerlog.screens.mistake.page import RoundPage
from peerlog.screens.mistake.sitting import Sitting
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.wording.language import mark
from peerlog.wording.mistake_turn import code_hint, code_words, over_words


class OverScreen(RoundPage[None], inherit_bindings=False):
    """A turn is over."""

    HELP = mark(
        "Your turn is over, and what you typed is gone from the screen. If you asked for a code, its six words stand "
        "here, this one time: write them on paper. Enter clears the page. Example: write down the words, press Enter, "
        "hand the keyboard on."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("round.clear", "live.blank")

    def __init__(self, house: House, sitting: Sitting, code: str) -> None:
        super().__init__(house, sitting)
        self._code = code

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        title, words = over_words(slips=self.sitting.slips)
        with Middle():
            yield Static(Content(title), id="round-large")
            yield Static(Content(words), id="round-small")
            if not self.sitting.slips:
                yield Static(Content(code_hint(self._code)), id="code-hint")
                for half in code_words(self._code):
                    yield Static(Content(half), classes="code")
        yield KeyBar()

    def action_clear(self) -> None:
        """Let the words go, and the page with them."""
        self._code = ""
        for words in self.query(Static):
            words.update(Content(""))
        self.dismiss()

    def action_back(self) -> None:
        """Stay: a code is shown this one time, and Esc is pressed too easily."""
