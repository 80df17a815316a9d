"""The journals on this machine: a folder each, made, unlocked, renamed, protected, removed and brought back."""

from contextlib import suppress
from pathlib import Path

from peerlog.domain.clock import Clock, NewId
from peerlog.domain.errors import NotFound, PeerlogError
from peerlog.domain.ids import JournalId
from peerlog.domain.journal import JournalBackup, JournalFace
from peerlog.storage.journals.kept import KeptJournal
from peerlog.storage.journals.schema import JOURNAL
from peerlog.storage.paths import Home, make_folder
from peerlog.storage.sealed.cost import Cost
from peerlog.storage.sealed.file import SealedFile
from peerlog.storage.sealed.opened import Opened


class JournalFolders:
    """The journals in one home."""

    def __init__(self, home: Home, clock: Clock, new_id: NewId, cost: Cost | None = None) -> None:
        self._home = home
        self._clock = clock
        self._new_id = new_id
        self._cost = cost or Cost()
        self._kept: dict[str, KeptJournal] = {}

    def all(self) -> tuple[JournalFace, ...]:
        """Give the outside of every journal; one whose key file is gone or damaged is broken."""
        folder = self._home.journals
        if not folder.is_dir():
            return ()
        names = sorted(path.name for path in folder.iterdir() if path.is_dir() and len(path.name) == 32)
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
        return self._opened(journal, self._file(journal).unlock(passphrase))

    def unlock_with_recovery(self, journal: JournalId, recovery: str, new: str) -> KeptJournal:
        """Open a journal by its recovery key and give it a new passphrase."""
        return self._opened(journal, self._file(journal).unlock_with_recovery(recovery, new))

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
        self._file(journal).remove(self._home.backups)
