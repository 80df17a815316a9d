"""Asking for what is missing when a session closes; it never blocks."""

from dataclasses import dataclass
from typing import Protocol

from peerlog.domain.closing import Missing, missing
from peerlog.domain.ids import SessionId
from peerlog.domain.record import SessionRecord


class Records(Protocol):
    """Whole session records."""

    def record_of(self, session: SessionId) -> SessionRecord: ...


@dataclass(eq=False, repr=False)
class Closing:
    """What a good record would still have."""

    records: Records

    def missing(self, session: SessionId) -> tuple[Missing, ...]:
        """Give what is missing, in the order of the lines."""
        return missing(self.records.record_of(session))
