"""Reading a list of members that another program kept."""

from pathlib import Path

from peerlog.domain.errors import NoSuchFile, TooLong, Unwritable
from peerlog.domain.roster import LARGEST


class FolderRosters:
    """Files anywhere on this machine."""

    def read(self, path: str) -> bytes:
        """Give all bytes of a file; raises NoSuchFile, TooLong above LARGEST bytes, or Unwritable."""
        try:
            found = Path(_typed(path)).expanduser()
            if not path.strip() or not found.is_file():
                raise NoSuchFile("file", path)
            with found.open("rb") as file:
                data = file.read(LARGEST + 1)
        except (OSError, RuntimeError) as error:
            raise Unwritable(path) from error
        if len(data) > LARGEST:
            raise TooLong("file", LARGEST)
        return data


def _typed(path: str) -> str:
    """Give a path without the quotes that terminals put around a file dropped on them."""
    bare = path.strip()
    return bare[1:-1] if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "'\"" else bare
