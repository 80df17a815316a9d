"""Lines typed at a prompt."""

import sys
from pathlib import Path

from pty_terminal import PtyTerminal

LINE = Path(__file__).parent.parent / "apps" / "line.py"


def test_ctrl_c_ends_a_line_at_any_moment() -> None:
    """Also in the moment between a key that is shown and the wait for the next one."""
    for _time in range(20):
        with PtyTerminal([sys.executable, LINE]) as terminal:
            terminal.wait_for("note>")
            terminal.send("half a li")
            terminal.wait_for("note> half a li")
            terminal.send("\x03")
            assert terminal.wait_exit(limit=10) == 130
