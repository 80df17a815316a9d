"""Actions: who does what by when; listed, narrowed, written down, finished, let go."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.events import Key

from peerlog.domain.action import Action, ActionState
from peerlog.domain.action_list import Listed
from peerlog.domain.errors import ReasonNeeded
from peerlog.domain.network import Network
from peerlog.screens.action_form import edit_form, new_form
from peerlog.screens.base import PeerScreen
from peerlog.screens.dialogs import Ask
from peerlog.screens.form import Form
from peerlog.screens.keys import bindings
from peerlog.screens.opening_places import open_session
from peerlog.widgets.choice_bar import ChoiceBar
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.text_line import TextLine
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.actions import (
    action_row,
    count_words,
    done_words,
    let_go_words,
    nothing_words,
    state_names,
)
from peerlog.wording.language import _, mark
from peerlog.wording.minutes_state import reason_question

SHOWN = (ActionState.OPEN, None, ActionState.DONE, ActionState.DROPPED)


class ActionsScreen(PeerScreen[None]):
    """Who does what by when."""

    HELP = mark(
        "What was agreed, with its owner and its date; what is late stands first. C writes down a new one, D notes that "
        "it is done, Enter goes to the session where it was agreed. Left and right show the finished and the dropped. "
        "Example: C, then “Call the district office @João by fri”."
    )
    MODE = "actions"
    AUTO_FOCUS = "RowList"
    TO_ONE = frozenset({"open", "done", "edit", "drop", "reopen", "delete"})
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "list.open", "list.new", "actions.done", "list.edit", "actions.filter", "actions.drop", "actions.reopen",
        "list.delete", "tabs.before", "tabs.after",
    )  # fmt: skip

    def compose(self) -> ComposeResult:
        """Lay out what is shown, the filter, the list."""
        yield TopBar()
        yield ChoiceBar(_("Actions"), state_names())
        yield TextLine(placeholder=_("words, or a name"), id="filter")
        yield RowList(id="actions", gutter=9)
        yield KeyBar()

    @on(ChoiceBar.Chosen)
    @on(TextLine.Changed, "#filter")
    def refresh_values(self) -> None:
        """Show what is kept now."""
        network = self.house.networks.at_hand()
        if network is None:
            return
        words = self.query_one("#filter", TextLine).value
        state = SHOWN[self.query_one(ChoiceBar).chosen]
        listed = self.house.action_list.listed(network.id, state, words)
        self.query_one(ChoiceBar).say(count_words(len(listed)))
        rows = [self._row(one, network) for one in listed]
        self.query_one(RowList).show(rows or [Row(text=nothing_words(state, words), tone="quiet")])

    def _row(self, one: Listed, network: Network) -> Row:
        words = action_row(one, self.house.desk.today(network.zone))
        tone = "error" if words.late else "quiet"
        return Row(
            key=one.action.id, gutter=one.ref, text=words.text, detail=words.detail, right=words.date,
            gutter_tone=tone, right_tone=tone,
        )  # fmt: skip

    def action_tab(self, by: int) -> None:
        """Show others."""
        self.query_one(ChoiceBar).move(by)

    def action_filter(self) -> None:
        """Go to the filter line."""
        line = self.query_one("#filter", TextLine)
        line.add_class("-shown")
        self.set_focus(line)

    @on(TextLine.Submitted, "#filter")
    def _to_list(self) -> None:
        self.set_focus(self.query_one(RowList))

    def action_back(self) -> None:
        """Leave the filter first, then the screen."""
        line = self.query_one("#filter", TextLine)
        if line.has_class("-shown"):
            line.set_text("")
            line.remove_class("-shown")
            self.set_focus(self.query_one(RowList))
        else:
            super().action_back()

    def on_key(self, event: Key) -> None:
        """The down arrow leads from the filter to the list."""
        if event.key == "down" and self.focused is self.query_one("#filter"):
            event.stop()
            self._to_list()

    @work
    async def action_new(self) -> None:
        """Write down an action that was agreed between sessions."""
        if network := self.house.networks.at_hand():
            await self._fill(new_form(self.house, network))

    @work
    async def action_edit(self) -> None:
        """Change words, owner or date."""
        network, action = self.house.networks.at_hand(), self._marked()
        if network and action:
            await self._fill(edit_form(self.house, network, action))

    async def _fill(self, form: Form) -> None:
        if await self.app.push_screen_wait(form):
            self.refresh_values()

    def action_done(self) -> None:
        """Note that it is done."""
        if action := self._marked():
            self.house.actions.finish(action, self.house.local_now().date())
            self.refresh_values()
            self.tell(done_words(action))

    @work
    async def action_drop(self) -> None:
        """Let it go, and keep why."""
        if action := self._marked():
            why = await self.app.push_screen_wait(Ask(self.house, _("Why is it let go?"), hint=action.text))
            if why is not None:
                self.house.actions.drop(action, self.house.local_now().date(), why)
                self.refresh_values()
                self.tell(let_go_words(action))

    def action_reopen(self) -> None:
        """Make it open again."""
        if (action := self._marked()) and action.state is not ActionState.OPEN:
            self.house.actions.reopen(action)
            self.refresh_values()

    @work
    async def action_delete(self) -> None:
        """Move it to the trash; from approved minutes only with a reason."""
        if action := self._marked():
            try:
                self.house.actions.remove(action)
            except ReasonNeeded as error:
                reason = await self.app.push_screen_wait(Ask(self.house, reason_question(error.ref)))
                if not reason:
                    return
                self.house.actions.remove(action, reason)
            self.refresh_values()

    def action_open(self) -> None:
        """Go to the session where it was agreed."""
        if not (action := self._marked()):
            return
        if action.session is None:
            self.tell(_("This one was written down between sessions."))
        else:
            open_session(self, action.session, at=action.text, line=action.id)

    @on(RowList.Chosen, "#actions")
    def _open_chosen(self) -> None:
        self.action_open()

    def _marked(self) -> Action | None:
        row = self.query_one(RowList).marked
        return self.house.actions.get(row.key) if row else None
