"""The proof: of one entry everything that was kept, read from the file as it stands there."""

from dataclasses import dataclass
from typing import Protocol

from peerlog.domain.mistake import Mistake
from peerlog.domain.stored import StoredRow


class RowsKept(Protocol):
    """The file, looked through for one record."""

    def holding(self, record: str) -> tuple[StoredRow, ...]: ...


@dataclass(eq=False, repr=False)
class MistakeProof:
    """Shows what was kept of an entry."""

    rows: RowsKept

    def of(self, entry: Mistake) -> tuple[StoredRow, ...]:
        """Give every row that holds this entry's random id: its own first, then what search and change log hold."""
        return self.rows.holding(entry.id)
