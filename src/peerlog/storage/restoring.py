"""The way back from a backup: what stands is kept first, and open windows go on with the restored file."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from peerlog.domain.backup import Backup, Health
from peerlog.domain.change import Value
from peerlog.domain.clock import NewId
from peerlog.domain.errors import Damaged, NewerFormat, NotADatabase, ReadOnly, SampleStaysApart
from peerlog.storage import identity, migrations, verifying
from peerlog.storage.backups import back_up, copy, copy_whole, free_name, remove, remove_abandoned
from peerlog.storage.database import Database
from peerlog.storage.files import make_private, sync_folder
from peerlog.storage.held import let_wait, waiting_in
from peerlog.storage.opening import checked_version, open_read_only
from peerlog.storage.paths import Home, unwritable
from peerlog.storage.preferences import SqlitePreferences
from peerlog.storage.sample_home import STAMP, is_sample_home
from peerlog.storage.sqlite_errors import named_errors


def restore(home: Home, source: Path, now: datetime, new_id: NewId) -> Backup | None:
    """Put *source* in the place of the file of *home*; what stood there becomes a backup first.

    Everything that can fail is done on a copy. Then the content of the file is replaced inside one SQLite
    transaction and never swapped underneath another open window. Mistakes that wait are in no backup: they stay.
    """
    home.make()
    remove_abandoned(home.folder, now)
    with _prepared(home, source, new_id) as prepared:
        try:
            waiting = _what_waits(home)
            kept = _keep_what_stands(home, now)
        except OSError as error:
            raise unwritable(error, home.database) from error
        let_wait(prepared, waiting)
        copy_whole(prepared, home.database)
        identity.anchor(home.database, identity.known_copy(prepared), 0)
    sync_folder(home.folder)
    return kept


@contextmanager
def _prepared(home: Home, source: Path, new_id: NewId) -> Iterator[Database]:
    """Give a verified copy of *source*, in today's format and under a fresh copy name."""
    path = home.folder / f".restoring-{new_id()}.db"
    try:
        make_private(path)
        _copy_verified(source, path)
        with named_errors(path):
            migrations.upgrade(path)
        prepared = Database(path)
        try:
            if SqlitePreferences(prepared).get(STAMP) and not is_sample_home(home):
                raise SampleStaysApart(str(source))
            with prepared.transaction():
                identity.renew(prepared, new_id, home.database)
            yield prepared
        finally:
            prepared.close()
    except OSError as error:
        raise unwritable(error, path) from error
    finally:
        remove(path)


def _copy_verified(source: Path, path: Path) -> None:
    incoming = open_read_only(source)
    try:
        if incoming.version > migrations.VERSION:
            raise NewerFormat(str(source), incoming.version)
        if not verifying.health(incoming).sound:
            raise Damaged(str(source))
        copy(incoming, path)
    finally:
        incoming.close()


def _what_waits(home: Home) -> list[dict[str, Value]]:
    """Give the mistakes that wait; none where the present file cannot be read."""
    if not home.database.exists() or home.database.stat().st_size == 0:
        return []
    try:
        standing = Database(home.database, read_only=True)
        try:
            return waiting_in(standing)
        finally:
            standing.close()
    except (Damaged, NotADatabase, ReadOnly):
        return []


def _keep_what_stands(home: Home, now: datetime) -> Backup | None:
    """Back up the present file, or keep its bytes when it is too damaged for that."""
    if not home.database.exists():
        make_private(home.database)
        return None
    if home.database.stat().st_size == 0:
        return None
    try:
        standing = Database(home.database)
        try:
            checked_version(standing)
            return back_up(standing, home.backups, now, reason="before-restore")
        finally:
            standing.close()
    except (Damaged, NotADatabase):
        return _set_aside(home, now)


def _set_aside(home: Home, now: datetime) -> Backup:
    """Keep every byte of a damaged file beside it, then empty it so that SQLite can fill it anew."""
    aside = free_name(home.folder / f"peerlog-damaged-{now.strftime('%Y%m%dT%H%M%SZ')}.db")
    journal = home.database.with_name(f"{home.database.name}-journal")
    for part, kept in ((home.database, aside), (journal, aside.with_name(f"{aside.name}-journal"))):
        if part.exists():
            make_private(kept)
            shutil.copyfile(part, kept)
    sync_folder(home.folder)
    for part in (journal, home.database):
        if part.exists():
            part.write_bytes(b"")
    return Backup(path=str(aside), made=now, health=Health(problems=("damaged",)))
