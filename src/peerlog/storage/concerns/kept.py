"""The sealed file while it is unlocked."""

from functools import cached_property

from peerlog.storage.concerns.concerns import KIND, SqliteConcerns
from peerlog.storage.sealed.backups import back_up
from peerlog.storage.sealed.kept import KeptSealed


class KeptConcerns(KeptSealed):
    """The sealed file while it is unlocked."""

    @cached_property
    def concerns(self) -> SqliteConcerns:
        """Concerns."""
        return SqliteConcerns(self._database, self.recorder)

    def back_up(self) -> str:
        """Make a verified copy, sealed as the file is, and give its path."""
        return str(back_up(self.opened, self._home.backups, self.clock.read().wall).path)

    def erase(self, record: str) -> None:
        """Remove a concern's words for good, from rows, log, free pages and backups."""
        self.erase_record(KIND, record)
