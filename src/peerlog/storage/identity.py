"""Which copy of the database this is: a copied, moved or restored file goes on under a fresh name."""

import json
import os
from contextlib import suppress
from pathlib import Path

from peerlog.domain.clock import NewId
from peerlog.storage.change_log import checksum
from peerlog.storage.database import Database
from peerlog.storage.paths import PRIVATE_FILE


def copy_name(database: Database, new_id: NewId) -> str:
    """Give the name this copy signs its changes with; fresh when the file was copied, moved or set back.

    The name stays only for a file at the same path of the same machine, whose anchor names it and knows no
    more than the file: two copies under one name would give two changes one number.
    """
    if database.read_only:
        return ""
    with database.transaction():
        known = known_copy(database)
        if known and _known_place(database) == _place(database.path) and _is_anchored(database, known):
            return known
        return renew(database, new_id, database.path)


def known_copy(database: Database) -> str:
    """Give the name the file goes by, empty before its first change."""
    return _kept(database, "copy")


def renew(database: Database, new_id: NewId, path: Path) -> str:
    """Give the file a fresh name as the one that stands at *path*."""
    copy = new_id()
    for key, value in (("copy", copy), ("place", _place(path))):
        database.write("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))
    return copy


def anchor(path: Path, copy: str, seq: int) -> None:
    """Note beside the file how far it has come, so that an older file in its place is recognised.

    A lost or torn note only costs a fresh name at the next start, so it is neither synced nor worth an error.
    """
    note = f'{{"copy": "{copy}", "seq": {seq:12}}}'.encode()  # always as long, so no reader finds a half
    with suppress(OSError):
        handle = os.open(_anchor_path(path), os.O_WRONLY | os.O_CREAT, PRIVATE_FILE)
        try:
            os.write(handle, note)
            os.ftruncate(handle, len(note))
        finally:
            os.close(handle)


def anchored_seq(path: Path) -> int:
    """Give how many changes the file at *path* is known to have held, 0 when nothing is known."""
    return _anchored(path)[1]


def _is_anchored(database: Database, copy: str) -> bool:
    noted, seq = _anchored(database.path)
    return noted == copy and seq <= database.number("SELECT max(seq) FROM change WHERE copy=?", (copy,))


def _anchored(path: Path) -> tuple[str, int]:
    try:
        noted = json.loads(_anchor_path(path).read_text(encoding="utf-8"))
        return str(noted["copy"]), int(noted["seq"])
    except (OSError, ValueError, KeyError, TypeError):
        return "", 0


def _anchor_path(path: Path) -> Path:
    return path.with_name(f"{path.name}.copy")


def _kept(database: Database, key: str) -> str:
    row = database.row("SELECT value FROM meta WHERE key=?", (key,))
    return row["value"] if row else ""


def _known_place(database: Database) -> str:
    return _kept(database, "place")


def _place(path: Path) -> str:
    """Give a fingerprint of machine and path that tells neither."""
    return checksum(_machine(), str(path.resolve()))


def _machine() -> str:
    with suppress(OSError, ValueError):
        return Path("/etc/machine-id").read_text(encoding="ascii")
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
