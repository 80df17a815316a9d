"""Small files that hold a passphrase or a recovery key."""

from pathlib import Path

from peerlog.domain.errors import NoSuchFile, Unwritable

LONGEST = 16_000
"""Bytes read."""


def read_secret(path: Path) -> str:
    """Give the text of a small file; raises NoSuchFile or Unwritable."""
    try:
        with path.expanduser().open("rb") as file:
            return file.read(LONGEST).decode("utf-8-sig")
    except FileNotFoundError:
        raise NoSuchFile("file", str(path)) from None
    except (OSError, UnicodeDecodeError) as error:
        raise Unwritable(str(path)) from error
