"""Crash files: what broke and where, without a word of what anybody wrote."""

import os
import platform
import sqlite3
import sys
from collections.abc import Iterator
from datetime import datetime
from importlib import metadata
from itertools import count
from pathlib import Path
from traceback import walk_tb

KEPT = 5
PLACES = 60  # innermost; a runaway recursion has thousands
_OURS = Path(__file__).resolve().parents[2]


def write_crash(folder: Path, error: BaseException, now: datetime) -> Path:
    """Write what broke to a new file in `folder` (mode 0600), keep the newest five, give the path.

    The file holds versions, kinds of error and places in the code; no message, value or source line.
    Raises OSError when the folder cannot be written.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    text = "\n".join([f"time {now.isoformat(timespec='seconds')}", *_versions(), *_story(error), ""])
    path = _write_new(folder, f"crash-{now:%Y%m%d-%H%M%S}", text)
    for old in sorted(set(folder.glob("crash-*.txt")) - {path})[: -(KEPT - 1)]:
        old.unlink(missing_ok=True)
    return path


def _write_new(folder: Path, stem: str, text: str) -> Path:
    """Create the first free name, so that two crashes in one second both stay."""
    for number in count(1):
        path = folder / f"{stem}-{number:02}.txt"
        try:
            handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        with open(handle, "w", encoding="utf-8") as file:  # noqa: PTH123  (a descriptor, not a path)
            file.write(text)
        return path
    raise AssertionError


def _versions() -> Iterator[str]:
    for name in ("peerlog", "textual", "sqlite-utils"):
        try:
            yield f"{name} {metadata.version(name)}"
        except metadata.PackageNotFoundError:
            yield f"{name} unknown"
    yield f"python {platform.python_version()}"
    yield f"sqlite {sqlite3.sqlite_version}"
    yield f"system {platform.system()} {platform.release()} {platform.machine()}"


def _story(error: BaseException) -> Iterator[str]:
    """The error, then those it came from, each with its places."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        current = waiting.pop(0)
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        yield from ("", _kind(current), *_places(current))
        waiting += [*getattr(current, "exceptions", ()), current.__cause__, current.__context__]


def _kind(error: BaseException) -> str:
    """The type and, for the system and SQLite, the number: neither can hold what somebody wrote."""
    number = error.errno if isinstance(error, OSError) else getattr(error, "sqlite_errorcode", None)
    told = f" {number}" if isinstance(number, int) else ""
    return f"{type(error).__module__}.{type(error).__qualname__}{told}"


def _places(error: BaseException) -> list[str]:
    places = [
        f"  {_relative(frame.f_code.co_filename)}:{line} {frame.f_code.co_qualname}"
        for frame, line in walk_tb(error.__traceback__)
    ]
    return places[-PLACES:]


def _relative(file: str) -> str:
    """The file below the nearest import root: a full path would name the person whose home it is in."""
    roots = sorted((root for root in {*sys.path, str(_OURS)} if root), key=len, reverse=True)
    for root in roots:
        if file.startswith(root.rstrip(os.sep) + os.sep):
            return file[len(root.rstrip(os.sep)) + 1 :]
    return Path(file).name
