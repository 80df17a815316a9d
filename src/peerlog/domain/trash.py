"""Something that was deleted and can be put back."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Trashed:
    """A record in the trash."""

    kind: str
    record: str
    name: str
    """The words it is called by."""
    deleted: datetime
    """When, in UTC."""
