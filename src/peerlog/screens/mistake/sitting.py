"""A sitting: what was settled before a round and the round itself, in memory only."""

from dataclasses import dataclass, field

from peerlog.domain.network import Network
from peerlog.domain.telling import Telling
from peerlog.services.mistake_rounds import Round


@dataclass(eq=False, slots=True)
class Sitting:
    """One round in one room."""

    network: Network
    people: int = 0
    """How many are in the room; 0 while nobody said."""
    slips: bool = False
    """Whether one person types what others wrote on paper."""
    round: Round | None = field(default=None, repr=False)
    """Open from the first turn until it is closed or let go."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Turn:
    """How a turn ended."""

    telling: Telling | None
    """What was told, empty for "nothing this time"; None where it was wiped."""
    code: str = ""
    """The six words, where they were asked for."""
