"""Learning: mistakes that were told without fear, how many wait, and the ways to a round, a code and the themes."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.network import Network
from peerlog.screens.base import PeerScreen
from peerlog.screens.dialogs import Confirm
from peerlog.screens.keys import bindings
from peerlog.screens.mistake.rows import entry_rows
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import mark
from peerlog.wording.mistake_list import (
    let_go_consequence,
    let_go_question,
    release_consequence,
    release_question,
    too_few_words,
    waiting_words,
)


class LearningScreen(PeerScreen[None]):
    """What was told, and what came of it."""

    HELP = mark(
        "Mistakes the group told each other without names, by quarter, and how far the answer to each has come. C begins "
        "a round, R releases what waits once there is enough, Enter reads an entry. Whoever kept a return code comes back "
        "with I. Nothing here tells who wrote what: there is no place for it in the file. Example: Enter on an entry, "
        "then Q for a question that makes it clearer."
    )
    MODE = "learning"
    AUTO_FOCUS = "RowList"
    TO_ONE = frozenset({"open", "verify", "wall"})
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "list.open",
        "learning.round",
        "learning.release",
        "learning.code",
        "learning.themes",
        "learning.bulletin",
        "learning.wall",
        "learning.verify",
    )
    KEYLESS: ClassVar[tuple[str, ...]] = ("learning.let_go",)

    def compose(self) -> ComposeResult:
        """Lay out what waits, and the list."""
        yield TopBar()
        yield Static(id="waiting")
        yield RowList(id="told")
        yield KeyBar()

    @property
    def network(self) -> Network | None:
        """The network at hand."""
        return self.house.networks.at_hand()

    def refresh_values(self) -> None:
        """Show what was told as it is kept now."""
        network = self.network
        if network is None or not self.query(RowList):
            return
        rounds, mistakes = self.house.mistake_rounds, self.house.mistakes
        words = waiting_words(rounds.waiting(network), rounds.floor)
        self.query_one("#waiting", Static).update(Content(words))
        entries, batches = mistakes.of(network.id), mistakes.batches_in(network.id)
        self.query_one(RowList).show(tuple(entry_rows(entries, batches, rounds.floor)))
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to release or to let go only where something waits."""
        if action in ("release", "let_go"):
            return self.network is not None and bool(self.house.mistake_rounds.waiting(self.network))
        return super().check_action(action, parameters)

    def _marked(self) -> Row | None:
        return self.query_one(RowList).marked if self.is_mounted else None

    @on(RowList.Chosen, "#told")
    def action_open(self) -> None:
        """Read the marked entry."""
        from peerlog.screens.mistake.entry import MistakeScreen

        if row := self._marked():
            others = tuple(one.key for one in self.query_one(RowList).rows if one.key)
            self.app.push_screen(MistakeScreen(self.house, row.key, others))

    def action_verify(self) -> None:
        """Show everything that is kept of the marked entry."""
        from peerlog.screens.mistake.verifying import VerifyingScreen

        if row := self._marked():
            self.app.push_screen(VerifyingScreen(self.house, self.house.mistakes.get(row.key)))

    def action_code(self) -> None:
        """Let an author come back with the code."""
        from peerlog.screens.mistake.code import CodeScreen
        from peerlog.screens.mistake.sitting import Sitting

        if network := self.network:
            self.app.push_screen(CodeScreen(self.house, Sitting(network)))

    def action_new(self) -> None:
        """Begin a round."""
        from peerlog.screens.mistake.beginning import begin_round

        if network := self.network:
            begin_round(self.app, self.house, network)

    def action_wall(self) -> None:
        """Show the entries in large, the marked one first."""
        from peerlog.screens.mistake.large import LargeScreen

        if (row := self._marked()) and (network := self.network):
            told = self.house.mistakes.of(network.id)
            place = next((at for at, one in enumerate(told) if one.id == row.key), 0)
            self.app.push_screen(LargeScreen(self.house, (*told[place:], *told[:place])))

    def action_bulletin(self) -> None:
        """Show what leaves of the answers."""
        from peerlog.screens.mistake.bulletin import BulletinScreen

        if network := self.network:
            self.app.push_screen(BulletinScreen(self.house, network))

    def action_themes(self) -> None:
        """Show what several have in common."""
        from peerlog.screens.mistake.themes import ThemesScreen

        if network := self.network:
            self.app.push_screen(ThemesScreen(self.house, network))

    @work
    async def action_release(self) -> None:
        """Let everybody read what waits, after asking; too few stay unread."""
        if (network := self.network) is None:
            return
        rounds = self.house.mistake_rounds
        waiting = rounds.waiting(network)
        if waiting < rounds.floor:
            self.tell(too_few_words(waiting, rounds.floor))
            return
        asked = Confirm(self.house, release_question(waiting), consequence=release_consequence())
        if await self.app.push_screen_wait(asked):
            rounds.release(network, rounds.floor)
            self.refresh_values()

    @work
    async def action_let_go(self) -> None:
        """Drop what waits, for good, after asking."""
        if (network := self.network) is None:
            return
        waiting = self.house.mistake_rounds.waiting(network)
        asked = Confirm(self.house, let_go_question(waiting), consequence=let_go_consequence())
        if await self.app.push_screen_wait(asked):
            self.house.mistake_rounds.let_go(network)
            self.refresh_values()
