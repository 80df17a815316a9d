"""Keys that are typed faster than the screen follows act in the order they were typed."""

import sys
from pathlib import Path

from textual import events

from peerlog.app import PeerlogApp
from peerlog.bootstrap import build_house
from peerlog.screens.help import HelpScreen
from peerlog.storage.paths import Home
from pty_terminal import PtyTerminal
from screens.walking import walking

F2 = "\x1bOQ"
PALETTE = "\x10"


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


def test_what_follows_a_choice_in_the_palette_is_typed_into_what_it_opens(tmp_path: Path) -> None:
    """Every letter of it, also in one burst with the choice."""
    home = Home(tmp_path / "home")
    house = build_house(home)
    house.journals.new("Mine", None)
    house.close()
    with PtyTerminal([sys.executable, "-m", "peerlog", "--home", str(home.folder)]) as terminal:
        terminal.wait_for("Start a network")
        terminal.send("j")
        terminal.wait_for("surprised you today")
        terminal.send(f"{PALETTE}rename\rQuiet")
        terminal.wait_for("What is it called?")
        terminal.wait_for("Quiet")


async def test_help_and_quitting_work_over_a_dialog_too(app: PeerlogApp) -> None:
    """F1 explains while a form is open, and Ctrl+Q leaves from anywhere."""
    async with walking(app) as walk:
        await walk.press("enter", "f1")
        assert isinstance(app.screen, HelpScreen)
        await walk.press("escape", "ctrl+q")
    assert app.return_code == 0
