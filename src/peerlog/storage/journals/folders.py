"""The journals on this machine: a folder each, made, unlocked, renamed, protected, removed and brought back."""

from contextlib import suppress
from pathlib import Path

from peerlog.domain.clock import Clock, NewId
from peerlog.domain.errors import NotFound, PeerlogError, StorageError, Unwritable
from peerlog.domain.ids import JournalId
from peerlog.domain.journal import JournalBackup, JournalFace
from peerlog.storage.journals.backups import told
from peerlog.storage.journals.kept import KeptJournal
from peerlog.storage.journals.schema import JOURNAL
from peerlog.storage.paths import Home, make_folder
from peerlog.storage.sealed import restoring
from peerlog.storage.sealed.backups import back_up_daily, backups_of
from peerlog.storage.sealed.opened import Opened
from peerlog.storage.sealed.sealed_file import SealedFile
from peerlog.storage.sealed.wraps import Cost

ID_LETTERS = 32


class JournalFolders:
    """The journals in one home."""

    def __init__(self, home: Home, clock: Clock, new_id: NewId, cost: Cost | None = None) -> None:
        self._home = home
        self._clock = clock
        self._new_id = new_id
        self._cost = cost or Cost()

    def all(self) -> tuple[JournalFace, ...]:
        """Give the outside of every journal; one whose key file is gone or damaged is broken."""
        folder = self._home.journals
        if not folder.is_dir():
            return ()
        try:
            restoring.sweep(folder, JOURNAL, self._home.backups, self._clock.read().wall)
            names = [path.name for path in folder.iterdir() if path.is_dir() and len(path.name) == ID_LETTERS]
        except OSError as error:
            raise Unwritable(str(folder)) from error
        return tuple(self._face(JournalId(name)) for name in names)

    def make(self, name: str, passphrase: str | None) -> tuple[KeptJournal, str]:
        """Make a journal and open it; gives its recovery key too."""
        make_folder(self._home.folder)
        make_folder(self._home.journals)
        journal = JournalId(self._new_id())
        recovery = self._file(journal).make(name, passphrase)
        return self.unlock(journal, passphrase or ""), recovery

    def unlock(self, journal: JournalId, passphrase: str) -> KeptJournal:
        """Open a journal; at most once a day a backup of it is made at this moment."""
        return self._opened(journal, self._file(journal).unlock(passphrase, any_thread=True))

    def unlock_with_recovery(self, journal: JournalId, recovery: str, new: str) -> KeptJournal:
        """Open a journal by its recovery key and give it a new passphrase."""
        return self._opened(journal, self._file(journal).unlock_with_recovery(recovery, new, any_thread=True))

    def change_passphrase(self, journal: JournalId, old: str, new: str) -> None:
        """Give a journal another passphrase."""
        self._file(journal).change_passphrase(old, new)

    def renew_recovery(self, journal: JournalId, passphrase: str) -> str:
        """Give a journal a fresh recovery key."""
        return self._file(journal).renew_recovery(passphrase)

    def protect(self, journal: JournalId, passphrase: str) -> str:
        """Put a plain journal under a passphrase; gives its recovery key."""
        return self._file(journal).protect(passphrase)

    def rename(self, journal: JournalId, name: str) -> None:
        """Give a journal another name."""
        self._file(journal).rename(name)

    def remove(self, journal: JournalId) -> None:
        """Remove a journal and its backups for good."""
        restoring.remove(self._home.journals / journal, JOURNAL, self._home.backups)

    def write_recovery(self, sheet: str, path: str) -> str:
        """Write a sheet with a recovery key into a new file; raises AlreadyThere."""
        from peerlog.storage.journals.transfer import TransferFiles

        return TransferFiles().write_file(path, sheet.encode(), replace=False)

    def backups(self) -> tuple[JournalBackup, ...]:
        """Give the backups of all journals, newest first."""
        return tuple(map(told, backups_of(self._home.backups, JOURNAL)))

    def restore(self, path: str) -> JournalFace:
        """Put a backup in the place of its journal; what stood there is kept among the backups."""
        source = Path(path).expanduser()
        if not path.strip() or not source.is_dir():
            raise NotFound("backup", path)
        now = self._clock.read().wall
        identity = restoring.restore(source, self._home.journals, JOURNAL, self._home.backups, now)
        return self._face(JournalId(identity))

    def _file(self, journal: JournalId) -> SealedFile:
        folder = self._home.journals / journal
        return SealedFile(folder, JOURNAL, self._home.backups, self._clock, self._cost)

    def _face(self, journal: JournalId) -> JournalFace:
        try:
            face = self._file(journal).face()
        except PeerlogError:
            return JournalFace(id=journal, name="", protected=True, broken=True)
        return JournalFace(id=journal, name=face.name, protected=face.protected)

    def _opened(self, journal: JournalId, opened: Opened) -> KeptJournal:
        with suppress(StorageError):  # a full disk must not keep anybody from what they wrote
            back_up_daily(opened, self._home.backups, self._clock.read().wall)
        return KeptJournal(self._face(journal), opened, self._home, self._clock, self._new_id)
