"""Writing beside a return code: an answer, or one's own four lines once more, on a page that keeps nothing."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.mistake import LONGEST_LINE
from peerlog.screens.keys import bindings
from peerlog.screens.mistake.page import RoundPage
from peerlog.screens.mistake.review import ReviewScreen, Telltales
from peerlog.screens.mistake.sitting import Sitting
from peerlog.services.house import House
from peerlog.widgets.forgetful_page import ForgetfulPage
from peerlog.widgets.hint_line import HintLine
from peerlog.widgets.key_bar import KeyBar
from peerlog.wording.language import mark
from peerlog.wording.mistake_author import left_words, nothing_left_words
from peerlog.wording.mistake_turn import full_words

Lines = tuple[str, ...]


class RewritingScreen(RoundPage[Lines], inherit_bindings=False):
    """Asks for some lines; gives them once they were looked through, or None."""

    HELP = mark(
        "A page that keeps nothing but what you hand over with F5. What could tell who wrote it is shown first, with a "
        "broader word; you decide about each. Esc twice leaves everything as it was. Example: type “in the second week”, "
        "then F5."
    )
    AUTO_FOCUS = "ForgetfulPage"
    BINDINGS: ClassVar[list[BindingType]] = bindings("rewriting.keep", "live.blank", "rewriting.leave")

    def __init__(
        self, house: House, sitting: Sitting, lead: str, labels: Sequence[str], lines: Sequence[str]
    ) -> None:
        super().__init__(house, sitting)
        self._lead, self._labels, self._lines = lead, tuple(labels), tuple(lines)
        self._asked = False
        """Whether Esc was the last key."""
        self._kept: set[str] = set()
        """What its author looked at and wants to leave as it is."""

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        yield Static(Content(self._lead), id="round-lead")
        with VerticalScroll(can_focus=False):
            for label, words in zip(self._labels, self._lines, strict=True):
                yield Static(Content(label), classes="frame")
                yield ForgetfulPage(words, limit=LONGEST_LINE)
        yield HintLine(id="hint")
        yield KeyBar()

    def on_mount(self) -> None:
        """Let go of what stands in the lines now."""
        self._lines = ()

    def pressed(self) -> None:
        """Any key but Esc takes back the first Esc."""
        if self._asked:
            self._asked = False
            self.tell("")

    @on(ForgetfulPage.Changed)
    def _say_full(self, event: ForgetfulPage.Changed) -> None:
        if isinstance(event.text_area, ForgetfulPage) and event.text_area.is_full:
            self.tell(full_words(LONGEST_LINE))

    @work(exclusive=True, group="rewriting")
    async def action_keep(self) -> None:
        """Look for what could tell who wrote it, then hand the lines over."""
        lines = tuple(page.text.strip() for page in self.query(ForgetfulPage))
        if not any(lines):
            self.tell(nothing_left_words())
            return
        if any(one.words not in self._kept for line in lines for one in self._telltales(line)):
            page = ReviewScreen(
                self.house, self.sitting, lines, self._telltales, self._kept, frames=self._labels
            )
            reviewed = await self.app.push_screen_wait(page)
            if reviewed is None:
                return
            lines = reviewed.lines
            if not reviewed.done:
                self._fill(lines, reviewed.at)
                return
        self._end(lines)

    def _telltales(self, text: str) -> Telltales:
        return self.house.scrubber.telltales(self.network, text)

    def _fill(self, lines: Lines, at: int) -> None:
        pages = list(self.query(ForgetfulPage))
        for page, words in zip(pages, lines, strict=True):
            page.load_text(words)
            page.move_cursor(page.document.end)
        self.set_focus(pages[at])

    def _end(self, lines: Lines | None) -> None:
        for page in self.query(ForgetfulPage):
            page.forget()
        self._kept.clear()
        self.dismiss(lines)

    def action_back(self) -> None:
        """Ask once more, then leave it as it was."""
        if self._asked:
            self._end(None)
        else:
            self._asked = True
            self.tell(left_words())
