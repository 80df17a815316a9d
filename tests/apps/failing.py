"""peerlog as it is, until SIGUSR1: the n-th call of a function of ours after it fails, quoting all that it knows."""

import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

import peerlog
from peerlog.bootstrap import run_app
from peerlog.storage.paths import find_home

OURS = str(Path(peerlog.__file__).parent)


class Strange(Exception):
    """Nothing anybody has thought of."""


class Failure:
    """Waits for its turn."""

    def __init__(self, turn: int) -> None:
        self._left = turn

    def begin(self, _number: int, _frame: FrameType | None) -> None:
        """Count from now on."""
        sys.settrace(self._look)

    def _look(self, frame: FrameType, _event: str, _given: Any) -> None:
        if frame.f_code.co_filename.startswith(OURS):
            self._left -= 1
            if self._left == 0:
                sys.settrace(None)
                raise Strange(repr(frame.f_locals))


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, Failure(int(sys.argv[1])).begin)
    sys.exit(run_app(find_home()))
