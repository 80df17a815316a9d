"""Sealed files, clocks and entries for the tests about them."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from peerlog.domain.clock import Clock, Reading
from peerlog.storage.clock import new_id
from peerlog.storage.journals.schema import JOURNAL
from peerlog.storage.paths import Home
from peerlog.storage.recorder import Recorder
from peerlog.storage.sealed.opened import Opened
from peerlog.storage.sealed.sealed_file import SealedFile
from peerlog.storage.sealed.wraps import Cost

CHEAP = Cost(memory=64, passes=1, lanes=1)
"""A derivation of no strength, so that a test may do many."""
NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
PASSPHRASE = "a quiet morning by the lake"  # noqa: S105
CANARY = "Xylophonquartz"


class HandClock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = Reading(wall=NOW, ticks=1000.0, boot="first")

    def read(self) -> Reading:
        """Look at the clock."""
        return self.now

    def pass_(self, seconds: float) -> None:
        """Let time pass, sleeping or not."""
        now = self.now
        self.now = replace(now, wall=now.wall + timedelta(seconds=seconds), ticks=now.ticks + seconds)

    def set_wall(self, seconds: float) -> None:
        """Set the clock on the wall, forward or back."""
        self.now = replace(self.now, wall=self.now.wall + timedelta(seconds=seconds))

    def restart(self) -> None:
        """Start the machine anew."""
        self.now = replace(self.now, ticks=3.0, boot=f"{self.now.boot} again")


class Desk:
    """A home with sealed files in it."""

    clock: Any  # set by hand unless a test runs several processes

    def __init__(self, folder: Path, clock: Clock | None = None) -> None:
        self.home = Home(folder)
        self.journals = folder / "journals"
        self.backups = folder / "backups"
        self.clock = clock or HandClock()

    def file(self, identity: str) -> SealedFile:
        """One file by its id."""
        return SealedFile(self.journals / identity, JOURNAL, self.backups, self.clock, CHEAP)

    def made(self, passphrase: str | None = PASSPHRASE, name: str = "Mine") -> tuple[SealedFile, str]:
        """A new file and its recovery key."""
        file = self.file(new_id())
        return file, file.make(name, passphrase)

    def write(self, opened: Opened, text: str) -> str:
        """Keep an entry, and give its id."""
        record = new_id()
        self.recorder(opened).add("reflection", record, fields(text))
        return record

    def recorder(self, opened: Opened) -> Recorder:
        """The one recorder over an unlocked file."""
        return Recorder(opened.database, self.clock, new_id, JOURNAL.kinds)


def fields(text: str) -> dict[str, str | int | None]:
    """The columns of an entry of one answer."""
    return {
        "trashed": 0, "day": "2026-03-01", "written": "2026-03-01T09:00:00Z", "model": "",
        "answers": json.dumps([["", text]]), "mood": None, "energy": None, "tags": "[]", "strand": "",
        "starred": 0, "possible_lesson": 0, "revisit": None, "looked_back": "[]", "source": "",
    }  # fmt: skip


def texts(opened: Opened) -> list[str]:
    """Every text of an unlocked file, sorted."""
    rows = opened.database.rows("SELECT answers FROM reflection")
    return sorted(json.loads(row["answers"])[0][1] for row in rows)


def found(opened: Opened, word: str) -> int:
    """How many entries the index finds."""
    return opened.database.number("SELECT count(*) FROM said_index WHERE said_index MATCH ?", (word,))


def bytes_in(folder: Path) -> dict[str, bytes]:
    """Every file below a folder."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def holds(data: bytes, word: str) -> bool:
    """Whether bytes hold a word, in any of the ways a text may stand in a file."""
    low = data.lower()
    return any(word.lower().encode(coding) in low for coding in ("utf-8", "utf-16-le", "utf-16-be"))
