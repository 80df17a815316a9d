"""What can be done with one entry, wherever it is shown."""

from abc import abstractmethod
from dataclasses import replace

from textual import work

from peerlog.domain.reflection import Reflection
from peerlog.screens.base import ResultT
from peerlog.screens.dialogs import Confirm
from peerlog.screens.journal.page import JournalPage
from peerlog.wording.journal_entry import quoted
from peerlog.wording.journal_page import erase_words, erased_words, trashed_words
from peerlog.wording.language import _

TO_ENTRY = frozenset({"edit", "star", "tags", "history", "delete", "lesson", "erase"})
"""Actions that need an entry."""


class EntryActs(JournalPage[ResultT]):
    """Acts on the entry that is marked or shown."""

    @abstractmethod
    def chosen(self) -> Reflection | None:
        """Give the entry as it is kept now, or None when there is none."""

    def action_edit(self) -> None:
        """Change its words."""
        from peerlog.screens.journal.writing import WritingScreen

        if entry := self.chosen():
            self.app.push_screen(WritingScreen.of(self.house, entry))

    def action_star(self) -> None:
        """Mark it with a star, or take the star away."""
        if entry := self.chosen():
            self.journal.edit(entry, replace(entry, starred=not entry.starred))
            self.refresh_values()

    def action_lesson(self) -> None:
        """Mark it as something others may learn from, or take that away."""
        if entry := self.chosen():
            self.journal.edit(entry, replace(entry, possible_lesson=not entry.possible_lesson))
            self.refresh_values()

    @work
    async def action_tags(self) -> None:
        """Change tags, strand, mood, energy and when to look back."""
        from peerlog.screens.journal.details import details_form

        entry = self.chosen()
        if entry is not None and await self.app.push_screen_wait(details_form(self.house, entry)):
            self.refresh_values()

    def action_history(self) -> None:
        """Show how it read before."""
        from peerlog.screens.journal.history import HistoryScreen

        if entry := self.chosen():
            self.app.push_screen(HistoryScreen(self.house, entry))

    def action_delete(self) -> None:
        """Move it to the journal's trash."""
        if entry := self.chosen():
            self.journal.trash(entry)
            self.after_leaving()
            self.tell(trashed_words())

    @work
    async def action_erase(self) -> None:
        """Delete it for good, after asking."""
        if entry := self.chosen():
            question = _("Delete {entry} for good?").format(entry=quoted(entry))
            if await self.app.push_screen_wait(Confirm(self.house, question, consequence=erase_words())):
                self.journal.erase(entry)
                self.after_leaving()
                self.tell(erased_words())

    def after_leaving(self) -> None:
        """Go on without the entry."""
        self.refresh_values()

    def action_share(self) -> None:
        """Share a copy of one of its sentences."""
        from peerlog.screens.journal.sharing import share

        if entry := self.chosen():
            self.run_worker(share(self, entry), exclusive=True)
