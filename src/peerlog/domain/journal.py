"""A journal as it is seen from outside, and where and how a reflection stands in it."""

from dataclasses import dataclass
from datetime import UTC, datetime

from peerlog.domain.ids import JournalId
from peerlog.domain.reflection import Reflection

LONGEST_NAME = 80
"""Characters in the name of a journal."""
Place = tuple[str, str, str]
"""Where a reflection stands in its journal: local day, moment of writing, id, which sort as text, newest last."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalFace:
    """What anybody at this machine can read of a journal while it is locked."""

    id: JournalId
    name: str
    protected: bool
    """Whether a passphrase opens it; one without can be read by anyone with the laptop."""
    broken: bool = False
    """What belongs beside the journal to open it is missing or damaged."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A reflection as it stood from a moment on."""

    at: datetime
    """In UTC."""
    reflection: Reflection


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalBackup:
    """A copy of a journal, sealed as the journal is."""

    path: str
    journal: JournalId
    name: str
    made: datetime
    """In UTC."""


def place_of(reflection: Reflection) -> Place:
    """Give where a reflection stands, to go on listing after it."""
    written = reflection.written.astimezone(UTC).isoformat(timespec="seconds")
    return reflection.day.isoformat(), written.replace("+00:00", "Z"), reflection.id
