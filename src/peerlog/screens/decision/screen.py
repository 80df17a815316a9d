"""What was decided across sessions: what waits to be looked at again first, then everything, the latest first."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.ids import RecordId
from peerlog.screens.action_form import origin_form
from peerlog.screens.base import PeerScreen
from peerlog.screens.decision import reviewing
from peerlog.screens.keys import bindings
from peerlog.screens.opening_places import open_session
from peerlog.services.house import House
from peerlog.services.reviews import Decided
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import _, mark
from peerlog.wording.review import no_decisions_words, review_words, waiting_words
from peerlog.wording.safe import one_line


class DecisionsScreen(PeerScreen[None]):
    """Decisions and their reviews."""

    HELP = mark(
        "Every decision of the network, with what became of it. One made while under half of the core was there is "
        "provisional and comes back at the next session by itself; W gives any other a day to come back. R says what "
        "came of it: it stands, was changed, or is dropped, and why. Example: W, “on a day”, “in 3 months”."
    )
    MODE = "actions"
    AUTO_FOCUS = "RowList"
    TO_ONE = frozenset({"open", "review", "date", "make_action", "promise"})
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "list.open", "decisions.review", "decisions.date", "decisions.action", "actions.promise"
    )

    def __init__(self, house: House, at: str = "") -> None:
        super().__init__(house)
        self._at = at

    def compose(self) -> ComposeResult:
        """Lay out what waits, and the list."""
        yield TopBar()
        yield Static(id="waiting")
        yield RowList(id="decisions", gutter=9)
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show what is kept now."""
        network = self.house.networks.at_hand()
        if network is None:
            return
        today = self.house.desk.today(network.zone)
        everything = self.house.reviews.decided(network.id)
        waiting = {one.note.id for one in everything if one.review and one.review.asks_on(today)}
        first = [one for one in everything if one.note.id in waiting]
        rest = [one for one in everything if one.note.id not in waiting]
        rows = [self._row(one, waits=one.note.id in waiting) for one in (*first, *rest)]
        self.query_one("#waiting", Static).update(Content(waiting_words(len(first), len(everything))))
        shown = rows or [Row(text=no_decisions_words(), tone="quiet")]
        self.query_one(RowList).show(shown, mark_key=self._at or None)
        self._at = ""

    def _row(self, one: Decided, *, waits: bool) -> Row:
        today = self.house.local_now().date()
        return Row(
            key=one.note.id, gutter=one.ref, text=one_line(one.note.text, 2_000), detail=review_words(one.review, today),
            detail_tone="warning" if waits else "quiet",
        )  # fmt: skip

    def _marked(self) -> Decided | None:
        row = self.query_one(RowList).marked
        note = self.house.notes.notes.get(row.key) if row else None
        return self.house.reviews.one(note) if note else None

    @on(RowList.Chosen, "#decisions")
    def action_open(self) -> None:
        """Go to the session it was made in."""
        if decided := self._marked():
            open_session(self, decided.session.id, at=decided.note.text, line=decided.note.id)

    @work
    async def action_review(self) -> None:
        """Say what came of it."""
        if decided := self._marked():
            await reviewing.review(self, decided)

    @work
    async def action_date(self) -> None:
        """Say when it comes back."""
        if decided := self._marked():
            await reviewing.set_day(self, decided)

    @work
    async def action_promise(self) -> None:
        """Promise to look back at it."""
        from peerlog.screens.look_back.acting import promise_about

        if decided := self._marked():
            await promise_about(self, decided.note.id)

    @work
    async def action_make_action(self) -> None:
        """Write down an action that comes from it."""
        network, decided = self.house.networks.at_hand(), self._marked()
        if network and decided:
            origin = RecordId(decided.note.id)
            if await self.app.push_screen_wait(origin_form(self.house, network, origin, decided.note.text)):
                self.tell(_("Written down; Actions shows it, with this decision as its origin."))
