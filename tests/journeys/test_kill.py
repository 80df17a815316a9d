"""The power goes while a person types and captures: nothing that was shown as kept is lost."""

import shutil
import signal
import sqlite3
import sys
from pathlib import Path
from random import Random
from time import monotonic

import pytest

from journeys.typist import Typist, drafts_in, let_time_pass, lost_lines, lost_seconds, texts_in
from journeys.window import ENTER, Window

PROMISE = 2.0
"""Seconds of typing that may be lost."""
FRESH = 15
"""Runs on one home before the next begins."""


def taken_up(home: Path) -> Window:
    """Start and come back to the session by the question, with the draft in the line again."""
    window = Window(home)
    window.see("You were on step", "Continue")
    window.press(ENTER, until="note ▸")
    for text in drafts_in(home):
        window.wait_for(f"note ▸ {text}".rstrip())
    return window


def copied(master: Path, folder: Path) -> Path:
    """A home as it was prepared, its session left a while ago."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(master, folder)
    let_time_pass(folder)
    return folder


@pytest.mark.parametrize("runs", [3, pytest.param(200, marks=pytest.mark.torture)])
def test_no_kill_loses_a_line_that_was_shown_or_two_seconds_of_typing(
    running_master: Path, tmp_path: Path, runs: int
) -> None:
    """Each start after it opens, leads back to the step, and has the draft in the line."""
    choice, longest, shown = Random(runs), 0.0, set[str]()
    window = taken_up(home := copied(running_master, tmp_path / "home"))
    for run in range(1, runs + 1):
        with window:
            typist = Typist(window, choice, f"r{run}")
            typist.work_until(monotonic() + choice.uniform(0.05, 4.0))
        if choice.random() < 0.5:
            let_time_pass(home)
        window = taken_up(home)
        assert lost_lines(typist.seen, home) == set()
        longest = max(longest, lost_seconds(typist.seen, home))
        assert longest <= PROMISE
        shown |= typist.seen.captured
        if run % FRESH == 0:
            window.close()
            window = taken_up(copied(running_master, home))
    window.close()
    sys.stdout.write(
        f"{runs} kills, {len(shown)} lines shown as kept, 0 lost, {longest:.2f} s of typing at most\n"
    )


def test_the_check_would_see_what_was_lost(running_home: Path) -> None:
    """A file from which a line and a draft are taken out does not pass."""
    let_time_pass(running_home)
    with taken_up(running_home) as window:
        typist = Typist(window, Random(1), "kept")
        window.press("one line", ENTER, until="Note      one line")
        window.press("half a li", until="note ▸ half a li")
        typist.look()
        window.press("ne", until="note ▸ half a line")
        window.wait_until(lambda: drafts_in(running_home) == ["half a line"], "the draft")
        window.kill()
    typist.seen.ended = monotonic() + PROMISE
    assert (lost_lines(typist.seen, running_home), lost_seconds(typist.seen, running_home)) == (set(), 0.0)
    with sqlite3.connect(running_home / "peerlog.db") as database:
        database.execute("DELETE FROM note")
        database.execute("DELETE FROM draft")
    database.close()
    assert lost_lines(typist.seen, running_home) == {"one line"}
    assert lost_seconds(typist.seen, running_home) > PROMISE


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_loses_nothing_and_gives_the_terminal_back(
    running_home: Path, number: signal.Signals
) -> None:
    """Not even the letter typed last."""
    let_time_pass(running_home)
    with taken_up(running_home) as window:
        window.press("one line", ENTER, until="Note      one line")
        window.press("half a line", until="note ▸ half a line")
        window.signal(number)
        assert window.wait_exit() == 130
        assert window.modes() == window.modes_before
        assert not window.on_alternate_screen
        assert b"Traceback" not in window.raw
    assert (texts_in(running_home), drafts_in(running_home)) == (["one line"], ["half a line"])
    taken_up(running_home).close()


def test_a_closed_terminal_loses_nothing(running_home: Path) -> None:
    """The window is gone, the program has nobody to write to, and keeps what was typed."""
    let_time_pass(running_home)
    with taken_up(running_home) as window:
        window.press("one line", ENTER, until="Note      one line")
        window.press("half a line", until="note ▸ half a line")
        window.hang_up()
        assert window.wait_exit() == 130
    assert (texts_in(running_home), drafts_in(running_home)) == (["one line"], ["half a line"])
    taken_up(running_home).close()
