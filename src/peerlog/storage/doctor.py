"""Looks at this machine and at the file of records, changing nothing and reading out nothing anybody wrote."""

import os
import platform
import shutil
import sqlite3
import sys
from collections.abc import Callable
from datetime import datetime
from importlib import metadata
from pathlib import Path

from peerlog.domain.backup import Health, told_by
from peerlog.domain.checkup import Facts
from peerlog.domain.concern import SealState
from peerlog.domain.errors import Damaged, NotADatabase, PeerlogError, StorageError
from peerlog.storage import migrations, verifying
from peerlog.storage.backups import backups_in, newest_backup
from peerlog.storage.change_log import ChangeLog
from peerlog.storage.concerns.schema import SEALED
from peerlog.storage.database import SETTINGS, Database
from peerlog.storage.opening import checked_version
from peerlog.storage.paths import Home
from peerlog.storage.places import drive_of, sync_of
from peerlog.storage.rows import clock_moment
from peerlog.storage.sealed import key_file

PACKAGES = ("peerlog", "textual", "sqlite-utils", "click", "rich")
OTHERS_MAY = 0o077


class Examination:
    """One home and the machine it is on."""

    def __init__(self, home: Home, now: Callable[[], datetime]) -> None:
        self._home = home
        self._now = now

    def facts(self) -> Facts:
        """Look at everything once."""
        file = self._home.database
        health, version, newest, unset = self._look()
        return Facts(
            now=self._now(),
            versions=_versions(),
            sqlite=sqlite3.sqlite_version_info,
            file=_has_content(file),
            health=health,
            format=version,
            newest_format=migrations.VERSION,
            unset=unset,
            leftover=_has_content(file.with_name(f"{file.name}-journal")),
            newest_backup=_newest(self._home.backups),
            backups=len(backups_in(self._home.backups)),
            sealed=_sealed(self._home),
            newest_record=newest,
            free_bytes=_free(self._home.folder),
            open_to_others=_open_to_others(self._home),
            kept_by=sync_of(self._home.folder),
            drive=drive_of(self._home.folder),
            encoding=sys.getfilesystemencoding().lower(),
            terminal=_terminal(),
        )

    def _look(self) -> tuple[Health, int, datetime | None, tuple[str, ...]]:
        """Give health, format, the newest record and the settings that did not hold; a broken file is no error."""
        if not _has_content(self._home.database):
            return Health(), 0, None, ()
        try:
            database = Database(self._home.database, read_only=True)
        except (Damaged, NotADatabase):
            return Health(problems=("structure",)), 0, None, ()
        try:
            version = checked_version(database)
            found = database.settings()
            unset = tuple(
                name for name in SETTINGS if name != "journal_mode" and found[name] != SETTINGS[name]
            )
            clock = ChangeLog(database).newest_clock()
            return verifying.health(database), version, clock_moment(clock) if clock else None, unset
        except StorageError:
            return Health(problems=("structure",)), 0, None, ()
        finally:
            database.close()


def _versions() -> dict[str, str]:
    found = {}
    for name in PACKAGES:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            found[name] = "?"
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return found | {"python": platform.python_version(), "sqlite": sqlite3.sqlite_version, "system": system}


def _sealed(home: Home) -> SealState:
    """Look whether the sealed notes have what opens them; nothing is made, mended or unlocked."""
    if not home.sealed.is_dir():
        return SealState.NONE
    found = sorted(path for path in home.sealed.iterdir() if path.is_dir() and path.name[0] != ".")
    if not found:
        return SealState.NONE
    try:
        key_file.read(found[0])
    except PeerlogError:
        return SealState.BROKEN
    return SealState.LOCKED if (found[0] / SEALED.file_name).is_file() else SealState.BROKEN


def _newest(folder: Path) -> datetime | None:
    path = newest_backup(folder)
    told = told_by(path) if path else None
    return told.made if told else None


def _has_content(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def _free(folder: Path) -> int | None:
    standing = next((place for place in (folder, *folder.absolute().parents) if place.exists()), None)
    try:
        return None if standing is None else shutil.disk_usage(standing).free
    except OSError:
        return None


def _open_to_others(home: Home) -> tuple[str, ...]:
    if os.name != "posix":
        return ()
    places = {"folder": home.folder, "file": home.database, "sealed": home.sealed}
    return tuple(name for name, path in places.items() if path.exists() and path.stat().st_mode & OTHERS_MAY)


def _terminal() -> dict[str, str]:
    size = shutil.get_terminal_size(fallback=(0, 0))
    return {"terminal": os.environ.get("TERM", ""), "columns": str(size.columns), "rows": str(size.lines)}
