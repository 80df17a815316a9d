"""Writing in a private journal on a terminal, line by line, as a screen reader would hear it."""

import re
import sys
from pathlib import Path

from command_line import peerlog
from private import PASSPHRASE
from pty_terminal import PtyTerminal


def reflect(home: Path, *words: str) -> PtyTerminal:
    """Start a command on a terminal."""
    return PtyTerminal(
        [sys.executable, "-m", "peerlog", "--home", str(home), "reflect", *words],
        environment={"LC_ALL": "C.UTF-8"},
    )


def say(terminal: PtyTerminal, line: str, until: str) -> None:
    """Type a line and wait for what it brings."""
    terminal.send(f"{line}\r")
    terminal.wait_for(until)


def test_a_model_is_answered_line_by_line(tmp_path: Path) -> None:
    """The passphrase first and unseen, then prompt after prompt; what was typed before a kill is not lost."""
    secret = tmp_path / "passphrase"
    secret.write_text(PASSPHRASE, encoding="utf-8")
    home, by_file = tmp_path / "home", ("--passphrase-file", str(secret))
    with reflect(home, "journals", "new", "Evenings") as terminal:
        terminal.wait_for("New passphrase of “Evenings”:")
        say(terminal, PASSPHRASE, "The same once more:")
        say(terminal, PASSPHRASE, "Recovery key:")
        assert terminal.wait_exit() == 0
        assert PASSPHRASE.encode() not in terminal.raw
    with reflect(home, "add", "--model", "field-note") as terminal:
        terminal.wait_for("Passphrase of “Evenings”:")
        assert b"What happened" not in terminal.raw
        say(terminal, PASSPHRASE, "1 of 3. What happened?")
        say(terminal, "It rained", "> ")
        say(terminal, "and rained", "> ")
        say(terminal, "", "2 of 3.")
        terminal.kill()
        assert PASSPHRASE.encode() not in terminal.raw
    assert peerlog(home, "reflect", "draft", *by_file).out == "It rained\nand rained\n"
    with reflect(home, "add", "--model", "field-note", *by_file) as terminal:
        terminal.wait_for("1 of 3.")
        say(terminal, "It rained", "> ")
        for number in ("2 of 3.", "3 of 3."):
            say(terminal, "", number)
        terminal.send("\r")
        terminal.wait_for("nobody else can read it")
        assert terminal.wait_exit() == 0
        assert not re.search(rb"\x1b\[[0-9;]*[HJ]|\x1b\[\?1049h|[\xe2][\x94\x95]", bytes(terminal.raw))
    assert "It rained" in peerlog(home, "reflect", "list", *by_file).out
    assert peerlog(home, "reflect", "draft", *by_file).out == ""
