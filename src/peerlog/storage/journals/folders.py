"""The journals on this machine: a folder each, made, unlocked, renamed, protected, removed and brought back."""

from pathlib import Path

from peerlog.domain.clock import Clock, NewId
from peerlog.domain.errors import NotFound, PeerlogError
from peerlog.domain.ids import JournalId
from peerlog.domain.journal import JournalBackup, JournalFace
from peerlog.storage.journals.backups import told
from peerlog.storage.journals.kept import KeptJournal
from peerlog.storage.journals.schema import JOURNAL
from peerlog.storage.paths import Home
from peerlog.storage.sealed.backups import backups_of
from peerlog.storage.sealed.folders import SealedFolders
from peerlog.storage.sealed.opened import Opened
from peerlog.storage.sealed.wraps import Cost


class JournalFolders(SealedFolders):
    """The journals in one home."""

    def __init__(self, home: Home, clock: Clock, new_id: NewId, cost: Cost | None = None) -> None:
        super().__init__(home, home.journals, JOURNAL, clock, new_id, cost)

    def all(self) -> tuple[JournalFace, ...]:
        """Give the outside of every journal; one whose key file is gone or damaged is broken."""
        return tuple(self._face(JournalId(name)) for name in self._ids())

    def make(self, name: str, passphrase: str | None) -> tuple[KeptJournal, str]:
        """Make a journal and open it; gives its recovery key too."""
        made, recovery = self._made(name, passphrase)
        return self.unlock(JournalId(made), passphrase or ""), recovery

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
        self._remove(journal)

    def backups(self) -> tuple[JournalBackup, ...]:
        """Give the backups of all journals, newest first."""
        return tuple(map(told, backups_of(self._home.backups, JOURNAL)))

    def restore(self, path: str) -> JournalFace:
        """Put a backup in the place of its journal; what stood there is kept among the backups."""
        source = Path(path).expanduser()
        if not path.strip() or not source.is_dir():
            raise NotFound("backup", path)
        return self._face(JournalId(self._restore(source)))

    def _face(self, journal: JournalId) -> JournalFace:
        try:
            face = self._file(journal).face()
        except PeerlogError:
            return JournalFace(id=journal, name="", protected=True, broken=True)
        return JournalFace(id=journal, name=face.name, protected=face.protected)

    def _opened(self, journal: JournalId, opened: Opened) -> KeptJournal:
        self._backed_up(opened)
        return KeptJournal(self._face(journal), opened, self._home, self._clock, self._new_id)
