"""Welcome: the first page, when there is no data yet."""

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from peerlog.screens.base import PeerScreen
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import _, mark


class WelcomeScreen(PeerScreen[None]):
    """The first page."""

    HELP = mark("Choose with the arrows and Enter. Nothing here asks for an account or the network.")

    def compose(self) -> ComposeResult:
        """Lay out promise and choices."""
        yield TopBar()
        yield Static(Content(_("What happens among peers, kept and taken forward. Offline, on this laptop only.")), id="promise")
        yield RowList(id="choices")
        yield KeyBar()

    def on_mount(self) -> None:
        """Fill the choices."""
        rows = [
            Row(key="start", text=_("Start a network"), detail=_("name it, add people, plan the first session")),
            Row(key="sample", text=_("Try a sample network"), detail=_("a year of sessions to walk around in; yours stays empty")),
            Row(key="journal", text=_("Open my private journal"), detail=_("coming")),
            Row(key="restore", text=_("Restore"), detail=_("a backup")),
        ]
        self.query_one(RowList).show(rows)

    def action_back(self) -> None:
        """Stay: there is nothing behind the first page."""

    @on(RowList.Chosen)
    def _choose(self, event: RowList.Chosen) -> None:
        self.tell(event.key)
