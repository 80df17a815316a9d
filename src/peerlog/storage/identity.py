"""Which copy of the database this is: a copied, moved or restored file goes on under a fresh name."""

import hashlib
import json
from pathlib import Path

from peerlog.domain.clock import NewId
from peerlog.storage.database import Database
from peerlog.storage.files import write_atomically


def copy_name(database: Database, new_id: NewId) -> str:
    """Give the name this copy signs its changes with; a fresh one when the file was copied, moved or set back.

    A file that stands at another path or on another machine than when it was last opened, or that knows less
    than the anchor beside it, is a copy: two copies under one name would give two changes one number.
    """
    if database.read_only:
        return ""
    with database.transaction():
        known = {row["key"]: row["value"] for row in database.rows("SELECT key, value FROM meta")}
        place = _place(database.path)
        if known.get("copy") and known.get("place") == place and not _set_back(database, known["copy"]):
            return known["copy"]
        return renew(database, new_id)


def renew(database: Database, new_id: NewId) -> str:
    """Give this copy a fresh name and remember where it stands."""
    copy = new_id()
    for key, value in (("copy", copy), ("place", _place(database.path))):
        database.write("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))
    return copy


def anchor(database: Database, copy: str) -> None:
    """Note beside the file how far it had come, so that an older file in its place is recognised."""
    if database.read_only:
        return
    row = database.row("SELECT max(seq) AS seq FROM change WHERE copy=?", (copy,))
    text = json.dumps({"copy": copy, "seq": (row["seq"] if row else None) or 0})
    write_atomically(_anchor_path(database.path), text.encode())


def _set_back(database: Database, copy: str) -> bool:
    try:
        noted = json.loads(_anchor_path(database.path).read_text(encoding="utf-8"))
        noted_copy, noted_seq = str(noted["copy"]), int(noted["seq"])
    except (OSError, ValueError, KeyError, TypeError):
        return False
    row = database.row("SELECT max(seq) AS seq FROM change WHERE copy=?", (copy,))
    return noted_copy == copy and ((row["seq"] if row else None) or 0) < noted_seq


def _anchor_path(path: Path) -> Path:
    return path.with_name(f"{path.name}.copy")


def _place(path: Path) -> str:
    """Give a fingerprint of machine and path that tells neither."""
    try:
        machine = Path("/etc/machine-id").read_text(encoding="ascii")
    except (OSError, ValueError):
        machine = ""
    return hashlib.blake2b(f"{machine}\n{path.resolve()}".encode(), digest_size=16).hexdigest()
