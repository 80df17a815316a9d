"""F9: everything that can be done here, as a list to walk with arrows and Enter."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.screens.base import PeerDialog
from peerlog.screens.doing import Doing
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar, key_name
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.language import _


class Menu(PeerDialog[str | None]):
    """Everything that can be done here; gives the id of what was chosen."""

    def __init__(self, house: House, items: Sequence[Doing]) -> None:
        super().__init__(house)
        self._items = tuple(items)

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        with Vertical(classes="dialog -list"):
            yield Static(Content(_("What do you want to do?")), classes="question")
            yield RowList(id="items")
            yield KeyBar()

    def on_mount(self) -> None:
        """Fill the list."""
        rows = [
            Row(key=item.id, text=item.name, detail=item.why, right=key_name(item.key))
            for item in self._items
        ]
        self.query_one(RowList).show(rows)

    @on(RowList.Chosen)
    def _choose(self, event: RowList.Chosen) -> None:
        self.dismiss(event.key)

    def action_back(self) -> None:
        """Do nothing."""
        self.dismiss(None)
