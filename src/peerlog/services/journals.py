"""The journals on this machine: making, unlocking, locking, renaming, protecting and removing them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from peerlog.domain.errors import AlreadyThere, Locked, NoJournalYet
from peerlog.domain.ids import JournalId
from peerlog.domain.journal import LONGEST_NAME, JournalBackup, JournalFace
from peerlog.domain.meaning import begins, the_one
from peerlog.domain.member import folded
from peerlog.domain.reflection_model import Model
from peerlog.domain.text import needed
from peerlog.services.journal import Journal
from peerlog.services.journal_writing import Unlocked
from peerlog.services.sealed import USUAL_IDLE_MINUTES, OneOpen


class JournalFolders(Protocol):
    """Journals as they lie on this machine, each in a folder of its own."""

    def all(self) -> tuple[JournalFace, ...]: ...
    def make(self, name: str, passphrase: str | None) -> tuple[Unlocked, str]: ...
    def unlock(self, journal: JournalId, passphrase: str) -> Unlocked: ...
    def unlock_with_recovery(self, journal: JournalId, recovery: str, new: str) -> Unlocked: ...
    def change_passphrase(self, journal: JournalId, old: str, new: str) -> None: ...
    def renew_recovery(self, journal: JournalId, passphrase: str) -> str: ...
    def protect(self, journal: JournalId, passphrase: str) -> str: ...
    def rename(self, journal: JournalId, name: str) -> None: ...
    def remove(self, journal: JournalId) -> None: ...
    def write_sheet(self, sheet: str, path: str) -> str: ...
    def backups(self) -> tuple[JournalBackup, ...]: ...
    def restore(self, path: str) -> JournalFace: ...


class Models(Protocol):
    """The built-in models."""

    def all(self) -> tuple[Model, ...]: ...
    def get(self, model_id: str) -> Model: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A journal just made, open."""

    journal: Journal
    recovery: str
    """The recovery key, to be written on paper now: it is shown this once. Empty without a passphrase."""


@dataclass(eq=False, repr=False)
class Journals(OneOpen[Journal]):
    """What a person can do with the journals on this machine; at most one is open."""

    folders: JournalFolders
    models: Models
    """Sets of prompts; they can be looked at while every journal is locked."""
    today: Callable[[], date]
    """The local day at this machine."""
    last: JournalId | None = None
    """The one that was opened last."""

    @property
    def the_open(self) -> Journal:
        """The open journal; raises Locked when there is none."""
        if self.open is None:
            raise Locked
        return self.open

    def all(self) -> tuple[JournalFace, ...]:
        """Give every journal by name; names can be read while they are locked."""
        return tuple(sorted(self.folders.all(), key=lambda face: (folded(face.name), face.id)))

    def find(self, words: str = "") -> JournalFace:
        """Find the one journal these words mean: its name, the beginning of its name or of its id; the only one."""
        everyone, wanted = self.all(), folded(words)
        if not everyone:
            raise NoJournalYet
        found = tuple(face for face in everyone if folded(face.name) == wanted) or tuple(
            face for face in everyone if folded(face.name).startswith(wanted) or begins(face.id, wanted)
        )
        return the_one("journal", words, found, (face.name for face in found))

    def new(self, name: str, passphrase: str | None) -> Made:
        """Make a journal and open it; without a passphrase anyone with the laptop can read it."""
        checked = _free_name(name, self.all())
        asked = self.lock()
        kept_in, recovery = self.folders.make(checked, passphrase)
        return Made(journal=self._opened(kept_in, asked), recovery=recovery)

    def unlock(self, journal: JournalId, passphrase: str = "") -> Journal:
        """Open a journal; raises WrongPassphrase, MustWait, EncryptionMissing or Damaged."""
        asked = self.lock()
        return self._opened(self.folders.unlock(journal, passphrase), asked)

    def unlock_with_recovery(self, journal: JournalId, recovery: str, new_passphrase: str) -> Journal:
        """Open a journal by its recovery key and give it a new passphrase; the key stays as it is."""
        asked = self.lock()
        return self._opened(self.folders.unlock_with_recovery(journal, recovery, new_passphrase), asked)

    @property
    def idle_minutes(self) -> int:
        """After how many minutes without a key the open journal locks; 0 for never."""
        return self.open.idle_minutes if self.open else USUAL_IDLE_MINUTES

    def change_passphrase(self, journal: JournalId, old: str, new: str) -> None:
        """Give a journal another passphrase; the old one opens it until the new one was proven."""
        self.folders.change_passphrase(journal, old, new)

    def renew_recovery(self, journal: JournalId, passphrase: str) -> str:
        """Give a fresh recovery key; the one printed before opens nothing from then on."""
        return self.folders.renew_recovery(journal, passphrase)

    def protect(self, journal: JournalId, passphrase: str, *, reopen: bool = False) -> str:
        """Put a journal that had none under a passphrase and give its recovery key; it is locked then, or open again."""
        asked = self.lock() if reopen else self._lock_if(journal)
        recovery = self.folders.protect(journal, passphrase)
        if reopen:
            self._opened(self.folders.unlock(journal, passphrase), asked)
        return recovery

    def rename(self, journal: JournalId, name: str) -> None:
        """Give a journal another name; names are not encrypted."""
        others = (face for face in self.all() if face.id != journal)
        fresh = _free_name(name, others)
        self.folders.rename(journal, fresh)
        if self.open is not None and self.open.face.id == journal:
            self.open.renamed = fresh

    def remove(self, journal: JournalId) -> None:
        """Remove a journal for good, its backups too."""
        self._lock_if(journal)
        self.folders.remove(journal)

    def write_recovery(self, journal: JournalFace, recovery: str, path: str) -> str:
        """Write a sheet with a recovery key into a new file for this person only; gives its path."""
        from peerlog.wording.recovery import journal_heading, recovery_sheet

        sheet = recovery_sheet(journal_heading(journal.name), recovery, self.today())
        return self.folders.write_sheet(sheet, path)

    def sealed(self, journal: JournalFace) -> "SealedJournal":
        """Give a journal as the questions about passphrases and recovery keys know it."""
        return SealedJournal(self, journal)

    def back_up(self) -> JournalBackup:
        """Make a verified copy of the open journal, sealed as it is; raises Locked when none is open."""
        return self.the_open.kept_in.back_up()

    def backups(self) -> tuple[JournalBackup, ...]:
        """Give the backups of all journals, newest first."""
        return self.folders.backups()

    def restore(self, path: str) -> JournalFace:
        """Put a backup in the place of its journal; what stood there becomes a backup first."""
        self.lock()
        return self.folders.restore(path)

    def _opened(self, kept_in: Unlocked, asked: int) -> Journal:
        journal = self._let_in(Journal(kept_in), asked)
        self.last = journal.face.id
        return journal

    def _lock_if(self, journal: JournalId) -> int:
        is_open = self.open is not None and self.open.face.id == journal
        return self.lock() if is_open else self._locks


@dataclass(frozen=True, slots=True)
class SealedJournal:
    """A journal that a passphrase or a recovery key opens."""

    journals: Journals
    face: JournalFace

    @property
    def name(self) -> str:
        """What its person calls it."""
        return self.face.name

    def unlock(self, passphrase: str) -> Journal:
        """Open it."""
        return self.journals.unlock(self.face.id, passphrase)

    def unlock_with_recovery(self, recovery: str, new_passphrase: str) -> Journal:
        """Open it by its recovery key and give it a new passphrase."""
        return self.journals.unlock_with_recovery(self.face.id, recovery, new_passphrase)

    def change_passphrase(self, old: str, new: str) -> None:
        """Give it another passphrase."""
        self.journals.change_passphrase(self.face.id, old, new)

    def renew_recovery(self, passphrase: str) -> str:
        """Give it a fresh recovery key."""
        return self.journals.renew_recovery(self.face.id, passphrase)

    def lock(self) -> int:
        """Close it, also when it is about to be opened."""
        return self.journals.lock()

    def write_recovery(self, recovery: str, path: str) -> str:
        """Write a sheet with its recovery key into a new file."""
        return self.journals.write_recovery(self.face, recovery, path)


def _free_name(name: str, others: Iterable[JournalFace]) -> str:
    wanted = needed(name, "name", limit=LONGEST_NAME)
    if any(folded(other.name) == folded(wanted) for other in others):
        raise AlreadyThere("journal", wanted)
    return wanted
