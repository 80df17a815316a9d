"""Writing files so that a reader finds the old one or the whole new one, never a half."""

import os
from pathlib import Path

from peerlog.storage.paths import PRIVATE_FILE, is_full, unwritable

PIECE = 1 << 16
MORE = 1 << 24
"""Bytes that anything kept in one go fits into."""


def make_private(path: Path) -> None:
    """Make an empty file that only this person may read, whatever the umask; raises FileExistsError."""
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE_FILE)
    try:
        if hasattr(os, "fchmod"):
            os.fchmod(handle, PRIVATE_FILE)
    finally:
        os.close(handle)


def write_atomically(path: Path, data: bytes, *, replace: bool = True) -> None:
    """Write *data* to *path*, for this person only; without *replace*, FileExistsError when it exists."""
    fresh = path.with_name(f".{path.name[:80]}.{os.getpid()}.new")
    try:
        fresh.unlink(missing_ok=True)
        handle = os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE_FILE)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            _put(fresh, path, replace=replace)
        finally:
            fresh.unlink(missing_ok=True)
    except FileExistsError:
        raise
    except OSError as error:
        raise unwritable(error, path) from error
    sync_folder(path.parent)


def _put(fresh: Path, path: Path, *, replace: bool) -> None:
    if replace:
        fresh.replace(path)
        return
    try:
        os.link(fresh, path)
    except FileExistsError:
        raise
    except OSError:  # a disk without hard links, such as a USB stick
        if path.exists():
            raise FileExistsError(path) from None
        fresh.rename(path)


def may_grow(path: Path) -> bool:
    """Tell whether a file in the place of this one could be larger: a disk, a quota and a limit may each refuse."""
    from tempfile import TemporaryFile

    try:
        with TemporaryFile(dir=path.parent, buffering=0) as file:
            file.seek(path.stat().st_size + MORE)  # a hole: only what is written at its end takes room
            file.write(bytes(PIECE))
    except OSError as error:
        return not is_full(error)
    return True


def sync_folder(folder: Path) -> None:
    """Make the names in *folder* survive a power cut, where the system can."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        return
    finally:
        os.close(handle)
