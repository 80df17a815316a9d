"""One at a time: whoever reads and writes what stands beside a sealed file waits for its turn."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from peerlog.storage.files import make_private
from peerlog.storage.paths import unwritable
from peerlog.storage.sqlite_errors import named_errors

PATIENCE_SECONDS = 30


@contextmanager
def turn(folder: Path) -> Iterator[None]:
    """Hold the turn of a folder: SQLite's lock on an empty file beside it, which ends with the process."""
    path = turn_file(folder)
    try:
        with suppress(FileExistsError):
            make_private(path)
    except OSError as error:
        raise unwritable(error, folder) from error
    with named_errors(path):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, timeout=PATIENCE_SECONDS
        )
    try:
        with named_errors(path):
            connection.execute("PRAGMA journal_mode=MEMORY")  # no file of its own: the disk may be full
            connection.execute("BEGIN EXCLUSIVE")
        yield
    finally:
        connection.close()


def turn_file(folder: Path) -> Path:
    """Give the empty file whose lock is the turn of a folder."""
    return folder.with_name(f".{folder.name}.turn")
