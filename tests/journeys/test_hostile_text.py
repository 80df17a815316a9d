"""Names and notes that try to steer the terminal are shown on every screen and steer nothing."""

import re
from pathlib import Path

import pytest

from apps.payloads import PAYLOADS
from journeys.hostile_home import make_hostile_home
from journeys.window import (
    CLEAR, DELETE, DOWN, ENTER, ESC, F1, F2, F3, F4, F7, F8, F9, PALETTE, RIGHT, UNDO, UP, Window,
)  # fmt: skip
from pty_terminal import foreign_sequences

NAMED = re.compile(r"k\d\d\d")


def visit(window: Window, keys: str, words: str) -> None:
    """Open something over a screen, see it, and go back."""
    window.press(keys, until=words)
    window.press(ESC)
    window.wait_gone(words)


def look_around(window: Window) -> None:
    """Today, lists, forms and dialogs of every mode."""
    window.see("TODAY", "Running")
    visit(window, F9, "What do you want to do?")
    window.press("n", until="NETWORK")
    visit(window, DOWN + ENTER, "Experience")
    visit(window, "f", "What may leave")
    visit(window, "w", "Which network?")
    visit(window, "m", "last day")
    window.press(DELETE, until="in the trash")
    window.press(UNDO, until="Undone")
    window.press("a", until="ACTIONS")
    window.press(RIGHT, until="ALL")
    visit(window, "e", "F2 Save")
    window.press(F3, until="SEARCH")
    window.press("k10", until="newest first")
    window.press(ESC, until="What are you looking for?")
    window.press(ESC, until="TODAY")
    window.press("s", until="SESSIONS")
    visit(window, "e", "Objectives")


def open_the_shelves(window: Window) -> None:
    """Drafts, one of them whole, the trash, backups, each with its help."""
    for words, there in (("Drafts", "Recover"), ("Trash", "Put back"), ("Backups", "Back up now")):
        window.press(PALETTE, until="Type what")
        window.press(words, until=f"{words}  ")
        window.press(ENTER, until=there)
        visit(window, F1, "Esc  ")
        if words == "Drafts":
            window.press("v")
            window.wait_gone(there)
            window.press(ESC, until=there)
        window.press(ESC)
        window.wait_gone(there)


def run_the_session(window: Window) -> None:
    """The live screen and its lines, the room, people, speakers, minutes for everyone, the phone text."""
    window.press("r", until="note ▸")
    window.press(CLEAR, UP, until="Esc goes back")
    window.press("e", until="edit ▸")
    window.press(ESC, until="note ▸")
    window.press(F4)
    window.wait_gone("note ▸")
    window.press(ESC, until="note ▸")
    visit(window, F7, "G guest")
    visit(window, F8, "Next speaker")
    window.press(F2, until="stays, and why")
    for audience in ("PUBLIC", "ME", "FACILITATORS"):
        window.press(RIGHT, until=f" {audience} ")
    visit(window, "p", " characters")
    visit(window, "e", "Lines of")
    window.press(ESC, until="note ▸")
    visit(window, "\x12", "Re-plan")


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), (120, 50)])
def test_no_hostile_text_steers_the_terminal_or_the_app(tmp_path: Path, columns: int, rows: int) -> None:
    """All of it is visible as text, in every mode and dialog; a click on an @click does nothing."""
    home = make_hostile_home(tmp_path / "home")
    with Window(home, columns=columns, rows=rows) as window:
        look_around(window)
        open_the_shelves(window)
        window.press("s", until="SESSIONS")
        window.press("p", until="Run now")
        run_the_session(window)
        click_everything_that_asks_for_it(window)
        assert window.quit() == 0
        written = window.raw.decode()
    assert [text for text in PAYLOADS if text in written] == []
    assert foreign_sequences(written) == []
    assert len(set(NAMED.findall(written))) > 100
    assert not list(home.glob("crashes/*"))


def click_everything_that_asks_for_it(window: Window) -> None:
    """Click wherever the screen shows an @click."""
    for row, line in enumerate(window.lines, start=1):
        for found in re.finditer("@click", line):
            window.send(f"\x1b[<0;{found.start() + 1};{row}M\x1b[<0;{found.start() + 1};{row}m")
    window.settle()
    assert window.process.poll() is None
