"""The history of the file's format: steps that are only ever added, each file taken through all or none."""

import sqlite3
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from peerlog.storage.database import settle
from peerlog.storage.files import make_private, sync_folder
from peerlog.storage.formats import STEPS

APPLICATION_ID = 0x70656572
"""Marks a SQLite file as ours ("peer")."""
VERSION = 4
"""The format this peerlog writes: the number of the newest migration."""


def migrations() -> Any:  # noqa: ANN401 - sqlite-utils is imported only here, late
    """Give every step from an empty file to today's format."""
    from sqlite_utils import Migrations

    steps = Migrations("peerlog")

    for name, (why, statements) in STEPS.items():
        steps(name=name)(_taking(why, statements))
    return steps


def _taking(why: str, statements: Sequence[str]) -> Callable[[Any], None]:
    def step(db: Any) -> None:  # noqa: ANN401
        for statement in statements:
            db.conn.execute(statement)

    step.__doc__ = why
    return step


OUR_SCHEMA = """SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL
    AND NOT (type='table' AND name LIKE 'said\\_index\\_%' ESCAPE '\\') AND tbl_name<>'_sqlite_migrations'
    ORDER BY rowid"""
"""What the steps made, without what FTS5 and sqlite-utils word differently from release to release."""


def schema() -> tuple[tuple[str, str], ...]:
    """Give the name and the SQL of everything in a fresh file, in the order it was made."""
    import sqlite_utils

    connection = sqlite3.connect(":memory:")
    try:
        migrations().apply(sqlite_utils.Database(connection, execute_plugins=False))
        return tuple(connection.execute(OUR_SCHEMA).fetchall())
    finally:
        connection.close()


def create(path: Path, steps: Callable[[], Any] = migrations, version: int = VERSION) -> None:
    """Make a new file at *path*; whoever comes at the same time waits and finds it made.

    The empty file becomes a database in one transaction, so a power cut leaves nothing or the whole.
    """
    with suppress(FileExistsError):
        make_private(path)
    upgrade(path, steps, version)
    sync_folder(path.parent)


def upgrade(path: Path, steps: Callable[[], Any] = migrations, version: int = VERSION) -> None:
    """Bring the file at *path* to *version* in one transaction; a file with data was backed up before."""
    import sqlite_utils

    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=30, isolation_level=None
    )
    try:
        settle(connection)
        database = sqlite_utils.Database(connection, execute_plugins=False)
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("PRAGMA user_version").fetchone()[0] < version:
            steps().apply(database)
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version={version}")
        connection.execute("COMMIT")
    finally:
        connection.close()
