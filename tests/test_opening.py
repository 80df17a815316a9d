"""The first frame stands before Textual is imported, keeps what is typed, and goes without a trace."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from peerlog.opening import frame_lines
from pty_terminal import PtyTerminal

OPENED = Path(__file__).parent / "apps" / "opened.py"
FOCUS_REPORTS = b"\x1b[?1004h"
"""What Textual switches on first of all that the frame does not."""
HEAVY = {"json", "pathlib", "re", "typing", "enum", "signal", "textual", "rich", "asyncio"}


@pytest.fixture
def gate(tmp_path: Path) -> Path:
    """A pipe the opened app waits at until somebody writes to it."""
    path = tmp_path / "gate"
    os.mkfifo(path)
    return path


@pytest.fixture
def open_gate(tmp_path: Path) -> Path:
    """A file nobody waits at."""
    path = tmp_path / "open"
    path.touch()
    return path


def release(gate: Path, terminal: PtyTerminal) -> None:
    """Let the app go on, once it waits."""
    terminal.wait_until(lambda: has_reader(gate), "the app at the gate")


def has_reader(gate: Path) -> bool:
    """Whether the pipe could be opened for writing, which ends the wait at its other end."""
    try:
        os.close(os.open(gate, os.O_WRONLY | os.O_NONBLOCK))
    except OSError:
        return False
    return True


def opened(gate: Path, kind: str = "app", end: str = "start", rows: int = 24) -> PtyTerminal:
    return PtyTerminal([sys.executable, OPENED, kind, gate, end], rows=rows)


def test_keys_typed_during_the_frame_reach_the_app(gate: Path) -> None:
    """They are not echoed into the frame, and nobody has to type them again."""
    with opened(gate) as terminal:
        terminal.wait_for("Ctrl+Q Quit")
        terminal.send("kept while waiting")
        release(gate, terminal)
        terminal.wait_for("kept while waiting")
        frame, _, _ = terminal.raw.partition(FOCUS_REPORTS)
        assert b"kept" not in frame


def test_the_app_takes_the_screen_over_without_blanking_it(gate: Path) -> None:
    """The alternate screen is entered once, and left with the modes from before the frame."""
    with opened(gate) as terminal:
        terminal.wait_for("peerlog")
        release(gate, terminal)
        terminal.wait_gone("peerlog")
        terminal.send("\x11")
        assert terminal.wait_exit() == 0
        assert terminal.raw.count(b"\x1b[?1049h") == 1
        assert terminal.raw.count(b"\x1b[?1049l") == 1
        assert terminal.modes() == terminal.modes_before


def test_a_failed_start_takes_the_frame_away(gate: Path) -> None:
    """Whoever reads the message that follows has an ordinary terminal."""
    with opened(gate, end="fail") as terminal:
        terminal.wait_for("peerlog")
        release(gate, terminal)
        assert terminal.wait_exit() == 6
        assert not terminal.on_alternate_screen
        assert terminal.modes() == terminal.modes_before


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_during_the_frame_takes_it_away(number: signal.Signals, gate: Path) -> None:
    """The process ends by the signal, as it would have without a frame."""
    with opened(gate) as terminal:
        terminal.wait_for("Ctrl+Q Quit")
        terminal.wait_until(lambda: catches(terminal.process.pid, number), "the handler")
        terminal.signal(number)
        assert terminal.wait_exit() == -number
        assert not terminal.on_alternate_screen
        assert terminal.modes() == terminal.modes_before


def catches(pid: int, number: int) -> bool:
    """Whether the process has a handler for this signal; the frame stands a moment before it has."""
    status = Path(f"/proc/{pid}/status").read_text()
    caught = next(line.split()[1] for line in status.splitlines() if line.startswith("SigCgt"))
    return bool(int(caught, 16) >> (number - 1) & 1)


@pytest.mark.parametrize("rows", [6, 24, 50])
def test_the_frame_fits_the_terminal(rows: int, gate: Path) -> None:
    """The top bar is the first line, the hint the last, with a rule next to each."""
    with opened(gate, rows=rows) as terminal:
        terminal.wait_for("Ctrl+Q Quit")
        assert terminal.lines[0] == " peerlog  TODAY  Sessions  Actions"
        assert terminal.lines[-1] == " Ctrl+Q Quit"
        assert terminal.lines[2] == terminal.lines[-2] == " " + "─" * 78


def test_the_welcome_names_no_modes() -> None:
    """Without data there is nowhere to go yet."""
    texts = [text for _row, text, _style in frame_lines("welcome", "TODAY", "F1 Help", 80)]
    assert texts == [" peerlog", " F1 Help"]


@pytest.mark.parametrize("terminal_type", ["dumb", ""])
def test_a_terminal_that_cannot_paint_gets_no_frame(terminal_type: str, open_gate: Path) -> None:
    """Not one byte, so that a screen reader or a log holds nothing strange."""
    argv = [sys.executable, str(OPENED), "app", str(open_gate), "fail"]
    with PtyTerminal(argv, environment={"TERM": terminal_type}) as terminal:
        assert terminal.wait_exit() == 6
        assert terminal.raw == b""


def test_a_pipe_gets_no_frame(open_gate: Path) -> None:
    """Redirected output stays empty."""
    argv = [sys.executable, str(OPENED), "app", str(open_gate), "fail"]
    environment = {**os.environ, "TERM": "xterm"}
    ran = subprocess.run(argv, stdin=subprocess.DEVNULL, capture_output=True, check=False, env=environment)
    assert (ran.returncode, ran.stdout, ran.stderr) == (6, b"", b"")


def test_the_frame_needs_nothing_large() -> None:
    """What it imports is what every start pays before anything can be seen."""
    program = "import sys; old = set(sys.modules); import peerlog.opening; print(*set(sys.modules) - old)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert set(ran.stdout.split()) & HEAVY == set()
