"""What stands in a note about a concern is nowhere else: no kill takes a word out of the sealed file."""

import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from random import Random
from time import monotonic

import pytest

from journeys.diarist import CANARY, DoomedWindow, PowerGone
from journeys.journal import READY
from journeys.person import Person
from journeys.window import BLANK, CLEAR, DELETE, DOWN, END, ENTER, ESC, F2, F5, PEERLOG, TAB, surroundings
from peerlog.bootstrap import build_house
from peerlog.storage.sealed.waiting import forget
from private import PASSPHRASE

WHOLE = 12.0
"""Seconds in which the power goes; everything takes about as long."""
CONCERN = "\x0e"
ASKED = "Open “Notes about concerns”"
PAGE = "F2 Keep"
LIST = "C New note"
TOLD_LIST = "C Write one down"


class Facilitator:
    """Somebody who writes secrets into notes about concerns, in every way there is, until the power goes."""

    def __init__(self, window: DoomedWindow, choice: Random, name: str, stick: Path) -> None:
        self._window, self._choice, self._name, self._stick = window, choice, name, stick
        self.planted = 0

    def work_until_killed(self, seconds: float | None) -> None:
        """Unlock and do one thing after the other until the power goes; None for once everything has been done."""
        self._window.dies_at = monotonic() + seconds if seconds else float("inf")
        with suppress(PowerGone):
            self._window.press(CONCERN, until="Read the notes")
            self._window.press(DOWN)
            self._unlock()
            self._work()
            while seconds:
                self._work()
            self._window.die()

    def _work(self) -> None:
        acts: tuple[Callable[[], None], ...] = (
            self.write, self.write, self.leave_page, self.change, self.lock, self.leave, self.print, self.delete,
            self.confide,
        )  # fmt: skip
        for act in self._choice.sample(acts, len(acts)):
            act()

    def secret(self) -> str:
        """Give the next secret."""
        self.planted += 1
        return f"{CANARY}{self._name}n{self.planted}"

    def _unlock(self) -> None:
        self._window.press(ENTER, until=ASKED)
        self._window.press(PASSPHRASE, ENTER)
        self._window.wait_gone(ASKED)

    def _fill_in(self) -> None:
        self._window.press("c", until=PAGE)
        self._window.press(self.secret(), TAB, self.secret(), TAB, self.secret(), until=f"n{self.planted}")

    def write(self) -> None:
        """A note, kept."""
        self._fill_in()
        self._window.press(F2, until=LIST)

    def leave_page(self) -> None:
        """A note, left half written and long enough to be kept as a draft."""
        self._fill_in()
        end = monotonic() + 1.2
        while monotonic() < end:
            self._window.read(end - monotonic())
        self._window.press(ESC, until="Half written")

    def _to_newest(self) -> None:
        self._window.press(DOWN, DOWN, DOWN)

    def change(self) -> None:
        """The note, or the draft, that is marked."""
        self._to_newest()
        self._window.press(ENTER, until=PAGE)
        self._window.press(self.secret(), until=f"n{self.planted}")
        self._window.press(F2, until=LIST)

    def lock(self) -> None:
        """While a page is being written, and unlock."""
        self._fill_in()
        self._window.press(BLANK, until="Read the notes")
        self._window.press(DOWN)
        self._unlock()

    def leave(self) -> None:
        """Go back to where one was, and come again."""
        self._window.press(ESC, until=READY)
        self._window.press(CONCERN, until="Read the notes")
        self._window.press(DOWN)
        self._unlock()

    def print(self) -> None:
        """To the stick."""
        self._fill_in()
        self._window.press(F5, until="not encrypted")
        self._window.press(ENTER, until="Into which file?")
        self._window.press(CLEAR, str(self._stick / f"{self.secret()}.txt"), ENTER, until="Written")
        self._window.press(F2, until=LIST)

    def confide(self) -> None:
        """A mistake told in confidence, kept, and a step outward left half written."""
        self._window.press("m", until=TOLD_LIST)
        self._window.press("c", until=PAGE)
        self._window.press(self.secret(), TAB, TAB, self.secret(), until=f"n{self.planted}")
        self._window.press(F2, until=TOLD_LIST)
        self._window.press(END, ENTER, until="C New step")
        self._window.press("c", until=PAGE)
        self._window.press(TAB, TAB, self.secret(), until=f"n{self.planted}")
        self._window.press(ESC, until="Half written")
        self._window.press(ESC, until=TOLD_LIST)
        self._window.press(ESC, until=LIST)

    def delete(self) -> None:
        """What is marked, for good."""
        self._to_newest()
        self._window.press(DELETE, until="Enter Yes")
        self._window.press(ENTER)
        self._window.wait_gone("Enter Yes")


@pytest.fixture
def facilitator(journal_master: Path, tmp_path: Path) -> Person:
    """A person with a journal and with notes about concerns under the same passphrase."""
    person = Person(journal_master, tmp_path)
    house = build_house(person.home)
    house.concerns.set_passphrase(PASSPHRASE)
    if network := house.networks.at_hand():
        house.networks.edit(network, replace(network, concern_route="Ruth"))
    house.close()
    return person


def kept_in(person: Person) -> list[str]:
    """Give what happened, by every note there is."""
    house = build_house(person.home)
    try:
        for folder in person.home.sealed.glob("[!.]*"):
            forget(folder)  # a try during which the power went counts as a wrong one
        notes = house.concerns.unlock(PASSPHRASE)
        health = notes.kept_in.opened.health()  # type: ignore[attr-defined]
        assert health.sound, health.problems
        return [one.happened for one in notes.all()] + [one.aim for one in notes.mistakes.all()]
    finally:
        house.close()


@pytest.mark.parametrize("points", [1, pytest.param(200, marks=pytest.mark.torture)])
def test_no_kill_leaves_a_word_outside_of_the_sealed_file(facilitator: Person, points: int) -> None:
    """Killed anywhere while writing, changing, printing, locking, leaving, deleting; the file is whole each time."""
    person, choice, planted = facilitator, Random(points), 0
    for point in range(points):
        with DoomedWindow(person.home.folder, environment=person.around) as window:
            window.see(READY)
            diarist = Facilitator(window, choice, f"p{point}", person.stick)
            # the first run does everything once; the others end somewhere in it
            diarist.work_until_killed(choice.uniform(0.1, WHOLE) if point else None)
            assert person.found_in(window.held.items()) == []
            person.assert_silent(window)
            planted += diarist.planted
        kept = kept_in(person)
        assert all(CANARY in text for text in kept)
    assert planted > len(kept)
    sys.stdout.write(
        f"{points} kills, {planted} secrets, {len(kept)} of them notes now, none found outside\n"
    )


@pytest.mark.parametrize("points", [2, pytest.param(100, marks=pytest.mark.torture)])
def test_no_killed_command_leaves_a_word_outside(facilitator: Person, points: int) -> None:
    """Nor one that ends by itself."""
    person, choice = facilitator, Random(points)
    secret = person.stick / "passphrase"
    secret.write_text(PASSPHRASE)
    verbs = (("add", "--tell", f"{CANARY}tell"), ("list",), ("backup",), ("add",), ("show", "0000"))
    for point in range(points):
        argv = [*PEERLOG, "concern", *verbs[point % len(verbs)], "--passphrase-file", str(secret)]
        environment = {**surroundings(person.home.folder), **person.around, "PATH": "/usr/bin:/bin"}
        running = subprocess.Popen(
            argv, env=environment, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        try:
            told = running.communicate(f"{CANARY}c{point}".encode(), timeout=choice.uniform(0.3, 3))[1]
        except subprocess.TimeoutExpired:
            running.kill()
            told = running.communicate()[1]
        assert person.found_in([("errors", told)]) == []
        assert b"Traceback" not in told
        assert person.found_on_disk() == []
