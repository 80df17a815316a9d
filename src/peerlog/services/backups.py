"""Backups, restoring, verifying, and where everything is."""

from dataclasses import dataclass
from typing import Protocol

from peerlog.domain.backup import Backup, Health, Places


class Vault(Protocol):
    """The file and its backups."""

    def back_up(self, folder: str | None) -> Backup: ...
    def restore(self, source: str) -> Backup | None: ...
    def verify(self, path: str | None) -> Health: ...
    def backups(self) -> tuple[str, ...]: ...
    def places(self, *, whole: bool = False) -> Places: ...


@dataclass(eq=False, repr=False)
class Backups:
    """What a person can do to keep the file safe."""

    vault: Vault

    def back_up(self, folder: str | None = None) -> Backup:
        """Make a verified copy, in the usual folder or in *folder*."""
        return self.vault.back_up(folder)

    def restore(self, source: str) -> Backup | None:
        """Put a backup in place; gives the backup of what stood there, if anything did."""
        return self.vault.restore(source)

    def verify(self, path: str | None = None) -> Health:
        """Verify the file, or the one at *path*."""
        return self.vault.verify(path)

    def all(self) -> tuple[str, ...]:
        """Give the paths of the backups, newest first."""
        return self.vault.backups()

    def places(self, *, whole: bool = False) -> Places:
        """Give where everything is; with *whole* paths, as it is found from anywhere."""
        return self.vault.places(whole=whole)
