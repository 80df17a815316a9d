"""Somebody who writes secrets into a private journal, in every way there is, until the power goes."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from time import monotonic

from journeys.journal import ASKED, LOCKED, choose, unlock
from journeys.window import BLANK, CLEAR, DOWN, END, ENTER, ESC, F2, F3, F5, UP, Window
from peerlog.bootstrap import build_house
from peerlog.domain.errors import WrongPassphrase
from peerlog.storage.paths import Home
from peerlog.storage.sealed.waiting import forget

CANARY = "qvnxzj"
"""Six letters that stand together in no word and in every secret; four stand by chance in every 256 MB of ciphertext."""


class PowerGone(Exception):
    """The program was killed."""


class DoomedWindow(Window):
    """A window whose program is killed at a moment nobody knows, *opened* holding what its files held then."""

    dies_at = float("inf")
    held: dict[str, bytes]

    def read(self, seconds: float) -> bool:
        """Take in what the program writes; at its moment, end it as a power cut would."""
        if monotonic() < self.dies_at:
            return super().read(min(seconds, max(0.0, self.dies_at - monotonic())))
        self.die()
        raise PowerGone

    def die(self) -> None:
        """End the program at once."""
        self.dies_at = float("inf")
        self.held = held_open(self.process.pid)
        self.kill()
        while super().read(0):
            continue


def held_open(pid: int) -> dict[str, bytes]:
    """Give every file that a process holds open, the deleted ones too, with what is in it."""
    held = {}
    for link in Path(f"/proc/{pid}/fd").iterdir():
        try:
            if link.is_file():
                held[str(link.readlink())] = link.read_bytes()
        except OSError:
            continue
    return held


class Diarist:
    """One person at one window, with a stick for files that leave."""

    def __init__(
        self, window: Window, choice: Random, name: str, stick: Path, passphrases: list[str]
    ) -> None:
        self._window, self._choice, self._name, self._stick = window, choice, name, stick
        self.passphrases = passphrases
        """Those that may open it, the newest last."""
        self.planted = 0

    def work_until_killed(self, seconds: float | None) -> None:
        """Unlock and do one thing after the other until the power goes; None for once everything has been done."""
        self._window.dies_at = monotonic() + seconds if seconds else float("inf")
        with suppress(PowerGone):
            unlock(self._window, self.passphrases[-1])
            self._work()
            while seconds:
                self._work()
            self._window.die()

    def _work(self) -> None:
        acts: tuple[Callable[[], None], ...] = (
            self.write, self.write, self.write_page, self.leave_page, self.edit, self.mark, self.search,
            self.lock, self.change_passphrase, self.bring_in, self.take_out, self.delete_for_good, self.half_type,
        )  # fmt: skip
        for act in self._choice.sample(acts, len(acts)):
            act()

    def secret(self) -> str:
        """Give the next secret."""
        self.planted += 1
        return f"{CANARY}{self._name}n{self.planted}"

    def write(self) -> None:
        """A line with a tag, a strand and a mood."""
        words = self.secret()
        self._window.press(f"{words} #{words}tag +{words}strand mood:3", ENTER, until="Kept, ")

    def write_page(self) -> None:
        """A field note, kept."""
        self._begin_page()
        self._window.press(self.secret(), F5, self.secret(), until=f"n{self.planted}")
        self._window.press(F2, until="Kept, ")

    def leave_page(self) -> None:
        """A field note, left half written."""
        self._begin_page()
        self._window.press(self.secret(), ESC, until="Other model")

    def _begin_page(self) -> None:
        self._window.press(F2, until="How much time")
        self._window.press(DOWN, ENTER, until="Which prompts?")
        self._window.press(ENTER, until="F5 Next prompt")

    def _to_entry(self) -> None:
        """To the newest, past the pages half written."""
        self._window.press(UP, until="E edits")
        while "E Edit " not in self._window.text:
            self._window.press(DOWN)

    def edit(self) -> None:
        """The entry written before."""
        self._to_entry()
        self._window.press("e", until="F2 Keep")
        self._window.press(self.secret(), until=f"n{self.planted}")
        self._window.press(F2, until="Kept, ")
        self._window.press(ESC, until="Other model")

    def mark(self) -> None:
        """Another tag by the form."""
        self._to_entry()
        self._window.press("d", until="Words with spaces between")
        self._window.press(f" {self.secret()}", F2)
        self._window.wait_gone("Words with spaces between")
        self._window.press(ESC, until="Other model")

    def search(self) -> None:
        """Words that are there and words that are not."""
        self._window.press(F3, until="What are you looking for?")
        self._window.press(f"{CANARY}{self._name}", until="entr")
        self._window.press(CLEAR, self.secret(), until=f"n{self.planted}")
        self._window.press(ESC, ESC, until="Other model")

    def lock(self) -> None:
        """And unlock."""
        self._window.press(self.secret(), until=f"n{self.planted}")
        self._window.press(BLANK, until=LOCKED)
        self._window.press(ENTER, until=ASKED)
        unlock(self._window, self.passphrases[-1])
        self._window.press(CLEAR)

    def change_passphrase(self) -> None:
        """To another secret."""
        choose(self._window, "Change the passphrase")
        self._window.see("Passphrase now")
        new = self.secret()
        self._window.press(self.passphrases[-1], ENTER, new, ENTER, new, until="Because it is not shown")
        self.passphrases.append(new)
        self._window.press(F2, until="The new passphrase opens it")

    def bring_in(self) -> None:
        """A file of the stick, looked at first."""
        file = self._stick / "coming.json"
        entry = {
            "date": "2026-05-01",
            "time": "09:00",
            "title": self.secret(),
            "body": self.secret(),
            "tags": [],
        }
        file.write_text(json.dumps({"tags": {}, "entries": [entry]}))
        choose(self._window, "Import")
        self._window.see("Bring in what?")
        self._window.press(str(file), ENTER, until="1 new entry")
        self._window.press(ENTER, until="1 entry came in")

    def take_out(self) -> None:
        """To the stick."""
        choose(self._window, "Export")
        self._window.see("Write everything as what?")
        self._window.press(DOWN, ENTER, until="Write to which file?")
        self._window.press(
            END, CLEAR, str(self._stick / f"{self.secret()}.json"), ENTER, until="Written and read"
        )

    def delete_for_good(self) -> None:
        """The entry marked."""
        self._to_entry()
        self._window.press(ENTER, until="H History")
        choose(self._window, "Delete for good")
        self._window.see("Nothing brings it back")
        self._window.press(ENTER, until="Gone from the journal")
        self._window.press(ESC, until="Other model")

    def half_type(self) -> None:
        """A line that is never kept, long enough to be kept as a draft."""
        self._window.press(self.secret(), until=f"n{self.planted}")
        end = monotonic() + 1.5
        while monotonic() < end:
            self._window.read(end - monotonic())
        self._window.press(CLEAR)


def the_right_one(home: Home, passphrases: list[str]) -> str:
    """Give the passphrase that opens the only journal."""
    house = build_house(home)
    face = house.journals.find()
    try:
        for passphrase in reversed(passphrases):
            forget(home.journals / face.id)  # a try during which the power went counts as a wrong one
            with suppress(WrongPassphrase):
                house.journals.unlock(face.id, passphrase)
                return passphrase
    finally:
        house.close()
    raise AssertionError(passphrases)
