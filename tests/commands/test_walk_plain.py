"""From an empty machine to minutes, the session run line by line on a terminal, as a screen reader would hear it."""

import re
import sys
from pathlib import Path

from command_line import peerlog
from peerlog.bootstrap import build_house
from peerlog.storage.paths import Home
from pty_terminal import PtyTerminal

LONG = "x" * 6000
"""Longer than what a terminal by itself takes as one line."""


def plain_run(home: Path) -> PtyTerminal:
    """Start the loop on a terminal."""
    words = [sys.executable, "-m", "peerlog", "--plain", "--home", str(home), "session", "run", "S01"]
    return PtyTerminal(words, environment={"LC_ALL": "C.UTF-8"})


def say(terminal: PtyTerminal, line: str, until: str) -> None:
    """Type a line and wait for what it brings."""
    terminal.send(f"{line}\r")
    terminal.wait_for(until)


def furnish(home: Path) -> None:
    """Start a network with two people of one first name and a planned session."""
    for words in (
        ("network", "new", "Coast", "--zone", "Africa/Nairobi"),
        ("member", "add", "João Silva", "--organisation", "Escola Nova"),
        ("member", "add", "João Pinto", "--organisation", "Ada Trust"),
        ("session", "plan", "Rotas", "2 feb 2096 14:00", "--format", "network_60_audio"),
    ):
        assert peerlog(home, *words).code == 0


def test_the_whole_way_line_by_line(tmp_path: Path) -> None:
    """Captured, asked back, interrupted, taken up again, closed, handed out."""
    furnish(tmp_path)
    with plain_run(tmp_path) as terminal:
        terminal.wait_for("note>")
        say(terminal, "/present João Silva, João Pinto", "João Pinto, present")
        say(terminal, "l: one page", "Lesson.")
        say(terminal, "a: draft it @João by 1 dec 2026", "number, or Enter")
        say(terminal, "1", "João Pinto, due Tue 1 Dec 2026.")
        say(terminal, "d: we meet on Tuesdays", "Decision S01-D1.")
        say(terminal, LONG, "Note.")
        say(terminal, "/next", "step 2 of")
        terminal.send("half a li")
        terminal.wait_for("note> half a li")
        terminal.send("\x03")
        assert terminal.wait_exit() == 130
        terminal.wait_for("Everything is saved.")
    with plain_run(tmp_path) as terminal:
        terminal.wait_for("You were on step 2")
        say(terminal, "1", "step 2 of")
        say(terminal, "/close", "how was it decided")
        say(terminal, "consent", "peerlog session minutes S01")
        assert terminal.wait_exit() == 0
        assert not re.search(rb"\x1b\[[0-9;]*[HJ]|\x1b\[\?1049h|[\xe2][\x94\x95]", bytes(terminal.raw))
    minutes = peerlog(tmp_path, "session", "minutes", "S01", "--for", "facilitators").out
    for words in ("one page", "we meet on Tuesdays (consent)", "João Pinto", LONG):
        assert words in minutes


def test_a_kill_loses_no_line_that_was_half_typed(tmp_path: Path) -> None:
    """It is said at the next start, and put into the line again when it is asked for."""
    furnish(tmp_path)
    house = build_house(Home(tmp_path))
    with plain_run(tmp_path) as terminal:
        terminal.wait_for("note>")
        terminal.send("l: half a thou")
        terminal.wait_until(lambda: [draft.text for draft in house.drafts.all()] == ["l: half a thou"])
        terminal.kill()
    with plain_run(tmp_path) as terminal:
        terminal.wait_for("You were on step 1")
        say(terminal, "1", "You were typing: “l: half a thou”. /recover puts it into the line.")
        say(terminal, "another line", "Note.")
        terminal.screen.reset()
        say(terminal, "/recover", "note> l: half a thou")
        say(terminal, "ght", "Lesson.")
        say(terminal, "/recover", "No text is waiting.")
        say(terminal, "/list", "2. Lesson: half a thought")
        say(terminal, "/quit", "Everything is saved.")
        assert terminal.wait_exit() == 0
    assert house.drafts.all() == ()
    house.close()


def test_a_kill_loses_nothing_that_was_said_back(tmp_path: Path) -> None:
    """The next run goes on with the same step."""
    furnish(tmp_path)
    with plain_run(tmp_path) as terminal:
        terminal.wait_for("note>")
        say(terminal, "/next", "step 2 of")
        for number in range(5):
            say(terminal, f"s: line {number}", "Success.")
            terminal.screen.reset()
        terminal.kill()
    with plain_run(tmp_path) as terminal:
        terminal.wait_for("You were on step 2")
        say(terminal, "1", "step 2 of")
        say(terminal, "/list", "5. Success: line 4")
        say(terminal, "/quit", "Everything is saved.")
        assert terminal.wait_exit() == 0
