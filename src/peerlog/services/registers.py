"""What leaves across sessions: a calendar of everything that has a day, and the record it is made from."""

from dataclasses import dataclass
from typing import Protocol

from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.export import Form
from peerlog.domain.ids import NetworkId, SessionId
from peerlog.domain.leaving import leaving
from peerlog.domain.network_record import NetworkRecord
from peerlog.domain.record import SessionRecord
from peerlog.domain.register import Gathered
from peerlog.domain.registering import gathered
from peerlog.domain.verdict import Leaving
from peerlog.services.exports import Parcel
from peerlog.wording.calendar import calendar_text
from peerlog.wording.calendar_entries import entries, later_entries
from peerlog.wording.calling import manner_of
from peerlog.wording.file_name import calendar_file_name
from peerlog.wording.markdown import plain


class NetworkRecords(Protocol):
    """Where whole networks come from."""

    def record_of(self, network: NetworkId) -> NetworkRecord:
        """Give a network with all that follows from its sessions; raises NotFound."""
        ...

    def as_it_stands(self, session: SessionId) -> SessionRecord:
        """Give a session as it is today, approved or not; raises NotFound."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """What a network decided, agreed to do and promised to look back on."""

    records: NetworkRecords

    def gathered(self, network: NetworkId, audience: Audience, calling: Calling = Calling.FULL) -> Gathered:
        """Sort a whole network for an audience."""
        return gathered(self.records.record_of(network), audience, manner_of(calling))

    def standing(self, session: SessionId, audience: Audience, calling: Calling = Calling.FULL) -> Leaving:
        """Sort one session as it stands today, for its calendar: what is done meanwhile is done there too."""
        return leaving(self.records.as_it_stands(session), audience, manner_of(calling))


def calendar_of(everything: Gathered, *, tasks: bool = False) -> Parcel:
    """Give the calendar of a network: its sessions and all that has a day. Raises ExportDiffers."""
    register = everything.register
    called = plain(register.network)
    name = calendar_file_name(called, register.audience)
    intended = (*entries(everything.sessions), *later_entries(register))
    public = register.audience is Audience.PUBLIC
    text = calendar_text(intended, name, called=called, public=public, tasks=tasks)
    return parcel_across(everything, text, name)


def parcel_across(everything: Gathered, text: str, name: str) -> Parcel:
    """Give what the log of exports notes when something of many sessions leaves."""
    return Parcel(
        network=everything.network,
        session=None,
        audience=everything.register.audience,
        calling=everything.calling,
        form=Form.FILE,
        text=text,
        name=name,
    )
