"""What became of an action, change by change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from peerlog.domain.carrying import Carry
from peerlog.domain.change import Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What changed at a moment."""

    made: datetime
    """In UTC."""
    first: bool
    """Whether it was written down then."""
    fields: Mapping[str, Value]
    """With the names of people in place of their ids."""
    before: Mapping[str, Value]
    """The same fields as they were."""
    carry: Carry | None = None
    """What was said of it, in place of fields."""
