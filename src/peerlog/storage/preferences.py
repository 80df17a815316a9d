"""What a person chose for this machine, such as network at hand, theme or bell; no record of a network."""

from peerlog.storage.database import Database


class SqlitePreferences:
    """Choices by name."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> str:
        """Give a choice, empty when none was made."""
        row = self._database.row("SELECT value FROM meta WHERE key=?", (f"choice.{name}",))
        return row["value"] if row else ""

    def set(self, name: str, value: str) -> None:
        """Keep a choice; nothing is written when it stands already."""
        if self.get(name) != value:
            self._database.write("INSERT OR REPLACE INTO meta VALUES (?, ?)", (f"choice.{name}", value))
