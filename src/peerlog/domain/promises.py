"""Sorts promises to look back for one audience: each goes as far as the line it belongs to, alone as far as a lesson."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

from peerlog.domain.audience import Audience
from peerlog.domain.door import Door
from peerlog.domain.doors import Doors
from peerlog.domain.handout import Piece, Staying, Why
from peerlog.domain.ids import RecordId
from peerlog.domain.level import held_by
from peerlog.domain.line import Line, ref_of
from peerlog.domain.look_back import Look, LookBack
from peerlog.domain.network import Confidentiality
from peerlog.domain.network_record import NetworkRecord
from peerlog.domain.note import NoteKind
from peerlog.domain.record import SessionRecord
from peerlog.domain.register import SharedLookBack
from peerlog.domain.verdict import Leaving


class Promises:
    """Takes the look-backs of one network through its doors."""

    def __init__(self, record: NetworkRecord, doors: Doors, sessions: Sequence[Leaving]) -> None:
        self._record = record
        self._doors = doors
        self._lines: dict[str, tuple[Line, SessionRecord]] = {}
        for one in record.sessions:
            self._belong(one, (*one.notes, *one.actions))
        self._belong(record.between, record.between.earlier_actions)
        handouts = [one.handout for one in sessions]
        self._refs = {line.ref for one in handouts for line in one.decisions}
        self._refs |= {action.ref for one in handouts for action in one.actions}

    def _belong(self, session: SessionRecord, lines: Iterable[Line]) -> None:
        self._lines |= {line.id: (line, session) for line in lines}

    def out(self) -> tuple[SharedLookBack, ...]:
        """Give those that may leave, in the order of the record."""
        return tuple(filter(None, map(self._promise, self._record.look_backs)))

    def _promise(self, promise: LookBack) -> SharedLookBack | None:
        line, session = self._lines.get(promise.about or "", (None, None))
        mode = self._mode(promise, session)
        door = self._doors.of(mode)
        if not self._leaves(promise, line, door):
            return None
        out = partial(door.out, Piece.LOOK_BACK, about=_id(promise))
        return SharedLookBack(
            promise=_promise_out(promise, out),
            about=self._ref(line, session),
            looks=tuple(_look_out(look, out) for look in self._record.looks if look.look_back == promise.id),
            hindsights=tuple(
                one
                for one in self._record.hindsights
                if one.look_back == promise.id and door.lets(Piece.LOOK_BACK, one.text, about=_id(promise))
            ),
            confidentiality=mode,
            every_rung=self._record.ladders.get(promise.id, promise.ladder),
            version=self._record.versions.get(promise.id, 0),
        )

    def _mode(self, promise: LookBack, session: SessionRecord | None) -> Confidentiality:
        modes = [self._record.mode_of(promise.id), *((session.network.confidentiality,) if session else ())]
        return Confidentiality.strictest(modes)

    def _leaves(self, promise: LookBack, line: Line | None, door: Door) -> bool:
        why = self._held(promise, line, door)
        if why is not None:
            door.hold(Staying(piece=Piece.LOOK_BACK, why=why, text=promise.name, about=_id(promise)))
            return False
        return door.lets(Piece.LOOK_BACK, promise.learning, promise.expectation, about=_id(promise))

    def _held(self, promise: LookBack, line: Line | None, door: Door) -> Why | None:
        """Give what keeps a promise inside whatever its words."""
        audience: Audience = door.audience
        if line is not None:
            return held_by(line, door.allowance, audience)
        levels = (one.level_of(promise.about) for one in self._record.sessions if promise.about)
        if any(level is not None and not audience.is_within(level) for level in levels):
            return Why.LEVEL
        return None if NoteKind.LESSON in door.allowance.kinds else Why.MODE

    def _ref(self, line: Line | None, session: SessionRecord | None) -> str:
        """Give the ref of the line a promise belongs to, where that line leaves too."""
        if line is None or session is None:
            return ""
        ref = ref_of(line, session.session.ref)
        return ref if ref in self._refs else ""


def _promise_out(promise: LookBack, out: Callable[[str], str]) -> LookBack:
    return replace(
        promise,
        signs=out(promise.signs),
        holder=out(promise.holder),
        successor=out(promise.successor),
        place=out(promise.place),
        reason=out(promise.reason),
    )


def _look_out(look: Look, out: Callable[[str], str]) -> Look:
    return replace(
        look,
        evidence=out(look.evidence),
        holder=out(look.holder),
        unexpected=out(look.unexpected),
        to_earlier_selves=out(look.to_earlier_selves),
    )


def _id(promise: LookBack) -> RecordId:
    return RecordId(promise.id)
