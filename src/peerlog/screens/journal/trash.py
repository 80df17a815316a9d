"""What was deleted in the open journal: the way back, and the way out for good."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.reflection import Reflection
from peerlog.domain.reflection_filter import Filter
from peerlog.screens.dialogs import Confirm
from peerlog.screens.journal.page import JournalPage
from peerlog.screens.keys import bindings
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.journal_entry import first_words, from_words, quoted
from peerlog.wording.journal_page import erase_words, erased_words, nothing_deleted, put_back_words
from peerlog.wording.language import _, mark

MOST = 500
"""Deleted entries shown."""


class JournalTrashScreen(JournalPage[None]):
    """What was deleted in the journal."""

    HELP = mark(
        "Entries you deleted. Enter puts the marked one back. Del removes it for good, after asking: its words leave the "
        "journal's file, and the backups of the journal are replaced."
    )
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("trash.restore", "trash.erase", "journal.lock")
    KEYLESS: ClassVar[tuple[str, ...]] = ("journal.blank",)
    TO_ONE = frozenset({"restore", "erase"})

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TopBar()
        yield RowList(id="deleted", gutter=13)
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show what lies here now."""
        entries = self.journal.page(None, Filter(trashed=True), MOST)
        rows = [Row(key=entry.id, gutter=from_words(entry.day), text=first_words(entry)) for entry in entries]
        first, *others = nothing_deleted()
        empty = [Row(text=first, tone="strong"), *(Row(text=words, tone="quiet") for words in others)]
        self.query_one(RowList).show(rows or empty)

    def _marked(self) -> Reflection | None:
        row = self.query_one(RowList).marked
        return self.journal.get(row.key) if row else None

    @on(RowList.Chosen, "#deleted")
    def action_restore(self) -> None:
        """Put the marked entry back."""
        if entry := self._marked():
            self.journal.restore(entry)
            self.refresh_values()
            self.tell(put_back_words())

    @work
    async def action_erase(self) -> None:
        """Remove the marked entry for good, after asking."""
        if entry := self._marked():
            question = _("Delete {entry} for good?").format(entry=quoted(entry))
            if await self.app.push_screen_wait(Confirm(self.house, question, consequence=erase_words())):
                self.journal.erase(entry)
                self.refresh_values()
                self.tell(erased_words())
