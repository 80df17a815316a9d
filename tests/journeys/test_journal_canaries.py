"""What stands in a private journal is nowhere else: no kill, no failure and no command takes a word out of its file."""

import shutil
import signal
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from journeys.diarist import CANARY, Diarist, DoomedWindow, held_open, the_right_one
from journeys.journal import ASKED, READY, texts_in
from journeys.person import ENCODINGS, Person
from journeys.window import BLANK, ENTER, ESC, F2, F3, F5, PEERLOG, QUIT, UP, Window, surroundings
from peerlog.bootstrap import build_house
from private import PASSPHRASE

WHOLE = 15.0
"""Seconds in which the power goes; everything takes about as long."""
FEW = 2
"""Failures in every run of the tests; the whole count takes long."""
FAILING = (sys.executable, Path(__file__).parents[1] / "apps" / "failing.py")


@pytest.mark.parametrize("points", [1, pytest.param(200, marks=pytest.mark.torture)])
def test_no_kill_leaves_a_word_outside_of_the_journal(
    journal_master: Path, tmp_path: Path, points: int
) -> None:
    """Killed anywhere while writing, searching, locking, changing the passphrase, importing, exporting, deleting."""
    person, choice, planted = Person(journal_master, tmp_path), Random(points), 0
    for point in range(points):
        with DoomedWindow(person.home.folder, environment=person.around) as window:
            window.see(READY)
            window.press("j", until=ASKED)
            diarist = Diarist(window, choice, f"p{point}", person.stick, person.passphrases)
            # the first run does everything once; the others end somewhere in it
            diarist.work_until_killed(choice.uniform(0.1, WHOLE) if point else None)
            assert person.found_in(window.held.items()) == []
            person.assert_silent(window)
            planted += diarist.planted
        person.passphrases = [the_right_one(person.home, person.passphrases)]
    kept = [text for text in texts_in(person.home.folder, person.passphrases[-1]) if CANARY in text]
    assert planted > len(kept) > 0
    sys.stdout.write(
        f"{points} kills, {planted} secrets, {len(kept)} of them entries now, none found outside\n"
    )


def test_the_finder_finds(journal_master: Path, tmp_path: Path) -> None:
    """A plain journal, a file of each encoding, a name, a printed line, a title: each is found."""
    person = Person(journal_master, tmp_path)
    house = build_house(person.home)
    made = house.journals.new("Open book", None)
    made.journal.drafts.keep("line", f"{CANARY} in the open")
    place = person.home.journals / made.journal.face.id / "journal.db"
    house.close()
    assert person.found_on_disk() == [str(place)]
    shutil.rmtree(place.parent)
    assert person.found_on_disk() == []
    for number, encoding in enumerate(ENCODINGS):
        (person.root / f"left{number}").write_bytes(f"a {person.recovery.lower()} b".encode(encoding))
    (person.root / PASSPHRASE).touch()
    assert len(person.found_on_disk()) == len(ENCODINGS) + 1
    held = tmp_path / CANARY
    argv = ["/bin/sh", "-c", rf"printf '{CANARY}\n\033]0;{CANARY}\007'; sleep 60 > {held}"]
    with Window(person.home.folder, argv=argv) as window:
        window.see(CANARY)
        assert person.found_in_window(window) == ["main screen", "title or clipboard"]
        window.wait_until(held.exists, "the file")
        assert any(CANARY in name for name in held_open(window.process.pid))


@pytest.mark.parametrize("points", [FEW, pytest.param(200, marks=pytest.mark.torture)])
def test_no_failure_anywhere_lets_a_word_out(journal_master: Path, tmp_path: Path, points: int) -> None:
    """A function of ours fails and quotes all it was given: one sentence, and a crash file without a word."""
    person, choice, stopped = Person(journal_master, tmp_path), Random(points), 0
    farthest = 4.3 if points > FEW else 3.0  # of a few, each must fall into what is done
    for point in range(points):
        word = f"{CANARY}f{point}"
        turn = str(int(10 ** choice.uniform(1, farthest)))
        around = person.around
        # no echo: what is typed once the program has stopped is not its own
        with Window(person.home.folder, turn, argv=FAILING, environment=around, echo=False) as window:
            window.see(READY)
            window.press("j", until=ASKED)
            window.signal(signal.SIGUSR1)
            for keys in (
                PASSPHRASE,
                ENTER,
                word,
                ENTER,
                f"half {word}",
                F5,
                word,
                F2,
                F3,
                word,
                ESC,
                ESC,
                UP,
                "h",
                BLANK,
            ):
                if window.process.poll() is None:
                    window.send(keys)
                    window.settle(1)
            if window.process.poll() is None:
                window.send(QUIT)
            window.wait_exit()
            person.assert_silent(window)
            assert window.modes() == window.modes_before
            stopped += window.process.returncode == 1
    assert stopped >= points / 4
    assert len(list(person.home.crashes.iterdir())) >= min(stopped, 1)


@pytest.mark.parametrize("points", [2, pytest.param(100, marks=pytest.mark.torture)])
def test_no_killed_command_leaves_a_word_outside(journal_master: Path, tmp_path: Path, points: int) -> None:
    """Nor one that ends by itself, whatever it was asked to do."""
    person, choice = Person(journal_master, tmp_path), Random(points)
    secret = person.stick / "passphrase"
    secret.write_text(PASSPHRASE)
    (person.stick / "came.txt").write_text(f"[2026-05-01 09:00] {CANARY} came in\n")
    verbs = (
        ("add", f"{CANARY} #{CANARY}tag"), ("search", CANARY), ("list",), ("draft",), ("patterns",),
        ("import", str(person.stick / "came.txt")), ("import", str(person.stick / "came.txt"), "--dry-run"),
        ("export", "json", str(person.stick / "out.json"), "--replace"), ("undo",), ("add", "--tag", f"{CANARY}!"),
    )  # fmt: skip
    for point in range(points):
        words = verbs[point % len(verbs)]
        argv = [*PEERLOG, "reflect", *words, "--passphrase-file", str(secret)]
        environment = {**surroundings(person.home.folder), **person.around, "PATH": "/usr/bin:/bin"}
        running = subprocess.Popen(argv, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        try:
            told = running.communicate(timeout=choice.uniform(0.3, 3))[1]
        except subprocess.TimeoutExpired:
            running.kill()
            told = running.communicate()[1]
        assert person.found_in([("errors", told)]) == []
        assert b"Traceback" not in told
        assert person.found_on_disk() == []
