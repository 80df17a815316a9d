"""Two windows and a row of commands use one journal at once: nothing is lost, and what happened elsewhere is told."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from journeys.journal import ASKED, choose, come_in, texts_in, unlock
from journeys.window import BLANK, ENTER, ESC, F2, Window, command
from peerlog.bootstrap import build_house
from peerlog.storage.paths import Home
from private import PASSPHRASE

TIMES = 5
KEPT = "Kept in your journal; nobody else can read it.\n"


def secret_of(home: Path, passphrase: str = PASSPHRASE) -> str:
    """Put the passphrase into a file and give its path."""
    file = home.parent / "secret"
    file.write_text(passphrase)
    return str(file)


def write_by_command(home: Path) -> list[tuple[int, bool]]:
    """Write so many entries, one command after the other; give for each its exit code and whether it said kept."""
    known = ("--passphrase-file", secret_of(home))
    ends = [command(home, "reflect", "add", f"command {number}", *known) for number in range(TIMES)]
    return [(end.returncode, end.stderr == KEPT) for end in ends]


def test_two_windows_and_commands_lose_no_entry(journal_home: Path) -> None:
    """Every line that any of them kept is there."""
    with come_in(journal_home) as first, come_in(journal_home) as second:
        with ThreadPoolExecutor() as pool:
            commands = pool.submit(write_by_command, journal_home)
            for number in range(TIMES):
                for name, window in (("first", first), ("second", second)):
                    window.press(f"{name} {number}", ENTER)
                    window.see(f"Nov {name} {number}" if "Nov " in window.text else f" {name} {number}")
        assert commands.result() == [(0, True)] * TIMES
        assert (first.quit(), second.quit()) == (0, 0)
        assert not any(b"Traceback" in window.raw for window in (first, second))
    written = {f"{name} {number}" for name in ("first", "second", "command") for number in range(TIMES)}
    assert written <= set(texts_in(journal_home))
    assert not list(journal_home.glob("crashes/*"))


def test_a_passphrase_changed_in_the_other_window_counts_from_the_next_lock(journal_home: Path) -> None:
    """What is open stays open; the old one opens nothing any more, and nothing is lost."""
    with come_in(journal_home) as first, come_in(journal_home) as second:
        choose(first, "Change the passphrase")
        first.see("Passphrase now")
        first.press(f"{PASSPHRASE}{ENTER}another one{ENTER}another one", until="Because it is not shown")
        first.press(F2, until="The new passphrase opens it")
        second.press("still here", ENTER, until="Kept, ")
        second.press(BLANK, until="Encrypted; your")
        second.press(ENTER, until=ASKED)
        second.press(PASSPHRASE, ENTER)
        second.wait_until(lambda: "again" in second.words, "the wait")
        second.see("You may try again now")
        unlock(second, "another one")
        assert not any(b"Traceback" in window.raw for window in (first, second))
    assert "still here" in texts_in(journal_home, "another one")


@pytest.mark.parametrize("how", ["remove", "restore"])
def test_a_journal_gone_in_the_other_window_is_told_in_a_sentence(journal_home: Path, how: str) -> None:
    """Nothing crashes, nothing is written into what is no longer there, and the door shows what is there now."""
    with come_in(journal_home) as window:
        window.press("one more", ENTER, until="Kept, ")
        done = change_below(journal_home, how)
        assert (done.returncode, "Traceback" in done.stderr) == (0, False), done
        window.press("too late", ENTER)
        window.wait_until(lambda: told(window), "a sentence")
        assert window.process.poll() is None
        window.press(f"{ESC}{BLANK}")
        assert window.quit() == 0
        assert b"Traceback" not in window.raw
    assert not list(journal_home.glob("crashes/*"))
    if how == "restore":
        assert "too late" not in texts_in(journal_home)


def told(window: Window) -> bool:
    """Whether the screen says that something happened elsewhere."""
    return any(words in window.words for words in ("in another window", "does not open with its own key"))


def change_below(home: Path, how: str) -> object:
    """Remove the journal, or restore its first backup, by a command."""
    if how == "remove":
        return command(home, "reflect", "journals", "remove", "Mine", "--yes")
    house = build_house(Home(home))
    (*_newer, oldest) = house.journals.backups()
    house.close()
    return command(home, "reflect", "journals", "restore", str(oldest.path))
