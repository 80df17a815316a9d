"""The table of what leaves: four confidentiality modes by four audiences."""

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
