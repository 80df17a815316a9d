"""What leaves across sessions: a calendar of everything that has a day, and the record it is made from."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from peerlog.domain.action import Action, ActionState
from peerlog.domain.agreement import Agreement
from peerlog.domain.allowance import Owners
from peerlog.domain.audience import Audience
from peerlog.domain.backup import Places
from peerlog.domain.calling import Calling
from peerlog.domain.clause import Clause
from peerlog.domain.export import Form
from peerlog.domain.handover import Handover, handover
from peerlog.domain.ids import MemberId, NetworkId, SessionId
from peerlog.domain.leaving import leaving
from peerlog.domain.look_back import Rung, RungState
from peerlog.domain.member import Member
from peerlog.domain.network_record import NetworkRecord
from peerlog.domain.record import SessionRecord
from peerlog.domain.register import FollowUp, Gathered, SharedLookBack
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


class AgreementHeld(Protocol):
    """The agreement that holds."""

    def current(self, network: NetworkId) -> Agreement | None: ...
    def clauses_of(self, agreement: Agreement) -> tuple[Clause, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenFor:
    """What somebody has open, as it may be told them."""

    called: str
    """How they may be called; empty where they may not be named."""
    actions: tuple[FollowUp, ...]
    unsaid: int
    """How many more there are whose words may not leave."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """What a network decided, agreed to do and promised to look back on."""

    records: NetworkRecords
    agreements: AgreementHeld
    places: Callable[[], Places]

    def gathered(self, network: NetworkId, audience: Audience, calling: Calling = Calling.FULL) -> Gathered:
        """Sort a whole network for an audience."""
        return gathered(self.records.record_of(network), audience, manner_of(calling))

    def handover(
        self, network: NetworkId, audience: Audience, today: date, calling: Calling = Calling.FULL
    ) -> Handover:
        """Sort all that a successor needs."""
        held = self.agreements.current(network)
        record = self.records.record_of(network)
        clauses = (held, self.agreements.clauses_of(held)) if held else None
        return handover(record, clauses, self.places(), today, audience, manner_of(calling))

    def open_for(self, member: Member, audience: Audience = Audience.MEMBERS) -> OpenFor:
        """Give the open actions of a member."""
        record = self.records.record_of(member.network)
        owned = {one.id for one in _open(record) if one.owner == member.id}
        register = gathered(record, audience).register
        told = tuple(one for one in register.actions if one.id in owned)
        called = {Owners.NAME: member.name, Owners.HANDLE: member.called}.get(register.owners, "")
        return OpenFor(called=called, actions=told, unsaid=len(owned) - len(told))

    def owing(self, network: NetworkId) -> Counter[MemberId]:
        """Count the open actions of each member who has any."""
        record = self.records.record_of(network)
        return Counter(one.owner for one in _open(record) if one.owner is not None)

    def looks_due(
        self, network: NetworkId, today: date, audience: Audience = Audience.MEMBERS
    ) -> tuple[tuple[Rung, SharedLookBack], ...]:
        """Give the rungs that ask to be looked at, the oldest first; the next one where none does."""
        looks = self.handover(network, audience, today).looks
        due = tuple(pair for pair in looks if pair[0].state is RungState.DUE)
        return due or looks[:1]

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


def _open(record: NetworkRecord) -> Iterator[Action]:
    lines = (*record.between.earlier_actions, *(a for one in record.sessions for a in one.actions))
    return (one for one in lines if one.state is ActionState.OPEN and not one.trashed)
