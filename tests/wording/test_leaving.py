"""What leaves and what stays, in words."""

import pytest
from hypothesis import given, settings

from generators import (
    make_action,
    make_attendance,
    make_member,
    make_note,
    make_record,
    make_session,
    records,
)
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling, Manner
from peerlog.domain.leaving import leaving
from peerlog.domain.note import NoteKind
from peerlog.domain.record import SessionRecord
from peerlog.wording.leaving import what_leaves, what_stays

AMINA = make_member(name="Amina Odhiambo", handle="heron", organisation="Maji Mazuri")
RECORD = make_record(
    session=make_session(title="Amina's case"),
    members=(AMINA,),
    notes=(
        make_note(text="Ask first", speaker=AMINA.id),
        make_note(kind=NoteKind.LESSON, text="Maji Mazuri moved"),
        make_note(kind=NoteKind.QUOTE, text="Go."),
        make_note(kind=NoteKind.DECISION, text="Meet monthly"),
    ),
    actions=(make_action(owner=AMINA.id),),
    attendance=(make_attendance(member=AMINA.id),),
)


@pytest.mark.parametrize(
    ("audience", "leaves"),
    [
        (Audience.ME, ("3 lines", "1 decision", "1 action (owner by name)", "1 person by name")),
        (Audience.MEMBERS, ("2 lines", "1 decision", "1 action (owner by handle)")),
        (Audience.PUBLIC, ("1 line", "1 decision", "1 action (without owner)")),
    ],
)
def test_what_leaves_is_counted(audience: Audience, leaves: tuple[str, ...]) -> None:
    """Only what there is, owners as they are called."""
    assert what_leaves(leaving(RECORD, audience).handout) == leaves


@pytest.mark.parametrize(
    ("calling", "leaves"),
    [
        (Calling.INITIALS, ("1 action (owner by initials)", "1 person by initials")),
        (Calling.ROLES, ("1 action (owner by role)", "1 person by role")),
    ],
)
def test_it_is_said_how_people_are_called(calling: Calling, leaves: tuple[str, ...]) -> None:
    """In an export without names."""
    assert what_leaves(leaving(RECORD, Audience.FACILITATORS, Manner(calling=calling)).handout)[-2:] == leaves


def test_what_a_level_keeps_is_told_apart_from_what_the_mode_keeps() -> None:
    """Both are counted."""
    notes = (make_note(level=Audience.ME), make_note(level=Audience.ME))
    assert what_stays(leaving(make_record(notes=notes), Audience.FACILITATORS)) == (
        "Note: 2, kept nearer by its own level",
    )


def test_an_empty_session_leaves_that_it_was_held() -> None:
    """There is always something to say."""
    assert what_leaves(leaving(make_record(), Audience.PUBLIC).handout) == ("that a session was held",)


def test_what_stays_tells_the_flagged_texts_first_and_counts_the_rest() -> None:
    """A flagged text comes with the name that was found."""
    assert what_stays(leaving(RECORD, Audience.PUBLIC)) == (
        "Title names Amina Odhiambo: Amina's case",
        "Lesson names Maji Mazuri: Maji Mazuri moved",
        "Time of day",
        "Place",
        "Who was there",
        "1 speaker's name",
        "1 quote: no yes from its speaker",
        "1 owner's name",
    )
    assert what_stays(leaving(RECORD, Audience.ME)) == ()


@settings(max_examples=50, database=None, deadline=None)
@given(records())
def test_everything_that_stays_has_words(record: SessionRecord) -> None:
    """Whatever is held back can be told, on one line."""
    for audience in Audience:
        assert all(len(line.splitlines()) == 1 for line in what_stays(leaving(record, audience)))
