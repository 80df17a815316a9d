"""Text that was being typed."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """Text that was being typed at one place."""

    place: str
    """What it belongs to: an area, a record id and a field, such as ``session/<id>/capture``."""
    text: str
    kept_at: datetime
