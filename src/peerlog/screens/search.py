"""Search: everything that was said, found as one types, each hit one key from its place."""

from datetime import datetime
from time import sleep
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from peerlog.domain.finding import Found
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.screens.opening_places import open_place
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar, key_name
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.text_line import TextLine
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.finding import (
    excerpt,
    found_kind,
    found_place,
    hits_words,
    nothing_found,
    order_words,
    search_example,
)
from peerlog.wording.language import _, mark

PAGE = 50
"""Hits that the service gives at a time."""
PAUSE = 0.015
"""Seconds before we ask: what is typed shows before what is found, which is drawn well before the next key."""


class SearchScreen(PeerScreen[None]):
    """Everything that was said."""

    HELP = mark(
        "Type the beginnings of a few words; the newest place where all of them stand comes first. Accents and capitals "
        "do not matter. The down arrow goes to the list, Enter opens the place. Example: “rota volun” finds “a volunteer rota”."
    )
    MODE = "search"
    AUTO_FOCUS = "#words"
    BINDINGS: ClassVar[list[BindingType]] = bindings("search.ranked")
    KEYLESS: ClassVar[tuple[str, ...]] = ("list.open",)  # Enter is the line's own key
    TO_ONE = frozenset({"open"})

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._asked = 0
        """Number of the last question; an answer to an earlier one comes too late."""
        self._found: tuple[Found, ...] = ()
        self._more = False
        self._ranked = False
        self._stamp: tuple[datetime | None, int] | None = None
        """When something was changed last, as it was when we asked."""

    def compose(self) -> ComposeResult:
        """Lay out the line, what was found, how many."""
        yield TopBar()
        yield TextLine(placeholder=_("What are you looking for?"), id="words")
        yield Static(classes="quiet", id="count")
        yield RowList(id="found", gutter=10)
        yield KeyBar(((key_name("enter"), _("Open")),))

    def refresh_values(self) -> None:
        """Ask anew when something was changed since; else the list stays as it was left."""
        if self._stamp != (stamp := (self.house.saved_at(), self.house.others_changes)):
            self._stamp = stamp
            self.ask()

    @on(TextLine.Changed, "#words")
    def ask(self) -> None:
        """Ask anew; the line never waits for the answer."""
        self._asked += 1
        self.house.search.stop()
        words = self.query_one("#words", TextLine).value
        if words.strip():
            self._ask(self._asked, words, None, self._ranked)
        else:
            self._show(self._asked, (), None)

    @work(thread=True, group="search")
    def _ask(self, asked: int, words: str, before: int | None, ranked: bool) -> None:
        sleep(PAUSE)
        if asked == self._asked:
            found = self.house.search.find(words, before=before, ranked=ranked)
            self.app.call_from_thread(self._show, asked, found, before)

    def _show(self, asked: int, found: tuple[Found, ...], before: int | None) -> None:
        if asked != self._asked or not self.is_attached:
            return
        self._found = found if before is None else (*self._found, *found)
        self._more = len(found) == PAGE
        words = self.query_one("#words", TextLine).value
        rows = [self._row(one, words) for one in self._found]
        self.query_one(RowList).show(rows or [Row(text=self._nothing(words), tone="quiet")])
        self._say_count()

    def _say_count(self) -> None:
        count = hits_words(len(self._found), more=self._more)
        said = f"{count}, {order_words(ranked=self._ranked)}" if self._found else ""
        self.query_one("#count", Static).update(Content(said))

    @staticmethod
    def _row(one: Found, words: str) -> Row:
        return Row(
            key=str(one.number), gutter=found_kind(one), gutter_tone="accent", text=excerpt(one.text, words),
            detail=found_place(one), found=words,
        )  # fmt: skip

    @staticmethod
    def _nothing(words: str) -> str:
        return nothing_found(words) if words.strip() else search_example()

    @on(RowList.EndReached)
    def _ask_more(self) -> None:
        if self._more and self._found:
            self._more = False
            words = self.query_one("#words", TextLine).value
            self._ask(self._asked, words, self._found[-1].number, self._ranked)

    def action_ranked(self) -> None:
        """Put the best first, or the newest again."""
        self._ranked = not self._ranked
        self.ask()

    def on_key(self, event: Key) -> None:
        """The arrows lead from the line to the list and back."""
        rows, line = self.query_one(RowList), self.query_one("#words", TextLine)
        if event.key == "down" and self.focused is line:
            event.stop()
            self.set_focus(rows)
        elif event.key == "up" and self.focused is rows and rows.cursor <= 0:
            event.stop()
            self.set_focus(line)

    def action_back(self) -> None:
        """Back to the line, then empty it, then leave."""
        line = self.query_one("#words", TextLine)
        if self.focused is not line:
            self.set_focus(line)
        elif line.value:
            line.set_text("")
        else:
            super().action_back()

    @on(TextLine.Submitted, "#words")
    @on(RowList.Chosen, "#found")
    async def action_open(self) -> None:
        """Go to the place of what is marked."""
        row = self.query_one(RowList).marked
        found = next((one for one in self._found if row and str(one.number) == row.key), None)
        if found is not None:
            await open_place(self, found.kind, found.record, found.session, found.text)
