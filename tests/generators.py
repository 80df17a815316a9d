"""Values of the domain for tests: factories with defaults, and strategies for whole hostile sessions."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from hypothesis import strategies as st

from hostile import HANDLES, NAMES, ORGANISATIONS, long_texts, texts_naming
from peerlog.domain.action import Action, ActionState, action_ref
from peerlog.domain.amendment import Amendment
from peerlog.domain.attendance import Attendance, Presence
from peerlog.domain.ids import ActionId, MemberId, NetworkId, NoteId, RecordId, SessionId, StepId
from peerlog.domain.member import Member
from peerlog.domain.network import Confidentiality, Network
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.order import after
from peerlog.domain.record import SessionRecord
from peerlog.domain.session import MinutesState, Session, SessionState
from peerlog.domain.step import Step

NETWORK = NetworkId("a" * 32)
SESSION = SessionId("b" * 32)
MOMENT = datetime(2026, 11, 20, 11, 5, tzinfo=UTC)

_numbers = count(1)


def fresh_id() -> str:
    """Give an id that no other value of this run has."""
    return f"{next(_numbers):032x}"


def position(number: int) -> str:
    """Give the sorting position of the line of this number, from 0."""
    return f"h{number:04d}i"


def make_network(**changes: Any) -> Network:
    """A network under the Chatham House Rule."""
    return replace(Network(id=NETWORK, name="Coastal teachers"), **changes)


def make_member(**changes: Any) -> Member:
    """A member without handle."""
    member = Member(
        id=MemberId(fresh_id()), network=NETWORK, name="Amina Odhiambo", organisation="Maji Mazuri"
    )
    return replace(member, **changes)


def make_session(**changes: Any) -> Session:
    """A closed session with draft minutes."""
    session = Session(
        id=SESSION,
        network=NETWORK,
        number=7,
        title="What helped last month",
        starts=datetime(2026, 11, 20, 14, 0),  # noqa: DTZ001 - wall clock; the zone stands beside it
        zone="Africa/Nairobi",
        place="Mombasa",
        state=SessionState.CLOSED,
    )
    return replace(session, **changes)


def make_step(**changes: Any) -> Step:
    """A step of ten minutes."""
    step = Step(id=StepId(fresh_id()), session=SESSION, position=after(None), title="Round", minutes=10)
    return replace(step, **changes)


def make_note(**changes: Any) -> Note:
    """A plain note outside the agenda."""
    note = Note(
        id=NoteId(fresh_id()), session=SESSION, step=None, kind=NoteKind.NOTE, text="Start with the people.",
        made=MOMENT, position=after(None),
    )  # fmt: skip
    return replace(note, **changes)


def make_action(**changes: Any) -> Action:
    """An open action without owner and date."""
    action = Action(
        id=ActionId(fresh_id()), network=NETWORK, session=SESSION, step=None, number=1, owner=None, due=None,
        text="Call the district office", made=MOMENT, position=after(None),
    )  # fmt: skip
    return replace(action, **changes)


def make_attendance(**changes: Any) -> Attendance:
    """A guest who was present."""
    part = Attendance(id=RecordId(fresh_id()), session=SESSION, member=None, presence=Presence.PRESENT)
    return replace(part, **changes)


def make_amendment(**changes: Any) -> Amendment:
    """A note that was put right after approval."""
    amendment = Amendment(
        id=RecordId(fresh_id()), session=SESSION, about=RecordId(fresh_id()), kind="note", before="Ten came.",
        after="Twelve came.", reason="Miscounted", made=MOMENT,
    )  # fmt: skip
    return replace(amendment, **changes)


def make_record(**changes: Any) -> SessionRecord:
    """An empty session of an empty network."""
    record = SessionRecord(
        network=make_network(),
        session=make_session(),
        members=(),
        steps=(),
        notes=(),
        actions=(),
        attendance=(),
    )
    return replace(record, **changes)


@st.composite
def rosters(draw: st.DrawFn) -> tuple[Member, ...]:
    """Up to six members whose names come from many scripts."""
    names = draw(st.lists(st.sampled_from(NAMES), max_size=6, unique=True))
    return tuple(
        make_member(
            name=name,
            handle=draw(st.sampled_from(HANDLES)),
            organisation=draw(st.sampled_from(ORGANISATIONS)),
        )
        for name in names
    )


_moments = st.datetimes(datetime(2026, 11, 20, 11), datetime(2026, 11, 20, 13), timezones=st.just(UTC))  # noqa: DTZ001


@st.composite
def records(draw: st.DrawFn, modes: tuple[Confidentiality, ...] = tuple(Confidentiality)) -> SessionRecord:
    """Whole sessions full of hostile text, in which members and organisations are named."""
    members = draw(rosters())
    attendance = _attendance(draw, members)
    names = [*(one.name for one in members), *(one.guest_name for one in attendance)]
    hosts = [*(one.organisation for one in members), *(one.guest_organisation for one in attendance)]
    named = tuple(part for part in (*names, *hosts, *" ".join(names).split()) if part)
    short = texts_naming(named)
    texts = st.one_of(short, long_texts) if draw(st.integers(0, 19)) == 7 else short
    someone = st.none() | st.sampled_from([one.id for one in members]) if members else st.none()
    steps = tuple(
        make_step(position=position(number), title=draw(texts), host=draw(st.sampled_from(("", *named))))
        for number in range(draw(st.integers(0, 3)))
    )
    places = st.none() | st.sampled_from([step.id for step in steps]) if steps else st.none()
    return SessionRecord(
        network=make_network(name=draw(texts), confidentiality=draw(st.sampled_from(modes))),
        session=_session(draw, texts, named),
        members=members,
        steps=steps,
        notes=tuple(_note(draw, number, texts, someone, places) for number in range(draw(st.integers(0, 6)))),
        actions=tuple(_action(draw, number, texts, someone) for number in range(draw(st.integers(0, 4)))),
        attendance=attendance,
        **_earlier(draw, texts, someone),
        amendments=tuple(_amendment(draw, texts) for _ in range(draw(st.integers(0, 2)))),
    )


def _session(draw: st.DrawFn, texts: st.SearchStrategy[str], named: tuple[str, ...]) -> Session:
    approved = draw(st.booleans())
    return make_session(
        number=draw(st.integers(1, 120)),
        title=draw(texts),
        zone=draw(
            st.sampled_from(("Africa/Nairobi", "America/St_Johns", "Asia/Kathmandu", "UTC", "Nowhere/Else"))
        ),
        place=draw(texts),
        facilitator=draw(st.sampled_from(("", *named))),
        minutes_by=draw(texts),
        objectives=draw(texts),
        next_session=draw(texts),
        opened_at=draw(st.none() | _moments),
        closed_at=draw(st.none() | _moments),
        minutes_state=MinutesState.APPROVED if approved else MinutesState.DRAFT,
        approved_at=MOMENT + timedelta(days=3) if approved else None,
    )


def _note(
    draw: st.DrawFn,
    number: int,
    texts: st.SearchStrategy[str],
    someone: st.SearchStrategy[Any],
    places: st.SearchStrategy[Any],
) -> Note:
    kind = draw(st.sampled_from(tuple(NoteKind)))
    return make_note(
        kind=kind,
        text=draw(texts),
        position=position(number),
        step=draw(places),
        made=draw(_moments),
        number=number + 1 if kind is NoteKind.DECISION else 0,
        speaker=draw(someone),
        said_yes=draw(st.booleans()),
        method=draw(st.just("") | texts) if kind is NoteKind.DECISION else "",
    )


def _action(
    draw: st.DrawFn, number: int, texts: st.SearchStrategy[str], someone: st.SearchStrategy[Any]
) -> Action:
    return make_action(
        text=draw(texts),
        number=number + 1,
        position=position(number + 50),
        owner=draw(someone),
        owner_words=draw(st.just("") | texts),
        due=draw(st.none() | st.dates(date(2026, 1, 1), date(2030, 1, 1))),
        state=draw(st.sampled_from(tuple(ActionState))),
        reason=draw(st.just("") | texts),
    )


def _attendance(draw: st.DrawFn, members: tuple[Member, ...]) -> tuple[Attendance, ...]:
    presence = st.sampled_from(tuple(Presence))
    there = tuple(
        make_attendance(member=one.id, presence=draw(presence), arrived_at=draw(st.none() | _moments))
        for one in members
    )
    guests = draw(st.lists(st.sampled_from(NAMES), max_size=2, unique=True))
    invited = tuple(
        make_attendance(guest_name=name, guest_organisation=draw(st.sampled_from(ORGANISATIONS)))
        for name in guests
    )
    return (*there, *invited)


def _earlier(
    draw: st.DrawFn, texts: st.SearchStrategy[str], someone: st.SearchStrategy[Any]
) -> dict[str, Any]:
    actions = tuple(
        replace(_action(draw, number, texts, someone), session=None)
        for number in range(draw(st.integers(0, 2)))
    )
    return {"earlier_actions": actions, "earlier_refs": {one.id: action_ref(one, "S06") for one in actions}}


def _amendment(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> Amendment:
    kinds = st.sampled_from((*(kind.value for kind in NoteKind), "action", "session", "attendance"))
    return make_amendment(
        kind=draw(kinds), before=draw(texts), after=draw(texts), reason=draw(texts), made=draw(_moments)
    )
