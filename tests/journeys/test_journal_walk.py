"""The journal with one keyboard, by commands, and line by line: from an empty home to a sentence shared."""

import json
from pathlib import Path

import pytest

from journeys.journal import GROUPS, choose
from journeys.window import (
    BLANK,
    CLEAR,
    DOWN,
    END,
    ENTER,
    ESC,
    F2,
    F3,
    F5,
    F6,
    F7,
    PEERLOG,
    UP,
    Window,
    command,
    surroundings,
)
from private import PASSPHRASE
from pty_terminal import PtyTerminal

LINE = "I asked before I advised. #listening mood:4"
HAPPENED, DIFFERENT = "The board went quiet", "Ask the treasurer first"
OLD = "Nobody reads ten pages"


class Walker(Window):
    """A window read as running text, so that it does not matter where lines break."""

    def see(self, *texts: str) -> str:
        """Wait until each of these is told."""
        for text in texts:
            self.wait_until(lambda text=text: text in self.words, text)  # type: ignore[misc]
        return self.text


def run(home: Path, *words: str) -> str:
    """Run a command that works and give what it printed."""
    done = command(home, *words)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), (words, done)
    return done.stdout


def begin(window: Walker) -> None:
    """From the first page: a journal, its passphrase, its recovery key."""
    window.see("Start a network")
    window.press("j", until="A journal is for one person")
    window.press(ENTER, until="A new journal")
    window.press(f"{ENTER}{PASSPHRASE}{ENTER}{PASSPHRASE}{F2}", until="Your recovery key")
    window.settle()
    groups = GROUPS.findall(window.text)
    assert PASSPHRASE not in window.text
    window.press("no such group", ENTER, until="That is not its last group")
    window.press(CLEAR, groups[-1].rpartition("-")[2].lower(), ENTER, until="What surprised you today?")


def write(window: Walker) -> None:
    """One line, and a field note of two minutes."""
    window.press(LINE, ENTER, until="Kept, ")
    window.press(F2, until="How much time")
    window.press(DOWN, ENTER, until="Which prompts?")
    window.press(ENTER, until="What happened?")
    window.press(HAPPENED, F5, F5, until="What will I do differently")
    window.press(DIFFERENT, until=DIFFERENT)
    window.press(F2, until="Kept, ")


def find_and_change(window: Walker) -> None:
    """By its words; a star; another word; how it read before."""
    window.press(F3, until="What are you looking for?")
    window.press("treas", until="1 entry")
    window.press(ENTER, until="Asks again")
    window.press("m", until="starred")
    window.press("e", until="prompt 1 of 3")
    window.press(" next time", F2, until="next time")
    window.see("Asks again")
    window.press("h", until="now")
    window.press(f"{DOWN}{DOWN}{DOWN}", ENTER, until="Put back")
    window.see("Asks again")
    for page in ("1 entry", "What are you looking for?", "What surprised you today?"):
        window.press(ESC, until=page)


def look_back(window: Walker) -> None:
    """The entry of months ago: changed, and why."""
    window.press(F7, until=OLD)
    window.see("All three are good answers")
    window.press("c")
    window.settle()
    window.press("They read one", ENTER)
    window.wait_until(
        lambda: "All three" not in window.words and "What surprised" in window.words, "the page"
    )


def share(window: Walker) -> None:
    """One sentence, as a topic of the session that comes."""
    window.press(UP, until="▸ 2")
    window.press(F6, until="Your copy for others")
    window.press(END, " we found", ENTER, until="What should it become?")
    window.press(ENTER, until="In which session?")
    window.press(ENTER, until="This is what others will read")
    window.press(ENTER, until="Shared")


def lock_and_unlock(window: Walker) -> None:
    """By one key, and the passphrase."""
    window.see("What surprised you today?")
    window.press(BLANK, until="Encrypted; your passphrase")
    assert "treasurer" not in window.words
    window.press(ENTER, until="Open “My journal”")
    window.press(PASSPHRASE, ENTER, until="What surprised you today?")


def take_out(window: Walker, file: Path) -> None:
    """Everything as JSON."""
    choose(window, "Export")
    window.see("Write everything as what?")
    window.press(DOWN, ENTER, until="Write to which file?")
    window.press(END, CLEAR, str(file), ENTER, until="Written and read back")


def delete_for_good(window: Walker) -> None:
    """The newest entry, after asking."""
    window.press(UP, ENTER, until="Asks again")
    choose(window, "Delete for good")
    window.see("Nothing brings it back")
    window.press(ENTER, until="Gone from the journal")


@pytest.mark.parametrize(
    "size",
    [pytest.param((80, 24), id="80x24"), pytest.param((40, 20), id="40x20", marks=pytest.mark.torture)],
)
def test_keys_only(tmp_path: Path, size: tuple[int, int]) -> None:
    """From an empty home to a journal that holds what it should, and a topic that tells nothing of where it came from."""
    home, secret, out = tmp_path / "home", tmp_path / "secret", tmp_path / "out.json"
    secret.write_text(PASSPHRASE)
    with Walker(home, columns=size[0], rows=size[1]) as window:
        begin(window)
        write(window)
        find_and_change(window)
        run(home, "reflect", "add", OLD, "--day", "2026-06-01", "--passphrase-file", str(secret))
        run(home, "network", "new", "Coastal Teachers", "--zone", "UTC")
        run(home, "session", "plan", "Rotas", "27 nov 2099 14:00")
        look_back(window)
        share(window)
        lock_and_unlock(window)
        take_out(window, out)
        delete_for_good(window)
        assert window.quit() == 0
        assert b"Traceback" not in window.raw
    entries = {
        answer["text"] for entry in json.loads(out.read_text())["entries"] for answer in entry["answers"]
    }
    assert {LINE, HAPPENED, OLD} < entries
    left = run(home, "reflect", "list", "--passphrase-file", str(secret))
    assert OLD in left
    assert "we found" in run(home, "session", "show", "S01")


def test_the_same_by_commands(tmp_path: Path) -> None:
    """Each step, and the passphrase in a file."""
    home, secret, out = tmp_path / "home", tmp_path / "secret", tmp_path / "out.json"
    secret.write_text(f"{PASSPHRASE}\nsecond line\n")
    known = ("--passphrase-file", str(secret))
    made = run(home, "reflect", "journals", "new", "Mine", "--new-passphrase-file", str(secret), "--json")
    assert json.loads(made)["recovery"]

    def reflect(*words: str) -> str:
        return run(home, "reflect", *words, *known)

    first = json.loads(reflect("add", LINE, "--json"))["reflection"]["id"]
    reflect("add", OLD, "--day", "2026-06-01", "--star")
    assert LINE in reflect("search", "advis")
    reflect("edit", first, "I asked twice before I advised.", "--star")
    assert LINE in reflect("history", first)
    assert OLD in reflect("revisit")
    run(home, "network", "new", "Coastal Teachers", "--zone", "UTC")
    run(home, "session", "plan", "Rotas", "27 nov 2099 14:00")
    reflect("share", first, "Ask twice before you advise", "--as", "topic", "--yes")
    assert "Ask twice before you advise" in run(home, "session", "show", "S01")
    reflect("export", "json", str(out))
    assert len(json.loads(out.read_text())["entries"]) == 2
    reflect("delete", first, "--for-good", "--yes")
    assert "asked" not in reflect("list")
    assert command(home, "reflect", "list").returncode != 0


def test_line_by_line(tmp_path: Path) -> None:
    """Passphrase and prompts are asked for in plain lines that a screen reader tells, the passphrase unseen."""
    home = tmp_path / "home"
    with PtyTerminal(
        [*PEERLOG, "reflect", "journals", "new", "Mine"], environment=surroundings(home)
    ) as line:
        line.wait_for("New passphrase of “Mine”:")
        line.send(f"{PASSPHRASE}\r")
        line.wait_for("The same once more:")
        line.send(f"{PASSPHRASE}\r")
        line.wait_for("Recovery key:")
        assert line.wait_exit() == 0
        assert PASSPHRASE.encode() not in line.raw
    argv = [*PEERLOG, "reflect", "add", "--model", "field-note"]
    with PtyTerminal(argv, environment=surroundings(home)) as line:
        line.wait_for("Passphrase of “Mine”:")
        line.send(f"{PASSPHRASE}\r")
        for prompt, text in (("1 of 3", HAPPENED), ("2 of 3", ""), ("3 of 3", DIFFERENT)):
            line.wait_for(prompt)
            line.send(f"{text}\r\r" if text else "\r")
        assert line.wait_exit() == 0
        assert b"\x1b" not in line.raw.replace(b"\x1b[?2004h", b"").replace(b"\x1b[?2004l", b"")
        assert PASSPHRASE.encode() not in line.raw
