"""One entry to read, whole."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.errors import NotFound
from peerlog.domain.reflection import Reflection
from peerlog.screens.journal.acts import EntryActs
from peerlog.screens.journal.naming import model_name
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.journal_entry import told
from peerlog.wording.journal_page import no_old_words, nothing_due_words
from peerlog.wording.language import mark


class EntryScreen(EntryActs[None]):
    """One entry."""

    HELP = mark(
        "One entry, whole. The arrows scroll. E changes it, and how it read before is kept: H shows that and puts it "
        "back. M stars it, D changes tags, mood and the day to look back. F6 shares a copy of one sentence. R shows "
        "another of several entries, such as those of this day in other years."
    )
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "entry.edit", "entry.star", "entry.tags", "entry.history", "entry.other", "journal.share", "journal.answer",
        "entry.delete", "journal.lock",
    )  # fmt: skip
    KEYLESS: ClassVar[tuple[str, ...]] = ("entry.lesson", "entry.erase", "journal.blank")

    def __init__(self, house: House, entry: str, others: tuple[str, ...] = ()) -> None:
        super().__init__(house)
        self._entry, self._others = entry, others

    def compose(self) -> ComposeResult:
        """Lay out the text."""
        yield TopBar()
        yield RowList(id="text")
        yield KeyBar()

    def chosen(self) -> Reflection | None:
        """Give the entry as it is kept now."""
        try:
            return self.journal.get(self._entry)
        except NotFound:
            return None

    def refresh_values(self) -> None:
        """Show it as it is kept now; one that is gone is left."""
        entry = self.chosen()
        if entry is None:
            self.dismiss()
            return
        parts = told(entry, model_name(self.house, entry.model), self.journal.today)
        rows = [
            Row(key=str(place), text=part.text or " ", tone=part.tone) for place, part in enumerate(parts)
        ]
        self.query_one(RowList).show(rows)

    def after_leaving(self) -> None:
        """Go back to the list."""
        self.dismiss()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer the way to another one where one has come by chance or with others."""
        if action == "other":
            return bool(self._others)
        return super().check_action(action, parameters)

    def action_other(self) -> None:
        """Show the next of several, or another old one by chance."""
        if len(self._others) > 1:
            place = self._others.index(self._entry) + 1 if self._entry in self._others else 0
            self._entry = self._others[place % len(self._others)]
        elif entry := self.journal.random_old(self.journal.today):
            self._entry = entry.id
        else:
            self.tell(no_old_words())
        self.refresh_values()

    @work
    async def action_answer(self) -> None:
        """Say whether it is still true."""
        from peerlog.screens.journal.looking_back import look_back

        entry = self.chosen()
        if entry is not None:
            await look_back(self, entry)
        else:
            self.tell(nothing_due_words())
