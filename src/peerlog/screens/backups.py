"""Backups: make, verify, restore."""

from textual.app import ComposeResult

from peerlog.screens.base import PeerScreen
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import RowList
from peerlog.widgets.top_bar import TopBar


class BackupsScreen(PeerScreen[None]):
    """Backups: make, verify, restore."""

    def compose(self) -> ComposeResult:
        """Lay out the list."""
        yield TopBar()
        yield RowList()
        yield KeyBar()
