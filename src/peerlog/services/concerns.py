"""Concerns: the way outside, the sealed notes of this home, and a sheet where nothing can be sealed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from peerlog.domain.agreement import Agreement
from peerlog.domain.concern import Concern, OutsideRoute, SealState, outside_route
from peerlog.domain.errors import Locked, NoPrinter
from peerlog.domain.network import Network
from peerlog.services.concern_notes import ConcernNotes, OpenConcerns
from peerlog.services.sealed import USUAL_IDLE_MINUTES, OneOpen


class ConcernFile(Protocol):
    """The sealed file of this home."""

    def state(self) -> SealState: ...
    def path(self) -> str: ...
    def make(self, passphrase: str) -> tuple[OpenConcerns, str]: ...
    def unlock(self, passphrase: str) -> OpenConcerns: ...
    def unlock_with_recovery(self, recovery: str, new: str) -> OpenConcerns: ...
    def change_passphrase(self, old: str, new: str) -> None: ...
    def renew_recovery(self, passphrase: str) -> str: ...
    def remove(self) -> None: ...
    def backups(self) -> tuple[str, ...]: ...
    def is_backup(self, path: str) -> bool: ...
    def restore(self, path: str) -> None: ...
    def write_sheet(self, sheet: str, path: str) -> str: ...


class Printer(Protocol):
    """The printer of this machine."""

    @property
    def program(self) -> str: ...
    def take(self, text: str) -> bool: ...


@dataclass(eq=False, repr=False)
class Concerns(OneOpen[ConcernNotes]):
    """What a facilitator can do about a breach or harm."""

    file: ConcernFile
    printer: Printer
    agreement: Callable[[Network], Agreement | None]
    """The version of a network's agreement that holds."""
    today: Callable[[], date]
    """The local day at this machine."""

    @property
    def name(self) -> str:
        """What the sealed file is called."""
        from peerlog.wording.concern import sealed_name

        return sealed_name()

    @property
    def the_open(self) -> ConcernNotes:
        """The open notes; raises Locked while they are not."""
        if self.open is None:
            raise Locked
        return self.open

    @property
    def state(self) -> SealState:
        """How the sealed notes stand."""
        return SealState.OPEN if self.open is not None else self.file.state()

    @property
    def idle_minutes(self) -> int:
        """After how many minutes without a key the open notes lock; 0 for never."""
        return self.open.idle_minutes if self.open else USUAL_IDLE_MINUTES

    def route(self, network: Network | None) -> OutsideRoute:
        """Give where a concern of a network goes before anything is noted."""
        return outside_route(network, self.agreement(network) if network else None)

    def set_passphrase(self, passphrase: str) -> str:
        """Make the sealed file, leave it open, and give its recovery key; raises AlreadyProtected."""
        asked = self.lock()
        kept_in, recovery = self.file.make(passphrase)
        self._let_in(ConcernNotes(kept_in), asked)
        return recovery

    def unlock(self, passphrase: str) -> ConcernNotes:
        """Open the notes; raises PassphraseNotSet, WrongPassphrase, MustWait or EncryptionMissing."""
        asked = self.lock()
        return self._let_in(ConcernNotes(self.file.unlock(passphrase)), asked)

    def unlock_with_recovery(self, recovery: str, new_passphrase: str) -> ConcernNotes:
        """Open the notes by their recovery key and give them a new passphrase; the key stays as it is."""
        asked = self.lock()
        return self._let_in(ConcernNotes(self.file.unlock_with_recovery(recovery, new_passphrase)), asked)

    def change_passphrase(self, old: str, new: str) -> None:
        """Give the notes another passphrase; the old one opens them until the new one was proven."""
        self.file.change_passphrase(old, new)

    def renew_recovery(self, passphrase: str) -> str:
        """Give a fresh recovery key; the one printed before opens nothing from then on."""
        return self.file.renew_recovery(passphrase)

    def write_recovery(self, recovery: str, path: str) -> str:
        """Write a sheet with the recovery key into a new file for this person only; gives its path."""
        from peerlog.wording.recovery import notes_heading, recovery_sheet

        return self.file.write_sheet(recovery_sheet(notes_heading(), recovery, self.today()), path)

    def remove(self) -> None:
        """Remove all notes for good, their backups too."""
        self.lock()
        self.file.remove()

    def backups(self) -> tuple[str, ...]:
        """Give the paths of the backups, newest first."""
        return self.file.backups()

    def is_backup(self, path: str) -> bool:
        """Tell whether a path leads to a backup of such notes."""
        return self.file.is_backup(path)

    def restore(self, path: str) -> None:
        """Put a backup in place; what stood there becomes a backup first. Raises OtherSealedNotes."""
        self.lock()
        self.file.restore(path)

    def sheet(self, concern: Concern, route: OutsideRoute) -> str:
        """Give a concern as a sheet that anybody can read."""
        from peerlog.wording.concern_sheet import concern_sheet

        return concern_sheet(concern, route, self.today())

    def write_sheet(self, sheet: str, path: str) -> str:
        """Write a sheet into a new file and give its path; raises AlreadyThere or NotFound."""
        return self.file.write_sheet(sheet, path)

    def print_sheet(self, sheet: str) -> None:
        """Hand a sheet to the printer, through no file of ours; raises NoPrinter."""
        if not self.printer.take(sheet):
            raise NoPrinter
