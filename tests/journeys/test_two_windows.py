"""Two windows and a row of commands write into one session at once: nobody loses a line, everybody sees all of them."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from journeys.typist import let_time_pass, texts_in
from journeys.window import ENTER, UNDO, Window, command

TIMES = 8


def write_by_command(home: Path) -> list[tuple[int, str]]:
    """Note so many lines, one command after the other; give exit code and complaints of each."""
    ends = [command(home, "session", "note", "S01", f"command {number}") for number in range(TIMES)]
    return [(end.returncode, end.stderr) for end in ends]


def come_in(home: Path, words: str) -> Window:
    """Open another window of the session."""
    window = Window(home)
    window.see(words)
    window.press(ENTER, until="note ▸")
    return window


def test_two_windows_and_commands_lose_no_line(running_home: Path) -> None:
    """Each window shows the other's last line and the command's, and an undo that names what it took back."""
    let_time_pass(running_home)
    with come_in(running_home, "You were on step") as first, come_in(running_home, "goes on") as second:
        with ThreadPoolExecutor() as pool:
            commands = pool.submit(write_by_command, running_home)
            for number in range(TIMES):
                first.send(f"first {number}{ENTER}")
                second.send(f"second {number}{ENTER}")
                first.see(f"first {number}")
                second.see(f"second {number}")
        assert commands.result() == [(0, "")] * TIMES
        for window in (first, second):
            window.see(f"first {TIMES - 1}", f"second {TIMES - 1}", f"command {TIMES - 1}")
        names = ("first", "second", "command")
        assert sorted(texts_in(running_home)) == sorted(f"{n} {i}" for n in names for i in range(TIMES))
        undo_in_one(first, second, running_home)
        assert (first.quit(), second.quit()) == (0, 0)
        assert not any(b"Traceback" in window.raw for window in (first, second))
    assert not list(running_home.glob("crashes/*"))


def undo_in_one(first: Window, second: Window, home: Path) -> None:
    """Take back what the other window wrote last: this one says what, the other shows it gone."""
    second.press("a line too many", ENTER, until="  a line too many")
    first.see("  a line too many")
    first.press(UNDO, until="Undone: wrote “a line too many”")
    second.wait_gone("a line too many")
    assert "a line too many" not in texts_in(home)


def test_a_session_closed_in_one_window_is_left_in_the_other(running_home: Path) -> None:
    """And what was being typed there is kept, not lost with the screen."""
    let_time_pass(running_home)
    with come_in(running_home, "You were on step") as window:
        window.press("half a line", until="note ▸ half a line")
        assert command(running_home, "session", "close", "S01").returncode == 0
        window.see("CLOSED")
        window.press(" and the rest", ENTER, until="Note      half a line and the")
        assert window.quit() == 0
