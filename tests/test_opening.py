"""The first frame stands before Textual is imported, keeps what is typed, and goes without a trace."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from peerlog import opening
from peerlog.storage.paths import Home, find_home
from peerlog.widgets.themes import DARK
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


def opened(gate: Path, home: str = "", end: str = "start", rows: int = 24) -> PtyTerminal:
    return PtyTerminal([sys.executable, OPENED, home, gate, end], rows=rows)


def test_keys_typed_during_the_frame_reach_the_app(gate: Path) -> None:
    """They are not echoed into the frame, and nobody has to type them again."""
    with opened(gate) as terminal:
        terminal.wait_for("peerlog")
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
        terminal.wait_for("peerlog")
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
def test_a_home_without_a_frame_opens_with_the_bar_alone(rows: int, gate: Path) -> None:
    """The name and nothing that the first screen would have to take back, in a terminal of any height."""
    with opened(gate, rows=rows) as terminal:
        terminal.wait_for("peerlog")
        assert [line for line in terminal.lines if line] == [" peerlog"]
        grounds = {terminal.screen.buffer[row][40].bg for row in (0, 1, rows - 1)}
        assert grounds == {str(DARK.surface).strip("#").lower()}


def cells(terminal: PtyTerminal, row: int) -> list[object]:
    """One line with the colours that are seen."""
    line = terminal.screen.buffer[row]
    seen = (line[column] for column in range(terminal.screen.columns))
    return [(cell.data, cell.bg, cell.bold, cell.fg if cell.data.strip() else "") for cell in seen]


def test_nothing_jumps_when_the_first_screen_takes_over(tmp_path: Path) -> None:
    """Bars and words of the frame stand in the first screen at the same places, in the same colours."""
    start = [sys.executable, "-m", "peerlog"]
    given = {"PEERLOG_HOME": str(tmp_path)}
    with PtyTerminal(start, environment=given) as terminal:
        terminal.wait_for("F1 Help")
        terminal.send("\x11")
        assert terminal.wait_exit() == 0
    with PtyTerminal(start, environment=given) as terminal:
        terminal.wait_for("F1 Help")
        assert FOCUS_REPORTS not in terminal.raw
        frame = [cells(terminal, row) for row in (0, 1, 23)]
        terminal.wait_for("Start a network")
        assert cells(terminal, 23) == frame[2]
        assert cells(terminal, 1)[:70] == frame[1][:70]
        assert cells(terminal, 0)[:70] == frame[0][:70]


def test_a_frame_kept_for_another_terminal_is_left_alone(tmp_path: Path, gate: Path) -> None:
    """Other widths and other colours would make a broken picture."""
    (tmp_path / opening.FILE).write_text(
        "79x24 xterm-256color truecolor  \n\x1b[0m\n0\tOLD\n", encoding="utf-8"
    )
    with opened(gate, home=str(tmp_path)) as terminal:
        terminal.wait_for("peerlog")
        assert "OLD" not in terminal.lines[0]


@pytest.mark.parametrize("strange", ["\x1b]0;title\x07", "\x1b[2J", "a\x9bb", "\x1b[31", "\u202e"])
def test_a_kept_frame_can_only_print_in_colours(strange: str, tmp_path: Path, gate: Path) -> None:
    """Whoever writes into the home does not steer the terminal."""
    kind = "80x24 xterm-256color truecolor  "
    (tmp_path / opening.FILE).write_text(f"{kind}\n\x1b[0m\n0\tKEPT{strange}\n", encoding="utf-8")
    with opened(gate, home=str(tmp_path)) as terminal:
        terminal.wait_for("peerlog")
        assert "KEPT" not in terminal.lines[0]


def test_the_frame_is_looked_for_where_everything_is_kept(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Both ways to find the home agree, whatever the environment says."""
    for name, value in (
        ("PEERLOG_HOME", "~/here"),
        ("XDG_DATA_HOME", str(tmp_path)),
        ("XDG_DATA_HOME", "relative"),
    ):
        monkeypatch.delenv("PEERLOG_HOME", raising=False)
        monkeypatch.setenv(name, value)
        assert Path(opening.data_folder()) == find_home().folder
    assert Home(tmp_path).first_frame.name == opening.FILE


@pytest.mark.parametrize("terminal_type", ["dumb", ""])
def test_a_terminal_that_cannot_paint_gets_no_frame(terminal_type: str, open_gate: Path) -> None:
    """Not one byte, so that a screen reader or a log holds nothing strange."""
    argv = [sys.executable, str(OPENED), "", str(open_gate), "fail"]
    with PtyTerminal(argv, environment={"TERM": terminal_type}) as terminal:
        assert terminal.wait_exit() == 6
        assert terminal.raw == b""


def test_a_pipe_gets_no_frame(open_gate: Path) -> None:
    """Redirected output stays empty."""
    argv = [sys.executable, str(OPENED), "", str(open_gate), "fail"]
    environment = {**os.environ, "TERM": "xterm"}
    ran = subprocess.run(argv, stdin=subprocess.DEVNULL, capture_output=True, check=False, env=environment)
    assert (ran.returncode, ran.stdout, ran.stderr) == (6, b"", b"")


def test_the_frame_needs_nothing_large() -> None:
    """What it imports is what every start pays before anything can be seen."""
    program = "import sys; old = set(sys.modules); import peerlog.opening; print(*set(sys.modules) - old)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert set(ran.stdout.split()) & HEAVY == set()
