"""Exported files: written whole or not at all, read back, and never over another file."""

from pathlib import Path

from peerlog.domain.errors import ExportDiffers, NoSuchFile, NoSuchFolder, ReadOnly, ReadOnlyFolder
from peerlog.storage.files import write_atomically
from peerlog.storage.paths import unwritable


class FolderExports:
    """Exports into any folder a person names, for this person's eyes only."""

    def usual_folder(self) -> str:
        """Give this person's folder of documents, or the home folder where there is none."""
        documents = Path.home() / "Documents"
        return str(documents if documents.is_dir() else Path.home())

    def write(self, folder: str, name: str, text: str) -> str:
        """Keep *text* as a new file *name*, or "name (2)" and so on, and give its path.

        Raises NoSuchFolder, DiskFull, ReadOnlyFolder, and ExportDiffers when the disk gives back something else.
        """
        target = Path(folder).expanduser()
        if not target.is_dir():
            raise NoSuchFolder("folder", folder)
        data = text.encode("utf-8")
        try:
            path = _write_new(target / name, data)
        except ReadOnly as error:
            raise ReadOnlyFolder(folder) from error
        if _read(path) != data:
            raise ExportDiffers(path.name)
        return str(path)

    def read(self, path: str) -> bytes:
        """Give what is in a file; raises NoSuchFile, and Unwritable where it cannot be read."""
        wanted = Path(path).expanduser()
        if not wanted.is_file():
            raise NoSuchFile("file", path)
        return _read(wanted)


def _write_new(wanted: Path, data: bytes) -> Path:
    path, count = wanted, 1
    while True:
        try:
            write_atomically(path, data, replace=False)
        except FileExistsError:
            count += 1
            path = wanted.with_name(f"{wanted.stem} ({count}){wanted.suffix}")
        else:
            return path


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise unwritable(error, path) from error
