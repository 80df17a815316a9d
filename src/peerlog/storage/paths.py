"""Where the data lives."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from peerlog.domain.errors import DiskFull, NotAFolder, ReadOnly

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600


@dataclass(frozen=True, slots=True)
class Home:
    """The folder that holds everything peerlog keeps."""

    folder: Path

    @property
    def database(self) -> Path:
        """The network records."""
        return self.folder / "peerlog.db"

    @property
    def backups(self) -> Path:
        """Backups, outside the sight of whoever tidies the database away."""
        return self.folder / "backups"

    @property
    def first_frame(self) -> Path:
        """What the next start shows at once."""
        return self.folder / "first-frame"

    @property
    def journals(self) -> Path:
        """Private journals, a folder each."""
        return self.folder / "journals"

    @property
    def sealed(self) -> Path:
        """What only the facilitator's passphrase opens, such as concerns; one folder in it."""
        return self.folder / "sealed"

    @property
    def crashes(self) -> Path:
        """Crash files: places in the code, never words of a person."""
        return self.folder / "crashes"

    @property
    def running(self) -> Path:
        """Which windows run a session now."""
        return self.folder / "running"

    def make(self) -> None:
        """Make the folder for this person only."""
        make_folder(self.folder)


def make_folder(folder: Path) -> None:
    """Make a folder that only this person may read, whatever the umask; one that stands stays as it is."""
    try:
        if not folder.is_dir():
            folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
            folder.chmod(PRIVATE_FOLDER)
    except OSError as error:
        raise unwritable(error, folder) from error


def find_home(given: str | None = None) -> Home:
    """Give the home from ``--home``, else ``PEERLOG_HOME``, else the system's place for a person's data.

    Raises NotAFolder where a file stands in its place or above it.
    """
    chosen = given or os.environ.get("PEERLOG_HOME")
    folder = Path(chosen).expanduser() if chosen else _data_folder()
    in_the_way = () if folder.is_dir() else filter(Path.is_file, (folder, *folder.parents))
    if file := next(iter(in_the_way), None):
        raise NotAFolder(str(file))
    return Home(folder)


def _data_folder() -> Path:
    if sys.platform == "linux":  # what platformdirs answers, without the price of importing it
        shared = os.environ.get("XDG_DATA_HOME", "")
        return (Path(shared) if shared.startswith("/") else Path.home() / ".local" / "share") / "peerlog"
    from platformdirs import user_data_path

    return user_data_path("peerlog", appauthor=False)


def unwritable(error: OSError, path: Path) -> DiskFull | ReadOnly:
    """Name what kept *path* from being written."""
    return DiskFull(str(path)) if is_full(error) else ReadOnly(str(path))


def is_full(error: OSError) -> bool:
    """Tell whether there was no room: on the disk, in a quota, or below the largest size a file may have."""
    import errno

    return error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
