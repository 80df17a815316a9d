"""Sorts what a network decided, agreed to do and promised to look back on for one audience.

Each line passes the door of its own session, under the mode that session was held under. What belongs to no session
passes a door that knows every name of the network, under the strictest mode since it was written down.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from peerlog.domain.action import Action
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling, Manner
from peerlog.domain.carrying import Carry, times_kept
from peerlog.domain.doors import Doors
from peerlog.domain.gone import Gone, called_off
from peerlog.domain.handout import Piece, SharedAction, SharedLine, Staying
from peerlog.domain.leaving import leaving
from peerlog.domain.line import ref_of
from peerlog.domain.network import Confidentiality
from peerlog.domain.network_record import NetworkRecord
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.promises import Promises
from peerlog.domain.record import SessionRecord
from peerlog.domain.register import FollowUp, Gathered, Register, SharedDecision
from peerlog.domain.review import Review
from peerlog.domain.session import next_of
from peerlog.domain.shared_lines import Sorter
from peerlog.domain.verdict import Leaving


def gathered(record: NetworkRecord, audience: Audience, manner: Manner | None = None) -> Gathered:
    """Give a network as *audience* may read it, and what stays and why; for me always as captured."""
    manner = manner or Manner()
    if audience is Audience.ME:
        manner = replace(manner, calling=Calling.FULL)
    return _Gathering(record, audience, manner).gathered()


class _Gathering:
    """One sorting of a network."""

    def __init__(self, record: NetworkRecord, audience: Audience, manner: Manner) -> None:
        self._record = record
        self._audience = audience
        self._manner = manner
        self._sessions = tuple(leaving(one, audience, manner) for one in record.sessions)
        self._wall = record.between.session.starts_at.tzinfo
        self._doors = Doors(record.between, audience, manner)
        self._decided = set[str]()
        self._sorters: dict[Confidentiality, Sorter] = {}
        self._carries: dict[str, list[Carry]] = {}
        for carry in record.carries:
            self._carries.setdefault(carry.action, []).append(carry)
        self._reviews: dict[str, list[Review]] = {}
        for review in record.reviews:
            self._reviews.setdefault(review.decision, []).append(review)

    def gathered(self) -> Gathered:
        """Sort everything."""
        mode = self._strictest()
        door = self._doors.of(mode)
        decisions = tuple(self._decisions())
        coming = next_of(one.session for one in self._record.sessions)
        register = Register(
            audience=self._audience,
            confidentiality=mode,
            owners=door.allowance.owners,
            network=door.out(Piece.NETWORK, self._record.network.name),
            next_day=coming.starts.date() if coming else None,
            decisions=decisions,
            actions=(*self._agreed(), *self._between()),
            look_backs=Promises(self._record, self._doors, self._sessions).out(),
            gone=self._gone(mode),
        )
        return Gathered(
            network=self._record.network.id,
            calling=self._manner.calling,
            register=register,
            sessions=self._sessions,
            stays=tuple(self._stays()),
        )

    def _gone(self, mode: Confidentiality) -> tuple[Gone, ...]:
        """Give what calendars are told to call off; what stays of it is nothing that anybody decides about."""
        door = Doors(self._record.between, self._audience, self._manner).of(mode)
        return called_off(self._record.gone, door, self._decided)

    def _strictest(self) -> Confidentiality:
        modes = [one.network.confidentiality for one in self._record.sessions]
        return Confidentiality.strictest([self._record.network.confidentiality, *modes])

    def _stays(self) -> Iterator[Staying]:
        """Give what stays of decisions, actions and look-backs; of other lines their own minutes tell."""
        for one in self._sessions:
            yield from (staying for staying in one.stays if _is_followed(staying))
        yield from self._doors.stays

    def _decisions(self) -> Iterator[SharedDecision]:
        for record, one in self._pairs():
            notes = {ref_of(note, record.session.ref): note for note in record.notes}
            self._decided.update(notes[line.ref].id for line in one.handout.decisions if line.ref)
            yield from (
                self._decision(record, one, line, notes[line.ref])
                for line in one.handout.decisions
                if line.ref
            )

    def _decision(self, record: SessionRecord, one: Leaving, line: SharedLine, note: Note) -> SharedDecision:
        door = self._doors.of(record.network.confidentiality)
        reviews = tuple(
            replace(review, reason=door.out(Piece.REASON, review.reason, about=review.id))
            for review in self._reviews.get(note.id, ())
        )
        return SharedDecision(
            line=line,
            day=one.handout.day,
            confidentiality=record.network.confidentiality,
            reviews=reviews,
            versions=tuple(self._version(review) for review in reviews),
        )

    def _agreed(self) -> Iterator[FollowUp]:
        for record, one in self._pairs():
            actions = {ref_of(action, record.session.ref): action for action in record.actions}
            for shared in one.handout.actions:
                yield self._follow_up(
                    actions[shared.ref], shared, record.network.confidentiality, one.handout.day
                )

    def _between(self) -> Iterator[FollowUp]:
        for action in self._record.between.earlier_actions:
            mode = self._record.mode_of(action.id)
            for shared in self._sorter(mode).earlier([action]):
                yield self._follow_up(action, shared, mode, action.made.astimezone(self._wall).date())

    def _sorter(self, mode: Confidentiality) -> Sorter:
        """Give what sorts the lines of no session that are held under *mode*."""
        if mode not in self._sorters:
            network = replace(self._record.network, confidentiality=mode)
            self._sorters[mode] = Sorter(replace(self._record.between, network=network), self._doors.of(mode))
        return self._sorters[mode]

    def _follow_up(self, action: Action, shared: SharedAction, mode: Confidentiality, day: date) -> FollowUp:
        return FollowUp(
            shared=shared,
            agreed_on=day,
            session=action.session,
            id=action.id,
            confidentiality=mode,
            commitment=action.commitment,
            outcome=action.outcome,
            carried=times_kept(self._carries.get(action.id, ())),
        )

    def _version(self, review: Review) -> int:
        return self._record.versions.get(review.id, 0)

    def _pairs(self) -> Iterator[tuple[SessionRecord, Leaving]]:
        return zip(self._record.sessions, self._sessions, strict=True)


def _is_followed(staying: Staying) -> bool:
    if staying.piece is Piece.LINE:
        return staying.kind is NoteKind.DECISION
    return staying.piece in (Piece.ACTION, Piece.OWNER, Piece.REASON, Piece.METHOD)
