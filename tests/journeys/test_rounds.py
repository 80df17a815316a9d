"""An anonymous round in a real terminal: held and released by keys, cleared between turns, gone when the power goes."""

import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from random import Random
from time import monotonic
from typing import TypeVar

import pytest

from journeys.diarist import DoomedWindow, PowerGone
from journeys.window import BLANK, ENTER, ESC, F2, F5, F6, QUIT, Window
from peerlog.bootstrap import build_house
from peerlog.domain.ids import NetworkId
from peerlog.domain.mistake import Mistake
from peerlog.domain.network import Network
from peerlog.storage.paths import Home

CANARY = "qwzjvx"
FALLING = Path(__file__).parents[1] / "apps" / "falling.py"
CLEARED = b"\x1b[2J\x1b[3J"
WindowKind = TypeVar("WindowKind", bound=Window)
WHOLE = 9.0
"""Seconds in which the power goes; a few turns of every sort take about as long."""
ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


@pytest.fixture
def routed_home(tmp_path: Path) -> Path:
    """A home with a network that has named a way outside."""
    folder = tmp_path / "home"
    house = build_house(Home(folder))
    network = house.networks.start(Network(id=NetworkId(""), name="Coastal Teachers", zone="UTC"))
    house.networks.edit(network, replace(network, concern_route="Ruth of the board"))
    house.close()
    return folder


def begun(home: Path, kind: type[WindowKind] = Window) -> WindowKind:
    """Begin a round from the command line and read all that is said before it."""
    window = kind(home, "mistake", "round", environment={"TMPDIR": str(home.parent)})
    window.see("Read it together, and begin")
    for page in ("1 of 4", "2 of 4", "3 of 4", "4 of 4", "Read this aloud", "0 turns taken"):
        window.press(ENTER, until=page)
    return window


def take_turn(window: Window, words: str) -> None:
    """Sit down, type one line, drop it in, clear the page."""
    window.press(ENTER, until="We set out to")
    window.press(words, until=words)
    window.press(F5, until="Your turn is over")
    window.press(ENTER, until="Hand the keyboard on")


def everything_on_disk(folder: Path) -> bytes:
    """Every byte and every name under a folder."""
    return b"".join(str(path).encode() + path.read_bytes() for path in folder.rglob("*") if path.is_file())


def told_in(home: Path) -> tuple[Mistake, ...]:
    """Give what was released."""
    house = build_house(Home(home))
    network = house.networks.at_hand()
    assert network is not None
    told = house.mistakes.of(network.id)
    house.close()
    return told


def test_five_turns_are_released_and_the_terminal_is_cleared_after_each(routed_home: Path) -> None:
    """The screen and what a terminal keeps of it, before the next page is painted; no clipboard, no title."""
    with begun(routed_home) as window:
        for number in range(5):
            take_turn(window, f"we hurried, time {number}")
            assert "we hurried" not in window.text
            over = window.raw.rfind(b"Your turn is over")
            turn = window.raw.rfind(b"We set out to", 0, over)
            assert turn < window.raw.rfind(CLEARED, 0, over) < over
            assert over < window.raw.rfind(CLEARED) < window.raw.rfind(b"Hand the keyboard on")
        window.press(ENTER, until="We set out to")
        window.press(F6, until="Your turn is over")
        window.press(ENTER, until="6 turns taken")
        window.press(F2, until="5 are needed before anybody reads them")
        window.press(ENTER, until="Release these 5 entries?")
        window.press(ENTER, until="5 entries are released")
        assert b"\x1b]52" not in window.raw
        window.press(ESC, until="TODAY")
        assert window.quit() == 0
    assert {one.aim for one in told_in(routed_home)} == {f"we hurried, time {n}" for n in range(5)}


def test_a_kill_in_the_middle_leaves_no_word_on_the_disk(routed_home: Path) -> None:
    """Neither of a turn that was dropped in nor of one half typed; the next start knows of no round."""
    with begun(routed_home) as window:
        take_turn(window, CANARY)
        window.press(ENTER, until="We set out to")
        window.press(CANARY, until=CANARY)
        window.settle()
        window.kill()
    left = everything_on_disk(routed_home).lower()
    assert not any(CANARY.encode(encoding) in left for encoding in ENCODINGS)
    with Window(routed_home) as window:
        window.see("TODAY")
        assert CANARY not in window.text
        assert window.quit() == 0


def test_quitting_in_the_middle_of_a_turn_asks_and_leaves_nothing_on_the_terminal(routed_home: Path) -> None:
    """Let go: the last thing written before the full screen is left is that it is cleared."""
    with begun(routed_home) as window:
        window.press(ENTER, until="We set out to")
        window.press(CANARY, until=CANARY)
        window.press(QUIT, until="A round is open")
        window.send("\x1b[B\x1b[B" + ENTER)
        assert window.wait_exit() == 0
        assert window.raw.rfind(CLEARED) > window.raw.rfind(b"Let it go")
    assert CANARY.encode() not in everything_on_disk(routed_home)


def test_a_crash_in_the_middle_of_a_turn_leaves_nothing_on_the_terminal(routed_home: Path) -> None:
    """The terminal is cleared before the full screen is left; the crash file holds no word of it."""
    with Window(routed_home, str(routed_home), argv=(sys.executable, FALLING)) as window:
        window.see("TODAY")
        window.press("l", until="LEARNING")
        window.press("c", until="Read it together, and begin")
        for page in ("1 of 4", "2 of 4", "3 of 4", "4 of 4", "Read this aloud", "0 turns taken"):
            window.press(ENTER, until=page)
        window.press(ENTER, until="We set out to")
        window.press(CANARY, until=CANARY)
        routed_home.with_name("fall").touch()
        assert window.wait_exit() == 1
        assert window.raw.rfind(CLEARED) > window.raw.rfind(CANARY.encode())
    assert CANARY.encode() not in everything_on_disk(routed_home.parent)


def turns_of_every_sort(window: DoomedWindow, choice: Random) -> None:
    """Dropped in, with something to look at, wiped, blanked, with nothing, with a code, half typed: in any order."""
    while True:
        window.press(ENTER, until="We set out to")
        sort = choice.choice(("drop", "review", "wipe", "blank", "nothing"))
        if sort == "nothing":
            window.press(F6, until="Your turn is over")
        elif sort == "wipe":
            window.press(CANARY, until=CANARY)
            window.press(ESC, until="Esc once more")
            window.press(ESC, until="Hand the keyboard on")
            continue
        else:
            window.press(f"{CANARY} at 3pm" if sort == "review" else CANARY, until=CANARY)
            if sort == "blank":
                window.press(BLANK)
                window.press("x", until=CANARY)
            window.press(F5)
            if sort == "review":
                window.press("k")
            window.see("Your turn is over")
        window.press(ENTER, until="Hand the keyboard on")


@pytest.mark.parametrize("points", [2, pytest.param(200, marks=pytest.mark.torture)])
def test_no_kill_of_a_round_leaves_a_word_anywhere(routed_home: Path, points: int) -> None:
    """Killed at any moment before it is closed: not in the home, the temporary folder or a file that was held open."""
    choice = Random(points)
    before = routed_home.joinpath("peerlog.db").read_bytes()
    for _point in range(points):
        with begun(routed_home, DoomedWindow) as window:
            began = routed_home.joinpath("peerlog.db").read_bytes()
            window.dies_at = monotonic() + choice.uniform(0.1, WHOLE)
            with suppress(PowerGone):
                turns_of_every_sort(window, choice)
            left = everything_on_disk(routed_home.parent).lower() + b"".join(window.held.values()).lower()
        assert not any(CANARY.encode(encoding) in left for encoding in ENCODINGS)
        assert routed_home.joinpath("peerlog.db").read_bytes() == began
    assert told_in(routed_home) == ()
    assert before != began  # the salt of codes, before the first turn of the first round
