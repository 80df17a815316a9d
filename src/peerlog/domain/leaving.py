"""Sorts a session record into what one audience may read and what stays inside."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from peerlog.domain.agenda import total_minutes
from peerlog.domain.allowance import Owners, Roll, Times, allowance, called_by
from peerlog.domain.attendance import TOOK_PART, Attendance
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling, Manner, Role
from peerlog.domain.door import Door, names_of, role_of
from peerlog.domain.handout import Handout, Piece, SharedPerson, Staying, Why
from peerlog.domain.ids import RecordId
from peerlog.domain.level import level_of
from peerlog.domain.line import in_order
from peerlog.domain.member import named
from peerlog.domain.note import NoteKind
from peerlog.domain.record import SessionRecord
from peerlog.domain.session import MinutesState
from peerlog.domain.shared_lines import Sorter
from peerlog.domain.verdict import Leaving, Verdict

LONGEST_SESSION = timedelta(hours=16)
"""A session closed later than this after its start was written up afterwards: its end is not known."""


def leaving(record: SessionRecord, audience: Audience, manner: Manner | None = None) -> Leaving:
    """Give *record* as *audience* may read it under the network's mode, and what stays and why.

    *manner* may replace names; what is for me alone is always as captured.
    """
    manner = manner or Manner()
    if audience is Audience.ME:
        manner = replace(manner, calling=Calling.FULL)
    allowed = called_by(allowance(record.network.confidentiality, audience), manner.calling)
    door = Door(audience=audience, allowance=allowed, names=names_of(record, allowed.owners), manner=manner)
    handout = _handout(record, door, audience)
    return Leaving(
        network=record.network.id,
        session=record.session.id,
        calling=manner.calling,
        handout=handout,
        stays=tuple(door.stays),
        lines=tuple(_verdicts(record, door)),
    )


def _verdicts(record: SessionRecord, door: Door) -> Iterable[Verdict]:
    held = {one.about: one for one in door.stays if one.piece in (Piece.LINE, Piece.ACTION)}
    for line in in_order(record.notes, record.actions):
        if not line.trashed:
            name = RecordId(line.id)
            yield Verdict(
                line=line,
                leaves=door.passed.get(name, ""),
                stays=held.get(name),
                level=level_of(line, record.network.confidentiality),
            )


def _handout(record: SessionRecord, door: Door, audience: Audience) -> Handout:
    sorter = Sorter(record, door)
    return replace(
        _head(record, door, audience),
        people=_people(record, door),
        head_count=_head_count(record, door),
        earlier=sorter.earlier(),
        steps=sorter.steps(),
        decisions=sorter.lines(NoteKind.DECISION),
        actions=sorter.actions(),
        parked=sorter.lines(NoteKind.PARKED),
        amendments=sorter.amendments(),
    )


def _head(record: SessionRecord, door: Door, audience: Audience) -> Handout:
    session, allowed = record.session, door.allowance
    starts, ends = _hours(record, door)
    return Handout(
        audience=audience,
        confidentiality=record.network.confidentiality,
        owners=allowed.owners,
        ref=session.ref,
        day=session.held_at.date(),
        planned=session.starts.date() if session.held_at != session.starts_at else None,
        starts=starts,
        ends=ends,
        planned_end=_planned_end(record, starts) if ends is None else None,
        approved_on=_approved_on(record),
        title=door.out(Piece.TITLE, session.title, permitted=allowed.title),
        network=door.out(Piece.NETWORK, record.network.name),
        place=door.out(Piece.PLACE, session.place, permitted=allowed.place),
        facilitator=_called(record, door, Piece.FACILITATOR, session.facilitator),
        minutes_by=_called(record, door, Piece.MINUTES_BY, session.minutes_by),
        objectives=door.out(Piece.OBJECTIVES, session.objectives, permitted=allowed.objectives),
        next_session=door.out(Piece.NEXT_SESSION, session.next_session, permitted=allowed.next_session),
        version=record.versions.get(session.id, 0),
    )


def _approved_on(record: SessionRecord) -> date | None:
    session = record.session
    if session.minutes_state is not MinutesState.APPROVED or session.approved_at is None:
        return None
    return session.approved_at.astimezone(session.starts_at.tzinfo).date()


def _hours(record: SessionRecord, door: Door) -> tuple[datetime | None, datetime | None]:
    starts, closed = record.session.held_at, record.session.closed_at
    if door.allowance.times is Times.DATE:
        door.hold(Staying(piece=Piece.TIME, why=Why.MODE))
        return None, None
    if closed is None or not timedelta() < closed - starts <= LONGEST_SESSION:
        return starts, None
    return starts, closed.astimezone(starts.tzinfo)


def _planned_end(record: SessionRecord, starts: datetime | None) -> datetime | None:
    minutes = total_minutes(record.steps)
    return starts + timedelta(minutes=minutes) if starts is not None and minutes else None


def _called(record: SessionRecord, door: Door, piece: Piece, words: str) -> str:
    """Give who led or wrote, the way owners are called."""
    owners = door.allowance.owners
    if owners is Owners.NAME or not words:
        return door.out(piece, words)
    found = named(record.members, words)
    if owners is Owners.INITIALS:
        return door.called(found[0].name if len(found) == 1 else words, Role.SOMEBODY)
    if owners is Owners.ROLE:
        door.hold(Staying(piece=piece, why=Why.CALLING, text=words))
        return ""
    if door.allowance.owners is Owners.HANDLE and len(found) == 1:
        return found[0].called
    door.hold(Staying(piece=piece, why=Why.MODE, text=words))
    return ""


def _people(record: SessionRecord, door: Door) -> tuple[SharedPerson, ...]:
    there = [part for part in record.attendance if not part.trashed]
    if door.allowance.attendance is not Roll.NAMES:
        if there:
            door.hold(Staying(piece=Piece.ATTENDANCE, why=Why.MODE))
        return ()
    return tuple(sorted(_shared(record, door, there), key=_by_name))


def _by_name(person: SharedPerson) -> tuple[str, str, str, str]:
    return person.name.casefold(), person.name, person.organisation, person.presence.value


def _shared(record: SessionRecord, door: Door, there: Iterable[Attendance]) -> Iterable[SharedPerson]:
    members = {member.id: member for member in record.members}
    timed = door.allowance.times is Times.LINES
    for part in there:
        member = members.get(part.member) if part.member else None
        name = member.name if member else part.guest_name
        role = role_of(record, name) if part.member else Role.GUEST
        organisation = member.organisation if member else part.guest_organisation
        yield SharedPerson(
            name=door.called(name, role),
            organisation=organisation if door.manner.calling is Calling.FULL else "",
            presence=part.presence,
            arrived=_on_the_wall(record, part.arrived_at) if timed else None,
            left=_on_the_wall(record, part.left_at) if timed else None,
        )


def _on_the_wall(record: SessionRecord, moment: datetime | None) -> time | None:
    return moment.astimezone(record.session.starts_at.tzinfo).time() if moment else None


def _head_count(record: SessionRecord, door: Door) -> int | None:
    if door.allowance.attendance is Roll.NONE:
        return None
    return sum(part.presence in TOOK_PART for part in record.attendance if not part.trashed)
