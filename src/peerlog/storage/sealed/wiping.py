"""Taking files away for good; what the disk itself keeps of them is out of reach."""

import os
from pathlib import Path

from peerlog.storage.files import sync_folder
from peerlog.storage.sealed.turn import turn_file

PIECE = 1 << 20


def wipe(path: Path) -> None:
    """Write zeros over a file and keep it."""
    left = path.stat().st_size
    with path.open("r+b", buffering=0) as file:
        while left > 0:
            left -= file.write(bytes(min(PIECE, left)))
        os.fsync(file.fileno())


def wipe_folder(folder: Path) -> None:
    """Take away a folder and the files in it, its key first."""
    for path in sorted(folder.iterdir(), key=lambda path: path.name != "key.json"):
        wipe(path)
        path.unlink()
    folder.rmdir()
    sync_folder(folder.parent)


def forget_turn(folder: Path) -> None:
    """Remove what turns of a folder leave beside it, once the folder itself is gone."""
    if not folder.exists():
        turn_file(folder).unlink(missing_ok=True)
