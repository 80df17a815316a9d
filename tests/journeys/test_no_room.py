"""A disk that is full or may not be written: a sentence, nothing lost, and everything works once there is room."""

import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeys.typist import let_time_pass, texts_in
from journeys.window import ENTER, Window, command
from peerlog.bootstrap import build_house
from peerlog.storage.paths import Home
from running import opened_session

STORAGE = 6
"""The exit code for a store that cannot be written."""
MEBIBYTES = 4


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few mebibytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={MEBIBYTES}m", "none", disk]
    if os.getuid() != 0 or subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("only root can mount a small disk")
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)


def fill_up(ballast: Path) -> None:
    """Leave no byte free."""
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * 512)
        except OSError:
            return


def capture_with_room(window: Window) -> None:
    """As long as there is room, all is as ever."""
    window.press("one line", ENTER, until="Note      one line")


def refuse_and_keep(window: Window) -> None:
    """Say what happened and what is safe; the line stays, and typing goes on."""
    window.press("the line that found no room", ENTER, until="The disk is full")
    window.see("note ▸ the line that found no room")
    window.press(", and more", until="note ▸ the line that found no room, and more")


def keep_after_all(window: Window, home: Path) -> None:
    """With room again the same Enter keeps it."""
    window.press(ENTER, until="Note      the line that found")
    assert texts_in(home) == ["one line", "the line that found no room, and more"]
    assert window.quit() == 0
    assert b"Traceback" not in window.raw
    assert not list(home.glob("crashes/*"))


def test_a_full_disk_keeps_the_line_in_the_line(running_master: Path, small_disk: Path) -> None:
    """With a real disk that has no byte left."""
    home = Path(shutil.copytree(running_master, small_disk / "home"))
    let_time_pass(home)
    with Window(home) as window:
        window.see("You were on step")
        window.press(ENTER, until="note ▸")
        capture_with_room(window)
        fill_up(small_disk / "ballast")
        refuse_and_keep(window)
        (small_disk / "ballast").unlink()
        keep_after_all(window, home)


def test_a_quota_keeps_the_line_in_the_line(running_home: Path) -> None:
    """With files that may not grow, as under a quota."""
    let_time_pass(running_home)
    with Window(running_home) as window:
        window.see("You were on step")
        window.press(ENTER, until="note ▸")
        capture_with_room(window)
        before = resource.prlimit(window.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(window.process.pid, resource.RLIMIT_FSIZE, (0, before[1]))
        refuse_and_keep(window)
        resource.prlimit(window.process.pid, resource.RLIMIT_FSIZE, before)
        keep_after_all(window, running_home)


def test_a_place_that_may_not_be_written_is_told_at_the_first_start(small_disk: Path) -> None:
    """A sentence that names the place, the exit code of the store, the terminal as before."""
    home = small_disk / "home"
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with Window(home, columns=200) as window:
        assert window.wait_exit() == STORAGE
        assert window.modes() == window.modes_before
        assert "cannot be written here" in window.words
        assert str(home) in window.words
        assert b"Traceback" not in window.raw


def test_a_home_that_may_only_be_read_is_shown_and_takes_nothing(small_disk: Path) -> None:
    """One can look at everything; a line stays in the line, a command says the same and its exit code."""
    home = small_disk / "home"
    house = build_house(Home(home))
    opened_session(house)
    house.close()
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    with Window(home) as window:
        window.see("Enter goes on where it stopped")
        window.press(ENTER, until="note ▸")
        window.press("a line", ENTER, until="cannot be written here")
        window.see("note ▸ a line")
        assert window.quit() == 0
        assert b"Traceback" not in window.raw
    refused = command(home, "session", "note", "S01", "a line")
    assert refused.returncode == STORAGE
    assert "cannot be written here" in refused.stderr
    assert texts_in(home) == []
