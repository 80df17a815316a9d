"""Decisions that come back: provisional ones at the next session, others on the day they were given."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from peerlog.domain.attendance import TOOK_PART, Attendance
from peerlog.domain.captured import Captured, LineKind
from peerlog.domain.core import LOOKED_AT, core_of
from peerlog.domain.errors import NotFound
from peerlog.domain.ids import MemberId, NetworkId, NoteId, RecordId, SessionId
from peerlog.domain.meaning import begins, the_one
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.review import Review, ReviewOutcome, is_provisional, standing_of
from peerlog.domain.session import Session, SessionState
from peerlog.domain.text import kept, needed
from peerlog.services.acts import Desk
from peerlog.services.notes import Notes


class ReviewStore(Protocol):
    """Reviews as they are kept."""

    def add(self, record: Review) -> None: ...
    def get(self, record: str) -> Review | None: ...
    def save(self, before: Review, after: Review) -> None: ...
    def of(self, network: NetworkId) -> tuple[Review, ...]: ...
    def of_decision(self, decision: NoteId) -> tuple[Review, ...]: ...


class DecisionStore(Protocol):
    """Decisions as they are kept."""

    def get(self, record: str) -> Note | None: ...
    def of(self, session: SessionId) -> tuple[Note, ...]: ...
    def decisions(self, network: NetworkId) -> tuple[Note, ...]: ...


class SessionBoard(Protocol):
    """Sessions as they are kept."""

    def get(self, record: str) -> Session | None: ...
    def of(self, network: NetworkId) -> tuple[Session, ...]: ...


class AttendanceOf(Protocol):
    """Attendance as it is kept."""

    def of(self, session: SessionId) -> tuple[Attendance, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision with what stands around it."""

    note: Note
    session: Session
    review: Review | None
    """The one ahead, else the one done last."""

    @property
    def ref(self) -> str:
        """Such as S05-D1."""
        return f"{self.session.ref}-D{self.note.number}"


@dataclass(eq=False, repr=False)
class Reviews:
    """What a person can do about decisions coming back."""

    store: ReviewStore
    decisions: DecisionStore
    sessions: SessionBoard
    attendance: AttendanceOf
    notes: Notes
    desk: Desk

    def decided(self, network: NetworkId) -> tuple[Decided, ...]:
        """Give every decision of a network, the latest first."""
        return self._with_reviews(self.decisions.decisions(network), self.store.of(network))

    def get(self, record: str) -> Review:
        """Give a review by its id; raises NotFound."""
        found = self.store.get(record)
        if found is None:
            raise NotFound("review", record)
        return found

    def one(self, note: Note) -> Decided:
        """Give a decision with what stands around it."""
        return self._with_reviews((note,), self.store.of_decision(note.id))[0]

    def of_decision(self, note: Note) -> tuple[Review, ...]:
        """Give every review of a decision, those done first, as they were done."""
        return tuple(sorted(self.store.of_decision(note.id), key=lambda r: (r.done_on or date.max, r.id)))

    def find(self, network: NetworkId, words: str) -> Decided:
        """Find a decision by its ref (S05-D1) or the beginning of its id."""
        wanted, everything = words.strip().casefold(), self.decided(network)
        found = [d for d in everything if d.ref.casefold() == wanted or _short(d.ref) == _short(wanted)] or [
            d for d in everything if begins(d.note.id, wanted)
        ]
        return the_one("decision", words, found, (one.ref for one in found))

    def asking(self, network: NetworkId, today: date, but: SessionId | None = None) -> tuple[Decided, ...]:
        """Give the decisions that wait to be looked at today, those provisional since earlier sessions first.

        One made in the session *but* is not asked about while that runs.
        """
        waiting = [one for one in self.store.of(network) if one.asks_on(today)]
        notes = (self.decisions.get(one.decision) for one in waiting)
        standing = tuple(note for note in notes if note and not note.trashed and note.session != but)
        return self._with_reviews(tuple(dict.fromkeys(standing)), waiting)

    def bring_back(self, note: Note, due_on: date | None, network: NetworkId) -> Review:
        """Let a decision come back on a day, or at the next session (None); another day replaces the one ahead."""
        ahead = next((r for r in self.store.of_decision(note.id) if r.outcome is None), None)
        with self.desk.act("review.plan"):
            if ahead is not None:
                moved = replace(ahead, due_on=due_on, provisional=ahead.provisional and due_on is None)
                self.store.save(ahead, moved)
                return moved
            return self._added(note, due_on, network)

    def take_back(self, note: Note) -> None:
        """Let a decision stand without coming back; the review ahead goes to the trash."""
        with self.desk.act("review.remove"):
            for ahead in (r for r in self.store.of_decision(note.id) if r.outcome is None):
                self.store.save(ahead, replace(ahead, trashed=True))

    def answer(
        self,
        decided: Decided,
        outcome: ReviewOutcome,
        on: date,
        reason: str = "",
        again_on: date | None = None,
    ) -> Review:
        """Note what came of it on a day; changed and dropped say why. *again_on* lets it come back once more."""
        why = (
            kept(reason, "reason")
            if outcome is ReviewOutcome.STANDS
            else needed(reason, "reason", limit=2_000)
        )
        with self.desk.act("review.answer"):
            ahead = decided.review if decided.review and decided.review.outcome is None else None
            review = ahead or self._added(decided.note, on, decided.session.network)
            done = replace(review, outcome=outcome, reason=why, done_on=on)
            self.store.save(review, done)
            if again_on is not None:
                self._added(decided.note, again_on, decided.session.network)
        return done

    def change(self, decided: Decided, session: Session, text: str, on: date, reason: str) -> Note:
        """Let another decision, made in a running session, take the place of this one."""
        with self.desk.act("review.answer"):
            self.answer(decided, ReviewOutcome.CHANGED, on, reason)
            line = self.notes.capture(
                session, None, Captured(kind=LineKind.DECISION, text=needed(text, "decision", limit=20_000))
            )
        found = self.decisions.get(line.id)
        return found or decided.note

    def note_provisional(self, session: Session) -> None:
        """As a session closes, make its decisions provisional when under half of the core took part.

        Without a mark of attendance nothing is known, and none becomes one.
        """
        here = self._took_part(session.id)
        core = core_of([self._took_part(earlier.id) for earlier in self._earlier(session)])
        provisional = bool(here) and is_provisional(len(core & here), len(core))
        for note in self.decisions.of(session.id):
            if note.kind is NoteKind.DECISION:
                self._settle(note, session.network, provisional=provisional)

    def _settle(self, note: Note, network: NetworkId, *, provisional: bool) -> None:
        known = [review for review in self.store.of_decision(note.id) if review.provisional]
        if provisional and not known:
            self._added(note, None, network, provisional=True)
        if not provisional:  # the session was closed before, and who took part was set right since
            for review in (one for one in known if one.outcome is None):
                self.store.save(review, replace(review, trashed=True))

    def _added(
        self, note: Note, due_on: date | None, network: NetworkId, *, provisional: bool = False
    ) -> Review:
        review = Review(
            id=RecordId(self.desk.new_id()), network=network, decision=note.id, due_on=due_on,
            provisional=provisional,
        )  # fmt: skip
        self.store.add(review)
        return review

    def _earlier(self, session: Session) -> list[Session]:
        held = (s for s in self.sessions.of(session.network) if s.state is SessionState.CLOSED)
        earlier = [s for s in held if s.id != session.id and s.held_at < session.held_at]
        return sorted(earlier, key=lambda one: one.held_at)[-LOOKED_AT:]

    def _took_part(self, session: SessionId) -> frozenset[MemberId]:
        marks = self.attendance.of(session)
        return frozenset(mark.member for mark in marks if mark.member and mark.presence in TOOK_PART)

    def _with_reviews(self, notes: Iterable[Note], reviews: Iterable[Review]) -> tuple[Decided, ...]:
        everything = tuple(reviews)
        found = []
        for note in notes:
            session = self.sessions.get(note.session)
            if session is not None and not session.trashed:
                found.append(Decided(note=note, session=session, review=standing_of(note.id, everything)))
        return tuple(found)


def _short(ref: str) -> str:
    """Give a ref without the zeros of its number: s5-d1."""
    return ref.casefold().replace("s0", "s")
