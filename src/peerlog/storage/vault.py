"""The file and its backups, as one thing a person can keep safe."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from peerlog.domain.backup import Backup, Health, Places
from peerlog.domain.clock import NewId
from peerlog.domain.errors import NotFound
from peerlog.storage import backups, restoring
from peerlog.storage.opening import open_read_only
from peerlog.storage.paths import Home


class Vault:
    """The file of one home; opens what it needs by itself, so that it works on damaged files too."""

    def __init__(self, home: Home, now: Callable[[], datetime], new_id: NewId) -> None:
        self._home = home
        self._now = now
        self._new_id = new_id

    def back_up(self, folder: str | None) -> Backup:
        """Make a verified copy."""
        database = open_read_only(self._home.database)
        try:
            chosen = Path(folder).expanduser() if folder else self._home.backups
            return backups.back_up(database, chosen, self._now())
        finally:
            database.close()

    def restore(self, source: str) -> Backup | None:
        """Put a backup in place; what stood there becomes a backup first."""
        path = Path(source).expanduser()
        if not path.exists():
            raise NotFound("backup", source)
        return restoring.restore(self._home, path, self._now(), self._new_id)

    def verify(self, path: str | None) -> Health:
        """Verify the file, or the one at *path*."""
        return backups.check(Path(path).expanduser() if path else self._home.database)

    def backups(self) -> tuple[str, ...]:
        """Give the backups, newest first."""
        return tuple(str(path) for path in backups.backups_in(self._home.backups))

    def places(self, *, whole: bool = False) -> Places:
        """Give where everything is; with *whole* paths, as it is found from anywhere."""
        home = Home(self._home.folder.absolute()) if whole else self._home
        return Places(
            home=str(home.folder),
            database=str(home.database),
            backups=str(home.backups),
            sealed=str(home.sealed),
            crashes=str(home.crashes),
        )
