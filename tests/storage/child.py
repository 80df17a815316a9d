"""A process of its own that opens a home and does one thing, for tests about several processes at once."""
# ruff: noqa: T201 - it speaks to the test by printing

import os
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from peerlog.domain.errors import ChangedSince, NothingToUndo, PeerlogError
from peerlog.storage.shelf import Shelf
from storage.keeping import NOW, SESSION, fill, make_network, make_note, real_shelf_in


def commit(shelf: Shelf, name: str, times: str) -> None:
    """Keep so many notes and say so after each."""
    for number in range(int(times)):
        shelf.notes.add(make_note(f"{name} {number}"))
        print(f"{name} {number}", flush=True)


def type_and_commit(shelf: Shelf, name: str) -> None:
    """Keep notes and drafts until killed, and say so after each."""
    number = 0
    while True:
        shelf.drafts.keep("session/capture", f"{name} draft {number}", NOW)
        print(f"draft {number}", flush=True)
        shelf.notes.add(make_note(f"{name} {number}"))
        print(f"note {number}", flush=True)
        number += 1


def read(shelf: Shelf, times: str) -> None:
    """Read everything so many times."""
    for _ in range(int(times)):
        shelf.notes.of(SESSION)
        shelf.history.next_undo()


def undo_and_redo(shelf: Shelf, times: str) -> None:
    """Keep, take back and bring back in turns, beside another who does the same."""
    for number in range(int(times)):
        shelf.notes.add(make_note(f"{os.getpid()} {number}"))
        for turn in (shelf.history.undo, shelf.history.redo):
            try:
                turn()
            except (NothingToUndo, ChangedSince):
                continue


def make(shelf: Shelf) -> None:
    """Open the file, making it when there is none, and name the copy."""
    with shelf.recorder.act("network.add"):
        if not shelf.networks.everyone():
            shelf.networks.add(make_network())
    print(shelf.recorder.copy)


def fill_until_full(shelf: Shelf, limit: str) -> None:
    """Keep notes until no file may grow further; then make room and keep one more."""
    fill(shelf)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), hard))
    try:
        for number in range(10_000):
            shelf.notes.add(make_note(f"{number} " + "words " * 500))
            print(f"kept {number}", flush=True)
    except PeerlogError as error:
        print(type(error).__name__, flush=True)
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    shelf.notes.add(make_note("after room was made"))
    print("kept after", flush=True)


def list_then_add(shelf: Shelf) -> None:
    """Read, then try to write, and say what came of it."""
    print(len(shelf.notes.of(SESSION)), "notes", flush=True)
    shelf.notes.add(make_note("one more"))


def restore(shelf: Shelf, source: str) -> None:
    """Put a backup in place, saying so before and after."""
    print("restoring", flush=True)
    shelf.vault.restore(source)
    print("restored", flush=True)


def stop_in_upgrade(shelf: Shelf) -> None:
    """Begin to change a table of an older file, and stay there until killed."""
    from storage.upgrading import open_upgraded

    def wait() -> None:
        print("in the middle", flush=True)
        sys.stdin.read()

    open_upgraded(shelf.home, wait)


def _import_everything() -> None:
    with TemporaryDirectory() as folder:
        shelf = real_shelf_in(Path(folder))
        list_then_add(shelf)
        shelf.close()


TASKS: dict[str, Callable[..., None]] = {
    task.__name__: task
    for task in (commit, type_and_commit, read, undo_and_redo, make, fill_until_full, list_then_add, restore,
                 stop_in_upgrade)
}  # fmt: skip

if __name__ == "__main__":
    user, home, task, *arguments = sys.argv[1:]
    if user != "same":
        _import_everything()  # the other user may not be able to read this interpreter's folders
        os.setgid(int(user))
        os.setuid(int(user))
    try:
        TASKS[task](real_shelf_in(Path(home)), *arguments)
    except PeerlogError as raised:
        print(type(raised).__name__)
        sys.exit(6)
