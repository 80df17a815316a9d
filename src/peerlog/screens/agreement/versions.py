"""The versions of an agreement, each beside another one, with what differs."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.agreement import Agreement
from peerlog.domain.network import Network
from peerlog.screens.base import PeerScreen
from peerlog.screens.dialogs import Choose, Option
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.choice_bar import ChoiceBar
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.reading_view import ReadingView
from peerlog.widgets.top_bar import TopBar
from peerlog.widgets.two_sides import TwoSides
from peerlog.wording.agreement import version_words
from peerlog.wording.agreement_sides import between_words, side_rows, version_name
from peerlog.wording.language import _, mark


class VersionsScreen(PeerScreen[None]):
    """Two versions side by side."""

    HELP = mark(
        "Every version of the agreement, and what changed from one to the next. Left and Right choose a version; it "
        "stands beside the one before it. W chooses another one to compare with. Words that differ are underlined. "
        "Example: Left shows the first version by itself."
    )
    MODE = "network"
    AUTO_FOCUS = "ReadingView"
    BINDINGS: ClassVar[list[BindingType]] = bindings("tabs.before", "tabs.after", "versions.with")

    def __init__(self, house: House, network: Network) -> None:
        super().__init__(house)
        self.network = network
        self._versions = house.agreement_pages.compared(network.id)
        self._against = ""
        """Id of the version to compare with, when it is not the one before."""

    def compose(self) -> ComposeResult:
        """Lay out the versions to choose from and the text."""
        yield TopBar()
        names = tuple(version_name(one) for one in self._versions)
        yield ChoiceBar(_("Version"), names, chosen=len(names) - 1)
        yield Static(id="sides")
        yield ReadingView()
        yield KeyBar()

    def on_mount(self) -> None:
        """Say how to get to the other versions."""
        self.query_one(ChoiceBar).say(_("← → another version") if len(self._versions) > 1 else "")

    def where(self) -> str:
        """Name the network."""
        return _("{network}: versions of the agreement").format(network=self.network.name)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer another one to compare with only where there are several."""
        return len(self._versions) > 2 if action == "against" else super().check_action(action, parameters)

    @on(ReadingView.Widened)
    @on(ChoiceBar.Chosen)
    def _lay_out(self) -> None:
        after, before = self._pair()
        told = between_words(before, after) if before else version_words(after)
        self.query_one("#sides", Static).update(Content(told))
        difference = self.house.agreements.difference(before or after, after)
        view, colours = self.query_one(ReadingView), self.app.theme_variables
        sides = TwoSides(view.room, colours["accent"], colours["quiet"])
        view.show(sides.laid_out(side_rows(difference.terms, difference.clauses), alone=before is None))
        view.scroll_home(animate=False)

    def _pair(self) -> tuple[Agreement, Agreement | None]:
        """Give the version that was chosen, and the one to compare it with."""
        place = self.query_one(ChoiceBar).chosen
        after = self._versions[place]
        chosen = next((one for one in self._versions if one.id == self._against and one != after), None)
        return after, chosen or (self._versions[place - 1] if place else None)

    def action_tab(self, by: int) -> None:
        """Choose another version."""
        self._against = ""
        self.query_one(ChoiceBar).move(by)

    @work
    async def action_against(self) -> None:
        """Choose the version to compare with."""
        after, before = self._pair()
        options = [Option(one.id, version_words(one)) for one in self._versions if one != after]
        question = _("Compare {version} with which other one?").format(version=version_name(after))
        asked = Choose(self.house, question, options, chosen=before.id if before else "")
        chosen = await self.app.push_screen_wait(asked)
        if chosen:
            self._against = chosen
            self._lay_out()
