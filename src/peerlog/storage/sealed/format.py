"""What a sealed file holds, and the steps that bring an older one up to date."""

import sqlite3
from dataclasses import dataclass

from peerlog.storage.kinds import Kinds
from peerlog.storage.migrations import OUR_SCHEMA


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedFormat:
    """One sort of sealed file, such as journals."""

    name: str
    """In one word: of the file, in the key file, and in what the wraps are bound to."""
    application_id: int
    """Marks the SQLite file as one of this sort."""
    steps: tuple[tuple[str, ...], ...]
    """The statements of each step of the format, only ever added to."""
    kinds: Kinds

    @property
    def version(self) -> int:
        """The format this peerlog writes: the number of the newest step."""
        return len(self.steps)

    @property
    def file_name(self) -> str:
        """What the database is called inside its folder."""
        return f"{self.name}.db"

    def schema(self) -> tuple[tuple[str, str], ...]:
        """Give the name and the SQL of everything in a fresh file, in the order it was made."""
        connection = sqlite3.connect(":memory:")
        try:
            for step in self.steps:
                for statement in step:
                    connection.execute(statement)
            return tuple(connection.execute(OUR_SCHEMA).fetchall())
        finally:
            connection.close()
