"""The calendar of the journal: choosing a day to go to."""

from datetime import date, timedelta
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Center, Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.journal_calendar import month_beside, month_grid
from peerlog.screens.base import PeerDialog
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.month import Month, MonthPage
from peerlog.wording.journal_entry import entries_words, month_title, short_names
from peerlog.wording.language import _, mark
from peerlog.wording.times import full_date


class CalendarDialog(PeerDialog[date | None]):
    """A month with its entries; gives the day that was chosen."""

    HELP = mark(
        "Days with entries show their number, the others a dot. The arrows go from day to day and week to week, Page Up "
        "and Page Down from month to month. Enter shows the entries from the marked day back."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "calendar.go", "calendar.month", "calendar.next_month", "calendar.day", "calendar.next_day", "calendar.week",
        "calendar.next_week",
    )  # fmt: skip

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._today = house.journals.the_open.today
        self._day = self._today

    def compose(self) -> ComposeResult:
        """Lay out the month."""
        with Vertical(classes="dialog"):
            yield Static(Content(_("Go to which day?")), classes="question")
            with Center():
                yield Month()
            yield Static(id="day", classes="quiet")
            yield KeyBar()

    def on_mount(self) -> None:
        """Begin with today."""
        self._show()

    def _show(self) -> None:
        counts = self.house.journals.the_open.month(self._day.year, self._day.month)
        self.query_one(Month).page = MonthPage(
            title=month_title(self._day), names=short_names(),
            weeks=month_grid(self._day.year, self._day.month, counts), today=self._today, marked=self._day,
        )  # fmt: skip
        words = _("{day}: {entries}").format(
            day=full_date(self._day), entries=entries_words(counts.get(self._day, 0))
        )
        self.query_one("#day", Static).update(Content(words))

    def action_day(self, by: int) -> None:
        """Go on or back by days."""
        try:
            self._day += timedelta(days=by)
        except OverflowError:
            return
        self._show()

    def action_month(self, by: int) -> None:
        """Go on or back by a month; to its last day where it is shorter."""
        year, month = month_beside(self._day.year, self._day.month, by)
        for day in range(self._day.day, 0, -1):
            try:
                self._day = date(year, month, day)
            except ValueError:
                continue
            break
        self._show()

    def action_go(self) -> None:
        """Take the marked day."""
        self.dismiss(self._day)
