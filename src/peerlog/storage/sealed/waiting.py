"""The growing wait after a wrong passphrase, which neither a restart nor the clock on the wall shortens."""

import json
import math
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from peerlog.domain.clock import Reading
from peerlog.domain.errors import DiskFull, ReadOnly
from peerlog.storage.files import write_atomically

LONGEST = 60
"""Seconds."""
MANY = 7
"""Wrong passphrases after which the wait grows no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tries:
    """Passphrases that did not open the file, and when the last was tried."""

    wrong: int = 0
    ticks: float = 0.0
    boot: str = ""


def wait_after(wrong: int) -> int:
    """Give the seconds to wait after so many wrong passphrases: 1, 2, 4, ... and never more than 60."""
    return min(2 ** (min(wrong, MANY) - 1), LONGEST) if wrong else 0


def wait_left(folder: Path, now: Reading) -> int:
    """Give how many whole seconds are left to wait.

    Ticks count from the start of the machine, so after a restart the wait begins anew, once.
    """
    tries = _read(folder, now)
    passed = now.ticks - tries.ticks
    if tries.wrong and (tries.boot != now.boot or passed < 0):
        _write(folder, tries.wrong, now)
        passed = 0.0
    return max(0, math.ceil(wait_after(tries.wrong) - passed))


def count(folder: Path, now: Reading) -> int:
    """Note one more try, before it is made, and give the wait that follows if it is wrong."""
    wrong = _read(folder, now).wrong + 1
    _write(folder, wrong, now)
    return wait_after(wrong)


def forget(folder: Path) -> None:
    """Forget the tries once a passphrase was right."""
    with suppress(OSError):  # as above; what stays costs a wait at most
        _path(folder).unlink(missing_ok=True)


def _read(folder: Path, now: Reading) -> Tries:
    """Read the note; one that makes no sense counts as many tries just made, and is mended by the next."""
    try:
        return _told(json.loads(_path(folder).read_bytes()[:1000]))
    except FileNotFoundError:
        return Tries()
    except (OSError, ValueError, KeyError, TypeError, OverflowError):
        return Tries(wrong=MANY, ticks=now.ticks, boot="?")


def _told(note: dict[str, Any]) -> Tries:
    tries = Tries(wrong=int(note["wrong"]), ticks=float(note["ticks"]), boot=str(note["boot"]))
    if tries.wrong < 1 or not math.isfinite(tries.ticks):
        raise ValueError(note)
    return tries


def _write(folder: Path, wrong: int, now: Reading) -> None:
    told = {"wrong": wrong, "ticks": now.ticks, "boot": now.boot}
    with suppress(DiskFull, ReadOnly):  # a full disk must not keep anybody from what they wrote
        write_atomically(_path(folder), json.dumps(told).encode())


def _path(folder: Path) -> Path:
    return folder / "tries.json"
