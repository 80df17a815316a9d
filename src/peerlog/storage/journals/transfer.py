"""Files that leave a journal or bring something in: written whole, for this person only, and never over others."""

from collections.abc import Iterable
from pathlib import Path

from peerlog.domain.errors import AlreadyThere, NotFound
from peerlog.domain.journal_transfer import SourceFile
from peerlog.storage.files import write_atomically
from peerlog.storage.journals.reading import read_sources
from peerlog.storage.paths import make_folder


class TransferFiles:
    """Files anywhere on this machine."""

    def read(self, path: str) -> tuple[SourceFile, ...]:
        """Give the files that *path* means: one, those in a folder, those in a ZIP."""
        return read_sources(path)

    def write_file(self, path: str, data: bytes, *, replace: bool) -> str:
        """Write one file and give its path; raises AlreadyThere unless it may be replaced, NotFound without its folder."""
        target = Path(path).expanduser()
        if not target.parent.is_dir():
            raise NotFound("folder", str(target.parent))
        _put(target, data, replace=replace)
        return str(target)

    def write_folder(self, folder: str, files: Iterable[tuple[str, bytes]], *, replace: bool) -> str:
        """Write files into a folder, which is made when needed; no file is replaced unless that was said."""
        target, all_files = Path(folder).expanduser(), tuple(files)
        make_folder(target)
        if not replace:
            for name, _data in all_files:
                if (target / name).exists():
                    raise AlreadyThere("file", str(target / name))
        for name, data in all_files:
            _put(target / name, data, replace=replace)
        return str(target)


def _put(path: Path, data: bytes, *, replace: bool) -> None:
    if path.is_symlink() or path.is_dir():
        raise AlreadyThere("file", str(path))
    try:
        write_atomically(path, data, replace=replace)
    except FileExistsError:
        raise AlreadyThere("file", str(path)) from None
