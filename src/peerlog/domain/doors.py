"""The doors of what belongs to no session: one for each mode it is held under, each knowing every name of the network."""

from dataclasses import dataclass, field

from peerlog.domain.allowance import allowance, called_by
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Manner
from peerlog.domain.door import Door, names_of
from peerlog.domain.handout import Staying
from peerlog.domain.network import Confidentiality
from peerlog.domain.record import SessionRecord


@dataclass(slots=True)
class Doors:
    """Doors, made when first needed."""

    record: SessionRecord
    """What is of no session, with every name."""
    audience: Audience
    manner: Manner
    made: dict[Confidentiality, Door] = field(default_factory=dict)

    def of(self, mode: Confidentiality) -> Door:
        """Give the door for what is held under *mode*."""
        if mode not in self.made:
            allowed = called_by(allowance(mode, self.audience), self.manner.calling)
            names = names_of(self.record, allowed.owners)
            self.made[mode] = Door(audience=self.audience, allowance=allowed, names=names, manner=self.manner)
        return self.made[mode]

    @property
    def stays(self) -> tuple[Staying, ...]:
        """What any of them held back."""
        return tuple(staying for door in self.made.values() for staying in door.stays)
