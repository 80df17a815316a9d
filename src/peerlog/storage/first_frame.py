"""Keeping what the next start shows before the app is there: bars and their words, nothing a person wrote."""

from contextlib import suppress

from peerlog.domain.errors import StorageError
from peerlog.storage.files import write_atomically
from peerlog.storage.paths import Home


def keep_frame(home: Home, text: str) -> None:
    """Keep the frame; a home that cannot be written starts with a bare one."""
    path, data = home.first_frame, text.encode()
    with suppress(StorageError, OSError):
        if not path.exists() or path.read_bytes() != data:
            write_atomically(path, data)
