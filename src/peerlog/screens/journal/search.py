"""Searching the open journal: found as one types, and found nowhere else."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType

from peerlog.domain.journal import place_of
from peerlog.domain.reflection import Reflection
from peerlog.screens.journal.page import JournalPage
from peerlog.screens.keys import bindings
from peerlog.screens.searching import Searching
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.text_line import TextLine
from peerlog.wording.finding import excerpt
from peerlog.wording.journal_entry import entries_words, from_words, signs
from peerlog.wording.journal_search import nothing_found, search_example
from peerlog.wording.language import mark


class JournalSearchScreen(Searching[Reflection], JournalPage[None]):
    """What you wrote, found by its words."""

    HELP = mark(
        "Type the beginnings of a few words; the newest entry that holds all of them comes first. Accents and capitals do "
        "not matter, and #trust finds the tag. Only this journal is searched, and F3 anywhere else never finds it."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("journal.share", "journal.lock")
    KEYLESS: ClassVar[tuple[str, ...]] = ("list.open", "journal.blank")
    GUTTER = 13

    def refresh_values(self) -> None:
        """Ask anew."""
        self.ask()

    def question(self, words: str, last: Reflection | None) -> Callable[[], tuple[Reflection, ...]]:
        """Ask this journal; it is taken here, since it may be locked before the thread begins."""
        return partial(self.journal.search, words, place_of(last) if last else None)

    def stop(self) -> None:
        """Stop what a thread asks."""
        self.journal.stop()

    def row(self, hit: Reflection, words: str) -> Row:
        """Give the row of an entry."""
        return Row(
            key=hit.id, gutter=from_words(hit.day), text=excerpt(hit.text, words), right=signs(hit),
            right_tone="accent", found=words,
        )  # fmt: skip

    def nothing_words(self, words: str) -> str:
        """Say what was not found, or what can be."""
        return nothing_found(words) if words.strip() else search_example()

    def count_words(self, *, more: bool) -> str:
        """Say how many entries."""
        return entries_words(len(self.found), more=more)

    @on(TextLine.Submitted, "#words")
    @on(RowList.Chosen, "#found")
    def action_open(self) -> None:
        """Read the marked entry."""
        from peerlog.screens.journal.entry import EntryScreen

        if entry := self.marked:
            self.app.push_screen(EntryScreen(self.house, entry.id))

    @work(exclusive=True)
    async def action_share(self) -> None:
        """Share a copy of a sentence of the marked entry."""
        from peerlog.screens.journal.sharing import share

        if entry := self.marked:
            await share(self, entry)
