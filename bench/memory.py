"""How much memory a round through every place takes."""

from pathlib import Path

from bench.programs import HELLO, PEERLOG
from bench.rows import Pair, Row
from bench.terminal import TimedTerminal

PLACES = ("s", "n", "a", "\x1bOR", "\x1b", "t")
"""Keys to each mode, and back to Today."""


def memory(home: Path, rounds: int) -> Row:
    """Walk through peerlog and look at its peak, and at that of the bare app."""
    pairs = [Pair(_peak(PEERLOG, home, PLACES), _peak(HELLO, home, ())) for _ in range(rounds)]
    return Row("peak memory after a look at every place, against a bare Textual app", 1.6, pairs, unit="MB")


def _peak(argv: list[str], home: Path, keys: tuple[str, ...]) -> float:
    with TimedTerminal(argv, home) as terminal:
        terminal.wait_painted()
        for key in keys:
            terminal.send(key)
            terminal.settle()
        return terminal.peak_megabytes
