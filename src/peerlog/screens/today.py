"""Today: what needs me now, in order of need, each with its one key."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.draft import Draft
from peerlog.domain.session import Session
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.screens.opening_places import open_session
from peerlog.screens.today_folding import Group, folded, heights
from peerlog.screens.today_opening import open_need
from peerlog.screens.today_rows import today_groups
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.actions import done_words
from peerlog.wording.language import mark

GUTTER = 12
BARS = 3
"""Lines that are not the list's."""
ANSWERS = {
    "done": "action", "carry": "action", "review": "review", "look": "look_back",
    "view": "draft", "discard": "draft",
}  # fmt: skip
"""What can be done with which kind of row."""


class TodayScreen(PeerScreen[None]):
    """What needs me now."""

    HELP = mark(
        "What needs you now, the most urgent first; the line above each group names the key that answers it: D notes that "
        "an action is done, K says what becomes of one carried too often, R reviews a decision, O looks back. Enter opens "
        "what is marked, or shows a group that had no room. Example: a session that was cut off by a power cut stands "
        "at the top; Enter goes on where it stopped."
    )
    MODE = "today"
    TO_ONE = frozenset({"open"})
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "list.open", "list.new", "actions.done", "actions.carry", "decisions.review", "lookback.look", "drafts.view",
        "drafts.discard",
    )  # fmt: skip

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._groups: tuple[Group, ...] = ()
        self._unfolded: set[str] = set()

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TopBar()
        yield RowList(id="needs", gutter=GUTTER)
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show what needs a person now."""
        network = self.house.networks.at_hand()
        if network is not None:
            self._groups = today_groups(self.house.today.needs(network), self.house.local_now())
            self._show()
            self.refresh_bindings()

    def on_resize(self) -> None:
        """Fold anew for another size."""
        self._show()

    def _show(self) -> None:
        rows = self.query_one(RowList)
        region = rows.scrollable_content_region
        width = region.width or self.size.width - 1
        room = region.height or self.size.height - BARS
        everything = [row for group in self._groups for row in group.rows]
        height = heights(everything, GUTTER, width)
        rows.show(folded(self._groups, room, height, self._unfolded))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done with the marked row."""
        kind, _record = self._marked()
        if action in ANSWERS:
            return kind == ANSWERS[action]
        return super().check_action(action, parameters)

    @on(RowList.Marked)
    def _offer(self) -> None:
        self.refresh_bindings()

    @on(RowList.Chosen, "#needs")
    async def action_open(self) -> None:
        """Open what is marked."""
        kind, record = self._marked()
        if kind == "group":
            self._unfold(record)
        elif kind == "draft":
            self._recover()
        else:
            await open_need(self, kind, record)

    def _unfold(self, kind: str) -> None:
        before = {row.key for row in self.query_one(RowList).rows}
        self._unfolded = {kind}
        self._show()
        rows = self.query_one(RowList)
        group = next(group for group in self._groups if group.kind == kind)
        rows.mark(next((row.key for row in group.rows if row.key not in before), rows.rows[0].key))
        self.refresh_bindings()

    @work
    async def action_new(self) -> None:
        """Plan a session: its heading, then its agenda."""
        from peerlog.screens.session import new_session

        if network := self.house.networks.at_hand():
            planned: list[Session] = []
            form = new_session(self.house, network, planned.append)
            if await self.app.push_screen_wait(form):
                open_session(self, planned[0].id)

    def action_done(self) -> None:
        """Note that an action is done."""
        _kind, record = self._marked()
        action = self.house.actions.get(record)
        self.house.actions.finish(action, self.house.local_now().date())
        self.refresh_values()
        self.tell(done_words(action))

    @work
    async def action_carry(self) -> None:
        """Say what becomes of an action."""
        from peerlog.screens.actions import acting

        _kind, record = self._marked()
        await acting.carry(self, self.house.actions.get(record))

    @work
    async def action_review(self) -> None:
        """Say what comes of a decision."""
        from peerlog.screens.decision import reviewing

        _kind, record = self._marked()
        if note := self.house.notes.notes.get(record):
            await reviewing.review(self, self.house.reviews.one(note))

    @work
    async def action_look(self) -> None:
        """Look back at what was promised."""
        from peerlog.screens.look_back import acting

        _kind, record = self._marked()
        await acting.look(self, self.house.look_backs.get(record))

    @work
    async def _recover(self) -> None:
        """Go on where a text was being typed."""
        from peerlog.screens.recovering import recover

        if draft := self._draft():
            await recover(self.app, self.house, draft)
            self.refresh_values()

    def action_view(self) -> None:
        """Read the whole text that was kept."""
        from peerlog.screens.recovering import reading_of

        if draft := self._draft():
            self.app.push_screen(reading_of(self.house, draft))

    @work
    async def action_discard(self) -> None:
        """Forget a text, after asking."""
        from peerlog.screens.recovering import discard

        if (draft := self._draft()) and await discard(self.app, self.house, draft):
            self.refresh_values()

    def _marked(self) -> tuple[str, str]:
        row = self.query_one(RowList).marked if self.is_mounted else None
        kind, _colon, record = row.key.partition(":") if row else ("", "", "")
        return kind, record

    def _draft(self) -> Draft | None:
        _kind, place = self._marked()
        return next((draft for draft in self.house.drafts.all() if draft.place == place), None)
