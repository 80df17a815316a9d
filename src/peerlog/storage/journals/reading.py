"""Reading what another journal kept: one file, a folder or a ZIP, each guarded against what does harm."""

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from peerlog.domain.errors import NoSuchFile, TooLong, Unwritable
from peerlog.domain.journal_imports.outcome import LARGEST, Reason
from peerlog.domain.journal_transfer import SourceFile

MOST_FILES = 20_000
LARGEST_ALL = 256_000_000
"""Bytes of everything that is read, unpacked."""
ENDINGS = frozenset({".json", ".md", ".markdown", ".txt", ".jrnl"})
"""Of the files looked at in a folder or a ZIP; pictures and all else are passed over."""
ZIP = b"PK\x03\x04"
PIECE = 1 << 16


def read_sources(path: str) -> tuple[SourceFile, ...]:
    """Give every file that may hold entries; raises NoSuchFile, TooLong or Unwritable for the whole."""
    try:
        place = Path(_typed(path)).expanduser()
        if not path.strip() or not place.exists():
            raise NoSuchFile("file", path)
        if place.is_dir():
            return _within_bounds(_in_folder(place))
        if _is_zip(place):
            return _within_bounds(_in_zip(place))
        return (_read(place, place.name),)
    except (OSError, ValueError, RuntimeError) as error:
        raise Unwritable(path) from error


def _within_bounds(files: Iterator[SourceFile]) -> tuple[SourceFile, ...]:
    found: list[SourceFile] = []
    size = 0
    for file in files:
        size += len(file.data)
        if size > LARGEST_ALL or len(found) >= MOST_FILES:
            raise TooLong("file", LARGEST_ALL)
        found.append(file)
    return tuple(found)


def _in_folder(folder: Path) -> Iterator[SourceFile]:
    """Give the files below a folder in the order of their paths; links and hidden folders are not followed."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(place, name)
            if path.suffix.lower() in ENDINGS and not name.startswith("."):
                yield _read(path, path.relative_to(folder).as_posix())


def _read(path: Path, name: str) -> SourceFile:
    """Read one file; a link, a pipe or a device is not opened."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except OSError:
        return SourceFile(name=name, skipped=Reason.LINK if path.is_symlink() else Reason.UNREADABLE)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            return SourceFile(name=name, skipped=Reason.UNREADABLE)
        try:
            data = file.read(LARGEST + 1)
        except OSError:
            return SourceFile(name=name, skipped=Reason.UNREADABLE)
    return _checked(name, data)


def _checked(name: str, data: bytes) -> SourceFile:
    if len(data) > LARGEST:
        return SourceFile(name=name, skipped=Reason.TOO_LARGE)
    return SourceFile(name=name, data=data)


def _is_zip(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(ZIP)) == ZIP


def _in_zip(path: Path) -> Iterator[SourceFile]:
    """Give the members that may hold entries; nothing is ever unpacked to the disk."""
    try:
        with zipfile.ZipFile(path) as archive:
            for member in sorted(archive.infolist(), key=lambda one: one.filename):
                if PurePosixPath(member.filename).suffix.lower() in ENDINGS and not member.is_dir():
                    yield _unpacked(archive, member)
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OverflowError):
        yield SourceFile(name=path.name, skipped=Reason.NOT_SOUND)


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> SourceFile:
    """Unpack one member in memory, and stop where it grows beyond what it may, whatever its header says."""
    name = member.filename
    if _leads_out(name) or stat.S_ISLNK(member.external_attr >> 16):
        return SourceFile(name=name, skipped=Reason.LINK)
    if member.flag_bits & 1:
        return SourceFile(name=name, skipped=Reason.UNREADABLE)
    data = bytearray()
    try:
        with archive.open(member) as file:
            while len(data) <= LARGEST and (piece := file.read(PIECE)):
                data += piece
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, ValueError, OSError):
        return SourceFile(name=name, skipped=Reason.UNREADABLE)
    return _checked(name, bytes(data))


def _leads_out(name: str) -> bool:
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in (path.parts[:1] or ("",))[0]


def _typed(path: str) -> str:
    """Give a path without the quotes that terminals put around a file dropped on them."""
    bare = path.strip()
    return bare[1:-1] if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "'\"" else bare
