"""One mistake told in confidence: what was said, and each step outward with the teller's answer."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.confidential_mistake import ConfidentialMistake, OutwardStep
from peerlog.domain.errors import NotFound
from peerlog.domain.ids import MistakeId
from peerlog.screens.concern.page import ConcernPage
from peerlog.screens.concern.step_answering import answer_step
from peerlog.screens.concern.step_writing import NEW, OUTWARD, StepWriting
from peerlog.screens.concern.told_route import told_route_parts
from peerlog.screens.concern.told_writing import TOLD, ToldWriting
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.hint_line import HintLine
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.concern import erased_words
from peerlog.wording.confidential_mistake import (
    erase_told_words,
    no_step_yet,
    step_detail,
    step_line,
    telling_lines,
    told_by,
)
from peerlog.wording.language import _, mark

STEP = "step/"
"""Before the id of a step, in the key of its row."""
LINE = "line/"


class ToldPage(ConcernPage[None]):
    """What was said, and what may leave of it."""

    HELP = mark(
        "What somebody told you, and under it each step outward: the words, to whom, when you asked, what the teller said. "
        "C writes a step; Enter on it notes that you asked, the answer, or that it is done. It cannot be done without a yes. "
        "Example: C, to the group, “Somebody ordered twice.”, F2, then Enter, They said yes, by phone."
    )
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "told.answer", "told.step", "told.edit", "told.delete", "concern.lock"
    )

    def __init__(self, house: House, told: MistakeId) -> None:
        super().__init__(house)
        self._mistake = told
        self._known: set[str] | None = None
        """Keys of the steps shown before: a new one is marked; None before the first look."""

    @property
    def told(self) -> ConfidentialMistake:
        """What was told; never held here, so that nothing of it stays when the notes are locked."""
        return self.concerns.the_open.mistakes.get(self._mistake)

    def compose(self) -> ComposeResult:
        """Lay out what this lane is, and the page."""
        yield TopBar()
        yield from told_route_parts(self.route)
        yield RowList(id="told")
        yield HintLine(id="hint")
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show what is kept now; what another window deleted is left."""
        notes = self.concerns.open
        if notes is None or not self.query(RowList):
            return
        try:
            told = self.told
        except NotFound:
            self.dismiss()
            return
        steps = notes.mistakes.steps_of(told)
        rows = [Row(text=told_by(told), tone="strong")]
        rows += [Row(key=f"{LINE}{number}", text=line) for number, line in enumerate(telling_lines(told))]
        rows += [Row(), Row(text=_("Steps outward"), tone="strong"), *self._half_written()]
        rows += [
            Row(key=f"{STEP}{step.id}", text=step_line(step), detail=step_detail(step)) for step in steps
        ]
        rows += [] if steps else [Row(text=words, tone="quiet") for words in no_step_yet()]
        keys = {f"{STEP}{step.id}" for step in steps}
        fresh = min(keys - (keys if self._known is None else self._known), default=None)
        self._known = keys
        self.query_one(RowList).show(rows, mark_key=fresh or self.marked_key)
        self.refresh_bindings()

    def _half_written(self) -> list[Row]:
        drafts = self.concerns.the_open.drafts.all()
        mine = [draft.place for draft in drafts if draft.place.startswith(f"{OUTWARD}{self._mistake}/")]
        rows = [Row(key=place, text=_("Half written; Enter goes on"), tone="accent") for place in mine]
        if self.concerns.the_open.drafts.at(TOLD + self._mistake):
            rows.append(Row(key=TOLD, text=_("Half corrected; Enter goes on"), tone="accent"))
        return rows

    def marked(self) -> OutwardStep | None:
        """Give the marked step."""
        key = self.marked_key
        try:
            return (
                self.concerns.the_open.mistakes.step(key.removeprefix(STEP)) if key.startswith(STEP) else None
            )
        except NotFound:
            return None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to answer only where there is something to answer or to go on with."""
        if action == "answer":
            return self.marked_key.startswith((STEP, OUTWARD, TOLD))
        return super().check_action(action, parameters)

    @on(RowList.Marked)
    def _follow(self) -> None:
        self.refresh_bindings()

    @on(RowList.Chosen, "#told")
    def action_answer(self) -> None:
        """Note something of the marked step, or go on writing."""
        key = self.marked_key
        if key == TOLD:
            self.action_edit()
        elif key.startswith(OUTWARD):
            place = key.rpartition("/")[2]
            step = None if place == NEW else self.concerns.the_open.mistakes.step(place)
            self.app.push_screen(StepWriting(self.house, self.told, step))
        elif step := self.marked():
            self._answer(step)
        else:
            self.tell(_("C writes a step outward; Enter on a step notes what the teller said."))

    @work(exclusive=True, group="concern")
    async def _answer(self, step: OutwardStep) -> None:
        await answer_step(self, self.told, step)
        self.refresh_values()

    def action_step(self) -> None:
        """Write a step outward."""
        self.app.push_screen(StepWriting(self.house, self.told))

    def action_edit(self) -> None:
        """Correct what was said."""
        self.app.push_screen(ToldWriting(self.house, self.told))

    @work(exclusive=True, group="concern")
    async def action_delete(self) -> None:
        """Delete it for good with all its steps, after asking."""
        from peerlog.screens.dialogs import Confirm

        question = Confirm(self.house, _("Delete this for good?"), consequence=erase_told_words())
        if await self.app.push_screen_wait(question):
            self.concerns.the_open.mistakes.erase(self.told)
            self.dismiss()
            self.app.call_after_refresh(self._say_erased)

    def _say_erased(self) -> None:
        if isinstance(screen := self.app.screen, ConcernPage):
            screen.tell(erased_words())
