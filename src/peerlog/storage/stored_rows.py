"""Every row of the file that holds one record's id, looked for in all tables alike: what we say we keep is tested here."""

from peerlog.domain.stored import StoredRow
from peerlog.storage.database import Database

_TABLES = """SELECT name FROM sqlite_schema WHERE type='table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
    AND name NOT LIKE 'said\\_index%' ESCAPE '\\' ORDER BY name"""
"""Those of rows; the full-text index holds no id, only the number of its row in `said`."""


class StoredRows:
    """The file, looked through for one record."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def holding(self, record: str) -> tuple[StoredRow, ...]:
        """Give every row in which the id stands, the record's own first, then by the name of the table."""
        names = [str(row["name"]) for row in self._database.rows(_TABLES)]
        rows = [row for name in names for row in self._of(name, record)]
        return tuple(sorted(rows, key=lambda row: dict(row.columns).get("id") != record))

    def _of(self, table: str, record: str) -> list[StoredRow]:
        columns = [str(row["name"]) for row in self._database.rows(f'PRAGMA table_info("{table}")')]
        held = " OR ".join(f'instr("{column}", ?1)' for column in columns)
        rows = self._database.rows(f'SELECT * FROM "{table}" WHERE {held}', (record,))  # noqa: S608 - our own names
        return [StoredRow(table=table, columns=tuple(zip(columns, tuple(row), strict=True))) for row in rows]
