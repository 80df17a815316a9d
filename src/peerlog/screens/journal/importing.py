"""Bringing entries in from elsewhere: looked at first, then one act that one undo takes back."""

import asyncio
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.journal_transfer import Preview
from peerlog.screens.base import PeerDialog
from peerlog.screens.dialogs import Ask
from peerlog.screens.journal.bringing_in import BringingIn
from peerlog.screens.journal.page import JournalPage
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.journal_entry import first_words, from_words
from peerlog.wording.journal_files import import_hint, imported_words, none_imported_words
from peerlog.wording.journal_import import found_words, order_words, refusal_place, refusal_words
from peerlog.wording.language import _, mark

MOST = 500
"""Rows of each kind that are shown."""
MANY = 400
"""So many entries take longer than the blink of an eye."""


class ImportPreview(PeerDialog[bool]):
    """What would come in and what would not; gives whether to go on."""

    HELP = mark(
        "What would be brought in, before anything is kept: new entries with their days, and below what is refused, each "
        "with its reason. What you have already is left as it is. Enter brings the new ones in; Ctrl+Z takes all back."
    )
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("import.take")

    def __init__(self, house: House, preview: Preview) -> None:
        super().__init__(house)
        self._preview = preview

    def compose(self) -> ComposeResult:
        """Lay out the counts and the rows."""
        with Vertical(classes="dialog -list"):
            yield Static(Content(found_words(self._preview)), classes="question")
            if (day_first := self._preview.day_first) is not None:
                yield Static(Content(order_words(day_first=day_first)), id="note", classes="warning")
            yield RowList(id="rows", gutter=13)
            yield KeyBar()

    def on_mount(self) -> None:
        """Fill in the rows, what is refused last."""
        new = [
            Row(key=f"new{place}", gutter=from_words(entry.day), text=first_words(entry))
            for place, entry in enumerate(self._preview.new[:MOST])
        ]
        refused = [
            Row(
                key=f"not{place}",
                gutter=refusal_place(one),
                gutter_tone="warning",
                text=refusal_words(one),
                tone="quiet",
            )
            for place, one in enumerate(self._preview.refused[:MOST])
        ]
        heading = [Row(), Row(text=_("Refused, or taken with a change"), tone="strong")] if refused else []
        nothing = [Row(text=_("There is nothing in it that could be brought in."), tone="quiet")]
        self.query_one(RowList).show([*new, *heading, *refused] or nothing)

    @on(RowList.Chosen)
    def action_take(self) -> None:
        """Bring them in, where there are any."""
        self.dismiss(bool(self._preview.new))

    def action_back(self) -> None:
        """Bring nothing in."""
        self.dismiss(False)


async def import_entries(page: JournalPage[Any]) -> None:
    """Ask for a path, show what it holds, bring in what is new."""
    app, house = page.app, page.house
    path = await app.push_screen_wait(Ask(house, _("Bring in what?"), hint=import_hint()))
    if not path:
        return
    page.tell(_("Reading…"))
    preview = await asyncio.to_thread(page.journal.preview_import, path)
    page.tell("")
    if await app.push_screen_wait(ImportPreview(house, preview)):
        count = await _brought_in(page, preview)
        page.refresh_values()
        page.tell(none_imported_words() if count is None else imported_words(count))


async def _brought_in(page: JournalPage[Any], preview: Preview) -> int | None:
    """Give how many came in; a long import shows how far it is, and gives None when it was left."""
    if len(preview.new) < MANY:
        return page.journal.import_(preview)
    coming = BringingIn(page.house, page.journal.importing(preview), len(preview.new))
    count = await page.app.push_screen_wait(coming)
    if coming.error is not None:
        raise coming.error
    return count
