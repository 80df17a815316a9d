"""One entry to read, whole, and what the group does with it."""

from collections.abc import Iterator
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.advice import Advice
from peerlog.domain.errors import NotFound
from peerlog.domain.mistake import Mistake, MistakeState
from peerlog.domain.mistake_answer import Response
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.screens.mistake import acting
from peerlog.screens.mistake.rows import part_rows
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import _, mark
from peerlog.wording.mistake_page import (
    Part,
    advice_parts,
    first_reply_words,
    question_parts,
    response_parts,
    standing_words,
    story_parts,
    system_parts,
)
from peerlog.wording.mistake_promise import not_for_words
from peerlog.wording.safe import one_line


class MistakeScreen(PeerScreen[None]):
    """One entry."""

    HELP = mark(
        "One entry, as it was told; nobody can change its words but its author. First say “thank you”, or ask a question "
        "that makes it clearer (Q). Then give advice (G), look for what in the system made it likely, and respond (R): "
        "what you heard, what you changed, or why not. C writes down an action, B promises to look back. Example: G, “start a "
        "training”, “ask who can stay until the end”, “half of ours left at noon”."
    )
    MODE = "learning"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "mistake.ask", "mistake.advise", "mistake.respond", "mistake.discussed", "mistake.theme", "mistake.pattern",
        "decisions.action", "mistake.promise", "mistake.other", "mistake.drop", "learning.verify",
    )  # fmt: skip
    KEYLESS: ClassVar[tuple[str, ...]] = ("mistake.unshareable", "mistake.withdraw")

    def __init__(self, house: House, entry: str, others: tuple[str, ...] = (), at: str = "") -> None:
        super().__init__(house)
        self._entry, self._others, self._at = entry, others, at

    def compose(self) -> ComposeResult:
        """Lay out how it stands, the text, and where other things go."""
        yield TopBar()
        yield Static(id="standing")
        yield RowList(id="entry")
        yield Static(id="route", classes="quiet")
        yield KeyBar()

    def look_again(self) -> bool:
        """Show it as it is kept now; one that was taken out is left."""
        try:
            self.house.mistakes.get(self._entry)
        except NotFound:
            self.dismiss()
            return False
        return super().look_again()

    def refresh_values(self) -> None:
        """Show it as it is kept now."""
        entry = self.entry
        heading = [Content.styled(standing_words(entry), "bold")]
        if words := first_reply_words(entry, self.house.mistake_answers.questions_of(entry)):
            heading.append(Content.styled(words, "$warning"))
        self.query_one("#standing", Static).update(Content("\n").join(heading))
        self.query_one(RowList).show(tuple(part_rows(self._parts(entry))), mark_key=self._at or None)
        self._at = ""
        network = self.house.networks.get(entry.network)
        route = self.house.mistake_rounds.route(network)
        self.query_one("#route", Static).update(Content(not_for_words(one_line(route, 200)) if route else ""))
        self.refresh_bindings()

    def _parts(self, entry: Mistake) -> Iterator[Part]:
        answers = self.house.mistake_answers
        yield from story_parts(entry)
        yield from response_parts(self.response, acting.action_words(self.house, self.response))
        yield from advice_parts(answers.advice_of(entry))
        yield from question_parts(entry, answers.questions_of(entry))
        yield from acting.follow_ups(self.house, entry)
        yield from system_parts()

    @property
    def entry(self) -> Mistake:
        """The entry as it is kept now."""
        return self.house.mistakes.get(self._entry)

    @property
    def response(self) -> Response | None:
        """What the group answered to it."""
        return self.house.mistake_answers.response_of(self.entry)

    @property
    def _advice(self) -> Advice | None:
        """The marked advice, None where something else is marked."""
        row = self.query_one(RowList).marked if self.is_mounted else None
        advice = self.house.mistake_answers.advice_of(self.entry) if row else ()
        return next((one for one in advice if row and one.id == row.key), None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer another entry only where there are several, and to delete only advice."""
        if action == "other":
            return len(self._others) > 1
        if action == "drop":
            return self._advice is not None
        return super().check_action(action, parameters)

    def action_other(self) -> None:
        """Show the next entry of the list."""
        place = self._others.index(self._entry) + 1 if self._entry in self._others else 0
        self._entry = self._others[place % len(self._others)]
        self.query_one(RowList).show(())
        self.refresh_values()

    @work
    async def action_ask(self) -> None:
        """Ask whoever told it."""
        await acting.ask(self, self.entry)

    def action_discussed(self) -> None:
        """Note that the group talked about it, or take that back."""
        entry = self.entry
        back = entry.state is MistakeState.DISCUSSED
        self.house.mistakes.mark(entry, MistakeState.RELEASED if back else MistakeState.DISCUSSED)
        self.refresh_values()

    @work
    async def action_advise(self) -> None:
        """Give advice by the one sentence."""
        await acting.advise(self, self.entry)

    @work
    async def action_respond(self) -> None:
        """Say what was heard and changed, or say it otherwise."""
        await acting.respond(self, self.entry, self.response)

    @work
    async def action_theme(self) -> None:
        """Say what the group calls several like it."""
        await acting.name_theme(self, self.entry)

    def action_pattern(self) -> None:
        """Note that it is one of several, or take that back."""
        entry, response = self.entry, self.response
        before = MistakeState.ANSWERED if response else MistakeState.DISCUSSED
        self.house.mistakes.mark(
            entry, before if entry.state is MistakeState.PATTERN else MistakeState.PATTERN
        )
        self.refresh_values()

    @work
    async def action_make_action(self) -> None:
        """Write down an action that comes from it."""
        await acting.make_action(self, self.entry)

    @work
    async def action_promise(self) -> None:
        """Promise to look back at what it changes."""
        from peerlog.screens.look_back.acting import promise_about

        await promise_about(self, self._entry)

    def action_drop(self) -> None:
        """Move the marked advice to the trash."""
        if advice := self._advice:
            self.house.mistake_answers.drop_advice(advice)
            self.refresh_values()
            self.tell(_("The advice is in the trash. Ctrl+Z brings it back."))

    def action_verify(self) -> None:
        """Show everything that is kept of it."""
        from peerlog.screens.mistake.verifying import VerifyingScreen

        self.app.push_screen(VerifyingScreen(self.house, self.entry))

    @work
    async def action_withdraw(self) -> None:
        """Take its words out for good, after asking."""
        if await acting.withdraw(self, self.entry):
            self.dismiss()

    @work
    async def action_unshareable(self) -> None:
        """Keep only its number, after asking."""
        if await acting.keep_only_the_count(self, self.entry):
            self.dismiss()
