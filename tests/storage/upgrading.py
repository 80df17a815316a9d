"""A later format than today's, made up for the tests: notes gain a mood."""

import gzip
from collections.abc import Callable
from pathlib import Path
from typing import Any

from peerlog.storage import migrations
from peerlog.storage.database import Database
from peerlog.storage.opening import open_database
from peerlog.storage.paths import Home
from storage.keeping import NOW

NEXT = migrations.VERSION + 1


def later_steps(between: Callable[[], None]) -> Any:
    """Today's steps and one more that calls *between* in its middle."""
    steps = migrations.migrations()

    @steps()
    def m900_moods(db: Any) -> None:
        """Lines carry how they were said."""
        db.conn.execute("ALTER TABLE note ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'")
        between()
        db.conn.execute("CREATE TABLE mood (name TEXT PRIMARY KEY) STRICT")

    return steps


def open_upgraded(home: Home, between: Callable[[], None] = lambda: None) -> Database:
    """Open a home with the later format."""
    return open_database(home, lambda: NOW, steps=lambda: later_steps(between), version=NEXT)


def old_home(folder: Path, number: int = 1) -> Home:
    """A home whose file the peerlog of an older format wrote: a session with approved minutes and one that runs.

    That of format 2 has an agreement that three accepted, and minutes that left; that of format 3 three mistakes
    that were released together, one answered, and another that waits.
    """
    home = Home(folder)
    home.make()
    packed = Path(__file__).parent / f"format_{number}.db.gz"
    home.database.write_bytes(gzip.decompress(packed.read_bytes()))
    return home
