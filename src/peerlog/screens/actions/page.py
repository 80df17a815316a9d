"""One action: what it is, who takes part, where it came from, and what became of it."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.action import Action, ActionState
from peerlog.domain.errors import NotFound
from peerlog.screens.action_form import edit_form
from peerlog.screens.actions import acting
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.screens.opening_places import open_place, open_session
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.action_history import history_day, what_changed
from peerlog.wording.action_page import fact_rows, origin_label
from peerlog.wording.actions import done_words
from peerlog.wording.language import _, mark
from peerlog.wording.safe import one_line
from peerlog.wording.session import called

ORIGIN, SESSION = "origin", "session"


class ActionScreen(PeerScreen[None]):
    """One action."""

    HELP = mark(
        "One action: who takes part, where it came from, and everything that became of it. Enter on its origin or its "
        "session goes there. D notes that it is done, G asks how it went, K whether it is kept, made smaller, handed "
        "over or let go; the reason stays here. Example: K, “make smaller”, then what can be done in an hour."
    )
    MODE = "actions"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "list.open", "actions.done", "actions.went", "actions.carry", "list.edit", "actions.owner", "actions.date",
        "actions.reopen", "actions.promise",
    )  # fmt: skip

    def __init__(self, house: House, action: str) -> None:
        super().__init__(house)
        self._action = action

    def compose(self) -> ComposeResult:
        """Lay out the text and the facts."""
        yield TopBar()
        yield Static(id="what")
        yield RowList(id="facts", gutter=14)
        yield KeyBar()

    @work
    async def action_promise(self) -> None:
        """Promise to look back at it."""
        from peerlog.screens.look_back.acting import promise_about

        await promise_about(self, self._action)

    @property
    def action(self) -> Action:
        """The action as it is kept now."""
        return self.house.actions.get(self._action)

    def look_again(self) -> bool:
        """Show it as it is kept now; one that was erased is left."""
        try:
            _ = self.action
        except NotFound:
            self.dismiss()
            return False
        return super().look_again()

    def refresh_values(self) -> None:
        """Show it as it is kept now."""
        action = self.action
        heading = _("{ref}  {text}").format(
            ref=self.house.actions.ref(action), text=one_line(action.text, 2_000)
        )
        self.query_one("#what", Static).update(Content.styled(heading, "bold"))
        self.query_one(RowList).show(list(self._rows(action)))
        self.refresh_bindings()

    def _rows(self, action: Action) -> Iterator[Row]:
        today = self.house.local_now().date()
        members = self.house.members.of(action.network)
        for label, words in fact_rows(action, members, today, self.house.carrying.times(action)):
            yield Row(key=f"fact {label}", gutter=label, text=words)
        if origin := self.house.origins.of(action):
            label, words = origin_label(origin.kind, origin.what), one_line(origin.text)
            yield Row(
                key=ORIGIN, gutter=_("From"), text=words, detail=label, right=_("Enter"), right_tone="accent"
            )
        if action.session:
            session = called(self.house.sessions.get(action.session))
            yield Row(key=SESSION, gutter=_("Agreed in"), text=session, right=_("Enter"), right_tone="accent")
        yield Row()
        yield Row(text=_("What became of it"), tone="strong")
        zone = self.house.local_now().tzinfo
        for number, change in enumerate(self.house.action_history.of(action)):
            yield Row(key=f"change {number}", gutter=history_day(change, zone), text=what_changed(change))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what fits how it stands."""
        is_open = not self.is_mounted or self.action.state is ActionState.OPEN
        if action in ("done", "went", "carry", "date", "owner"):
            return is_open
        if action == "reopen":
            return not is_open
        return super().check_action(action, parameters)

    @on(RowList.Chosen, "#facts")
    async def action_open(self) -> None:
        """Go to its origin, or to its session."""
        row, action = self.query_one(RowList).marked, self.action
        origin = self.house.origins.of(action)
        if row and row.key == ORIGIN and origin:
            if origin.kind == "mistake":
                from peerlog.screens.mistake.entry import MistakeScreen

                self.app.push_screen(MistakeScreen(self.house, origin.record))
            elif origin.kind == "action":
                self.app.push_screen(ActionScreen(self.house, origin.record))
            else:
                await open_place(self, origin.kind, origin.record, origin.session or "", origin.text)
        elif action.session:
            open_session(self, action.session, at=action.text, line=action.id)
        else:
            self.tell(_("This one was written down between sessions."))

    def action_done(self) -> None:
        """Note that it is done."""
        action = self.action
        self.house.actions.finish(action, self.house.local_now().date())
        self.refresh_values()
        self.tell(done_words(action))

    @work
    async def action_went(self) -> None:
        """Note how it went."""
        await acting.went(self, self.action)

    @work
    async def action_carry(self) -> None:
        """Say what becomes of it."""
        if await acting.carry(self, self.action):
            self.refresh_values()

    @work
    async def action_edit(self) -> None:
        """Change words, owner, date or who helps."""
        network = self.house.networks.get(self.action.network)
        if await self.app.push_screen_wait(edit_form(self.house, network, self.action)):
            self.refresh_values()

    @work
    async def action_owner(self) -> None:
        """Give it to somebody."""
        await acting.set_owner(self, (self.action,))

    @work
    async def action_date(self) -> None:
        """Give it another date."""
        await acting.set_date(self, (self.action,))

    def action_reopen(self) -> None:
        """Make it open again."""
        self.house.actions.reopen(self.action)
        self.refresh_values()
