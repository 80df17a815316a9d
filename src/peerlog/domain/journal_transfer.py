"""What an import would bring in, before anything is written."""

from dataclasses import dataclass

from peerlog.domain.journal_imports.outcome import TAKEN, JournalFormat, Reason, Refused
from peerlog.domain.reflection import Reflection


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """One file to read, of a folder, of a ZIP, or by itself."""

    name: str
    """Its path below what was named."""
    data: bytes = b""
    skipped: Reason | None = None
    """Why it was not even read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRefusal:
    """Something in one of the files that is not taken, or not whole."""

    file: str
    refused: Refused

    @property
    def is_taken(self) -> bool:
        """Whether the entry comes in all the same."""
        return self.refused.reason in TAKEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What an import would bring in; nothing was changed."""

    path: str
    new: tuple[Reflection, ...]
    """Without ids, in the order they were read."""
    known: int
    """Entries that the journal has already, in its trash too."""
    refused: tuple[FileRefusal, ...]
    """The first thousand of each file."""
    formats: tuple[JournalFormat, ...]
    more_refused: int = 0
    """How many more there are."""
    day_first: bool | None = None
    """How dates such as 05/06/2024 were read; None when there were none, or they leave no doubt."""
