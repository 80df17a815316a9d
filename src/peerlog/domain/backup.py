"""A backup, and how healthy a file is."""

import re
from dataclasses import dataclass, field
from datetime import datetime

_NAME = re.compile(r"peerlog-(?P<made>\d{8}T\d{6}Z)-(?P<reason>[a-z]+(?:-[a-z]+)*)(?:-\d+)?\.db$")


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
class Told:
    """What the name of a backup tells."""

    made: datetime
    """In UTC."""
    reason: str
    """"asked", "before-restore" or "before-upgrade"."""


def told_by(path: str) -> Told | None:
    """Read the name of a backup; None when peerlog did not give it."""
    found = _NAME.search(path)
    if found is None:
        return None
    try:
        made = datetime.strptime(found["made"], "%Y%m%dT%H%M%S%z")
    except ValueError:
        return None
    return Told(made=made, reason=found["reason"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where everything is kept, as paths."""

    home: str
    database: str
    backups: str
    sealed: str
    """Notes about concerns, encrypted."""
    crashes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A whole copy of the file."""

    path: str
    made: datetime
    health: Health
