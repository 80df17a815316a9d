"""What kinds of record a file keeps, which words of each are searched, and what else goes at an erase."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from peerlog.domain.searching import normal


@dataclass(frozen=True, slots=True, kw_only=True)
class Kinds:
    """The kinds of record of one file; recorder, index and verifying know no more about them than this."""

    searched: Mapping[str, tuple[str, ...]]
    """Every kind of record, each a table of the same name, and the columns search reads."""
    readers: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    """How to get the words out of a column that holds no plain text."""
    erased_too: Mapping[str, str] = field(default_factory=dict)
    """Tables beside the records whose rows go with an erased one, and the column that names it."""
    anchored: bool = True
    """Whether a note beside the file may tell how far it has come; else each opening signs by a name of its own."""

    def words(self, kind: str, row: Any) -> str:  # noqa: ANN401 - a row of either library, or None
        """Give the words of a record as they are indexed; of one in the trash none."""
        if row is None or row["trashed"]:
            return ""
        return normal("\n".join(self._text(row, name) for name in self.searched[kind] if row[name]))

    def _text(self, row: Any, column: str) -> str:  # noqa: ANN401
        read = self.readers.get(column)
        return str(row[column]) if read is None else read(row[column])
