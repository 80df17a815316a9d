"""Which entries of a journal are wanted."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What an entry must be like; what is left empty asks nothing."""

    model: str | None = None
    """FREE, the empty one, asks for entries without prompts."""
    tag: str = ""
    strand: str = ""
    mood: int | None = None
    since: date | None = None
    """The first day wanted."""
    until: date | None = None
    """The last day wanted."""
    starred: bool = False
    possible_lesson: bool = False
    trashed: bool = False
    """Whether to give what lies in the trash instead of what stands."""
