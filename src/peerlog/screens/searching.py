"""What screens that search share: found as one types, in a thread, with the arrows between line and list."""

from abc import abstractmethod
from collections.abc import Callable
from time import sleep
from typing import ClassVar, Generic, TypeVar

from textual import on, work
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from peerlog.screens.base import PeerScreen
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar, key_name
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.text_line import TextLine
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import _

HitT = TypeVar("HitT")
PAGE = 50
"""Hits that a service gives at a time."""
PAUSE = 0.015
"""Seconds before we ask: what is typed shows before what is found, which is drawn well before the next key."""


class Searching(PeerScreen[None], Generic[HitT]):
    """A line to type in, and under it what holds these words."""

    AUTO_FOCUS = "#words"
    GUTTER: ClassVar[int]

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._asked = 0
        """Number of the last question; an answer to an earlier one comes too late."""
        self.found: tuple[HitT, ...] = ()
        self._more = False

    @abstractmethod
    def question(self, words: str, last: HitT | None) -> Callable[[], tuple[HitT, ...]]:
        """Give what a thread asks: for these words, what comes after the last hit seen."""

    @abstractmethod
    def stop(self) -> None:
        """Stop what a thread asks."""

    @abstractmethod
    def row(self, hit: HitT, words: str) -> Row:
        """Give the row of a hit."""

    @abstractmethod
    def nothing_words(self, words: str) -> str:
        """Say that nothing holds these words, or what can be looked for while there are none."""

    @abstractmethod
    def count_words(self, *, more: bool) -> str:
        """Say how many were found, where any were."""

    def compose(self) -> ComposeResult:
        """Lay out the line, what was found, how many."""
        yield TopBar()
        yield TextLine(placeholder=_("What are you looking for?"), id="words")
        yield Static(classes="quiet", id="count")
        yield RowList(id="found", gutter=self.GUTTER)
        yield KeyBar(((key_name("enter"), _("Open")),))

    @property
    def line(self) -> TextLine:
        """The line with the words."""
        return self.query_one("#words", TextLine)

    @property
    def marked(self) -> HitT | None:
        """The marked hit."""
        rows = self.query_one(RowList)
        return self.found[rows.cursor] if self.found and rows.marked is not None else None

    @on(TextLine.Changed, "#words")
    def ask(self) -> None:
        """Ask anew; the line never waits for the answer."""
        self._asked += 1
        self.stop()
        words = self.line.value
        if words.strip():
            self._ask(self._asked, self.question(words, None))
        else:
            self._show(self._asked, ())

    @work(thread=True, group="search")
    def _ask(self, asked: int, question: Callable[[], tuple[HitT, ...]], before: int = 0) -> None:
        sleep(PAUSE)
        if asked == self._asked:
            self.app.call_from_thread(self._show, asked, question(), before)

    def _show(self, asked: int, found: tuple[HitT, ...], before: int = 0) -> None:
        """Show what was found beside as many as were there *before*."""
        if asked != self._asked or not self.is_attached:
            return
        self.found = (*self.found[:before], *found)
        self._more = len(found) == PAGE
        words = self.line.value
        rows = [self.row(hit, words) for hit in self.found]
        self.query_one(RowList).show(rows or [Row(text=self.nothing_words(words), tone="quiet")])
        said = self.count_words(more=self._more) if self.found else ""
        self.query_one("#count", Static).update(Content(said))

    @on(RowList.EndReached)
    def _ask_more(self) -> None:
        if self._more and self.found:
            self._more = False
            self._ask(self._asked, self.question(self.line.value, self.found[-1]), len(self.found))

    def on_key(self, event: Key) -> None:
        """The arrows lead from the line to the list and back."""
        rows = self.query_one(RowList)
        if event.key == "down" and self.focused is self.line:
            event.stop()
            self.set_focus(rows)
        elif event.key == "up" and self.focused is rows and rows.cursor <= 0:
            event.stop()
            self.set_focus(self.line)

    def action_back(self) -> None:
        """Back to the line, then empty it, then leave."""
        if self.focused is not self.line:
            self.set_focus(self.line)
        elif self.line.value:
            self.line.set_text("")
        else:
            super().action_back()
