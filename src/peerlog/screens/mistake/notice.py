"""Before anybody types: what is kept, what is promised and what is not, then what the facilitator reads aloud."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.mistake import quarter
from peerlog.screens.keys import bindings
from peerlog.screens.mistake.page import RoundPage
from peerlog.widgets.card_wall import CardWall
from peerlog.widgets.key_bar import KeyBar
from peerlog.wording.agreement_cards import Card
from peerlog.wording.language import mark
from peerlog.wording.mistake_notice import (
    aloud_words,
    before_words,
    begin_words,
    notice_cards,
    page_words,
    script_cards,
)


class ReadPage(RoundPage[None]):
    """Cards for the whole room, page by page."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("round.on", "wall.forth", "wall.back", "live.blank")

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        yield Static(Content(self.head()), id="round-head")
        yield CardWall()
        yield Static(id="round-foot")
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the first page."""
        self.wall.groups = self.cards()

    @property
    def wall(self) -> CardWall:
        """The cards."""
        return self.query_one(CardWall)

    def head(self) -> str:
        """Name the page."""
        return ""

    def cards(self) -> tuple[tuple[Card, ...], ...]:
        """Give what is read."""
        return ()

    def foot(self, page: int, pages: int) -> str:
        """Say what Enter does."""
        return page_words(page, pages)

    @on(CardWall.Turned)
    def _show_foot(self) -> None:
        self.query_one("#round-foot", Static).update(Content(self.foot(*self.wall.place)))

    def action_turn(self, by: int) -> None:
        """Go a page on, or back."""
        self.wall.turn(by)

    def action_go_on(self) -> None:
        """Turn the page; after the last one go on."""
        if not self.wall.turn(1):
            self.lead_on()

    def lead_on(self) -> None:
        """Go to what comes next."""


class NoticeScreen(ReadPage):
    """What is kept, what is promised to whom, and what can still be guessed."""

    HELP = mark(
        "Everybody reads this before anybody types: what is kept of an entry and what is not, what peerlog promises and "
        "what it cannot promise. Enter turns the page, the left arrow turns back, Esc goes back to what you settled. "
        "Example: press Enter once everybody has read the page."
    )

    def head(self) -> str:
        """Name the page."""
        return before_words()

    def cards(self) -> tuple[tuple[Card, ...], ...]:
        """Give what is kept, the promises, and what this room lets people guess."""
        period = quarter(self.house.desk.today(self.network.zone))
        floor = self.house.mistake_rounds.floor
        return notice_cards(self.route, floor, self.sitting.people, period, slips=self.sitting.slips)

    def lead_on(self) -> None:
        """Go to what is read aloud."""
        self.app.switch_screen(ScriptScreen(self.house, self.sitting))

    def action_back(self) -> None:
        """Go back to what was settled."""
        from peerlog.screens.mistake.preparing import PreparingScreen

        self.app.switch_screen(PreparingScreen(self.house, self.sitting))


class ScriptScreen(ReadPage):
    """What the facilitator says before the first turn."""

    HELP = mark(
        "The facilitator reads this aloud, word for word. Enter goes on, and from the last page begins the round: the "
        "first person sits down. Example: read it, ask whether anything is unclear, press Enter, hand the keyboard on."
    )

    def head(self) -> str:
        """Name the page."""
        return aloud_words()

    def cards(self) -> tuple[tuple[Card, ...], ...]:
        """Give what is said."""
        return script_cards(self.route, slips=self.sitting.slips)

    def foot(self, page: int, pages: int) -> str:
        """Say what Enter does."""
        return page_words(page, pages) if page < pages else begin_words(slips=self.sitting.slips)

    def lead_on(self) -> None:
        """Open the round."""
        from peerlog.screens.mistake.between import BetweenScreen

        self.sitting.round = self.house.mistake_rounds.begin(self.network)
        self.app.switch_screen(BetweenScreen(self.house, self.sitting))

    def action_back(self) -> None:
        """Go back to the notice."""
        self.app.switch_screen(NoticeScreen(self.house, self.sitting))
