"""Sorts what a group answered to its mistakes into what one audience may read and what stays inside."""

from dataclasses import replace
from datetime import date

from peerlog.domain.allowance import allowance, called_by
from peerlog.domain.audience import Audience
from peerlog.domain.bulletin import (
    Bulletin,
    BulletinRecord,
    LeavingBulletin,
    Linked,
    SharedAnswer,
    SharedTheme,
)
from peerlog.domain.bulletin_door import BulletinDoor
from peerlog.domain.calling import Calling, Manner, Role
from peerlog.domain.door import Door, add_known
from peerlog.domain.handout import Piece, SharedAction, Staying, Why
from peerlog.domain.ids import RecordId
from peerlog.domain.k_check import counted
from peerlog.domain.k_steps import k_for, stepped
from peerlog.domain.mistake_answer import Response
from peerlog.domain.naming import Names
from peerlog.domain.network import Confidentiality
from peerlog.domain.note import NoteKind
from peerlog.domain.own_words import OwnWords
from peerlog.domain.themes import tallied


def bulletin_for(record: BulletinRecord, audience: Audience, manner: Manner | None = None) -> LeavingBulletin:
    """Sort *record* for an audience; *manner* may replace names, but not in what is for me alone.

    Responses and themes that name somebody, or have a mistake's own words, stay from everybody, whatever was agreed,
    until a person has decided: who is named beside a mistake may be taken for the one who made it.
    """
    manner = manner or Manner()
    if audience is Audience.ME:
        manner = replace(manner, calling=Calling.FULL)
    door = _door(record, record.network.confidentiality, audience, manner)
    bulletin = _bulletin(record, door)
    return LeavingBulletin(
        network=record.network.id, calling=manner.calling, bulletin=bulletin, stays=tuple(door.stays)
    )


def _bulletin(record: BulletinRecord, door: Door) -> Bulletin:
    allowed = door.allowance
    nameless = replace(door, allowance=replace(allowed, names=False, contacts=False))
    strict = BulletinDoor(door=nameless, own_words=OwnWords((*record.told, *record.entries)))
    bulletin = Bulletin(
        audience=door.audience,
        confidentiality=record.network.confidentiality,
        owners=allowed.owners,
        network=door.out(Piece.NETWORK, record.network.name),
        period=max(record.periods, default=""),
        k=k_for(door.audience, record.floor),
        answers=_answers(record, door, strict),
        next_day=_next_day(record, door),
    )
    return _with_numbers(bulletin, record, strict) if NoteKind.LESSON in allowed.kinds else bulletin


def _door(record: BulletinRecord, mode: Confidentiality, audience: Audience, manner: Manner) -> Door:
    allowed = called_by(allowance(mode, audience), manner.calling)
    names = Names()
    add_known(names, record.members, record.guests, record.typed, allowed.owners)
    return Door(audience=audience, allowance=allowed, names=names, manner=manner)


def _answers(record: BulletinRecord, door: Door, strict: BulletinDoor) -> tuple[SharedAnswer, ...]:
    linked = {one.action.id: one for one in record.actions}
    shared = (
        _answer(one, strict, linked.get(one.action) if one.action else None, record, door)
        for one in record.responses
    )
    return tuple(one for one in shared if one.heard or one.changed or one.why_not or one.action)


def _answer(
    response: Response, strict: BulletinDoor, linked: Linked | None, record: BulletinRecord, door: Door
) -> SharedAnswer:
    """Give a response: what was heard as lessons leave, what was done about it as decisions do."""
    kinds = door.allowance.kinds
    lesson, decision = NoteKind.LESSON in kinds, NoteKind.DECISION in kinds
    return SharedAnswer(
        period=response.period,
        heard=strict.answer(Piece.HEARD, response, response.heard, permitted=lesson),
        changed=strict.answer(Piece.CHANGED, response, response.changed, permitted=decision),
        why_not=strict.answer(Piece.WHY_NOT, response, response.why_not, permitted=decision),
        action=_action(linked, record, door),
    )


def _action(linked: Linked | None, record: BulletinRecord, door: Door) -> SharedAction | None:
    """Give a linked action as its own session lets it leave, which may be stricter."""
    if linked is None:
        return None
    own = _door(record, linked.mode, door.audience, door.manner)
    own = replace(own, stays=door.stays)
    action = linked.action
    text = own.words_of(action)
    if text is None:
        return None
    about = RecordId(action.id)
    member = next((one for one in record.members if one.id == action.owner), None)
    return SharedAction(
        ref=linked.ref,
        text=text,
        owner=own.owner(member, action.owner_words, Role.MEMBER, about),
        due=action.due,
        state=action.state,
        reason=own.out(Piece.REASON, action.reason, about=about),
    )


def _next_day(record: BulletinRecord, door: Door) -> date | None:
    if record.next_day is None or door.allowance.next_session:
        return record.next_day
    door.hold(Staying(piece=Piece.NEXT_SESSION, why=Why.MODE))
    return None


def _with_numbers(bulletin: Bulletin, record: BulletinRecord, door: BulletinDoor) -> Bulletin:
    """Add what may be told of the numbers of entries."""
    k = bulletin.k
    given = {one.id for one in record.responses}
    return replace(
        bulletin,
        counted=True,
        waiting=stepped(sum(one.response not in given for one in record.entries), k),
        themes=_themes(record, door, k),
        counts=tuple((one, stepped(count, k)) for one, count in counted(record.entries, k).counts),
    )


def _themes(record: BulletinRecord, door: BulletinDoor, k: int) -> tuple[SharedTheme, ...]:
    answered = {str(one.id): one.period for one in record.responses}
    return tuple(
        SharedTheme(theme=one.theme, count=stepped(one.count, k), came_back=one.later >= k)
        for one in sorted(tallied(record.entries, answered), key=lambda one: one.theme.casefold())
        if one.count >= k and door.lets_theme(one.theme)
    )
