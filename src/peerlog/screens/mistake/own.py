"""One's own entry, found with the return code: questions to answer, the response to read, other words, the way out."""

from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.errors import NotFound
from peerlog.domain.mistake import Mistake, MistakeState
from peerlog.domain.mistake_answer import Question
from peerlog.screens.dialogs import Confirm
from peerlog.screens.keys import bindings
from peerlog.screens.mistake.acting import action_words
from peerlog.screens.mistake.page import RoundPage
from peerlog.screens.mistake.proof_rows import ask_people, proof_rows
from peerlog.screens.mistake.rewriting import RewritingScreen
from peerlog.screens.mistake.rows import part_rows
from peerlog.screens.mistake.sitting import Sitting
from peerlog.services.house import House
from peerlog.widgets.hint_line import HintLine
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import RowList
from peerlog.wording.language import _, mark
from peerlog.wording.mistake_author import (
    amend_lead,
    answer_lead,
    answered_words,
    kept_words,
    moved_words,
    own_lead,
    own_parts,
    own_title,
    take_back_question,
)
from peerlog.wording.mistake_terms import frame_words
from peerlog.wording.safe import visible


class OwnScreen(RoundPage[None], inherit_bindings=False):
    """One's own entry."""

    HELP = mark(
        "Your own entry, because you have its code. Enter on a question answers it, E changes your words, V shows "
        "everything that is kept, Del withdraws your entry for good. No file keeps when you were here, and Ctrl+Z takes "
        "nothing of it back. Example: Enter on “Which language was missing?”, type, F5."
    )
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "own.answer", "own.amend", "learning.verify", "own.withdraw", "live.blank", "screen.back"
    )

    def __init__(self, house: House, sitting: Sitting, entry: Mistake) -> None:
        super().__init__(house, sitting)
        self._entry = entry

    def compose(self) -> ComposeResult:
        """Lay out how it stands and what can be done."""
        yield Static(id="round-head")
        yield Static(Content(own_lead()), id="round-lead")
        yield RowList(id="own")
        yield HintLine(id="hint")
        yield KeyBar()

    @property
    def _questions(self) -> tuple[Question, ...]:
        waits = self._entry.state is MistakeState.HELD
        return () if waits else self.house.mistake_answers.questions_of(self._entry)

    def refresh_values(self) -> None:
        """Show it as it is kept now; one that was taken out meanwhile is left."""
        if self._entry.state is not MistakeState.HELD:
            try:
                self._entry = self.house.mistakes.get(self._entry.id)
            except NotFound:
                self._leave()
                return
        response = self.house.mistake_answers.response_of(self._entry)
        self.query_one("#round-head", Static).update(Content(own_title(self._entry)))
        parts = own_parts(self._entry, self._questions, response, action_words(self.house, response))
        self.query_one(RowList).show(tuple(part_rows(parts)))
        self.refresh_bindings()

    def _marked(self) -> Question | None:
        row = self.query_one(RowList).marked if self.is_mounted else None
        return next((one for one in self._questions if row and one.id == row.key), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to answer only a question."""
        return self._marked() is not None if action == "answer" else super().check_action(action, parameters)

    @on(RowList.Marked)
    def _offer(self) -> None:
        self.refresh_bindings()

    @on(RowList.Chosen, "#own")
    @work(exclusive=True, group="own")
    async def action_answer(self) -> None:
        """Answer the marked question, or say an answer otherwise."""
        question = self._marked()
        if question is None:
            return
        page = RewritingScreen(
            self.house, self.sitting, answer_lead(), [visible(question.text)], [question.answer]
        )
        lines = await self.app.push_screen_wait(page)
        if lines:
            self._do(
                lambda: self.house.mistake_answers.answer(self._entry, question, lines[0]), answered_words()
            )

    @work(exclusive=True, group="own")
    async def action_amend(self) -> None:
        """Say the four lines otherwise."""
        labels = [_("{words}…").format(words=words) for words in frame_words()]
        page = RewritingScreen(self.house, self.sitting, amend_lead(), labels, self._entry.lines)
        lines = await self.app.push_screen_wait(page)
        if lines and lines != self._entry.lines:
            self._do(lambda: self._amend(lines), kept_words())

    def _do(self, do: Callable[[], object], told: str) -> None:
        """Do something to the entry and say so, or leave where nothing is said; one that is gone stays as it is."""
        try:
            do()
        except NotFound:
            self.tell(moved_words(), failed=True)
            return
        if not told:
            self._leave()
            return
        self.refresh_values()
        self.tell(told)

    def _amend(self, lines: tuple[str, ...]) -> None:
        self._entry = self.house.mistakes.amend(self._entry, lines)

    def action_verify(self) -> None:
        """Show everything that is kept of it."""
        self.app.push_screen(OwnProofScreen(self.house, self.sitting, self._entry))

    @work(exclusive=True, group="own")
    async def action_withdraw(self) -> None:
        """Take the entry back for good, after asking."""
        question, consequence = take_back_question(self._entry)
        if await self.app.push_screen_wait(Confirm(self.house, question, consequence=consequence)):
            self._do(lambda: self.house.mistakes.take_back(self._entry), "")

    def action_back(self) -> None:
        """Leave; nothing of it stays on the screen."""
        self._leave()

    def _leave(self) -> None:
        self.query_one(RowList).show(())
        self.shell.forget_painted()
        self.dismiss()


class OwnProofScreen(RoundPage[None], inherit_bindings=False):
    """Everything that is kept of one's own entry."""

    HELP = mark(
        "Everything the file holds of your entry, each column as it is stored, then what is promised to whom. G asks how "
        "many were in the room, and says what that many still lets people guess. Example: “code” holds no word of yours, "
        "only a number that nobody can turn back."
    )
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("proof.guess", "live.blank", "screen.back")

    def __init__(self, house: House, sitting: Sitting, entry: Mistake) -> None:
        super().__init__(house, sitting)
        self._shown, self._people = entry, 0

    def compose(self) -> ComposeResult:
        """Lay out the rows."""
        yield RowList(id="proof", gutter=10)
        yield KeyBar()

    def refresh_values(self) -> None:
        """Read them from the file as they stand there now."""
        self.query_one(RowList).show(proof_rows(self.house, self._shown, self._people))

    @work
    async def action_guess(self) -> None:
        """Ask how many were in the room."""
        if people := await ask_people(self):
            self._people = people
            self.refresh_values()
            self.query_one(RowList).action_edge(-1)
