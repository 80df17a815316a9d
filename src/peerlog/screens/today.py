"""Today: what needs me now, in order of need, each with its one key."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.action import ActionState
from peerlog.domain.draft import Draft
from peerlog.domain.ids import SessionId
from peerlog.domain.session import Session
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.screens.opening_places import open_agreement, open_place, open_session
from peerlog.screens.today_rows import today_rows
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.actions import done_words
from peerlog.wording.language import mark

AGREEMENT = frozenset({"agreement", "answers"})


class TodayScreen(PeerScreen[None]):
    """What needs me now."""

    HELP = mark(
        "What needs you now, the most urgent first. Enter opens what is marked: a session, the place of an action, a text "
        "that was not finished. D notes that an action is done. C plans a session. Example: a session that was cut off "
        "by a power cut stands at the top; Enter goes on where it stopped."
    )
    MODE = "today"
    TO_ONE = frozenset({"open"})
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "list.open", "list.new", "actions.done", "today.recover", "drafts.view", "drafts.discard"
    )

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TopBar()
        yield RowList(id="needs", gutter=12)
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show what needs a person now."""
        network = self.house.networks.at_hand()
        if network is not None:
            needs = self.house.today.needs(network)
            still_open = self.house.action_list.listed(network.id, ActionState.OPEN)
            listed = {str(one.action.id): one for one in still_open}
            self.query_one(RowList).show(today_rows(needs, listed, self.house.local_now()))
            self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what can be done with the marked row."""
        kind, _record = self._marked()
        if action == "done":
            return kind == "action"
        if action in ("recover", "view", "discard"):
            return kind == "draft"
        return super().check_action(action, parameters)

    @on(RowList.Marked)
    def _offer(self) -> None:
        self.refresh_bindings()

    @on(RowList.Chosen, "#needs")
    async def action_open(self) -> None:
        """Open what is marked."""
        kind, record = self._marked()
        if kind == "session":
            open_session(self, SessionId(record))
        elif kind == "action":
            action = self.house.actions.get(record)
            await open_place(self, "action", record, action.session or "", action.text)
        elif kind in ("actions", "learning"):
            self.app.switch_mode(kind)
        elif kind == "draft":
            self.action_recover()
        elif kind in AGREEMENT:
            open_agreement(self, answers=kind == "answers")

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
    async def action_recover(self) -> None:
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
