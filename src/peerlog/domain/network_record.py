"""All that may be drawn on when something leaves across sessions, as one value."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from peerlog.domain.carrying import Carry
from peerlog.domain.gone import Gone
from peerlog.domain.ids import LookBackId
from peerlog.domain.look_back import Hindsight, Look, LookBack
from peerlog.domain.network import Confidentiality, Network
from peerlog.domain.record import SessionRecord
from peerlog.domain.review import Review


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkRecord:
    """A network with everything that follows from its sessions, as it stands today."""

    network: Network
    sessions: tuple[SessionRecord, ...]
    """The first one first; also of approved minutes as they stand, not as they were approved."""
    between: SessionRecord
    """What was agreed between sessions: no session of its own, its actions as earlier ones, every name known."""
    carries: tuple[Carry, ...] = ()
    reviews: tuple[Review, ...] = ()
    look_backs: tuple[LookBack, ...] = ()
    looks: tuple[Look, ...] = ()
    hindsights: tuple[Hindsight, ...] = ()
    modes: Mapping[str, Confidentiality] = field(default_factory=dict)
    """Of actions between sessions and of look-backs, by id: the strictest mode since they were written down."""
    ladders: Mapping[LookBackId, tuple[int, ...]] = field(default_factory=dict)
    """Of each look-back every rung it ever had, in months."""
    versions: Mapping[str, int] = field(default_factory=dict)
    """How often what may leave of reviews and look-backs was changed, by id."""

    gone: tuple[Gone, ...] = ()

    def mode_of(self, record: str) -> Confidentiality:
        """Give the mode something that belongs to no session is held under."""
        return self.modes.get(record, self.network.confidentiality)
