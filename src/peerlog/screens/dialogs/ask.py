"""Asking for one line of text."""

from collections.abc import Callable
from typing import ClassVar, Self

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.errors import PeerlogError
from peerlog.screens.base import PeerDialog
from peerlog.screens.keeping import Keeping
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
        self._echo, self._place = echo, ""
        self._keeping = Keeping(self, self.keep_typing)

    def kept_at(self, place: str) -> Self:
        """Keep what is typed as a draft at *place*, until it is answered; not at all when *place* is empty."""
        self._place = place
        return self

    def compose(self) -> ComposeResult:
        """Lay out the question and the line."""
        with Vertical(classes="dialog"):
            yield Static(Content(self._question), classes="question")
            yield TextLine(self._value, id="answer")
            yield Static(Content(self._hint), classes="quiet", id="hint")
            yield KeyBar(((key_name("enter"), _("Go on")),))

    def on_mount(self) -> None:
        """Go on with what was typed before, or mark what stands there: typing replaces it, an arrow keeps it."""
        line, kept = self.query_one("#answer", TextLine), self._kept()
        if kept:
            line.set_text(kept)
            self._hint_with(_("What you had typed is here again."))
        else:
            line.action_select_all()

    def _kept(self) -> str:
        return self.house.drafts.at(self._place) if self._place else ""

    def keep_typing(self) -> None:
        """Keep what is typed so far; words that stood there before are not worth it."""
        if self._place and self.is_attached:
            typed = self.query_one("#answer", TextLine).value
            if typed != self._kept():
                self.house.drafts.keep(self._place, "" if typed == self._value else typed)

    def action_back(self) -> None:
        """Leave; what was typed is offered the next time."""
        self.keep_typing()
        self.dismiss(None)

    @on(TextLine.Changed, "#answer")
    def _say_back(self, event: TextLine.Changed) -> None:
        """Say how the words are understood, while they are typed."""
        self._keeping.typed()
        if self._echo is not None:
            self._hint_with(self._echo(event.value) or self._hint)

    @on(TextLine.Submitted, "#answer")
    def action_answer(self) -> None:
        """Give the answer, or say why it cannot be used."""
        text = self.query_one("#answer", TextLine).value
        try:
            if self._check is not None:
                self._check(text)
        except PeerlogError as error:
            self._hint_with(sentence(error), failed=True)
            return
        self._keeping.forget()
        if self._place:
            self.house.drafts.discard(self._place)
        self.dismiss(text)

    def _hint_with(self, words: str, *, failed: bool = False) -> None:
        hint = self.query_one("#hint", Static)
        hint.update(Content(words))
        hint.set_class(failed, "-error")
