"""The table of what leaves: four confidentiality modes by four audiences."""

from dataclasses import replace
from datetime import date

import pytest

from generators import (
    make_action,
    make_attendance,
    make_member,
    make_network,
    make_note,
    make_record,
    make_session,
    make_step,
)
from peerlog.domain.attendance import Presence
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling, Manner
from peerlog.domain.handout import Handout
from peerlog.domain.leaving import leaving
from peerlog.domain.network import Confidentiality
from peerlog.domain.note import NoteKind
from peerlog.domain.record import SessionRecord

AMINA = make_member(name="Amina Odhiambo", handle="heron", organisation="Maji Mazuri")
JOAO = make_member(name="João Pereira", organisation="Escuela Viva")
STEP = make_step(title="Round")

OPEN, CHATHAM = Confidentiality.OPEN, Confidentiality.CHATHAM_HOUSE
LESSONS, CONFIDENTIAL = Confidentiality.LESSONS_LEAVE, Confidentiality.CONFIDENTIAL
ME, FACILITATORS, MEMBERS, PUBLIC = Audience

ALL = "note lesson question success quote decision parked"
HEAD = "title place objectives step next"

TABLE = {
    (OPEN, ME): (ALL, "names", "all", "name", "lines", HEAD),
    (OPEN, FACILITATORS): (ALL, "names", "all", "name", "start", HEAD),
    (OPEN, MEMBERS): (ALL, "names", "asked", "name", "start", HEAD),
    (OPEN, PUBLIC): (ALL, "names", "asked", "name", "start", HEAD),
    (CHATHAM, ME): (ALL, "names", "all", "name", "lines", HEAD),
    (CHATHAM, FACILITATORS): (ALL, "names", "none", "name", "start", HEAD),
    (CHATHAM, MEMBERS): (ALL, "count", "none", "handle", "start", HEAD),
    (CHATHAM, PUBLIC): (
        "note lesson question success decision parked", "count", "none", "none", "date",
        "title objectives step",
    ),
    (LESSONS, ME): (ALL, "names", "all", "name", "lines", HEAD),
    (LESSONS, FACILITATORS): (ALL, "names", "none", "name", "start", HEAD),
    (LESSONS, MEMBERS): ("lesson decision", "count", "none", "handle", "start", "title place next"),
    (LESSONS, PUBLIC): ("lesson decision", "none", "none", "no actions", "date", "title"),
    (CONFIDENTIAL, ME): (ALL, "names", "all", "name", "lines", HEAD),
    (CONFIDENTIAL, FACILITATORS): ("lesson decision", "names", "none", "name", "start", "title place next"),
    (CONFIDENTIAL, MEMBERS): ("decision", "none", "none", "handle", "start", "title place next"),
    (CONFIDENTIAL, PUBLIC): ("", "none", "none", "no actions", "date", ""),
}  # fmt: skip
"""Kinds of lines, attendance, attribution, owners, clock, parts of the session itself."""


def record(mode: Confidentiality) -> SessionRecord:
    """A session with one line of every kind, said by Amina, who agreed to be named beside the lesson only."""
    kinds = enumerate(NoteKind)
    return make_record(
        network=make_network(confidentiality=mode),
        session=make_session(objectives="Learn from the rain", facilitator="Amina", next_session="In March"),
        members=(AMINA, JOAO),
        steps=(STEP,),
        notes=tuple(
            make_note(
                kind=kind, text=f"Something {kind}", step=STEP.id, position=f"h{place:04d}i", number=1,
                speaker=AMINA.id, said_yes=kind is NoteKind.LESSON,
            )
            for place, kind in kinds
        ),
        actions=(make_action(owner=AMINA.id, due=date(2026, 12, 1)),),
        attendance=(
            make_attendance(member=AMINA.id), make_attendance(member=JOAO.id, presence=Presence.EXCUSED),
        ),
    )  # fmt: skip


MARKED = {(CONFIDENTIAL, MEMBERS): "lesson", (CONFIDENTIAL, PUBLIC): "lesson decision"}
"""Kinds that leave, beside those of the table, once a line was marked for this audience."""
LEVELS = (None, *Audience)


@pytest.mark.parametrize("level", LEVELS, ids=str)
@pytest.mark.parametrize(("mode", "audience"), TABLE)
def test_a_line_goes_no_further_than_its_own_level(
    mode: Confidentiality, audience: Audience, level: Audience | None
) -> None:
    """Without one the table alone decides; with one it reaches nobody beyond, and marked outputs reach so far."""
    given = record(mode)
    levelled = replace(
        given,
        notes=tuple(replace(note, level=level) for note in given.notes),
        actions=tuple(replace(action, level=level) for action in given.actions),
    )
    sorted_out = leaving(levelled, audience)
    kinds, owners = set(TABLE[mode, audience][0].split()), TABLE[mode, audience][3]
    has_actions = owners != "no actions"
    if level is not None:
        kinds |= set(MARKED.get((mode, audience), "").split())
        has_actions = has_actions or (mode, audience) in MARKED
        if LEVELS.index(audience) > LEVELS.index(level):
            kinds, has_actions = set(), False
    assert {line.kind.value for line in lines_of(sorted_out.handout)} == kinds
    assert bool(sorted_out.handout.actions) is has_actions


@pytest.mark.parametrize("calling", Calling)
@pytest.mark.parametrize(("mode", "audience"), TABLE)
def test_names_are_replaced_where_the_table_permits_any(
    mode: Confidentiality, audience: Audience, calling: Calling
) -> None:
    """In the list of who was there, behind a line, and as owners; handles give way to roles only; never for me."""
    handout = leaving(record(mode), audience, Manner(calling=calling)).handout
    if audience is ME:
        calling = Calling.FULL
    _kinds, attendance, attribution, owners, _clock, _parts = TABLE[mode, audience]
    called = {Calling.FULL: "Amina Odhiambo", Calling.ROLES: "facilitator", Calling.INITIALS: "AO"}[calling]
    others = {Calling.FULL: "João Pereira", Calling.ROLES: "member", Calling.INITIALS: "JP"}[calling]
    by_handle = "facilitator" if calling is Calling.ROLES else "heron"
    assert {person.name for person in handout.people} == (
        {called, others} if attendance == "names" else set()
    )
    assert {line.speaker for line in lines_of(handout)} - {""} == (
        {called} if attribution != "none" else set()
    )
    expected = {"name": called, "handle": by_handle, "none": ""}
    assert [action.owner for action in handout.actions] == ([expected[owners]] if owners in expected else [])
    assert all((not person.organisation) is (calling is not Calling.FULL) for person in handout.people)


def test_a_quote_is_attributed_only_with_a_yes() -> None:
    """Also for the facilitators of an open network, who read who said every other line."""
    for said_yes in (False, True):
        given = record(OPEN)
        quotes = tuple(replace(n, said_yes=said_yes) for n in given.notes if n.kind is NoteKind.QUOTE)
        (line,) = lines_of(leaving(replace(given, notes=quotes), FACILITATORS).handout)
        assert bool(line.speaker) is said_yes


def lines_of(handout: Handout) -> list:
    """Every line of a handout."""
    return [*(line for step in handout.steps for line in step.lines), *handout.decisions, *handout.parked]


@pytest.mark.parametrize(("mode", "audience"), TABLE)
def test_each_audience_reads_what_the_table_says(mode: Confidentiality, audience: Audience) -> None:
    """The whole table of four modes by four audiences holds."""
    handout = leaving(record(mode), audience).handout
    kinds, attendance, attribution, owners, clock, parts = TABLE[mode, audience]
    assert {line.kind.value for line in lines_of(handout)} == set(kinds.split())
    assert attendance_of(handout) == attendance
    assert attribution_of(handout) in ({attribution, "none"} if not kinds else {attribution})
    assert owners_of(handout) == owners
    assert clock_of(handout) == clock
    assert parts_of(handout) == set(parts.split())


def attendance_of(handout: Handout) -> str:
    """How attendance stands in a handout."""
    if handout.people:
        assert [person.name for person in handout.people] == ["Amina Odhiambo", "João Pereira"]
        return "names"
    return "none" if handout.head_count is None else "count"


def attribution_of(handout: Handout) -> str:
    """Which lines of a handout name their speaker."""
    named = {line.kind for line in lines_of(handout) if line.speaker}
    return {0: "none", 1: "asked"}.get(len(named), "all")


def owners_of(handout: Handout) -> str:
    """How the owner of the action stands in a handout; the facilitator is called the same way."""
    owners = [action.owner for action in handout.actions]
    expected = {"Amina Odhiambo": "name", "heron": "handle", "": "none"}
    called = {"Amina": "name", "heron": "handle", "": "none"}[handout.facilitator]
    assert not owners or called == expected[owners[0]]
    return expected[owners[0]] if owners else "no actions"


def clock_of(handout: Handout) -> str:
    """How much of the clock stands in a handout."""
    if any(line.said for line in lines_of(handout)):
        return "lines"
    return "date" if handout.starts is None else "start"


def parts_of(handout: Handout) -> set[str]:
    """Which parts of the session itself stand in a handout."""
    found = {
        "title": handout.title, "place": handout.place, "objectives": handout.objectives,
        "step": any(step.title for step in handout.steps), "next": handout.next_session,
    }  # fmt: skip
    return {name for name, value in found.items() if value}
