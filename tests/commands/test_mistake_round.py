"""A round by lines on a real terminal: nothing that is typed shows, the screen is cleared, and a kill leaves no word."""

import signal
import sys
from pathlib import Path

import pytest

from command_line import peerlog
from peerlog.bootstrap import build_house
from peerlog.domain.ids import NetworkId
from peerlog.domain.network import Network
from peerlog.domain.telling import Telling
from peerlog.storage.paths import Home
from pty_terminal import PtyTerminal

CANARY = "zqxjvk"
"""Letters that no word of ours has in this order."""
CLEARED = b"\x1b[2J\x1b[3J\x1b[H"


@pytest.fixture
def furnished(tmp_path: Path) -> Path:
    """A home with a network that says where abuse, fraud and danger go."""
    house = build_house(Home(tmp_path))
    house.networks.start(Network(id=NetworkId(""), name="Coast", zone="Africa/Nairobi", concern_route="Ruth"))
    house.close()
    return tmp_path


def held(home: Path, *options: str) -> PtyTerminal:
    """Hold a round by lines on a terminal that shows what is typed until it is told not to."""
    words = [sys.executable, "-m", "peerlog", "--home", str(home), "mistake", "round", "--plain", *options]
    return PtyTerminal(words, columns=100, rows=60)


def read_on(terminal: PtyTerminal) -> None:
    """Read the three pages that come before any question."""
    for words in ("An anonymous round", "The others in the room:", "An owner who means harm"):
        terminal.wait_for(words)
        terminal.wait_for("Enter goes on:")
        terminal.send("\r")
        terminal.wait_gone(words)


def begin(terminal: PtyTerminal) -> None:
    """Go through what is said before anybody types."""
    read_on(terminal)
    terminal.wait_for("How many are in the room?")
    terminal.send("6\r")
    terminal.wait_for("right once in 6")
    terminal.wait_for("Turn 1. Hand the keyboard on")


def take_turn(terminal: PtyTerminal, number: int, *lines: str) -> None:
    """Take a turn that tells these lines and nothing else."""
    terminal.wait_for(f"Turn {number}. Hand the keyboard on")
    terminal.send("\r")
    for question, answer in enumerate((*lines, *[""] * (12 - len(lines))), 1):
        terminal.wait_for(f"{question} of 12.")
        terminal.send(f"{answer}\r")


def words_on_disk(home: Path) -> bool:
    """Whether the canary stands in any file."""
    return any(CANARY.encode() in path.read_bytes() for path in home.rglob("*") if path.is_file())


def test_a_round_is_told_closed_and_released_unseen(furnished: Path) -> None:
    """Five turns with words and one without; no word ever shows, and each turn is cleared away."""
    with held(furnished) as terminal:
        begin(terminal)
        before = terminal.raw.count(CLEARED)
        for number in range(1, 6):
            take_turn(terminal, number, f"{CANARY} {number}", "nobody came")
        take_turn(terminal, 6)
        terminal.wait_for("Turn 7. Hand the keyboard on")
        assert terminal.raw.count(CLEARED) >= before + 12
        assert not words_on_disk(furnished)
        terminal.send("e\r")
        terminal.wait_for("c closes the round")
        terminal.send("c\r")
        terminal.wait_for("5 entries were told now, 0 wait from earlier rounds; 5 are needed.")
        terminal.send("r\r")
        terminal.wait_for("Released: 5 entries")
        assert terminal.wait_exit() == 0
        assert CANARY.encode() not in terminal.raw
        assert b"nobody" not in terminal.raw
        assert terminal.modes() == terminal.modes_before
    assert CANARY in peerlog(furnished, "mistake", "list").out


def test_a_turn_is_wiped_by_ctrl_c_and_is_taken_anew(furnished: Path) -> None:
    """Between turns the same key asks how the round ends; letting it go leaves nothing."""
    with held(furnished) as terminal:
        begin(terminal)
        terminal.send("\r")
        terminal.wait_for("1 of 12.")
        terminal.send(f"{CANARY}\x03")
        terminal.wait_for("The turn was wiped, for good.")
        terminal.wait_for("Turn 1. Hand the keyboard on")
        terminal.send("\x03")
        terminal.wait_for("c closes the round")
        terminal.send("l\r")
        terminal.wait_for("Really let it go")
        terminal.send("y\r")
        terminal.wait_for("The round was let go")
        assert terminal.wait_exit() == 0
        assert CANARY.encode() not in terminal.raw
    assert not words_on_disk(furnished)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP])
def test_a_kill_in_the_middle_leaves_no_word(furnished: Path, number: int) -> None:
    """Neither on the disk nor on the terminal; nothing waits afterwards."""
    with held(furnished) as terminal:
        begin(terminal)
        take_turn(terminal, 1, CANARY)
        terminal.wait_for("Turn 2.")
        terminal.signal(number)
        assert terminal.wait_exit() in (-signal.SIGKILL, 130)
        assert CANARY.encode() not in terminal.raw
        if number != signal.SIGKILL:
            assert terminal.modes() == terminal.modes_before
    assert not words_on_disk(furnished)
    house = build_house(Home(furnished))
    network = house.networks.at_hand()
    assert network is not None
    assert house.mistake_rounds.waiting(network) == 0
    house.close()


def test_what_is_typed_ahead_does_not_reach_the_next_turn(furnished: Path) -> None:
    """Words of one person never stand in the turn of another."""
    with held(furnished, "--paper", "--floor", "3") as terminal:
        read_on(terminal)
        terminal.wait_for("How many are in the room?")
        terminal.send("\r")
        terminal.wait_for("Slip 1.")
        terminal.send("\r")
        terminal.wait_for("1 of 12.")
        terminal.send(f"wipe\r{CANARY}\r{CANARY}\r")
        terminal.wait_for("wiped")
        terminal.wait_for("Slip 1.")
        terminal.send("e\r")
        terminal.wait_for("c closes the round")
        terminal.send("c\r")
        terminal.wait_for("0 real entries wait; 3 are needed.")
        assert terminal.wait_exit() == 0
        assert CANARY.encode() not in terminal.raw


def test_a_terminal_that_cannot_be_cleared_is_refused(furnished: Path) -> None:
    """Nothing is taken there."""
    words = [sys.executable, "-m", "peerlog", "--home", str(furnished), "mistake", "round", "--plain"]
    with PtyTerminal(words, columns=120, environment={"TERM": "dumb"}) as terminal:
        assert terminal.wait_exit() == 2
        terminal.wait_for("Nothing was taken.")


def test_an_author_comes_back_unseen(furnished: Path) -> None:
    """The code and the new words never show; what is shown when asked for is cleared away."""
    house = build_house(Home(furnished))
    network = house.networks.at_hand()
    assert network is not None
    turns = house.mistake_rounds.begin(network)
    words, hashed = house.mistakes.codes.fresh()
    turns.take(Telling(aim="reach all", wrong="no date was told", code=hashed))
    house.mistake_rounds.close(turns)
    house.close()
    command = [sys.executable, "-m", "peerlog", "--home", str(furnished), "mistake", "code"]
    with PtyTerminal([*command, "amend"], columns=100) as terminal:
        terminal.wait_for("six words")
        terminal.send(f"{words}\r")
        terminal.wait_for("We set out to reach all")
        terminal.send(f"{CANARY}\r")
        for words_before in ("We noticed", "Looking back, it went wrong because no date", "Next time"):
            terminal.wait_for(words_before)
            terminal.send("-\r" if "no date" in words_before else "\r")
        terminal.wait_for("It says so now")
        assert terminal.wait_exit() == 0
        assert CANARY.encode() not in terminal.raw
        assert words.split()[0].encode() not in terminal.raw
    with PtyTerminal([*command, "show"], columns=100) as terminal:
        terminal.wait_for("six words")
        terminal.send(f"{words}\r")
        terminal.wait_for(f"We set out to {CANARY}")
        terminal.send("\r")
        assert terminal.wait_exit() == 0
        assert b"no date" not in terminal.raw
        assert terminal.raw.rfind(CLEARED) > terminal.raw.rfind(CANARY.encode())


def test_a_round_in_a_live_run_by_lines_leaves_the_session_as_it_was(furnished: Path) -> None:
    """It goes on with its next line, and holds no word of the round."""
    assert peerlog(furnished, "session", "plan", "Rotas", "2 feb 2096 14:00").code == 0
    assert peerlog(furnished, "session", "agenda", "add", "S01", "Case", "30").code == 0
    words = [sys.executable, "-m", "peerlog", "--home", str(furnished), "session", "run", "S01", "--plain"]
    with PtyTerminal(words, columns=100, rows=60) as terminal:
        terminal.wait_for("note>")
        terminal.send("/round\r")
        begin(terminal)
        take_turn(terminal, 1, CANARY)
        terminal.wait_for("Turn 2.")
        terminal.send("e\r")
        terminal.wait_for("c closes the round")
        terminal.send("c\r")
        terminal.wait_for("1 entry was told now")
        terminal.send("\r")
        terminal.wait_for("1 real entry waits")
        terminal.wait_for("note>")
        terminal.send("a line of the session\r")
        terminal.wait_for("Note.")
        terminal.send("/quit\r")
        assert terminal.wait_exit() == 0
        assert CANARY.encode() not in terminal.raw
    minutes = peerlog(furnished, "session", "minutes", "S01", "--for", "me").out
    assert "a line of the session" in minutes
    assert CANARY not in minutes


def test_no_round_begins_without_the_way_outside(tmp_path: Path) -> None:
    """And the floor stays as it was."""
    assert peerlog(tmp_path, "network", "new", "Coast", "--zone", "Africa/Nairobi").code == 0
    with held(tmp_path, "--floor", "7") as terminal:
        terminal.wait_for("Nobody is named yet to whom")
        assert terminal.wait_exit() == 4
    assert "5 are needed" in peerlog(tmp_path, "mistake", "list").told


def test_ctrl_c_again_and_again_wipes_one_turn_and_no_other(furnished: Path) -> None:
    """Whoever is frightened loses their own words; what others told stays."""
    with held(furnished) as terminal:
        begin(terminal)
        take_turn(terminal, 1, CANARY)
        terminal.wait_for("Turn 2.")
        terminal.send("\r")
        terminal.wait_for("1 of 12.")
        for _press in range(40):
            terminal.send("\x03")
            terminal.read(0)
        terminal.wait_for("The turn was wiped")
        while terminal.read(0.3):
            pass
        if [line for line in terminal.lines if line][-1].startswith("Turn"):
            terminal.send("e\r")
        terminal.wait_for("c closes the round")
        terminal.send("c\r")
        terminal.wait_for("1 entry was told now")
        terminal.send("\r")
        assert terminal.wait_exit() == 0
