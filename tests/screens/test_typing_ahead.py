"""Keys that are typed faster than the screen follows act in the order they were typed."""

import sys
from pathlib import Path

from textual import events

from peerlog.app import PeerlogApp
from peerlog.screens.help import HelpScreen
from pty_terminal import PtyTerminal
from screens.walking import walking

F2 = "\x1bOQ"


async def test_a_move_comes_before_the_enter_behind_it(app: PeerlogApp) -> None:
    """Down, down, Enter in one go opens the third choice of the first page, not the first."""
    async with walking(app) as walk:
        for key in ("down", "down", "enter"):
            app.post_message(events.Key(key, None))
        await walk.settle()
        await walk.until(lambda: "A journal is for one person" in walk.words)


def test_what_is_typed_ahead_lands_where_it_belongs(tmp_path: Path) -> None:
    """Choosing, filling two fields and saving in one burst is followed like slow typing."""
    argv = [sys.executable, "-m", "peerlog", "--home", str(tmp_path / "home")]
    with PtyTerminal(argv) as terminal:
        terminal.wait_for("Start a network")
        terminal.send("\rCoastal Teachers\rLearn from each other" + F2)
        terminal.wait_for("Who belongs to it?")
        terminal.send("\x1b")
        terminal.wait_gone("Who belongs to it?")
        terminal.send("n")
        terminal.wait_for("Learn from each other")
        assert any("Coastal Teachers" in line for line in terminal.lines)


async def test_help_and_quitting_work_over_a_dialog_too(app: PeerlogApp) -> None:
    """F1 explains while a form is open, and Ctrl+Q leaves from anywhere."""
    async with walking(app) as walk:
        await walk.press("enter", "f1")
        assert isinstance(app.screen, HelpScreen)
        await walk.press("escape", "ctrl+q")
    assert app.return_code == 0
