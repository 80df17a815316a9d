"""A process of its own that does one thing to a sealed file, for tests that kill it or run several at once."""
# ruff: noqa: T201 - it speaks to the test by printing

import os
import resource
import signal
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path
from types import FrameType

import peerlog.storage
from peerlog.domain.errors import PeerlogError
from peerlog.storage.clock import SystemClock
from peerlog.storage.drafts import SqliteDrafts
from peerlog.storage.sealed import backups, restoring
from peerlog.storage.sealed.sealed_file import SealedFile
from storage.sealed.keeping import CANARY, NOW, PASSPHRASE, Desk

STORAGE = peerlog.storage.__path__[0]
Trace = Callable[[FrameType, str, object], object]


def change(_desk: Desk, file: SealedFile, first: str) -> None:
    """Change the passphrase from number to number until killed, saying so after each."""
    for number in count(int(first)):
        file.change_passphrase(f"number {number}", f"number {number + 1}")
        print(f"changed {number + 1}", flush=True)


def renew(_desk: Desk, file: SealedFile) -> None:
    """Renew the recovery key until killed, saying each."""
    while True:
        print(f"renewed {file.renew_recovery(PASSPHRASE)}", flush=True)


def make(_desk: Desk, file: SealedFile) -> None:
    """Make the file."""
    print("making", flush=True)
    print(f"made {file.make('Mine', PASSPHRASE)}", flush=True)


def protect(_desk: Desk, file: SealedFile) -> None:
    """Put a plain file under the passphrase."""
    print("protecting", flush=True)
    print(f"protected {file.protect(PASSPHRASE)}", flush=True)


def write(desk: Desk, file: SealedFile, name: str) -> None:
    """Keep entries and drafts with the canary in them until killed, and search, edit, erase and back up."""
    opened = file.unlock(PASSPHRASE)
    drafts = SqliteDrafts(opened.database)
    for number in count():
        drafts.keep("new", f"{CANARY} typed {number} " * 20, NOW)
        record = desk.write(opened, f"{CANARY} {name} {number}")
        print(f"kept {number}", flush=True)
        opened.database.rows("SELECT * FROM said WHERE normal LIKE ? ORDER BY normal", (f"%{CANARY}%",))
        passing = desk.write(opened, f"{CANARY} erased " * 200)
        desk.recorder(opened).erase("reflection", passing)
        if number % 3 == 2:
            opened.scrub()
            backups.replace_all(opened, desk.backups, NOW)
        desk.recorder(opened).set("reflection", record, {"starred": 1})


def fill(desk: Desk, file: SealedFile, limit: str) -> None:
    """Keep entries, saying so after each, where no file may grow beyond so many bytes."""
    opened = file.unlock(PASSPHRASE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), resource.RLIM_INFINITY))
    for number in count():
        desk.write(opened, f"entry {number} " * 2000)
        print(f"kept {number}", flush=True)


def restore(desk: Desk, file: SealedFile, backup: str) -> None:
    """Bring back a backup again and again."""
    for _ in count():
        restoring.restore(Path(backup), desk.journals, file.form, desk.backups, NOW)
        print("restored", flush=True)


def unlock(desk: Desk, file: SealedFile, times: str) -> None:
    """Unlock, write and lock so many times."""
    for number in range(int(times)):
        opened = file.unlock(PASSPHRASE)
        desk.write(opened, f"entry {number}")
        opened.close()
    print("done", flush=True)


def remove(desk: Desk, file: SealedFile) -> None:
    """Take it away for good."""
    restoring.remove(file.folder, file.form, desk.backups)


def once(desk: Desk, file: SealedFile, place: str, task: str, *arguments: str) -> None:
    """Do one thing that ends, and be killed at the so-many-th place in storage/ on the way; say how many there are.

    A place is a line with the lines it was called from, so a loop counts once and a function once for each caller.
    """
    places: set[tuple[int, ...]] = set()

    def trace(frame: FrameType, event: str, _: object) -> "Trace | None":
        if not frame.f_code.co_filename.startswith(STORAGE):
            return None
        if event == "line":
            places.add(_place(frame))
            if len(places) == int(place):
                os.kill(os.getpid(), signal.SIGKILL)
        return trace

    acts: dict[str, Callable[[], object]] = {
        "change": lambda: file.change_passphrase(*arguments),
        "recover": lambda: file.unlock_with_recovery(*arguments),
        "protect": lambda: file.protect(PASSPHRASE),
        "make": lambda: file.make("Mine", PASSPHRASE),
        "restore": lambda: restoring.restore(Path(*arguments), desk.journals, file.form, desk.backups, NOW),
        "remove": lambda: remove(desk, file),
    }
    sys.settrace(trace)
    acts[task]()
    sys.settrace(None)
    print(f"ended after {len(places)}", flush=True)


def _place(frame: FrameType | None) -> tuple[int, ...]:
    lines: list[int] = []
    while frame is not None and frame.f_code.co_filename.startswith(STORAGE):
        lines += (hash(frame.f_code), frame.f_lineno)
        frame = frame.f_back
    return tuple(lines)


TASKS: dict[str, Callable[..., None]] = {
    task.__name__: task for task in (change, renew, make, protect, write, fill, restore, unlock, once)
}

if __name__ == "__main__":
    folder, identity, task, *arguments = sys.argv[1:]
    desk = Desk(Path(folder), SystemClock())
    try:
        TASKS[task](desk, desk.file(identity), *arguments)
    except PeerlogError as raised:
        print(type(raised).__name__)
        sys.exit(6)
