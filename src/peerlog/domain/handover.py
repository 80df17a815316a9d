"""All that a successor needs when a facilitator or an owner leaves, as one audience may read it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from peerlog.domain.agreement import Agreement
from peerlog.domain.allowance import Roll
from peerlog.domain.audience import Audience
from peerlog.domain.backup import Places
from peerlog.domain.calling import Calling, Manner, Role
from peerlog.domain.clause import Clause
from peerlog.domain.door import Door
from peerlog.domain.doors import Doors
from peerlog.domain.handout import Handout, Piece, Staying
from peerlog.domain.look_back import Rung, RungState, rungs
from peerlog.domain.months import months_after
from peerlog.domain.network_record import NetworkRecord
from peerlog.domain.register import Gathered, SharedLookBack
from peerlog.domain.registering import gathered
from peerlog.domain.session import SessionState

AHEAD = 60
"""Months of look-backs that a successor is told of."""
INSIDERS = (Audience.ME, Audience.FACILITATORS)
"""Who is told where the files are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedMember:
    """Somebody who belongs to the network."""

    name: str
    handle: str
    organisation: str
    joined: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SharedAgreement:
    """The version that holds; a clause or a route that stays inside is not here."""

    version: Agreement
    clauses: tuple[tuple[str, str], ...]
    """What the group will do, and what one would see of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """What is handed over."""

    everything: Gathered
    today: date
    purpose: str
    agreement: SharedAgreement | None
    people: tuple[SharedMember, ...]
    head_count: int | None
    """How many belong to it; None where not even that leaves."""
    coming: tuple[Handout, ...]
    """Sessions that are planned, the next one first."""
    looks: tuple[tuple[Rung, SharedLookBack], ...]
    """What is due, and what will be in the next five years, by date."""
    places: Places | None
    """Where the files are; None for whom they do not concern."""
    stays: tuple[Staying, ...]
    """What of the agreement stays inside, for the eyes of whoever hands over."""


def handover(
    record: NetworkRecord,
    held: tuple[Agreement, Sequence[Clause]] | None,
    places: Places,
    today: date,
    audience: Audience,
    manner: Manner,
) -> Handover:
    """Sort what is handed over on a day; *held* is the agreement that holds, with its clauses."""
    everything = gathered(record, audience, manner)
    manner = replace(manner, calling=everything.calling)
    door = Doors(record.between, audience, manner).of(everything.register.confidentiality)
    planned = {one.session.id for one in record.sessions if one.session.state is SessionState.PLANNED}
    return Handover(
        everything=everything,
        today=today,
        purpose=door.out(Piece.OBJECTIVES, record.network.purpose, permitted=door.allowance.title),
        agreement=_agreement(door, *held) if held and door.allowance.title else None,
        people=tuple(_people(record, door, today)),
        head_count=_head_count(record, door, today),
        coming=tuple(one.handout for one in everything.sessions if one.session in planned),
        looks=_looks(everything.register.look_backs, today),
        places=places if audience in INSIDERS else None,
        stays=tuple(door.stays),
    )


def _agreement(door: Door, version: Agreement, clauses: Sequence[Clause]) -> SharedAgreement:
    named = door.allowance.names
    return SharedAgreement(
        version=replace(
            version,
            route=door.out(Piece.AGREEMENT, version.route, permitted=named),
            second_route=door.out(Piece.AGREEMENT, version.second_route, permitted=named),
            decided=door.out(Piece.AGREEMENT, version.decided),
        ),
        clauses=tuple(
            (one.text, one.behaviour)
            for one in clauses
            if not one.trashed and door.lets(Piece.AGREEMENT, one.text, one.behaviour)
        ),
    )


def _people(record: NetworkRecord, door: Door, today: date) -> Iterator[SharedMember]:
    if door.allowance.attendance is not Roll.NAMES:
        return
    full = door.manner.calling is Calling.FULL
    for member in record.between.members:
        if member.is_active_on(today):
            yield SharedMember(
                name=door.called(member.name, Role.MEMBER),
                handle=member.handle if full else "",
                organisation=member.organisation if full else "",
                joined=member.joined,
            )


def _head_count(record: NetworkRecord, door: Door, today: date) -> int | None:
    if door.allowance.attendance is Roll.NONE:
        return None
    return sum(member.is_active_on(today) for member in record.between.members)


def _looks(promises: Sequence[SharedLookBack], today: date) -> tuple[tuple[Rung, SharedLookBack], ...]:
    last = months_after(today, AHEAD)
    asking = [
        (rung, one)
        for one in promises
        if one.promise.let_go_on is None
        for rung in rungs(one.promise, one.looks, today)
        if rung.state in (RungState.DUE, RungState.COMING) and rung.due <= last
    ]
    return tuple(sorted(asking, key=lambda pair: (pair[0].due, pair[1].promise.id)))
