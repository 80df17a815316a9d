"""The key file beside a sealed file: its shown name, and the data key in its wraps."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peerlog.domain.errors import (
    KeyFileDamaged,
    KeyFileMissing,
    KeyFileOfAnother,
    NewerKeyFile,
    Unwritable,
)
from peerlog.storage.change_log import checksum
from peerlog.storage.files import write_atomically
from peerlog.storage.sealed import wraps
from peerlog.storage.sealed.wraps import Wrap

FORMAT = 1
LARGEST = 64 * 1024
"""Bytes; ours has about a thousand."""
LIMITS = {"memory": (8, 1024 * 1024), "passes": (1, 100), "lanes": (1, 64)}
"""What a derivation may cost, so that no edited file makes this machine work for ever."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """What `key.json` says; all of it can be read while the file is locked."""

    kind: str
    id: str
    """The name of its folder, which the wraps are bound to."""
    name: str
    """What its person calls it."""
    wraps: tuple[Wrap, ...] = ()
    """None of a file that is not encrypted."""
    fingerprint: str = ""
    """The same for two files under one data key, such as a journal and its backup."""
    protecting: bool = False
    """Whether a plain file is being encrypted: the encrypted one beside it counts from now on."""

    @property
    def protected(self) -> bool:
        """Whether the file is encrypted."""
        return bool(self.wraps)

    @property
    def bound(self) -> str:
        """What its wraps open, and nothing else."""
        return f"{self.kind} {self.id}"

    def wrap_by(self, means: str) -> Wrap:
        """Give the wrap that opens by these means."""
        return next(wrap for wrap in self.wraps if wrap.by == means)


def path_in(folder: Path) -> Path:
    """Give where the key file of a folder is."""
    return folder / "key.json"


def read(folder: Path, *, anywhere: bool = False) -> KeyFile:
    """Read the key file of a folder, whose name it must carry, but for that of a backup.

    Raises KeyFileMissing, KeyFileDamaged, KeyFileOfAnother, NewerKeyFile or Unwritable.
    """
    path = path_in(folder)
    found = parse(_bytes_at(path), path)
    if found.id != folder.name and not anywhere:
        raise KeyFileOfAnother(str(path), belongs=found.id)
    return found


def write(folder: Path, key_file: KeyFile) -> None:
    """Put a key file in place of the old one, whole or not at all."""
    write_atomically(path_in(folder), as_bytes(key_file))


def as_bytes(key_file: KeyFile) -> bytes:
    """Give the bytes of a key file; its last line is a checksum over the others."""
    told: dict[str, Any] = {
        "format": FORMAT,
        "kind": key_file.kind,
        "id": key_file.id,
        "name": key_file.name,
        "protected": key_file.protected,
        "protecting": key_file.protecting,
        "fingerprint": key_file.fingerprint,
        "wraps": [_told(wrap) for wrap in key_file.wraps],
    }
    told["checksum"] = checksum(json.dumps(told))
    return f"{json.dumps(told, indent=1, ensure_ascii=False)}\n".encode()


def parse(data: bytes, path: Path) -> KeyFile:
    """Read the bytes of a key file; any but those we would write are refused."""
    try:
        told = json.loads(data.decode())
        if isinstance(told, dict) and isinstance(told.get("format"), int) and told["format"] > FORMAT:
            raise NewerKeyFile(str(path), told["format"])
        found = _from(told)
        is_ours = as_bytes(found) == data
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise KeyFileDamaged(str(path)) from error
    if not is_ours:
        raise KeyFileDamaged(str(path))
    return found


def _bytes_at(path: Path) -> bytes:
    try:
        if path.exists() and not path.is_file():  # a pipe would be waited for, and never end
            raise KeyFileDamaged(str(path))
        with path.open("rb") as file:
            return file.read(LARGEST)
    except FileNotFoundError as error:
        raise KeyFileMissing(str(path)) from error
    except OSError as error:
        raise Unwritable(str(path)) from error


def _told(wrap: Wrap) -> dict[str, Any]:
    secrets = {name: getattr(wrap, name).hex() for name in ("salt", "nonce", "wrapped")}
    return {"by": wrap.by, "kdf": wrap.kdf, **wrap.cost, **secrets}


def _from(told: Any) -> KeyFile:  # noqa: ANN401 - whatever a file may hold
    return KeyFile(
        kind=str(told["kind"]),
        id=str(told["id"]),
        name=str(told["name"]),
        wraps=_wraps_from(told["wraps"]),
        fingerprint=str(told["fingerprint"]),
        protecting=bool(told["protecting"]),
    )


def _wraps_from(told: Any) -> tuple[Wrap, ...]:  # noqa: ANN401
    found = tuple(_wrap_from(wrap) for wrap in told)
    if found and [(wrap.by, wrap.kdf) for wrap in found] != [
        (wraps.WORDS, wraps.ARGON),
        (wraps.PAPER, wraps.EXPANDED),
    ]:
        raise ValueError(told)
    return found


def _wrap_from(told: Any) -> Wrap:  # noqa: ANN401
    cost = {name: told[name] for name in LIMITS} if told["kdf"] == wraps.ARGON else {}
    for name, value in cost.items():
        if type(value) is not int or not LIMITS[name][0] <= value <= LIMITS[name][1]:
            raise ValueError(cost)
    if cost and cost["memory"] < 8 * cost["lanes"]:  # Argon2 asks for as much
        raise ValueError(cost)
    salt, nonce, wrapped = (bytes.fromhex(told[name]) for name in ("salt", "nonce", "wrapped"))
    if (len(salt), len(nonce), len(wrapped)) != (wraps.SALT_BYTES, wraps.NONCE_BYTES, wraps.WRAPPED_BYTES):
        raise ValueError(told)
    return Wrap(by=told["by"], kdf=told["kdf"], cost=cost, salt=salt, nonce=nonce, wrapped=wrapped)
