"""Paints the opening frame, waits for a pipe to be closed, then starts an app, fails or is killed."""

import sys
from pathlib import Path

from peerlog import opening


def start() -> None:
    from textual.app import ComposeResult
    from textual.widgets import Input

    from peerlog.terminal import GuardedApp

    class Typing(GuardedApp[None]):
        def compose(self) -> ComposeResult:
            yield Input(id="line")

    Typing(write_crash=lambda _error: Path("nowhere")).run()


if __name__ == "__main__":
    opening.open_frame(sys.argv[1])
    try:
        Path(sys.argv[2]).read_bytes()
        if sys.argv[3] == "fail":
            sys.exit(6)
        start()
    finally:
        opening.restore()
