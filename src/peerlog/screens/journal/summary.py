"""A summary for an appraisal: entries one ticks, and nothing else, written to a file of one's own."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.journal import place_of
from peerlog.domain.reflection import Reflection
from peerlog.screens.journal.exporting import write_to
from peerlog.screens.journal.page import JournalPage
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.services.journal_return import PAGE
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.journal_entry import first_words, from_words
from peerlog.wording.journal_files import none_ticked_words, ticked_words
from peerlog.wording.language import _, mark


class SummaryScreen(JournalPage[None]):
    """Entries to tick."""

    HELP = mark(
        "For an appraisal, or to look back on a year: Space ticks an entry, Enter writes the ticked ones to a file. "
        "Nothing that is not ticked is in it. The file is not encrypted; where it goes is up to you."
    )
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("summary.tick", "summary.write", "journal.lock")
    KEYLESS: ClassVar[tuple[str, ...]] = ("journal.blank",)
    TO_ONE = frozenset({"tick"})
    LETTERS_LEAD_AWAY = False

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._entries: tuple[Reflection, ...] = ()
        self._more = False
        self._ticked: set[str] = set()

    def compose(self) -> ComposeResult:
        """Lay out how many are ticked, and the list."""
        yield TopBar()
        yield Static(id="ticked")
        yield RowList(id="entries", gutter=17)
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show entries and ticks."""
        if not self._entries:
            self._entries = self.journal.page()
            self._more = len(self._entries) == PAGE
        self.query_one("#ticked", Static).update(Content(ticked_words(len(self._ticked))))
        nothing = [Row(text=_("There is nothing to tick yet."), tone="quiet")]
        self.query_one(RowList).show([self._row(entry) for entry in self._entries] or nothing)

    def _row(self, entry: Reflection) -> Row:
        ticked = entry.id in self._ticked
        sign = "[x]" if ticked else "[ ]"
        return Row(
            key=entry.id, gutter=f"{sign} {from_words(entry.day)}", gutter_tone="accent", text=first_words(entry),
            tone="strong" if ticked else "",
        )  # fmt: skip

    @on(RowList.EndReached, "#entries")
    def _ask_more(self) -> None:
        if self._more:
            page = self.journal.page(place_of(self._entries[-1]))
            self._more = len(page) == PAGE
            self._entries = (*self._entries, *page)
            self.refresh_values()

    def action_tick(self) -> None:
        """Tick the marked entry, or take the tick away."""
        if row := self.query_one(RowList).marked:
            self._ticked ^= {row.key}
            self.refresh_values()

    @on(RowList.Chosen, "#entries")
    @work(exclusive=True)
    async def action_write(self) -> None:
        """Write the ticked entries to a file."""
        if not self._ticked:
            self.tell(none_ticked_words())
            return
        chosen = [entry for entry in self._entries if entry.id in self._ticked]

        def write(path: str, *, replace: bool = False) -> str:
            return self.journal.export_summary(chosen, path, replace=replace)

        await write_to(self, _("Write to which file?"), "summary.md", write)
