"""What every screen about concerns shares: the way outside on top, who can read along, and the key that locks."""

from typing import Generic

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.concern import OutsideRoute, SealState
from peerlog.screens.base import PeerScreen, ResultT
from peerlog.services.concerns import Concerns
from peerlog.widgets.hint_line import HintLine
from peerlog.widgets.row_list import RowList
from peerlog.wording.concern import danger_words, purpose_words, route_lines, where_words


class ConcernPage(PeerScreen[ResultT], Generic[ResultT]):
    """A screen about concerns."""

    LETTERS_LEAD_AWAY = False

    @property
    def concerns(self) -> Concerns:
        """The notes, locked or open."""
        return self.house.concerns

    @property
    def route(self) -> OutsideRoute:
        """Where a concern of the network at hand goes."""
        return self.concerns.route(self.house.networks.at_hand())

    def where(self) -> str:
        """Name the place, and nothing that is in it."""
        return where_words(self.concerns.state, self.concerns.idle_minutes)

    @property
    def marked_key(self) -> str:
        """The key of the marked row, empty without one."""
        row = self.query_one(RowList).marked if self.is_mounted else None
        return row.key if row is not None else ""

    def saved_line(self) -> str:
        """Tell nothing of when anybody wrote."""
        return ""

    def route_parts(self) -> ComposeResult:
        """Give the way outside, to be composed on top of everything else."""
        whom, about_them = route_lines(self.route)
        with Vertical(id="route"):
            yield Static(Content(danger_words()), classes="warning strong")
            yield Static(Content(whom), classes="strong")
            yield Static(Content(about_them))
            yield Static(Content(purpose_words()), classes="quiet")

    def tell(self, words: str, *, failed: bool = False) -> None:
        """Say something in the line for it, which the lock clears away with everything else."""
        for hint in self.query(HintLine):
            hint.words = words
            hint.set_class(failed, "-error")

    def action_lock(self) -> None:
        """Lock the notes; while they are not open there is only something to hide."""
        if self.concerns.state is SealState.OPEN:
            self.shell.action_lock()
        else:
            self.action_blank()

    def action_blank(self) -> None:
        """Hide everything until any key is pressed."""
        from peerlog.screens.blank import BlankScreen

        self.app.push_screen(BlankScreen())
