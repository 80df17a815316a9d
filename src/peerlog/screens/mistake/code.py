"""The way back of an author: six words on a page that keeps nothing."""

import asyncio
from typing import ClassVar

from textual import events, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.errors import WrongCode
from peerlog.screens.keys import bindings
from peerlog.screens.mistake.page import RoundPage
from peerlog.widgets.forgetful_page import ForgetfulPage
from peerlog.widgets.hint_line import HintLine
from peerlog.widgets.key_bar import KeyBar
from peerlog.wording.errors import sentence
from peerlog.wording.language import mark
from peerlog.wording.mistake_author import code_lead, code_title, looking_words

LONGEST_CODE = 80
"""Characters of six words, with room to mistype."""


class CodePage(ForgetfulPage):
    """One line whose Enter belongs to the screen."""

    BINDINGS: ClassVar[list[BindingType]] = []

    async def _on_key(self, event: events.Key) -> None:
        """Let Enter go on to the screen."""
        if event.key == "enter":
            event.prevent_default()


class CodeScreen(RoundPage[None], inherit_bindings=False):
    """Asks for the code, and opens the entry that answers to it."""

    HELP = mark(
        "Whoever kept a return code finds their entry again with it, and nobody else can. Type the six words from your "
        "paper and press Enter. They are kept nowhere. A wrong word finds nothing; try again as often as you like. "
        "Example: lusab babad gutih tugad babad lusab."
    )
    AUTO_FOCUS = "CodePage"
    BINDINGS: ClassVar[list[BindingType]] = bindings("code.find", "live.blank", "screen.back")
    _looking = False

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        yield Static(Content(code_title()), id="round-head")
        yield Static(Content(code_lead()), id="round-lead")
        yield CodePage(limit=LONGEST_CODE, id="code")
        yield HintLine(id="hint")
        yield KeyBar()

    @property
    def _page(self) -> CodePage:
        return self.query_one(CodePage)

    @work(exclusive=True, group="code")
    async def action_find(self) -> None:
        """Look for the entry; the slow hash works beside the screen."""
        words = self._page.text
        if self._looking or not words.strip():
            return
        self._looking = True
        self.tell(looking_words())
        find = self.house.mistakes.asked_for(self.network, words)
        try:
            entry = await asyncio.to_thread(find)
        except WrongCode as error:
            self.tell(sentence(error), failed=True)
            return
        finally:
            self._looking = False
        from peerlog.screens.mistake.own import OwnScreen

        self._page.forget()
        self.app.switch_screen(OwnScreen(self.house, self.sitting, entry))

    def action_back(self) -> None:
        """Leave; the words go with the page."""
        self._page.forget()
        self.shell.forget_painted()
        self.dismiss()
