"""What the app does not import to open: each of these costs more than it would bring to the first screen."""

import re
import sys
from pathlib import Path

from peerlog.bootstrap import build_house
from peerlog.domain.ids import NetworkId
from peerlog.domain.network import Network
from peerlog.storage.paths import Home
from pty_terminal import PtyTerminal

LATE = {
    "click", "cryptography", "dateparser", "icalendar", "markdown_it", "rich.markdown", "sqlcipher3",
    "sqlite_utils", "_ssl",
}  # fmt: skip
FIRST_FRAME = b"\x1b[?2026l"


def test_the_first_screen_needs_little(tmp_path: Path) -> None:
    """`peerlog` alone, on a home with a network, from start to end."""
    house = build_house(Home(tmp_path))
    house.networks.start(Network(id=NetworkId(""), name="Peers of the valley", zone="UTC"))
    house.close()
    start = [sys.executable, "-X", "importtime", "-m", "peerlog"]
    with PtyTerminal(start, environment={"PEERLOG_HOME": str(tmp_path)}) as terminal:
        terminal.wait_until(lambda: FIRST_FRAME in terminal.raw, "a frame")
        terminal.send("\x11")
        assert terminal.wait_exit() == 0
        loaded = set(
            re.findall(r"import time: +\d+ \| +\d+ \| *([\w.]+)", terminal.raw.decode(errors="replace"))
        )
    assert {"textual.app", "peerlog.screens.today"} <= loaded
    assert loaded & LATE == set()
