"""Which windows of this machine run a session: each holds a seat, which the system frees when its process ends."""

import os
from contextlib import suppress
from pathlib import Path

from peerlog.domain.errors import PeerlogError
from peerlog.domain.ids import SessionId
from peerlog.storage.paths import PRIVATE_FILE, make_folder

try:
    import fcntl
except ImportError:  # without such locks every window sits on the first seat, and none counts as deserted
    fcntl = None  # type: ignore[assignment]

FIRST = 1
MOST = 32
"""Windows of one session that have a seat of their own."""


class FolderSeats:
    """A file for each seat that was ever taken; a living window keeps its own locked.

    A lock cannot outlive its process, however that ends; a process id could, and be another's by then.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._taken: dict[SessionId, tuple[int, int]] = {}

    def take(self, session: SessionId) -> int:
        """Take the first free seat of a session, and give its number; the one taken before stays.

        Where no file can be locked it is the first one, which others may share.
        """
        if session not in self._taken:
            self._taken[session] = self._first_free(session) or (FIRST, -1)
        return self._taken[session][0]

    def has(self, session: SessionId) -> bool:
        """Tell whether this window has a seat in the session."""
        return session in self._taken

    def is_deserted(self, session: SessionId) -> bool:
        """Tell whether windows had seats in this session, and every one of them has ended."""
        left = self._left(session)
        return bool(left) and all(_is_free(path) for path in left)

    def is_free(self, session: SessionId, number: int) -> bool:
        """Tell whether no window has this seat."""
        path = self._folder / f"{session}.{number}"
        return not path.exists() or _is_free(path)

    def leave(self, session: SessionId) -> None:
        """Take leave of a session: where others sit, they stay, and nobody was cut off."""
        self._get_up(session)
        for path in self._left(session):
            if _is_free(path):
                with suppress(OSError):
                    path.unlink(missing_ok=True)

    def close(self) -> None:
        """Free every seat, as the end of the process does."""
        for session in tuple(self._taken):
            self._get_up(session)

    def _get_up(self, session: SessionId) -> None:
        _number, handle = self._taken.pop(session, (FIRST, -1))
        if handle >= 0:
            os.close(handle)

    def _left(self, session: SessionId) -> list[Path]:
        return list(self._folder.glob(f"{session}.*"))

    def _first_free(self, session: SessionId) -> tuple[int, int] | None:
        with suppress(OSError, PeerlogError):
            make_folder(self._folder.parent)
            make_folder(self._folder)
            for number in range(FIRST, FIRST + MOST):
                handle = _locked(self._folder / f"{session}.{number}")
                if handle is not None:
                    return number, handle
        return None


def _locked(path: Path) -> int | None:
    """Open a seat's file and lock it; None when another window has it."""
    if fcntl is None:
        return None
    handle = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE_FILE)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(handle)
        return None
    except OSError:
        os.close(handle)
        raise
    return handle


def _is_free(path: Path) -> bool:
    try:
        handle = _locked(path)
    except OSError:
        return False
    if handle is not None:
        os.close(handle)
    return handle is not None
