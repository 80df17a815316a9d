"""Keys that are typed faster than the screen follows act in the order they were typed."""

from textual import events

from peerlog.app import PeerlogApp
from peerlog.widgets.row_list import RowList
from screens.walking import walking


async def test_a_move_comes_before_the_enter_behind_it(app: PeerlogApp) -> None:
    """Down, down, Enter in one go opens the third choice of the first page, not the first."""
    async with walking(app) as walk:
        for key in ("down", "down", "enter"):
            app.post_message(events.Key(key, None))
        await walk.settle()
        assert "The private journal is coming" in walk.told
        marked = app.screen.query_one(RowList).marked
        assert marked is not None
        assert marked.key == "journal"
