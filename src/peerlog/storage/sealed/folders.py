"""The folder that holds the sealed files of one sort, and what is done with each of them alike."""

from contextlib import suppress
from pathlib import Path

from peerlog.domain.clock import Clock, NewId
from peerlog.domain.errors import StorageError, Unwritable
from peerlog.storage.paths import Home, make_folder
from peerlog.storage.sealed import restoring
from peerlog.storage.sealed.backups import back_up_daily
from peerlog.storage.sealed.format import SealedFormat
from peerlog.storage.sealed.opened import Opened
from peerlog.storage.sealed.sealed_file import SealedFile
from peerlog.storage.sealed.wraps import Cost

ID_LETTERS = 32


class SealedFolders:
    """Sealed files of one sort in one home, each in a folder named by its id."""

    def __init__(
        self, home: Home, within: Path, form: SealedFormat, clock: Clock, new_id: NewId, cost: Cost | None
    ) -> None:
        self._home = home
        self._within = within
        self._form = form
        self._clock = clock
        self._new_id = new_id
        self._cost = cost or Cost()

    def _ids(self) -> tuple[str, ...]:
        """Give the id of each, once what a kill left half done is ended."""
        if not self._within.is_dir():
            return ()
        try:
            restoring.sweep(self._within, self._form, self._home.backups, self._clock.read().wall)
            names = [path.name for path in self._within.iterdir() if path.is_dir()]
        except OSError as error:
            raise Unwritable(str(self._within)) from error
        return tuple(sorted(name for name in names if len(name) == ID_LETTERS))

    def _made(self, name: str, passphrase: str | None) -> tuple[str, str]:
        """Make one, and give its id and its recovery key."""
        make_folder(self._home.folder)
        make_folder(self._within)
        identity = self._new_id()
        return identity, self._file(identity).make(name, passphrase)

    def _file(self, identity: str) -> SealedFile:
        return SealedFile(self._within / identity, self._form, self._home.backups, self._clock, self._cost)

    def _backed_up(self, opened: Opened) -> Opened:
        """Make the backup of the day of what was just opened."""
        with suppress(StorageError):  # a full disk must not keep anybody from what they wrote
            back_up_daily(opened, self._home.backups, self._clock.read().wall)
        return opened

    def _remove(self, identity: str) -> None:
        restoring.remove(self._within / identity, self._form, self._home.backups)

    def _restore(self, source: Path) -> str:
        """Put a backup in the place of its file, and give its id; what stood there is kept among the backups."""
        now = self._clock.read().wall
        return restoring.restore(source, self._within, self._form, self._home.backups, now)

    def write_sheet(self, sheet: str, path: str) -> str:
        """Write a sheet that anybody can read, such as one with a recovery key, into a new file; raises AlreadyThere."""
        from peerlog.storage.journals.transfer import TransferFiles

        return TransferFiles().write_file(path, sheet.encode(), replace=False)
