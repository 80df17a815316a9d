"""Between two turns: the same page for everybody, with how many turns were taken and never what was in them."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Middle
from textual.content import Content
from textual.widgets import Static

from peerlog.screens.keys import bindings
from peerlog.screens.mistake.leaving import what_becomes_of_it
from peerlog.screens.mistake.page import RoundPage
from peerlog.screens.mistake.sitting import Turn
from peerlog.screens.mistake.turn import TurnScreen
from peerlog.widgets.key_bar import KeyBar
from peerlog.wording.language import mark
from peerlog.wording.mistake_ending import CLOSE, LET_GO
from peerlog.wording.mistake_turn import between_words, hand_on_words, turns_words, wiped_words


class BetweenScreen(RoundPage[None], inherit_bindings=False):
    """Hand the keyboard on."""

    HELP = mark(
        "Between two turns. Whoever sits down presses Enter and has a page of their own; what they type is gone from "
        "the screen before this page comes back. F6 on that page is a full turn too. F2 closes the round once "
        "everybody had a turn. Example: hand the keyboard to your neighbour, who presses Enter."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "round.next", "round.close", "live.blank", "round.leave"
    )  # fmt: skip

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        with Middle():
            yield Static(Content(hand_on_words(slips=self.sitting.slips)), id="round-large")
            yield Static(id="round-turns")
            yield Static(Content(between_words(slips=self.sitting.slips)), id="round-small")
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show how many turns were taken."""
        self.query_one("#round-turns", Static).update(Content(turns_words(self.the_round.turns)))

    def action_next_turn(self, news: str = "") -> None:
        """Begin a turn."""
        self.app.push_screen(TurnScreen(self.house, self.sitting, news), self._ended)

    def _ended(self, turn: Turn | None) -> None:
        from peerlog.screens.mistake.over import OverScreen

        if turn is None:
            return
        if turn.telling is None:
            self.action_next_turn(wiped_words())
            return
        self.the_round.take(turn.telling)
        self.app.push_screen(OverScreen(self.house, self.sitting, turn.code))

    def action_close(self) -> None:
        """Go to what becomes of what was told."""
        from peerlog.screens.mistake.ending import EndingScreen

        self.app.switch_screen(EndingScreen(self.house, self.sitting))

    def action_back(self) -> None:
        """Leave a round in which nobody had a turn; of any other one ask what becomes of it."""
        self._leave()

    @work(exclusive=True)
    async def _leave(self) -> None:
        wish = await what_becomes_of_it(self) if self.the_round.turns else LET_GO
        if wish == CLOSE:
            self.action_close()
        elif wish == LET_GO:
            self.the_round.wipe()
            self.sitting.round = None
            self.dismiss()
