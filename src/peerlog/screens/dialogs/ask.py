"""Asking for one line of text."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.errors import PeerlogError
from peerlog.screens.base import PeerDialog
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar, key_name
from peerlog.widgets.text_line import TextLine
from peerlog.wording.errors import sentence
from peerlog.wording.language import _, mark


class Ask(PeerDialog[str | None]):
    """A question answered with one line.

    *check* may refuse the answer by raising, and the line stays; *echo* says how the words are understood
    while they are typed.
    """

    HELP = mark(
        "One line is asked for. Type it and press Enter; Esc leaves everything as it was. The line below shows an "
        "example, or how your words are understood."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("ask.answer")

    def __init__(
        self,
        house: House,
        question: str,
        *,
        value: str = "",
        hint: str = "",
        check: Callable[[str], object] | None = None,
        echo: Callable[[str], str] | None = None,
    ) -> None:
        super().__init__(house)
        self._question, self._value, self._hint, self._check = question, value, hint, check
        self._echo = echo

    def compose(self) -> ComposeResult:
        """Lay out the question and the line."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._question), classes="question")
            yield TextLine(self._value, id="answer")
            yield Static(Content(self._hint), classes="quiet", id="hint")
            yield KeyBar(((key_name("enter"), _("Go on")),))

    def on_mount(self) -> None:
        """Mark what stands there, so that typing replaces it and an arrow keeps it."""
        self.query_one("#answer", TextLine).action_select_all()

    @on(TextLine.Changed, "#answer")
    def _say_back(self, event: TextLine.Changed) -> None:
        """Say how the words are understood, while they are typed."""
        if self._echo is not None:
            hint = self.query_one("#hint", Static)
            hint.update(Content(self._echo(event.value) or self._hint))
            hint.set_class(False, "-error")

    @on(TextLine.Submitted, "#answer")
    def action_answer(self) -> None:
        """Give the answer, or say why it cannot be used."""
        text = self.query_one("#answer", TextLine).value
        try:
            if self._check is not None:
                self._check(text)
        except PeerlogError as error:
            hint = self.query_one("#hint", Static)
            hint.update(Content(sentence(error)))
            hint.set_class(True, "-error")
            return
        self.dismiss(text)
