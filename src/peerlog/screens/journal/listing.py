"""The entries of the open journal: a window of them, the month, and the marked one to read beside."""

from datetime import date
from typing import ClassVar

from textual import on, work
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.errors import NotFound
from peerlog.domain.journal import place_of
from peerlog.domain.journal_calendar import month_grid
from peerlog.domain.reflection import Reflection
from peerlog.domain.reflection_filter import Filter
from peerlog.screens.journal.acts import TO_ENTRY, EntryActs
from peerlog.screens.journal.entry_list import DRAFT, EntryList, entry_rows
from peerlog.screens.journal.naming import model_name
from peerlog.services.house import House
from peerlog.services.journal_return import PAGE
from peerlog.widgets.month import Month, MonthPage
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.journal_entry import month_title, short_names, told
from peerlog.wording.journal_page import nothing_wanted, only_words, wanted_words

EVERYTHING = Filter()


class Listing(EntryActs[None]):
    """Looking at entries."""

    TO_ONE: ClassVar[frozenset[str]] = TO_ENTRY | {"open"}

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self.wanted = EVERYTHING
        self._entries: tuple[Reflection, ...] = ()
        self._more = False

    @property
    def entries(self) -> EntryList:
        """The list."""
        return self.query_one(EntryList)

    def show_entries(self, *, mark_key: str | None = None) -> None:
        """Show as many entries as were shown before, read anew."""
        limit = max(PAGE, len(self._entries))
        self._entries = self.journal.page(None, self.wanted, limit)
        self._more = len(self._entries) == limit
        self._show_rows(mark_key)

    def _show_rows(self, mark_key: str | None = None) -> None:
        wanted = wanted_words(self.wanted, model_name(self.house, self.wanted.model or ""))
        drafts = (
            []
            if wanted
            else [draft for draft in self.journal.drafts.all() if draft.place.startswith("page/")]
        )
        self.query_one("#only", Static).update(Content(only_words(wanted) if wanted else ""))
        self.query_one("#only", Static).display = bool(wanted)
        if wanted and not self._entries:
            self.entries.show([Row(text=nothing_wanted(wanted), tone="quiet")])
        else:
            self.entries.show(entry_rows(self._entries, drafts), mark_key=mark_key)
        self.show_beside()

    @on(RowList.EndReached, "#entries")
    def _ask_more(self) -> None:
        if self._more and self._entries:
            page = self.journal.page(place_of(self._entries[-1]), self.wanted)
            self._more = len(page) == PAGE
            self._entries = (*self._entries, *page)
            self._show_rows()

    @on(RowList.Marked, "#entries")
    def show_beside(self) -> None:
        """Show the month and the words of the marked entry where there is room."""
        entry = self._marked()
        day, today = entry.day if entry else self.journal.today, self.journal.today
        if (month := self.query_one(Month)).display:
            counts = self.journal.month(day.year, day.month)
            month.page = MonthPage(
                title=month_title(day), names=short_names(), weeks=month_grid(day.year, day.month, counts),
                today=today, marked=entry.day if entry else None,
            )  # fmt: skip
        if self.size.width >= ROOMY:
            parts = told(entry, model_name(self.house, entry.model), self.journal.today) if entry else ()
            self.query_one("#reading", RowList).show([Row(text=part.text, tone=part.tone) for part in parts])
        self.refresh_bindings()

    def _marked(self) -> Reflection | None:
        row = self.entries.marked if self.is_mounted else None
        return next((one for one in self._entries if row and one.id == row.key), None)

    def draft_place(self) -> str:
        """Give the place of the draft that is marked, empty when it is an entry."""
        row = self.entries.marked if self.is_mounted else None
        return row.key.removeprefix(DRAFT) if row and row.key.startswith(DRAFT) else ""

    def chosen(self) -> Reflection | None:
        """Give the marked entry as it is kept now."""
        entry = self._marked()
        try:
            return self.journal.get(entry.id) if entry else None
        except NotFound:
            return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what needs an entry only where one is marked; a draft can be gone on with or forgotten."""
        if action in TO_ENTRY and self._marked() is None:
            return action == "delete" and bool(self.draft_place())
        return super().check_action(action, parameters)

    @on(RowList.Chosen, "#entries")
    def action_open(self) -> None:
        """Read the marked entry, or go on with the marked draft."""
        from peerlog.screens.journal.entry import EntryScreen
        from peerlog.screens.journal.writing import WritingScreen

        if place := self.draft_place():
            self.app.push_screen(WritingScreen.at(self.house, place))
        elif entry := self._marked():
            self.app.push_screen(EntryScreen(self.house, entry.id))

    def action_delete(self) -> None:
        """Move the entry to the trash, or forget the draft after asking."""
        if self.draft_place():
            self._discard(self.draft_place())
        else:
            super().action_delete()

    @work
    async def _discard(self, place: str) -> None:
        from peerlog.screens.dialogs import Confirm
        from peerlog.wording.language import _

        if await self.app.push_screen_wait(Confirm(self.house, _("Forget this text?"))):
            self.journal.drafts.discard(place)
            self.refresh_values()

    def show_only(self, wanted: Filter) -> None:
        """Narrow the list, and go there."""
        self.wanted, self._entries = wanted, ()
        self.entries.show(())
        self.show_entries()
        self.set_focus(self.entries)

    def go_to_day(self, day: date) -> None:
        """Show the entries from a day back; from today on all of them."""
        self.show_only(Filter(until=day) if day < self.journal.today else EVERYTHING)


ROOMY = 120
"""Columns from which on the marked entry is shown beside the list."""
