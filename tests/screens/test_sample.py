"""Walking about in the sample network, leaving it, and getting rid of it."""

import sys
from pathlib import Path

import pytest

from peerlog.app import PeerlogApp
from peerlog.screens.sampling import OWN, REMOVED
from pty_terminal import PtyTerminal
from screens.walking import walking

BANNER = "Sample network: nothing here is real"


@pytest.mark.parametrize("key", ["t", "s", "n", "a", "f3"])
async def test_every_mode_says_that_nothing_here_is_real(sample_app: PeerlogApp, key: str) -> None:
    """The banner stands beside the whole name of the network."""
    async with walking(sample_app) as walk:
        await walk.press(key)
        assert f"{BANNER}  Mawimbi teachers (sample)" in walk.text


async def test_today_has_something_to_do(sample_app: PeerlogApp) -> None:
    """The next session, what is overdue, and the minutes that are still a draft."""
    async with walking(sample_app) as walk:
        for words in ("S12 Spelling", "overdue", "1 set of minutes to approve"):
            assert words in walk.text


async def test_one_can_leave_by_the_menu(sample_app: PeerlogApp) -> None:
    """The app ends with the wish to open one's own."""
    async with walking(sample_app) as walk:
        await walk.press("ctrl+p")
        await walk.type("leave the sample")
        await walk.press("enter")
    assert sample_app.return_value == OWN


async def test_removing_it_asks_first(sample_app: PeerlogApp) -> None:
    """Esc keeps it; Enter ends the app with the wish to have it gone."""
    async with walking(sample_app) as walk:
        for answer in ("escape", "enter"):
            await walk.press("ctrl+p")
            await walk.type("remove the sample")
            await walk.press("enter")
            assert "Yours are not touched" in walk.text
            assert sample_app.is_running
            await walk.press(answer)
    assert sample_app.return_value == REMOVED


async def test_one_s_own_network_offers_no_way_out_of_a_sample(app: PeerlogApp) -> None:
    """Both entries belong to the sample alone."""
    async with walking(app) as walk:
        await walk.press("f9")
        assert "the sample" not in walk.text.replace("Try the sample", "")


def test_from_the_first_page_into_the_sample_and_back(tmp_path: Path) -> None:
    """Try it, leave it: the first page again, and the sample in a file beside one's own."""
    with PtyTerminal([sys.executable, "-m", "peerlog", "--home", tmp_path]) as terminal:
        terminal.wait_for("Try a sample network")
        terminal.send("\x1b[B\r")
        terminal.wait_for(BANNER)
        terminal.send("\x10")
        terminal.wait_for("What this screen is for")
        terminal.send("leave the sample")
        terminal.wait_for("Back to your own")
        terminal.wait_gone("What this screen is for")
        terminal.send("\r")
        terminal.wait_for("Start a network")
        terminal.send("\x11")
        assert terminal.wait_exit() == 0
    assert (tmp_path / "demo" / "peerlog.db").exists()


def test_peerlog_demo_opens_it(tmp_path: Path) -> None:
    """On Today, with the banner; Ctrl+Q leaves for good."""
    with PtyTerminal([sys.executable, "-m", "peerlog", "--home", tmp_path, "demo"]) as terminal:
        terminal.wait_for(BANNER)
        terminal.wait_for("S12 Spelling")
        terminal.send("\x11")
        assert terminal.wait_exit() == 0
    assert not (tmp_path / "peerlog.db").exists()
