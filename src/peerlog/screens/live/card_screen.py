"""A page of cards for the whole room, with a line above and a line below: the agreement on the wall, and walked through."""

from typing import Generic

from textual.app import ComposeResult
from textual.widgets import Static

from peerlog.screens.base import ResultT
from peerlog.screens.live.course_screen import CourseScreen
from peerlog.widgets.card_wall import CardWall
from peerlog.widgets.key_bar import KeyBar


class CardScreen(CourseScreen[ResultT], Generic[ResultT]):
    """Cards, page by page."""

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        yield Static(id="wall-head")
        yield CardWall()
        yield Static(id="wall-foot")
        yield KeyBar()

    @property
    def wall(self) -> CardWall:
        """The cards."""
        return self.query_one(CardWall)

    def action_turn(self, by: int) -> None:
        """Go a page on, or back."""
        self.wall.turn(by)
