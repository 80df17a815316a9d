"""An unlocked journal: its boards over one connection and one recorder, as the network file has them."""

from functools import cached_property
from typing import TYPE_CHECKING

from peerlog.domain.clock import Clock, NewId
from peerlog.domain.journal import JournalBackup, JournalFace
from peerlog.storage.journals.reflections import KIND, SqliteReflections
from peerlog.storage.paths import Home
from peerlog.storage.sealed.kept import KeptSealed
from peerlog.storage.sealed.opened import Opened

if TYPE_CHECKING:
    from peerlog.storage.journals.search import JournalSearch
    from peerlog.storage.journals.transfer import TransferFiles


class KeptJournal(KeptSealed):
    """An unlocked journal."""

    def __init__(self, face: JournalFace, opened: Opened, home: Home, clock: Clock, new_id: NewId) -> None:
        super().__init__(opened, home, clock, new_id)
        self.face = face

    @cached_property
    def reflections(self) -> SqliteReflections:
        """Reflections."""
        return SqliteReflections(self._database, self.recorder)

    @cached_property
    def search(self) -> "JournalSearch":
        """Questions that may take a while, on a connection of their own."""
        from peerlog.storage.journals.search import JournalSearch

        return JournalSearch(self.opened.another)

    @cached_property
    def files(self) -> "TransferFiles":
        """Files that come in and go out."""
        from peerlog.storage.journals.transfer import TransferFiles

        return TransferFiles()

    @property
    def names(self) -> "KeptJournal":
        """What reflections are called."""
        return self

    def name_of(self, kind: str, record: str) -> str:
        """Give the first line of a reflection; empty for anything else and once it is erased."""
        found = self.reflections.get(record) if kind == KIND else None
        return found.first_line if found else ""

    def back_up(self) -> JournalBackup:
        """Make a verified copy, sealed as the journal is."""
        from peerlog.storage.journals.backups import told
        from peerlog.storage.sealed.backups import back_up

        return told(back_up(self.opened, self._home.backups, self.clock.read().wall))

    def erase(self, record: str) -> None:
        """Remove a reflection's words for good, from rows, log, index, free pages and backups."""
        self.erase_record(KIND, record)

    def close(self) -> None:
        """Close the file, and end what another thread asks."""
        self.search.close()
        super().close()
