"""The trash: what was deleted, and the way back."""

from textual.app import ComposeResult

from peerlog.screens.base import PeerScreen
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import RowList
from peerlog.widgets.top_bar import TopBar


class TrashScreen(PeerScreen[None]):
    """The trash: what was deleted, and the way back."""

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TopBar()
        yield RowList()
        yield KeyBar()
