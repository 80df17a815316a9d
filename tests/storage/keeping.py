"""Homes, clocks and records for the storage tests."""

import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from peerlog.domain.action import Action
from peerlog.domain.amendment import Amendment
from peerlog.domain.attendance import Attendance, Presence
from peerlog.domain.clock import Reading
from peerlog.domain.ids import ActionId, MemberId, NetworkId, NoteId, RecordId, SessionId, StepId
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.session import Session
from peerlog.domain.step import Step
from peerlog.storage.clock import SystemClock, new_id
from peerlog.storage.paths import Home
from peerlog.storage.recorder import Recorder
from peerlog.storage.said import SEARCHED
from peerlog.storage.shelf import Shelf

Start = Callable[..., "subprocess.Popen[str]"]
"""Starts a process that does one task of child.py: its name, its arguments, and ``user=``."""
NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
NETWORK = NetworkId("a" * 32)
SESSION = SessionId("b" * 32)


class TickingClock:
    """A clock that moves on by a second at each look."""

    def __init__(self) -> None:
        self._looks = count()

    def read(self) -> Reading:
        """Look at the clock."""
        ticks = next(self._looks)
        return Reading(wall=NOW + timedelta(seconds=ticks), ticks=float(ticks), boot="boot")


def shelf_in(folder: Path, *, read_only: bool = False) -> Shelf:
    """The production storage in this folder, with a clock of its own."""
    return Shelf(Home(folder), TickingClock(), new_id, read_only=read_only)


def real_shelf_in(folder: Path) -> Shelf:
    """The production storage in this folder, with the clock of this machine."""
    return Shelf(Home(folder), SystemClock(), new_id)


def make_network(name: str = "Peers of the valley") -> Network:
    return Network(id=NETWORK, name=name, zone="Africa/Nairobi")


def make_session(number: int = 1, title: str = "What helped") -> Session:
    return Session(
        id=SESSION,
        network=NETWORK,
        number=number,
        title=title,
        starts=datetime(2026, 3, 1, 9),  # noqa: DTZ001 - local time of the meeting, as in the domain
        zone="Africa/Nairobi",
    )


def make_note(text: str, position: str = "h0001i", session: str = SESSION) -> Note:
    return Note(
        id=NoteId(new_id()),
        session=SessionId(session),
        step=None,
        kind=NoteKind.NOTE,
        text=text,
        made=NOW,
        position=position,
    )


def make_action(text: str) -> Action:
    return Action(
        id=ActionId(new_id()),
        network=NETWORK,
        session=SESSION,
        step=None,
        number=1,
        text=text,
        owner=None,
        due=None,
        made=NOW,
        position="h0002i",
    )


def make_member(name: str) -> Member:
    return Member(id=MemberId(new_id()), network=NETWORK, name=name, handle="", organisation="")


def make_step(title: str) -> Step:
    return Step(id=StepId(new_id()), session=SESSION, position="h0001i", title=title, minutes=10)


def make_attendance(guest: str) -> Attendance:
    return Attendance(
        id=RecordId(new_id()), session=SESSION, member=None, presence=Presence.GUEST, guest_name=guest
    )


def make_amendment(about: str, after: str) -> Amendment:
    return Amendment(
        id=RecordId(new_id()),
        session=SESSION,
        about=RecordId(about),
        kind="note",
        before="",
        after=after,
        reason="heard wrong",
        made=NOW,
    )


def fill(shelf: Shelf, notes: int = 3) -> list[Note]:
    """Keep a network, a session and some notes."""
    with shelf.recorder.act("sample.add"):
        shelf.networks.add(make_network())
        shelf.sessions.add(make_session())
    kept = [make_note(f"line {line}: what the boda riders said", f"h{line:04}i") for line in range(notes)]
    for note in kept:
        with shelf.recorder.act("note.add"):
            shelf.notes.add(note)
    return kept


def tables(shelf: Shelf) -> dict[str, list[tuple[object, ...]]]:
    """Every record table and the index, as they stand."""
    found = {
        kind: [tuple(row) for row in shelf.database.rows(f"SELECT * FROM {kind} ORDER BY id")]  # noqa: S608
        for kind in SEARCHED
    }
    said = shelf.database.rows("SELECT record, kind, normal FROM said ORDER BY number")
    return {**found, "said": [tuple(row) for row in said]}


def rebuild_unchanged(shelf: Shelf) -> None:
    """Write rows and index anew from the log, and find them as they were."""
    before = tables(shelf)
    Recorder(shelf.database, shelf.clock, shelf.new_id).rebuild()
    after = tables(shelf)
    assert {kind: sorted(rows, key=str) for kind, rows in after.items()} == {
        kind: sorted(rows, key=str) for kind, rows in before.items()
    }


def fail_half_way(shelf: Shelf) -> None:
    """Keep a note and fail in the same act."""
    with shelf.recorder.act("note.add"):
        shelf.notes.add(make_note("half"))
        raise KeyError


def fill_up(path: Path) -> None:
    """Write until the disk is full."""
    with path.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"\0" * 4096)
        except OSError:
            return
