"""Nothing is found where it may not be in what leaves across sessions: calendar, register, tables, handover pack."""

import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from canaries import LINES, MARKED, Aviary, Cell, letters_only, names_may_leave
from generators import NETWORK, fresh_id, make_action, make_session
from peerlog.domain.audience import Audience
from peerlog.domain.backup import Places
from peerlog.domain.calling import Calling, Manner
from peerlog.domain.handover import handover
from peerlog.domain.ids import LookBackId, LookId, NoteId, RecordId, SessionId
from peerlog.domain.look_back import Hindsight, Look, LookBack, Stands
from peerlog.domain.network import Confidentiality
from peerlog.domain.network_record import NetworkRecord
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.register import Gathered
from peerlog.domain.registering import gathered
from peerlog.domain.review import Review, ReviewOutcome
from peerlog.services.exports import Parcel
from peerlog.services.handing_over import handover_files_of, tables_of
from peerlog.services.registers import calendar_of
from peerlog.wording.calling import manner_of
from peerlog.wording.reminder import actions_reminder, look_reminder

TORTURE = bool(os.environ.get("PEERLOG_TORTURE"))
many = settings(
    max_examples=500 if TORTURE else 2,
    derandomize=not TORTURE,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
EVERY_WAY = [(mode, audience, way) for mode in Confidentiality for audience in Audience for way in Calling]
TODAY = date(2026, 11, 26)
PLACES = Places(home="/h", database="/h/d", backups="/h/b", sealed="/h/s", crashes="/h/c")


class Flight:
    """A network of canaries, and the words that belong to a promise about each of its lines."""

    def __init__(self, seed: int) -> None:
        self.aviary = Aviary(seed)
        self.random = Random(seed)
        self.promised: dict[str, RecordId] = {}
        lines = (*self.aviary.record.notes, *self.aviary.record.actions)
        self.look_backs = tuple(self._promise(RecordId(line.id)) for line in lines)
        self.reviews = tuple(
            self._review(note) for note in self.aviary.record.notes if note.kind is NoteKind.DECISION
        )

    def said(self) -> str:
        """Words in which somebody may be named, in any spelling."""
        aviary = self.aviary
        people = [one.name for one in (*aviary.there, *aviary.away)]
        named = self.random.choice(
            ["", aviary.spelled(*people), aviary.spelled(aviary.there[0].organisation)]
        )
        return f"then {named} said it".replace("  ", " ")

    def _promise(self, line: RecordId) -> LookBack:
        word = self.aviary.word()
        self.promised[word] = line
        return LookBack(
            id=LookBackId(fresh_id()), network=NETWORK, about=line, learning=word,
            expectation=f"{word} {self.said()}" if self.random.random() < 0.3 else word, signs=self.said(),
            holder=self.said(), successor=self.said(), place=self.said(), promised_on=TODAY,
        )  # fmt: skip

    def _review(self, note: Note) -> Review:
        return Review(
            id=RecordId(fresh_id()), network=NETWORK, decision=NoteId(note.id), due_on=TODAY,
            outcome=ReviewOutcome.CHANGED, reason=self.said(), done_on=TODAY,
        )  # fmt: skip

    def record(self, mode: Confidentiality) -> NetworkRecord:
        """Everything there is, under one mode."""
        record = self.aviary.record
        network = replace(record.network, confidentiality=mode)
        session = replace(record, network=network)
        none = make_session(id=SessionId(""), number=0, title="", starts=datetime(1, 1, 1))  # noqa: DTZ001
        loose = make_action(text=self.said(), session=None, owner=self.aviary.there[0].id, due=TODAY)
        between = replace(
            session, session=none, steps=(), notes=(), actions=(), attendance=(), amendments=(),
            earlier_actions=(loose,), guests=record.attendance, led_or_owned=(record.session.facilitator,),
        )  # fmt: skip
        return NetworkRecord(
            network=network,
            sessions=(session,),
            between=between,
            reviews=self.reviews,
            look_backs=self.look_backs,
            looks=tuple(self._look(one) for one in self.look_backs),
            hindsights=tuple(
                Hindsight(id=RecordId(fresh_id()), look_back=one.id, written_on=TODAY, text=self.said())
                for one in self.look_backs
            ),
        )

    def _look(self, promise: LookBack) -> Look:
        return Look(
            id=LookId(fresh_id()), look_back=promise.id, rung=1, looked_on=TODAY, stands=Stands.PARTLY,
            evidence=self.said(), lives_in=None, holder=self.said(), unexpected=self.said(),
            to_earlier_selves=self.said(),
        )  # fmt: skip

    def may_be_promised(self, word: str, cell: Cell) -> bool:
        """Whether a promise may leave by the kind and the level of its line."""
        lines = {one.id: one for one in (*self.aviary.record.notes, *self.aviary.record.actions)}
        line = lines[self.promised[word]]
        kind = line.kind.value if isinstance(line, Note) else "action"
        order = list(Audience)
        if line.level is not None and order.index(cell[1]) > order.index(line.level):
            return False
        marked = line.level is not None and kind in MARKED.get(cell, frozenset())
        return kind in LINES[cell] or marked


def leaves(
    flight: Flight, mode: Confidentiality, audience: Audience, calling: Calling
) -> Iterator[tuple[str, str]]:
    """Everything that would leave across sessions, file by file."""
    record, manner = flight.record(mode), manner_of(calling)
    pack = handover(record, None, PLACES, TODAY, audience, manner)
    everything = gathered(record, audience, manner)
    for parcel in (*handover_files_of(pack), *_others(everything)):
        yield parcel.name, parcel.text.replace("\r\n ", "")
        yield "name", parcel.name
    if audience is not Audience.ME:
        yield "reminder", actions_reminder("", everything.register.actions, 0, 10_000)
        yield from (("look", look_reminder(rung, one, 10_000)) for rung, one in pack.looks)


def _others(everything: Gathered) -> Iterator[Parcel]:
    yield calendar_of(everything, tasks=True)
    yield from tables_of(everything, TODAY, for_spreadsheet=True)


@pytest.mark.sampled
@many
@given(st.integers(0, 2**32))
def test_no_canary_is_in_anything_across_sessions(seed: int) -> None:
    """However a name was spelled, in whatever field; a handover tells who belongs to it where names may leave."""
    flight = Flight(seed)
    for mode, audience, calling in EVERY_WAY:
        cell = (mode, audience)
        forbidden = [(letters_only(word), what) for word, what in flight.aviary.must_not_be_in(cell, calling)]
        listed = names_may_leave(cell, calling)
        for form, text in leaves(flight, mode, audience, calling):
            letters = letters_only(text)
            for word, what in forbidden:
                told = listed and what in ("name", "handle")  # who belongs to it, or is named in a review
                assert told or word not in letters, (seed, mode, audience, calling, form, what, word)


@pytest.mark.sampled
@many
@given(st.integers(0, 2**32))
def test_a_promise_leaves_where_its_line_may_and_nowhere_else(seed: int) -> None:
    """By kind and level of the line; what its words say is looked at beside."""
    flight = Flight(seed)
    for mode, audience, calling in EVERY_WAY:
        register = gathered(flight.record(mode), audience, Manner(calling=calling)).register
        out = {one.promise.learning for one in register.look_backs}
        may = {word for word in flight.promised if flight.may_be_promised(word, (mode, audience))}
        quiet = {one.learning for one in flight.look_backs if one.expectation == one.learning}
        assert out <= may, (seed, mode, audience)
        assert may & quiet <= out, (seed, mode, audience)
