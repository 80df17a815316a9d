"""Somebody who types and captures until the power goes, and remembers all that the screen showed."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import monotonic

from journeys.window import ENTER, F5, QUIT, Window
from peerlog.bootstrap import build_house
from peerlog.storage.paths import Home

# How far a line goes stands at its right, and is no part of it.
CAPTURED = re.compile(r"│ [ ▸] \d\d:\d\d (?:Note|Lesson|Question|Parked) +(\S.*?)(?: {2,}\w+)? *[▁-█]?$")
BEGINNING = re.compile(r"^[lqp]: ?")
TYPED = re.compile(r"^ note ▸ ?(.*?)(?: +Ctrl\+E \w+)?$")
BEGINNINGS = ("", "", "", "l: ", "q: ", "p: ")
WORDS = ("rota", "hall", "river", "fees", "march", "keys", "boats", "rain", "tea")
AWAY = 600
"""Seconds the power stays away in the runs that come back to a question."""


@dataclass
class Seen:
    """What the terminal was shown, and when."""

    captured: set[str] = field(default_factory=set)
    """Texts of the lines that stood in the list of what was captured."""
    line: list[tuple[float, str]] = field(default_factory=list)
    """Every state of the capture line with the moment it was first seen."""
    ended: float = 0.0
    """When the power went."""


class Typist:
    """One person at one window."""

    def __init__(self, window: Window, choice: Random, name: str) -> None:
        self.window, self._choice, self._name = window, choice, name
        self.seen = Seen()

    def work_until(self, end: float) -> None:
        """Type, capture, go on to the next step and now and then quit, until this moment."""
        for keys in self._keys():
            if monotonic() >= end or self.window.process.poll() is not None:
                break
            self.window.send(keys)
            pause = min(end, monotonic() + self._choice.uniform(0.01, 0.25))
            while monotonic() < pause:
                self.window.read(pause - monotonic())
                self.look()
        self.window.kill()
        self.seen.ended = monotonic()
        while self.window.read(0):
            self.look()
        self.look()

    def look(self) -> None:
        """Remember what the screen shows, once it is whole."""
        if self.window.is_painting:
            return
        for line in self.window.lines:
            if found := CAPTURED.search(line):
                self.seen.captured.add(found[1])
            elif (typed := TYPED.match(line)) and (not self.seen.line or self.seen.line[-1][1] != typed[1]):
                self.seen.line.append((monotonic(), typed[1]))

    def _keys(self) -> Iterator[str]:
        yield ENTER  # keeps what the line still held
        for number in range(1_000):
            words = f"{self._choice.choice(BEGINNINGS)}{self._name}n{number} {self._choice.choice(WORDS)}"
            while words:
                piece = self._choice.randrange(1, 6)
                yield words[:piece]
                words = words[piece:]
            yield from self._choice.choice(((ENTER,), (ENTER,), (ENTER,), (F5, ENTER), (ENTER, F5), (QUIT,)))


def lost_lines(seen: Seen, home: Path) -> set[str]:
    """The lines that stood on the screen as captured and are not in the file."""
    return seen.captured - set(texts_in(home))


def lost_seconds(seen: Seen, home: Path) -> float:
    """How old the oldest typing is that stood in the line and is neither in a draft nor captured; 0 for none."""
    kept = [*drafts_in(home), *texts_in(home)]
    lost = 0.0
    for moment, words in reversed(seen.line):
        plain = BEGINNING.sub("", words)
        if not words or any(text.startswith((words, plain or words)) for text in kept):
            break
        lost = seen.ended - moment
    return lost


def texts_in(home: Path) -> list[str]:
    """The text of every captured line."""
    house = build_house(Home(home))
    (session,) = house.sessions.running()
    texts = [line.text for line in house.notes.feed(session.id)]
    house.close()
    return texts


def drafts_in(home: Path) -> list[str]:
    """Everything that was being typed, as it is kept."""
    house = build_house(Home(home))
    texts = [draft.text for draft in house.drafts.all()]
    house.close()
    return texts


def let_time_pass(home: Path) -> None:
    """Move the last sign of life into the past, as if the power had stayed away."""
    database = sqlite3.connect(home / "peerlog.db")
    with database:
        database.execute(
            "UPDATE run SET ticks = ticks - ?, wall = replace(strftime('%Y-%m-%dT%H:%M:%f+00:00', wall, ?), ' ', '')",
            (AWAY, f"-{AWAY} seconds"),
        )
    database.close()
