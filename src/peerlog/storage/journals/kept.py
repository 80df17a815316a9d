"""An unlocked journal: its boards over one connection and one recorder, as the network file has them."""

from functools import cached_property
from typing import TYPE_CHECKING

from peerlog.domain.clock import Clock, NewId
from peerlog.domain.journal import JournalFace
from peerlog.domain.reflection import Reflection
from peerlog.storage.database import Database
from peerlog.storage.journals.schema import JOURNAL
from peerlog.storage.recorder import Recorder

if TYPE_CHECKING:
    from peerlog.storage.drafts import SqliteDrafts
    from peerlog.storage.history import SqliteHistory
    from peerlog.storage.journals.reflections import SqliteReflections
    from peerlog.storage.preferences import SqlitePreferences


class KeptJournal:
    """An unlocked journal."""

    def __init__(self, face: JournalFace, database: Database, clock: Clock, new_id: NewId) -> None:
        self.face = face
        self.clock = clock
        self.new_id = new_id
        self.database = database

    def __repr__(self) -> str:
        """Tell nothing of what is inside: this may end up in a report."""
        return "KeptJournal()"

    @property
    def zone(self) -> str:
        """The time zone this machine is set to, by its IANA name."""
        from peerlog.storage.clock import system_zone

        return system_zone()

    @cached_property
    def recorder(self) -> Recorder:
        """The one place that writes records."""
        return Recorder(self.database, self.clock, self.new_id, JOURNAL.kinds)

    @cached_property
    def reflections(self) -> "SqliteReflections":
        """Reflections."""
        from peerlog.storage.journals.reflections import SqliteReflections

        return SqliteReflections(self.database, self.recorder)

    @cached_property
    def drafts(self) -> "SqliteDrafts":
        """Text being typed, inside the journal's own file."""
        from peerlog.storage.drafts import SqliteDrafts

        return SqliteDrafts(self.database)

    @cached_property
    def history(self) -> "SqliteHistory":
        """The change log as a history."""
        from peerlog.storage.history import SqliteHistory

        return SqliteHistory(self.database, self.recorder)

    @cached_property
    def choices(self) -> "SqlitePreferences":
        """What was chosen for this journal."""
        from peerlog.storage.preferences import SqlitePreferences

        return SqlitePreferences(self.database)

    @property
    def names(self) -> "KeptJournal":
        """What reflections are called."""
        return self

    def name_of(self, kind: str, record: str) -> str:
        """Give the first line of a reflection; empty for anything else and once it is erased."""
        found: Reflection | None = self.reflections.get(record) if kind == "reflection" else None
        return found.first_line if found else ""

    def close(self) -> None:
        """Close the file."""
        self.database.close()
