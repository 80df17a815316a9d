"""How soon a start can be seen, and what a command costs."""

from pathlib import Path
from time import perf_counter

from bench.programs import HELLO, PASS, PEERLOG, milliseconds_of
from bench.rows import Pair, Row
from bench.terminal import TimedTerminal

TYPED = "kept while starting"
SEARCH = "\x1bOR"
"""F3, which leads to a line to type in."""


def starting(home: Path, rounds: int) -> list[Row]:
    """Start peerlog on the sample network, and beside it the interpreter alone and the bare app."""
    skeletons, paints, kept = [], [], []
    for _ in range(rounds):
        alone, (skeleton, paint), (_first, hello) = _alone(), _start(PEERLOG, home), _start(HELLO, home)
        skeletons.append(Pair(skeleton, alone))
        paints.append(Pair(paint, hello))
        kept.append(Pair(_arrived(home), len(TYPED)))
    return [
        Row("first skeleton, against python -c pass", 2.0, skeletons),
        Row("keys typed during the start that arrived, of all typed", 1.0, kept, unit="", at_least=True),
        Row("first full paint, against a bare Textual app", 1.3, paints),
    ]


def commands(home: Path, session: str, rounds: int) -> list[Row]:
    """Run commands, and beside them the interpreter alone."""
    note = [*PEERLOG, "session", "note", session, "The rota was drawn up by the volunteers"]
    versions, notes = [], []
    for _ in range(rounds):
        alone = milliseconds_of(PASS, home)
        versions.append(Pair(milliseconds_of([*PEERLOG, "--version"], home), alone))
        notes.append(Pair(milliseconds_of(note, home), alone))
    return [
        Row("peerlog --version, against python -c pass", 2.5, versions),
        Row("peerlog session note, against python -c pass", 8.0, notes),
    ]


def _alone() -> float:
    """Give the time of the interpreter alone, started like the others: in a terminal."""
    with TimedTerminal(PASS, Path()) as terminal:
        terminal.process.wait()
        return (perf_counter() - terminal.begun) * 1000


def _start(argv: list[str], home: Path) -> tuple[float, float]:
    """Give the time until the first text, and until the last frame that changed the screen."""
    with TimedTerminal(argv, home) as terminal:
        terminal.wait_painted()
        first = last = terminal.begun
        before = None
        for moment in terminal.frames():
            if first == terminal.begun and any(map(str.strip, terminal.screen.display)):
                first = moment
            if (now := terminal.cells) != before:
                before, last = now, moment
        return (first - terminal.begun) * 1000, (last - terminal.begun) * 1000


def _arrived(home: Path) -> int:
    """Type while peerlog starts and count the letters that arrive, from the first one on."""
    with TimedTerminal(PEERLOG, home) as terminal:
        terminal.wait_until(lambda: b"peerlog" in terminal.raw, "the skeleton")
        terminal.send(SEARCH + TYPED)
        terminal.wait_painted()
        terminal.settle(1.0)
        shown = "\n".join(terminal.lines)
        return max(length for length in range(len(TYPED) + 1) if TYPED[:length] in shown)
