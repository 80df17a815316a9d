"""The terminal's own cursor follows the focus, for people whose screen reader or Braille line follows it."""

from pathlib import Path

from peerlog.app import PeerlogApp
from peerlog.screens.dressing import CURSOR, SHOWN
from peerlog.services.house import House
from peerlog.widgets.row_list import RowList
from screens.walking import walking


async def test_the_cursor_stands_on_the_marked_row(app: PeerlogApp) -> None:
    """Going down a list takes the cursor along, row by row."""
    async with walking(app) as walk:
        rows = app.screen.query_one(RowList)
        await walk.press("home")
        top = app.cursor_position.y
        await walk.press("down")
        assert app.cursor_position.y > top
        assert rows.region.contains_point(app.cursor_position)


async def test_the_choice_is_remembered(app: PeerlogApp, house: House) -> None:
    """Chosen once, it is shown at every start on this machine."""
    async with walking(app):
        app.action_cursor()
        assert house.choices.get(CURSOR) == SHOWN
    again = PeerlogApp(house, lambda _error: Path("unused"))
    assert again.terminal_cursor
