"""A sealed file while it is unlocked, as services see it: one recorder, and boards over one connection."""

from collections.abc import Iterable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from peerlog.domain.change import ERASE
from peerlog.domain.clock import Clock, NewId
from peerlog.storage.change_log import ChangeLog
from peerlog.storage.paths import Home
from peerlog.storage.recorder import Recorder
from peerlog.storage.rows import clock_moment
from peerlog.storage.sealed.opened import Opened

if TYPE_CHECKING:
    from peerlog.storage.drafts import SqliteDrafts
    from peerlog.storage.history import SqliteHistory
    from peerlog.storage.preferences import SqlitePreferences


class KeptSealed:
    """What every sort of sealed file has."""

    def __init__(self, opened: Opened, home: Home, clock: Clock, new_id: NewId) -> None:
        self.opened = opened
        self.clock = clock
        self.new_id = new_id
        self._home = home
        self._database = opened.database

    def __repr__(self) -> str:
        """Tell nothing of what is inside: this may end up in a report."""
        return f"{type(self).__name__}()"

    @property
    def zone(self) -> str:
        """The time zone this machine is set to, by its IANA name."""
        from peerlog.storage.clock import system_zone

        return system_zone()

    @property
    def others_changes(self) -> int:
        """A number that differs after another window has changed the file."""
        return self._database.others_changes

    @property
    def saved_at(self) -> datetime | None:
        """When the last change was kept, in UTC."""
        clock = ChangeLog(self._database).newest_clock()
        return clock_moment(clock) if clock else None

    @cached_property
    def recorder(self) -> Recorder:
        """The one place that writes records."""
        return Recorder(self._database, self.clock, self.new_id, self.opened.form.kinds)

    @cached_property
    def drafts(self) -> "SqliteDrafts":
        """Text being typed, inside this very file."""
        from peerlog.storage.drafts import SqliteDrafts

        return SqliteDrafts(self._database)

    @cached_property
    def history(self) -> "SqliteHistory":
        """The change log as a history."""
        from peerlog.storage.history import SqliteHistory

        return SqliteHistory(self._database, self.recorder)

    @cached_property
    def choices(self) -> "SqlitePreferences":
        """What was chosen for this file."""
        from peerlog.storage.preferences import SqlitePreferences

        return SqlitePreferences(self._database)

    def erase_record(self, kind: str, record: str, beside: Iterable[tuple[str, str]] = ()) -> None:
        """Remove the words of a record, and of those *beside* it, for good: from rows, log, index, free pages, backups."""
        from peerlog.storage.sealed.backups import replace_all

        with self.recorder.act(ERASE):
            for one in (*beside, (kind, record)):
                self.recorder.erase(*one)
        self.opened.scrub()
        replace_all(self.opened, self._home.backups, self.clock.read().wall)

    def close(self) -> None:
        """Close the file."""
        self.opened.close()
