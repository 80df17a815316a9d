"""What the last session left: steps to tick, each with the reason it is offered."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.ids import StepId
from peerlog.domain.plan import Left, Offer
from peerlog.screens.base import PeerDialog
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.agenda import actions_words, why_words
from peerlog.wording.language import _, mark
from peerlog.wording.session import called
from peerlog.wording.times import minutes_words


class CarryOver(PeerDialog[tuple[Offer, ...] | None]):
    """Ticks steps of the last session; gives those that were ticked."""

    HELP = mark(
        "Steps that the last session did not finish, all ticked. Space takes the tick away or puts it "
        "back; Enter brings the ticked ones over, at the end of the agenda. Open actions need no "
        "carrying: the minutes list them."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("carry.take", "carry.tick")

    def __init__(self, house: House, left: Left) -> None:
        super().__init__(house)
        self._left = left
        self._ticked = {offer.step.id for offer in left.offers}

    def compose(self) -> ComposeResult:
        """Lay out the question and the steps."""
        with Vertical(classes="dialog -choice"):
            question = _("What comes over from {session}?").format(session=called(self._left.session))
            yield Static(Content(question), classes="question")
            yield RowList(id="offers", gutter=4)
            yield Static(Content(actions_words(self._left.open_actions)), classes="quiet")
            yield KeyBar()

    def on_mount(self) -> None:
        """Show the steps, all ticked."""
        self.refresh_values()

    def refresh_values(self) -> None:
        """Show the ticks."""
        self.query_one(RowList).show([self._row(offer) for offer in self._left.offers])

    def _row(self, offer: Offer) -> Row:
        ticked = offer.step.id in self._ticked
        return Row(
            key=offer.step.id,
            gutter="[x]" if ticked else "[ ]",
            gutter_tone="accent",
            text=offer.step.title,
            detail=why_words(offer.why),
            right=minutes_words(offer.step.planned or offer.step.minutes),
            tone="strong" if ticked else "quiet",
        )

    def action_tick(self) -> None:
        """Take the tick away, or put it back."""
        if row := self.query_one(RowList).marked:
            self._ticked ^= {StepId(row.key)}
            self.refresh_values()

    @on(RowList.Chosen)
    def action_take(self) -> None:
        """Bring the ticked ones over."""
        self.dismiss(tuple(offer for offer in self._left.offers if offer.step.id in self._ticked))
