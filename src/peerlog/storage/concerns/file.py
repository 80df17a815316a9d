"""The one sealed file of a home: made, unlocked, given another passphrase, removed and brought back."""

from pathlib import Path

from peerlog.domain.clock import Clock, NewId
from peerlog.domain.concern import SealState
from peerlog.domain.errors import AlreadyProtected, NotFound, OtherSealedNotes, PassphraseNotSet, PeerlogError
from peerlog.storage.concerns.kept import KeptConcerns
from peerlog.storage.concerns.schema import SEALED
from peerlog.storage.paths import Home, make_folder
from peerlog.storage.sealed import key_file
from peerlog.storage.sealed.backups import backups_of
from peerlog.storage.sealed.folders import SealedFolders
from peerlog.storage.sealed.opened import Opened
from peerlog.storage.sealed.sealed_file import SealedFile
from peerlog.storage.sealed.turn import turn
from peerlog.storage.sealed.wraps import Cost

NAME = "sealed notes"
"""What its key file calls it; people read the name in their own language."""


class ConcernFile(SealedFolders):
    """The sealed file of one home."""

    def __init__(self, home: Home, clock: Clock, new_id: NewId, cost: Cost | None = None) -> None:
        super().__init__(home, home.sealed, SEALED, clock, new_id, cost)

    def state(self) -> SealState:
        """Say whether there is one, and whether it could be opened."""
        ids = self._ids()
        if not ids:
            return SealState.NONE
        try:
            self._file(ids[0]).face()
        except PeerlogError:
            return SealState.BROKEN
        return SealState.LOCKED

    def path(self) -> str:
        """Give where it is, or would be."""
        return str(self._home.sealed)

    def make(self, passphrase: str) -> tuple[KeptConcerns, str]:
        """Make it and open it; gives its recovery key too. Raises AlreadyProtected when there is one."""
        make_folder(self._home.folder)
        with turn(self._home.sealed):  # two windows must not make one each
            if self._ids():
                raise AlreadyProtected
            _made, recovery = self._made(NAME, passphrase)
        return self.unlock(passphrase), recovery

    def unlock(self, passphrase: str) -> KeptConcerns:
        """Open it; at most once a day a backup of it is made at this moment."""
        return self._kept(self._one.unlock(passphrase, any_thread=True))

    def unlock_with_recovery(self, recovery: str, new: str) -> KeptConcerns:
        """Open it by its recovery key and give it a new passphrase."""
        return self._kept(self._one.unlock_with_recovery(recovery, new, any_thread=True))

    def change_passphrase(self, old: str, new: str) -> None:
        """Give it another passphrase."""
        self._one.change_passphrase(old, new)

    def renew_recovery(self, passphrase: str) -> str:
        """Give it a fresh recovery key."""
        return self._one.renew_recovery(passphrase)

    def remove(self) -> None:
        """Remove it and its backups for good."""
        self._remove(self._one.folder.name)

    def backups(self) -> tuple[str, ...]:
        """Give the paths of its backups, newest first."""
        return tuple(str(made.path) for made in backups_of(self._home.backups, SEALED))

    def is_backup(self, path: str) -> bool:
        """Tell whether a path leads to a backup of such a file."""
        return (Path(path).expanduser() / SEALED.file_name).is_file()

    def restore(self, path: str) -> None:
        """Put a backup in its place; raises OtherSealedNotes where it would stand beside another file."""
        source = Path(path).expanduser()
        if not path.strip() or not source.is_dir():
            raise NotFound("backup", path)
        identity = key_file.read(source, anywhere=True).id
        make_folder(self._home.folder)
        with turn(self._home.sealed):
            if set(self._ids()) - {identity}:
                raise OtherSealedNotes(str(self._home.sealed))
            self._restore(source)

    @property
    def _one(self) -> SealedFile:
        """Give the file; raises PassphraseNotSet while there is none."""
        ids = self._ids()
        if not ids:
            raise PassphraseNotSet
        return self._file(ids[0])

    def _kept(self, opened: Opened) -> KeptConcerns:
        return KeptConcerns(self._backed_up(opened), self._home, self._clock, self._new_id)
