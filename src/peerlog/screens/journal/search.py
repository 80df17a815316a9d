"""Searching the open journal: found as one types, and found nowhere else."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from peerlog.domain.journal import place_of
from peerlog.domain.reflection import Reflection
from peerlog.screens.journal.page import JournalPage
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.services.journal_return import PAGE
from peerlog.widgets.key_bar import KeyBar, key_name
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.text_line import TextLine
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.finding import excerpt
from peerlog.wording.journal_entry import entries_words, from_words, signs
from peerlog.wording.journal_search import nothing_found, search_example
from peerlog.wording.language import _, mark


class JournalSearchScreen(JournalPage[None]):
    """What you wrote, found by its words."""

    HELP = mark(
        "Type the beginnings of a few words; the newest entry that holds all of them comes first. Accents and capitals do "
        "not matter, and #trust finds the tag. Only this journal is searched, and F3 anywhere else never finds it."
    )
    AUTO_FOCUS = "#words"
    BINDINGS: ClassVar[list[BindingType]] = bindings("journal.share", "journal.lock")
    KEYLESS: ClassVar[tuple[str, ...]] = ("list.open", "journal.blank")

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._found: tuple[Reflection, ...] = ()
        self._more = False

    def compose(self) -> ComposeResult:
        """Lay out the line and what was found."""
        yield TopBar()
        yield TextLine(placeholder=_("What are you looking for?"), id="words")
        yield Static(classes="quiet", id="count")
        yield RowList(id="found", gutter=13)
        yield KeyBar(((key_name("enter"), _("Open")),))

    @property
    def _words(self) -> str:
        return self.query_one("#words", TextLine).value

    def refresh_values(self) -> None:
        """Look anew."""
        self.look()

    @on(TextLine.Changed, "#words")
    def look(self) -> None:
        """Show the first of what holds these words."""
        words = self._words
        found = self.journal.search(words) if words.strip() else ()
        self._show(found, more=len(found) == PAGE)

    def _show(self, found: tuple[Reflection, ...], *, more: bool) -> None:
        self._found, self._more = found, more
        words = self._words
        rows = [self._row(entry, words) for entry in found]
        nothing = nothing_found(words) if words.strip() else search_example()
        self.query_one(RowList).show(rows or [Row(text=nothing, tone="quiet")])
        self.query_one("#count", Static).update(
            Content(entries_words(len(found), more=more) if found else "")
        )

    @staticmethod
    def _row(entry: Reflection, words: str) -> Row:
        return Row(
            key=entry.id, gutter=from_words(entry.day), text=excerpt(entry.text, words), right=signs(entry),
            right_tone="accent", found=words,
        )  # fmt: skip

    @on(RowList.EndReached, "#found")
    def _ask_more(self) -> None:
        if self._more and self._found:
            page = self.journal.search(self._words, place_of(self._found[-1]))
            self._show((*self._found, *page), more=len(page) == PAGE)

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
            self.dismiss()

    def _marked(self) -> Reflection | None:
        row = self.query_one(RowList).marked
        return next((entry for entry in self._found if row and entry.id == row.key), None)

    @on(TextLine.Submitted, "#words")
    @on(RowList.Chosen, "#found")
    def action_open(self) -> None:
        """Read the marked entry."""
        from peerlog.screens.journal.entry import EntryScreen

        if entry := self._marked():
            self.app.push_screen(EntryScreen(self.house, entry.id))

    @work(exclusive=True)
    async def action_share(self) -> None:
        """Share a copy of a sentence of the marked entry."""
        from peerlog.screens.journal.sharing import share

        if entry := self._marked():
            await share(self, entry)
