"""An unlocked journal: its boards over one connection and one recorder, as the network file has them."""

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from peerlog.domain.clock import Clock, NewId
from peerlog.domain.journal import JournalBackup, JournalFace
from peerlog.storage.change_log import ChangeLog
from peerlog.storage.journals.reflections import KIND, SqliteReflections
from peerlog.storage.journals.schema import JOURNAL
from peerlog.storage.paths import Home
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import clock_moment
from peerlog.storage.sealed.opened import Opened

if TYPE_CHECKING:
    from peerlog.storage.drafts import SqliteDrafts
    from peerlog.storage.history import SqliteHistory
    from peerlog.storage.journals.search import JournalSearch
    from peerlog.storage.journals.transfer import TransferFiles
    from peerlog.storage.preferences import SqlitePreferences


class KeptJournal:
    """An unlocked journal."""

    def __init__(self, face: JournalFace, opened: Opened, home: Home, clock: Clock, new_id: NewId) -> None:
        self.face = face
        self.opened = opened
        self.clock = clock
        self.new_id = new_id
        self._home = home
        self._database = opened.database

    def __repr__(self) -> str:
        """Tell nothing of what is inside: this may end up in a report."""
        return "KeptJournal()"

    @property
    def zone(self) -> str:
        """The time zone this machine is set to, by its IANA name."""
        from peerlog.storage.clock import system_zone

        return system_zone()

    @property
    def others_changes(self) -> int:
        """A number that differs after another window has changed the journal."""
        return self._database.others_changes

    @property
    def saved_at(self) -> datetime | None:
        """When the last change was kept, in UTC."""
        clock = ChangeLog(self._database).newest_clock()
        return clock_moment(clock) if clock else None

    @cached_property
    def recorder(self) -> Recorder:
        """The one place that writes records."""
        return Recorder(self._database, self.clock, self.new_id, JOURNAL.kinds)

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
    def drafts(self) -> "SqliteDrafts":
        """Text being typed, inside the journal's own file."""
        from peerlog.storage.drafts import SqliteDrafts

        return SqliteDrafts(self._database)

    @cached_property
    def history(self) -> "SqliteHistory":
        """The change log as a history."""
        from peerlog.storage.history import SqliteHistory

        return SqliteHistory(self._database, self.recorder)

    @cached_property
    def choices(self) -> "SqlitePreferences":
        """What was chosen for this journal."""
        from peerlog.storage.preferences import SqlitePreferences

        return SqlitePreferences(self._database)

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
        from peerlog.storage.sealed.backups import replace_all

        self.recorder.erase(KIND, record)
        self.opened.scrub()
        replace_all(self.opened, self._home.backups, self.clock.read().wall)

    def close(self) -> None:
        """Close the file, and end what another thread asks."""
        self.search.close()
        self.opened.close()
