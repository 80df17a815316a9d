"""Actions: who does what by when; narrowed in words, marked, written down, finished, carried over, let go."""

from typing import ClassVar

from textual import on, work
from textual.binding import BindingType

from peerlog.domain.action import ActionState
from peerlog.domain.errors import ReasonNeeded
from peerlog.screens.action_form import edit_form, new_form
from peerlog.screens.actions import acting
from peerlog.screens.actions.board import Board
from peerlog.screens.dialogs import Ask, Choose, Option
from peerlog.screens.form import Form
from peerlog.screens.keys import bindings
from peerlog.widgets.row_list import RowList
from peerlog.wording.actions import done_words, let_go_words, several_words
from peerlog.wording.language import _, mark
from peerlog.wording.minutes_state import reason_question

OPEN_ONLY = frozenset({"done", "went", "carry", "drop", "date", "owner"})
"""What cannot be done with one that is done or let go."""


class ActionsScreen(Board):
    """Who does what by when."""

    HELP = mark(
        "What was agreed, with its owner and its date, in groups by age; what is late stands first. C writes down a new "
        "one, D notes that it is done, G asks how it went, K whether it is kept, made smaller, handed over or let go. "
        "Space marks several: D, X, W and O then change all of them, and one Ctrl+Z takes it back. F narrows by words. "
        "Example: F, then “@Amina overdue”; V keeps and finds such filters."
    )
    MODE = "actions"
    AUTO_FOCUS = "RowList"
    TO_ONE = frozenset(
        {
            "open",
            "done",
            "edit",
            "drop",
            "reopen",
            "delete",
            "pick",
            "date",
            "owner",
            "went",
            "carry",
            "promise",
        }
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "list.open", "list.new", "actions.done", "actions.went", "actions.carry", "actions.filter", "actions.mark",
        "list.edit", "actions.date", "actions.owner", "actions.drop", "actions.reopen", "actions.kept",
        "actions.decisions", "actions.look_backs", "actions.promise", "list.delete", "tabs.before", "tabs.after",
    )  # fmt: skip
    KEYLESS: ClassVar[tuple[str, ...]] = ("actions.keep_filter", "actions.forget_filter", "actions.unmark")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer for one that is done or let go only what fits it; marked ones are sorted as they are changed."""
        if action in OPEN_ONLY and not self.picked and self.is_mounted:
            one = self.marked()
            if one is not None and one.state is not ActionState.OPEN:
                return False
        return super().check_action(action, parameters)

    @on(RowList.Marked, "#actions")
    def _offer(self) -> None:
        self.refresh_bindings()

    @work
    async def action_new(self) -> None:
        """Write down an action that was agreed between sessions."""
        if network := self.network:
            await self._fill(new_form(self.house, network))

    @work
    async def action_edit(self) -> None:
        """Change words, owner, date or who helps."""
        network, action = self.network, self.marked()
        if network and action:
            await self._fill(edit_form(self.house, network, action))

    async def _fill(self, form: Form) -> None:
        if await self.app.push_screen_wait(form):
            self.refresh_values()

    def action_pick(self) -> None:
        """Mark it for a change of several at once, or take the mark away."""
        if action := self.marked():
            self.picked ^= {action.id}
            self.refresh_values()
            self.query_one(RowList).action_cursor(1)

    def action_unmark(self) -> None:
        """Take every mark away."""
        self.picked.clear()
        self.refresh_values()

    def _done_with(self, words: str) -> None:
        self.picked.clear()
        self.refresh_values()
        self.tell(words)

    def action_done(self) -> None:
        """Note that it is done; all that are marked."""
        chosen, today = self.chosen(), self.house.local_now().date()
        if len(chosen) == 1:
            self.house.actions.finish(chosen[0], today)
            self._done_with(done_words(chosen[0]))
        elif chosen:
            self._done_with(several_words(self.house.action_bulk.finish(chosen, today)))

    @work
    async def action_drop(self) -> None:
        """Let it go, and keep why; all that are marked."""
        chosen = self.chosen()
        if len(chosen) > 1:
            if await acting.let_go(self, chosen):
                self._done_with(several_words(len(chosen)))
        elif chosen:
            action = chosen[0]
            place = acting.reason_place(action)
            why = await acting.ask_why(self, _("Why is it let go?"), action.text, must=False, place=place)
            if why is not None:
                self.house.actions.drop(action, self.house.local_now().date(), why)
                self._done_with(let_go_words(action))

    @work
    async def action_date(self) -> None:
        """Give it another date; all that are marked."""
        chosen = self.chosen()
        if await acting.set_date(self, chosen):
            self._done_with(several_words(len(chosen)))

    @work
    async def action_owner(self) -> None:
        """Give it to somebody; all that are marked."""
        chosen = self.chosen()
        if await acting.set_owner(self, chosen):
            self._done_with(several_words(len(chosen)))

    @work
    async def action_went(self) -> None:
        """Note how it went."""
        if action := self.marked():
            await acting.went(self, action)

    @work
    async def action_carry(self) -> None:
        """Say what becomes of it."""
        if action := self.marked():
            await acting.carry(self, action)

    def action_reopen(self) -> None:
        """Make it open again."""
        if (action := self.marked()) and action.state is not ActionState.OPEN:
            self.house.actions.reopen(action)
            self.refresh_values()

    @work
    async def action_delete(self) -> None:
        """Move it to the trash; from approved minutes only with a reason."""
        if action := self.marked():
            try:
                self.house.actions.remove(action)
            except ReasonNeeded as error:
                reason = await self.app.push_screen_wait(Ask(self.house, reason_question(error.ref)))
                if not reason:
                    return
                self.house.actions.remove(action, reason)
            self.refresh_values()

    @on(RowList.Chosen, "#actions")
    def action_open(self) -> None:
        """Look at it: where it came from, and what became of it."""
        from peerlog.screens.actions.page import ActionScreen

        if action := self.marked():
            self.app.push_screen(ActionScreen(self.house, action.id))

    def action_look_backs(self) -> None:
        """See what was promised to be looked at again."""
        from peerlog.screens.look_back import LookBacksScreen

        self.app.push_screen(LookBacksScreen(self.house))

    @work
    async def action_promise(self) -> None:
        """Promise to look back at it."""
        from peerlog.screens.look_back.acting import promise_about

        if action := self.marked():
            await promise_about(self, action.id)

    def action_decisions(self) -> None:
        """See what was decided, and whether it stands."""
        from peerlog.screens.decision import DecisionsScreen

        self.app.push_screen(DecisionsScreen(self.house))

    @work
    async def action_kept(self) -> None:
        """Choose a filter that was kept."""
        filters = self.house.action_board.saved()
        if not filters:
            self.tell(
                _("No filter is kept yet. Type one with F, then choose “Keep this filter” in the menu, F9.")
            )
            return
        options = [Option(name, name, typed) for name, typed in filters.items()]
        chosen = await self.app.push_screen_wait(Choose(self.house, _("Which filter?"), options))
        if chosen:
            self.show_filter(filters[chosen])

    @work
    async def action_keep_filter(self) -> None:
        """Keep the filter under a name."""
        typed = self.typed.strip()
        if not typed:
            self.tell(_("There is no filter to keep. F begins one."))
            return
        name = await self.app.push_screen_wait(Ask(self.house, _("Keep it under which name?"), hint=typed))
        if name:
            self.attempt(lambda: self.house.action_board.save(name, typed))

    @work
    async def action_forget_filter(self) -> None:
        """Forget a filter that was kept."""
        options = [Option(name, name, typed) for name, typed in self.house.action_board.saved().items()]
        chosen = await self.app.push_screen_wait(Choose(self.house, _("Forget which filter?"), options))
        if chosen:
            self.attempt(lambda: self.house.action_board.drop(chosen))
