"""A row of the file, column by column, as it is stored: nothing added, nothing left out, nothing translated."""

from dataclasses import dataclass

from peerlog.domain.change import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredRow:
    """One row."""

    table: str
    columns: tuple[tuple[str, Value], ...]
    """Names and values, in the order of the table."""
