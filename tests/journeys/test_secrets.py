"""What somebody wrote stays in the file: no crash, complaint or title takes it elsewhere."""

import resource
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from journeys.typist import let_time_pass
from journeys.window import ENTER, ESC, F2, F5, F7, F8, QUIT, Window, command
from peerlog.bootstrap import build_house
from peerlog.storage.paths import Home

FAILING = (sys.executable, Path(__file__).parents[1] / "apps" / "failing.py")
CANARY = "canary"
NOTE, NAME, TYPED = "canary of a note", "Canary Odhiambo", "canary being typed"


def damage(column: str, table: str, value: str) -> Callable[[Path], None]:
    """Give a damage done below the app while it runs: a value that no app of ours would write."""

    def do(home: Path) -> None:
        database = sqlite3.connect(home / "peerlog.db")
        with database:
            database.execute(f"UPDATE {table} SET {column} = ?", (value,))  # noqa: S608 - names of ours
        database.close()

    return do


def drop_table(home: Path) -> None:
    """Take a whole table away."""
    database = sqlite3.connect(home / "peerlog.db")
    with database:
        database.execute("DROP TABLE attendance")
    database.close()


def scribble(home: Path) -> None:
    """Write over the middle of the file."""
    with (home / "peerlog.db").open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096 * 8)


DAMAGES = {
    "a time that is none": damage("made", "note", f"{CANARY} o'clock"),
    "a kind that is none": damage("kind", "note", CANARY),
    "a state that is none": damage("state", "session", CANARY),
    "minutes that are none": damage("state", "step", CANARY),
    "a table that is gone": drop_table,
    "pages that are garbage": scribble,
}


@pytest.fixture
def secret_home(running_home: Path) -> Path:
    """A session with a note, a member and a guest whose words must not leave."""
    house = build_house(Home(running_home))
    (session,) = house.sessions.running()
    house.notes.capture(session, None, house.notes.read(session, NOTE))
    house.attendance.welcome(session, NAME)
    house.close()
    let_time_pass(running_home)
    return running_home


@pytest.mark.parametrize("how", DAMAGES)
def test_no_damage_lets_a_word_out(secret_home: Path, how: str) -> None:
    """The app may say a sentence or stop; crash file, terminal afterwards and window title hold no word."""
    with Window(secret_home) as window:
        window.see("You were on step")
        window.press(ENTER, until="note ▸")
        window.press(TYPED, until=TYPED)
        DAMAGES[how](secret_home)
        window.send(ENTER)
        window.settle(3)
        for keys in (F5, F7):
            if window.process.poll() is None:
                window.send(keys)
                window.settle(3)
        leave(window)
        assert_nothing_left(window, secret_home)
    for noun in (("session", "show", "S01"), ("today",), ("search", "odhiambo"), ("doctor",), ("verify",)):
        assert CANARY not in command(secret_home, *noun).stderr.casefold()
    assert_crash_files_silent(secret_home)


@pytest.mark.parametrize("points", [4, pytest.param(200, marks=pytest.mark.torture)])
def test_a_crash_anywhere_lets_no_word_out(secret_home: Path, tmp_path: Path, points: int) -> None:
    """A function fails and quotes what it was given: one sentence is left, and a crash file without a word."""
    choice, stopped = Random(points), 0
    for point in range(points):
        home = Path(shutil.copytree(secret_home, tmp_path / f"point{point}" / "home"))
        with Window(home, str(choice.randrange(1, 1500)), argv=FAILING) as window:
            window.see("You were on step")
            window.press(ENTER, until="note ▸")
            window.signal(signal.SIGUSR1)
            for keys in (TYPED, ENTER, F5, F7, "p", ESC, F8, ESC, F2):
                if window.process.poll() is None:
                    window.send(keys)
                    window.settle(1)
            leave(window)
            assert_nothing_left(window, home)
            stopped += crashed(window, home)
        assert_crash_files_silent(home)
    assert stopped > points / 4


def test_a_disk_that_is_full_lets_no_word_out(secret_home: Path) -> None:
    """Not even in the crash file's folder, which cannot be written either."""
    with Window(secret_home) as window:
        window.see("You were on step")
        window.press(ENTER, until="note ▸")
        resource.prlimit(window.process.pid, resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY))
        window.press(TYPED, ENTER, until="disk is full")
        leave(window)
        assert_nothing_left(window, secret_home)
    assert_crash_files_silent(secret_home)


def crashed(window: Window, home: Path) -> bool:
    """Whether the app ended by a crash, which is told in a sentence and a file."""
    reports = list(home.glob("crashes/*"))
    ended = window.process.returncode == 1
    assert not ended or (reports and b"peerlog had to stop" in window.raw)
    return ended


def leave(window: Window) -> None:
    """Quit, or find that the app has stopped by itself."""
    if window.process.poll() is None:
        window.send(QUIT)
    window.wait_exit()


def assert_nothing_left(window: Window, home: Path) -> None:
    """Nothing after the screen was left, nothing in a title, no traceback, no file but the app's own."""
    after = bytes(window.raw)[window.raw.rfind(b"\x1b[?1049l") :]
    assert CANARY.encode() not in after.lower()
    assert b"Traceback" not in window.raw
    assert b"\x1b]0;" not in window.raw
    assert b"\x1b]2;" not in window.raw
    assert window.modes() == window.modes_before
    others = [path for path in home.parent.rglob("*") if path.is_file() and "peerlog.db" not in path.name]
    assert [path for path in others if CANARY.encode() in path.read_bytes().lower()] == []


def assert_crash_files_silent(home: Path) -> None:
    """No crash file holds a word."""
    for report in home.glob("crashes/*"):
        assert CANARY not in report.read_text().casefold()
