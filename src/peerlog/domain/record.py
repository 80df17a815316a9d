"""All that a session's minutes may draw on, as one value; what may leave it is decided in domain/allowance.py."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from peerlog.domain.action import Action
from peerlog.domain.amendment import Amendment
from peerlog.domain.attendance import Attendance
from peerlog.domain.audience import Audience
from peerlog.domain.ids import ActionId, MemberId, RecordId
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.domain.note import Note
from peerlog.domain.session import Session
from peerlog.domain.step import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRecord:
    """A session with everything that belongs to it."""

    network: Network
    session: Session
    members: tuple[Member, ...]
    """Everybody the network knows, also those who left: the names that may have to stay inside."""
    steps: tuple[Step, ...]
    notes: tuple[Note, ...]
    actions: tuple[Action, ...]
    attendance: tuple[Attendance, ...]
    earlier_actions: tuple[Action, ...] = ()
    """Open actions of the same network from before this session."""
    earlier_refs: Mapping[ActionId, str] = field(default_factory=dict)
    amendments: tuple[Amendment, ...] = ()
    formerly: tuple[Member, ...] = ()
    """Members as they were called before, or who are in the trash: names that may have to stay inside as well."""
    guests: tuple[Attendance, ...] = ()
    """Guests of every session of the network, for their names."""
    led_or_owned: tuple[str, ...] = ()
    """Names typed beside this session, its steps and its actions, as they stand today and in the trash."""

    levels: Mapping[RecordId, Audience] = field(default_factory=dict)
    """Of every line of the session that has one of its own, in the trash too: its amendments go no further."""

    versions: Mapping[str, int] = field(default_factory=dict)
    """How often what may leave of the session and of its actions was changed, by id; empty where nobody asks."""

    def level_of(self, line: RecordId) -> Audience | None:
        """Give how far a line may go, as far as the line itself says."""
        return self.levels.get(line)

    def member(self, wanted: MemberId | None) -> Member | None:
        """Find a member by id."""
        return next((member for member in self.members if member.id == wanted), None)
