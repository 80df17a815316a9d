"""The end of a round: how many entries there are, and what becomes of them."""

from collections.abc import Callable, Mapping
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.errors import PeerlogError
from peerlog.screens.dialogs import Confirm
from peerlog.screens.keys import bindings
from peerlog.screens.mistake.page import RoundPage
from peerlog.screens.mistake.sitting import Sitting
from peerlog.screens.places import PLACES
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.errors import sentence
from peerlog.wording.language import _, mark
from peerlog.wording.mistake_ending import (
    destroy_words,
    enough_words,
    kept_words,
    let_go_question,
    release_question,
    released_words,
    too_few_words,
    unwritten_words,
    waiting_words,
)
from peerlog.wording.mistake_notice import round_title

RELEASE, KEEP, LET_GO, MORE, READ, LEAVE = "release", "keep", "let-go", "more", "read", "leave"
AGAIN = "again"
LEARNING = "learning"


class EndingScreen(RoundPage[None]):
    """Enough: release or keep. Too few: the group decides, and only then anything is written."""

    HELP = mark(
        "The round is over. With enough entries you can release them now: everybody reads them, all at once, in no "
        "order. With too few, each could be guessed, so you decide together: keep them for a later round, or let them "
        "go. Example: three were told and five are needed; the group keeps them."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("round.choose", "live.blank")

    def __init__(self, house: House, sitting: Sitting) -> None:
        super().__init__(house, sitting)
        self._floor = self.the_round.floor
        self._told, self._waiting = len(self.the_round.tellings), house.mistake_rounds.waiting(self.network)
        self._lead: tuple[str, ...] = (waiting_words(self._told, self._waiting, self._floor),)
        self._rows: tuple[tuple[str, str], ...] = ()

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        yield Static(Content(round_title()), id="round-head")
        yield Static(id="round-lead")
        yield RowList(id="ends")
        yield KeyBar()

    def on_mount(self) -> None:
        """Write what was told where that is enough; begin with what can be decided."""
        if not self._told + self._waiting:
            self._finish()
        elif self._told + self._waiting >= self._floor:
            self._close_round()
        else:
            self._show(
                (too_few_words(),),
                (KEEP, _("Keep them for a later round")),
                *(((LET_GO, _("Let them go")),) if self._told else ()),
                (MORE, _("Back: somebody has not had a turn")),
            )

    def _close_round(self) -> None:
        """Write what is enough, then ask; where it cannot be written all of it is still there."""
        try:
            self._write()
        except PeerlogError as error:
            again, let_go = (AGAIN, _("Try again to write it")), (LET_GO, _("Let them go"))
            self._show((sentence(error), unwritten_words()), again, let_go)
        else:
            self._show((enough_words(),), (RELEASE, _("Release them now")), (KEEP, _("Keep them for later")))

    def _write(self) -> None:
        """Close the round: all at once, in an order that says nothing."""
        if self.sitting.round is not None:
            self.house.mistake_rounds.close(self.sitting.round)
            self.sitting.round = None

    def _show(self, lead: tuple[str, ...], *rows: tuple[str, str]) -> None:
        slips = (destroy_words(),) if self.sitting.slips else ()
        self.query_one("#round-lead", Static).update(Content("\n\n".join((*self._lead, *lead, *slips))))
        self.query_one(RowList).show([Row(key=key, text=text) for key, text in rows])

    def _finish(self, *news: str) -> None:
        """Say what became of it, and leave the way out."""
        if self.sitting.round is not None:
            self.the_round.wipe()
            self.sitting.round = None
        if news:
            self._lead = news
        self._show((), (LEAVE, _("Back to where we were")))

    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """Do what is marked."""
        steps: Mapping[str, Callable[[], object]] = {
            RELEASE: self._release, KEEP: self._keep, LET_GO: self._let_go, MORE: self._go_back,
            READ: self._read, LEAVE: self.dismiss, AGAIN: self._close_round,
        }  # fmt: skip
        if marked := self.query_one(RowList).marked:
            steps[marked.key]()

    @work(exclusive=True)
    async def _release(self) -> None:
        question, consequence = release_question(self._told + self._waiting)
        if await self.app.push_screen_wait(Confirm(self.house, question, consequence=consequence)):
            batch = self.house.mistake_rounds.release(self.network, self._floor)
            self._lead = (released_words(batch.size),)
            read = ((READ, _("Read them now, in Learning")),) if _has_learning() else ()
            self._show((), *read, (LEAVE, _("Back to where we were")))

    def _keep(self) -> None:
        self._write()
        self._finish(kept_words(self.house.mistake_rounds.waiting(self.network)))

    @work(exclusive=True)
    async def _let_go(self) -> None:
        question, consequence = let_go_question()
        if await self.app.push_screen_wait(Confirm(self.house, question, consequence=consequence)):
            self._finish(_("It is gone. Nothing of it was ever written."))

    def _go_back(self) -> None:
        from peerlog.screens.mistake.between import BetweenScreen

        self.app.switch_screen(BetweenScreen(self.house, self.sitting))

    def _read(self) -> None:
        self.dismiss()
        self.shell.action_go(LEARNING)

    def action_back(self) -> None:
        """Go back to the turns while the round is open; leave once it is settled."""
        if self.sitting.round is not None:
            self._go_back()
        else:
            self.dismiss()


def _has_learning() -> bool:
    return any(code == LEARNING for code, _name in PLACES)
