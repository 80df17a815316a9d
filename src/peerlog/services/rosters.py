"""Bringing in members from a list another program kept: look first, then everybody in one go."""

from dataclasses import dataclass
from typing import Protocol

from peerlog.domain.ids import MemberId, NetworkId
from peerlog.domain.roster import Roster, read_roster
from peerlog.domain.roster_preview import Preview, differences, member_of
from peerlog.services.members import Members


class RosterFiles(Protocol):
    """Files outside our own, read and never written."""

    def read(self, path: str) -> bytes:
        """Give all bytes of a file; raises NotFound, TooLong or Unwritable."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A roster that was read, and what taking it in would change; nothing was changed yet."""

    path: str
    roster: Roster
    preview: Preview

    @property
    def changes(self) -> int:
        """How many people would come in or change."""
        return len(self.preview.new) + len(self.preview.updates)


@dataclass(eq=False, repr=False)
class Rosters:
    """What a person can do with a list of members from elsewhere."""

    files: RosterFiles
    members: Members

    def look(self, network: NetworkId, path: str) -> Looked:
        """Read the file at *path*; raises NotFound, NotARoster, TooLong or Unwritable."""
        roster = read_roster(self.files.read(path), path)
        preview = differences(roster.people, self.members.of(network))
        return Looked(path=path, roster=roster, preview=preview)

    def take(self, network: NetworkId, looked: Looked) -> int:
        """Add who is new and change what differs, in one act, and give how many that were.

        Who is there is compared anew, so somebody added meanwhile is not added twice.
        """
        preview = differences(looked.roster.people, self.members.of(network))
        with self.members.desk.act("member.import"):
            self.members.add_all(member_of(person, network, MemberId("")) for person in preview.new)
            self.members.edit_all((update.before, update.after) for update in preview.updates)
        return len(preview.new) + len(preview.updates)
