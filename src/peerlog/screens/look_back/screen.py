"""Look-backs: what was promised to be looked at again; what asks now stands first."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.look_back import LookBack
from peerlog.domain.look_back_year import Left
from peerlog.domain.network import Network
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.screens.look_back import acting
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import _, mark
from peerlog.wording.look_back_list import groups, nothing_promised


class LookBacksScreen(PeerScreen[None]):
    """The promises of the network at hand."""

    HELP = mark(
        "What the group promised to look at again: after 1 and 3 months, 1, 2 and 5 years. What is due stands first. "
        "Enter opens one, O looks at it, C promises another one, Y shows what is left of a year. A look that was missed "
        "says so for good. Example: C, “By itself”, “We ask the night nurse first”, F2."
    )
    MODE = "actions"
    AUTO_FOCUS = "RowList"
    TO_ONE = frozenset({"open", "look", "delete"})
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "list.open", "lookback.look", "list.new", "lookback.year", "list.delete"
    )

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TopBar()
        yield RowList(id="promises")
        yield KeyBar()

    def where(self) -> str:
        """Name the place."""
        return _("Look-backs")

    @property
    def network(self) -> Network | None:
        """The network at hand."""
        return self.house.networks.at_hand()

    def refresh_values(self) -> None:
        """Show what is promised now."""
        network = self.network
        if network is None or not self.query(RowList):
            return
        self.query_one(RowList).show(tuple(self._rows(network)))
        self.refresh_bindings()

    def _rows(self, network: Network) -> Iterator[Row]:
        shown = tuple(groups(self.house.look_backs.remains(network)))
        if not shown:
            first, *others = nothing_promised()
            yield Row(text=first, tone="strong")
            for words in others:
                yield Row()
                yield Row(text=words)
        for place, group in enumerate(shown):
            if place:
                yield Row()
            yield Row(text=group.title, tone="strong")
            for one in group.promises:
                due = one.remains.left is Left.DUE
                yield Row(
                    key=one.remains.look_back.id, text=one.text, detail=one.detail, right=one.right,
                    detail_tone="warning" if one.remains.fragile else "quiet",
                    right_tone="warning" if due else "quiet",
                )  # fmt: skip

    def _marked(self) -> LookBack | None:
        row = self.query_one(RowList).marked if self.is_mounted else None
        return self.house.look_backs.get(row.key) if row else None

    @on(RowList.Chosen, "#promises")
    def action_open(self) -> None:
        """Read the marked one."""
        from peerlog.screens.look_back.page import LookBackScreen

        if look_back := self._marked():
            self.app.push_screen(LookBackScreen(self.house, look_back.id))

    @work
    async def action_new(self) -> None:
        """Promise to look back at something."""
        if network := self.network:
            await acting.promise_about_something(self, network)

    @work
    async def action_look(self) -> None:
        """Look at the marked one."""
        if look_back := self._marked():
            await acting.look(self, look_back)

    def action_year(self) -> None:
        """Show what is left of a year."""
        from peerlog.screens.look_back.year import YearScreen

        self.app.push_screen(YearScreen(self.house))

    @work
    async def action_delete(self) -> None:
        """Move the marked one to the trash, after asking."""
        look_back = self._marked()
        if look_back and await acting.remove(self, look_back):
            self.refresh_values()
