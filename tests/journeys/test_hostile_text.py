"""Names and notes that try to steer the terminal are shown on every screen and steer nothing."""

import re
from pathlib import Path

import pytest

from apps.payloads import PAYLOADS
from journeys.hostile_home import make_hostile_home
from journeys.window import (
    CLEAR,
    DELETE,
    DOWN,
    ENTER,
    ESC,
    F1,
    F2,
    F3,
    F4,
    F7,
    F8,
    F9,
    PALETTE,
    RIGHT,
    UNDO,
    UP,
    Window,
)  # fmt: skip
from pty_terminal import foreign_sequences

SHELVES = (
    ("Drafts", "Text that was being typed", "Recover"),
    ("Trash", "What was deleted", "Put back"),
    ("Backups", "Make, verify and restore", "Back up now"),
)
"""Where palette and keys lead: what to type, what the palette says of it, what stands there."""
FRAME = "╭───"
MOUSE_ON = "\x1b[?1000h"
"""With this the opening frame, which clears the screen, is over."""
NAMED = re.compile(r"k\d\d\d")


def visit(window: Window, keys: str, words: str) -> None:
    """Open something over a screen, see it, and go back."""
    shown = window.press(keys, until=words)
    window.send(ESC)
    # The terminal of these tests leaves rests of a dialog behind an emoji that it draws wider than Textual thinks.
    window.wait_gone(FRAME if FRAME in shown else words)


def look_around(window: Window) -> None:
    """Today, lists, forms and dialogs of every mode."""
    window.see("TODAY", "Running")
    visit(window, F9, "What do you want to do?")
    window.press("n", until="NETWORK")
    visit(window, DOWN + ENTER, "Experience")
    visit(window, "f", "Funder in the room")
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
    for words, told, there in SHELVES:
        window.press(PALETTE, until="Type what")
        window.press(words, until=told)
        window.press(ENTER, until=there)
        visit(window, F1, "  Help  ")
        if words == "Drafts":
            visit(window, "v", "│  ▸ ")
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
    window.see("For the facilitators")
    visit(window, "p", " characters")
    window.press("e", until="note ▸")
    visit(window, "\x12", "minutes left, ")


@pytest.mark.parametrize(("columns", "rows"), [(80, 24), pytest.param(120, 50, marks=pytest.mark.torture)])
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
    assert foreign_sequences(written.split(MOUSE_ON, 1)[1]) == []
    assert len(set(NAMED.findall(written))) > 100
    assert not list(home.glob("crashes/*"))


def click_everything_that_asks_for_it(window: Window) -> None:
    """Click wherever the screen shows an @click."""
    for row, line in enumerate(window.lines, start=1):
        for found in re.finditer("@click", line):
            window.send(f"\x1b[<0;{found.start() + 1};{row}M\x1b[<0;{found.start() + 1};{row}m")
    window.settle()
    assert window.process.poll() is None
