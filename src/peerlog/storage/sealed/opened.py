"""A sealed file while it is unlocked."""

from dataclasses import dataclass
from pathlib import Path

from peerlog.domain.backup import Health
from peerlog.storage.database import Connect, Database
from peerlog.storage.sealed.format import SealedFormat
from peerlog.storage.sealed.watched import WatchedDatabase


@dataclass(slots=True, kw_only=True)
class Opened:
    """The connection, and what opens another; the key is nowhere but in there."""

    folder: Path
    form: SealedFormat
    fingerprint: str
    """Of the data key in use; empty without one."""
    connect: Connect
    database: Database

    def another(self, *, read_only: bool = True) -> Database:
        """Open one more connection, which any thread may use."""
        return WatchedDatabase(self.database.path, read_only=read_only, any_thread=True, connect=self.connect)

    def health(self) -> Health:
        """Verify everything: structure, log, rows, index and drafts."""
        from peerlog.storage.verifying import Format, health

        form = self.form
        return health(self.database, Format(kinds=form.kinds, version=form.version, schema=form.schema))

    def scrub(self) -> None:
        """Write the file anew after an erase, so that nothing of it is left in any page."""
        self.database.compact()

    def close(self) -> None:
        """Lock it."""
        self.database.close()
