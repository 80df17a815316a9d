"""A backup, and how healthy a file is."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """What verifying a file found."""

    counts: dict[str, int] = field(default_factory=dict)
    """Records of each kind."""
    changes: int = 0
    problems: tuple[str, ...] = ()
    """What is wrong, as short keys: "structure", "log N", "row KIND ID", "index"."""

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A whole copy of the file."""

    path: str
    made: datetime
    health: Health
