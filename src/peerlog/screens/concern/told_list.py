"""The mistakes that were told in confidence."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.confidential_mistake import ConfidentialMistake
from peerlog.domain.errors import NotFound
from peerlog.screens.concern.page import ConcernPage
from peerlog.screens.concern.rows import DRAFT, WRITE
from peerlog.screens.concern.told_route import told_route_parts
from peerlog.screens.concern.told_writing import NEW, TOLD, ToldWriting
from peerlog.screens.keys import bindings
from peerlog.widgets.hint_line import HintLine
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.concern import erased_words
from peerlog.wording.confidential_mistake import (
    anonymous_words,
    erase_told_words,
    nothing_told,
    steps_words,
    telling_line,
)
from peerlog.wording.language import _, mark


class ToldScreen(ConcernPage[None]):
    """What was told, the newest first."""

    HELP = mark(
        "Mistakes that somebody told you and that you keep for them, encrypted. Nothing leaves without the teller's yes: "
        "each step outward has its words, the asking and the answer. Example: C, told by Amara, what went wrong, F2; then "
        "Enter on it, and C for what the group may hear. Ctrl+L locks."
    )
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("told.open", "told.new", "told.delete", "concern.lock")

    def compose(self) -> ComposeResult:
        """Lay out what this lane is, and the list."""
        yield TopBar()
        yield from told_route_parts(self.route)
        yield RowList(id="told")
        yield HintLine(id="hint")
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show what was told."""
        notes = self.concerns.open
        if notes is None or not self.query(RowList):
            return
        rows = [Row(key=WRITE, text=_("Write down what somebody told you"))]
        rows += [
            Row(key=draft.place, text=_("Half written; Enter goes on"), tone="accent")
            for draft in notes.drafts.all()
            if draft.place.startswith(TOLD)
        ]
        lane, today = notes.mistakes, notes.today
        kept = [
            Row(key=f"{DRAFT}{one.id}", text=telling_line(one, today), right=steps_words(lane.steps_of(one)))
            for one in lane.all()
        ]
        first, example = nothing_told()
        empty = [
            Row(text=first, tone="strong"),
            Row(text=example, tone="quiet"),
            Row(),
            Row(text=anonymous_words(), tone="quiet"),
        ]
        self.query_one(RowList).show([*rows, Row(), *(kept or empty)], mark_key=self.marked_key or WRITE)
        self.refresh_bindings()

    def marked(self) -> ConfidentialMistake | None:
        """Give the marked one, None where something else is marked."""
        key = self.marked_key
        try:
            return (
                self.concerns.the_open.mistakes.get(key.removeprefix(DRAFT))
                if key.startswith(DRAFT)
                else None
            )
        except NotFound:
            return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to delete only what can be."""
        if action == "delete":
            return self.concerns.open is not None and (
                self.marked() is not None or self.marked_key.startswith(TOLD)
            )
        return super().check_action(action, parameters)

    @on(RowList.Chosen, "#told")
    def action_open(self) -> None:
        """Read the marked one, or go on writing."""
        from peerlog.screens.concern.told_page import ToldPage

        if told := self.marked():
            self.app.push_screen(ToldPage(self.house, told.id))
        elif (
            (place := self.marked_key.removeprefix(TOLD))
            and self.marked_key.startswith(TOLD)
            and place != NEW
        ):
            self.app.push_screen(ToldWriting(self.house, self.concerns.the_open.mistakes.get(place)))
        else:
            self.action_new()

    def action_new(self) -> None:
        """Write down what somebody told."""
        self.app.push_screen(ToldWriting(self.house))

    @work(exclusive=True, group="concern")
    async def action_delete(self) -> None:
        """Delete it for good with its steps, or forget what is half written, after asking."""
        from peerlog.screens.dialogs import Confirm

        place, told = self.marked_key, self.marked()
        question = _("Delete this for good?") if told else _("Forget what is half written?")
        consequence = erase_told_words() if told else ""
        if await self.app.push_screen_wait(Confirm(self.house, question, consequence=consequence)):
            if told:
                self.concerns.the_open.mistakes.erase(told)
                self.tell(erased_words())
            else:
                self.concerns.the_open.drafts.discard(place)
            self.refresh_values()
