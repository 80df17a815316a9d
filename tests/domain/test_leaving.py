"""What the door lets out and what it holds back, text by text."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from generators import (
    fresh_id,
    make_action,
    make_amendment,
    make_attendance,
    make_member,
    make_network,
    make_note,
    make_record,
    make_session,
    make_step,
)
from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling, Manner
from peerlog.domain.handout import Handout, Piece, SharedLine, Why
from peerlog.domain.ids import StepId
from peerlog.domain.leaving import leaving
from peerlog.domain.network import Confidentiality
from peerlog.domain.note import NoteKind
from peerlog.domain.record import SessionRecord

ME, FACILITATORS, MEMBERS, PUBLIC = Audience
AMINA = make_member(name="Amina Odhiambo", handle="heron", organisation="Maji Mazuri")
JOAO = make_member(name="João Pereira", organisation="Escuela Viva")


def record(**changes: object) -> SessionRecord:
    """A session under the Chatham House Rule whose network has two members."""
    return replace(make_record(members=(AMINA, JOAO)), **changes)


def lines_of(handout: Handout) -> list[SharedLine]:
    """Every line of a handout."""
    return [*(line for step in handout.steps for line in step.lines), *handout.decisions, *handout.parked]


def handed_to(audience: Audience, **changes: object) -> Handout:
    """The handout of a session with these parts."""
    return leaving(record(**changes), audience).handout


@pytest.mark.parametrize("audience", [MEMBERS, PUBLIC])
def test_a_line_that_names_somebody_stays_where_names_may_not_leave(audience: Audience) -> None:
    """It stays out and is listed with the name that was found; it is not rewritten."""
    notes = (make_note(text="amina's case"), make_note(text="Maji-Mazuri moved"), make_note(text="It rained"))
    sorted_out = leaving(record(notes=notes), audience)
    assert [line.text for line in lines_of(sorted_out.handout)] == ["It rained"]
    found = {(one.text, one.found, one.about) for one in sorted_out.flagged}
    assert found == {
        ("amina's case", "Amina Odhiambo", notes[0].id),
        ("Maji-Mazuri moved", "Maji Mazuri", notes[1].id),
    }


@pytest.mark.parametrize("audience", [ME, FACILITATORS])
def test_a_line_that_names_somebody_leaves_where_names_may(audience: Audience) -> None:
    """Facilitators of a Chatham House session read every line."""
    handout = handed_to(audience, notes=(make_note(text="Amina's case"),))
    assert [line.text for line in lines_of(handout)] == ["Amina's case"]


@pytest.mark.parametrize(
    ("field", "piece"),
    [
        ("title", Piece.TITLE),
        ("objectives", Piece.OBJECTIVES),
        ("place", Piece.PLACE),
        ("next_session", Piece.NEXT_SESSION),
    ],
)
def test_a_part_of_the_session_that_names_somebody_stays(field: str, piece: Piece) -> None:
    """Title, objectives, place and next session pass the same door as the lines."""
    session = replace(record().session, **{field: "With João at Maji Mazuri"})
    sorted_out = leaving(record(session=session), MEMBERS)
    assert getattr(sorted_out.handout, field) == ""
    assert [one.piece for one in sorted_out.flagged] == [piece]


def test_actions_methods_reasons_and_steps_pass_the_same_door() -> None:
    """A name in a step's title, a method or a reason takes away that text alone; in an action, the action."""
    step = make_step(title="João's case")
    sorted_out = leaving(
        record(
            steps=(step,),
            notes=(
                make_note(step=step.id),
                make_note(kind=NoteKind.DECISION, text="Yes", method="Amina decided", number=1),
            ),
            actions=(
                make_action(text="Ask heron"),
                make_action(text="Ask Amina"),
                make_action(reason="João left"),
            ),
        ),
        PUBLIC,
    )
    handout = sorted_out.handout
    assert [(one.number, one.title, len(one.lines)) for one in handout.steps] == [(1, "", 1)]
    assert [(one.text, one.method) for one in handout.decisions] == [("Yes", "")]
    assert [(one.text, one.reason) for one in handout.actions] == [("Call the district office", "")]
    assert [one.piece for one in sorted_out.flagged] == [
        Piece.STEP, Piece.METHOD, Piece.ACTION, Piece.ACTION, Piece.REASON,
    ]  # fmt: skip


def test_an_owner_nobody_knows_stays_where_names_may_not_leave() -> None:
    """Words typed as an owner may be a name: the action leaves without them, a line with them stays."""
    handout = handed_to(
        MEMBERS, actions=(make_action(owner_words="Fatuma Said"),), notes=(make_note(text="Fatuma agreed"),)
    )
    assert [action.owner for action in handout.actions] == [""]
    assert lines_of(handout) == []


def test_guests_and_whoever_led_wrote_or_hosted_are_named_nowhere_either() -> None:
    """The door knows every name of the session, not only those of members."""
    handout = handed_to(
        PUBLIC,
        session=replace(record().session, facilitator="Ruth Wanjiru", minutes_by="Kofi Mensah"),
        steps=(make_step(host="Zainab"),),
        attendance=(make_attendance(guest_name="Piet Bakker", guest_organisation="Brot und Rosen"),),
        notes=tuple(
            make_note(text=f"{name} said") for name in ("Ruth", "Mensah", "zainab", "piet", "Brot-und-Rosen")
        ),
    )
    assert lines_of(handout) == []
    assert (handout.facilitator, handout.minutes_by, handout.people) == ("", "", ())


def test_an_amendment_leaves_only_when_all_of_it_may() -> None:
    """A name before, after or in the reason keeps the amendment inside, as does its kind."""
    amendments = (
        make_amendment(before="Amina came", after="One came"),
        make_amendment(reason="João asked for it"),
        make_amendment(),
        make_amendment(kind="attendance", before="", after="Somebody: present"),
    )
    assert len(handed_to(FACILITATORS, amendments=amendments).amendments) == 4
    assert [one.after for one in handed_to(PUBLIC, amendments=amendments).amendments] == ["Twelve came."]


def test_a_cleared_quote_may_be_public() -> None:
    """Under the Chatham House Rule a quote needs its speaker's yes, and even then leaves without the name."""
    quotes = tuple(
        make_note(kind=NoteKind.QUOTE, text=text, speaker=AMINA.id, said_yes=yes)
        for text, yes in (("Go.", True), ("Stay.", False))
    )
    sorted_out = leaving(record(notes=quotes), PUBLIC)
    assert [(line.text, line.speaker) for line in lines_of(sorted_out.handout)] == [("Go.", "")]
    assert [one.text for one in sorted_out.stays if one.why is Why.UNCLEARED] == ["Stay."]


def test_words_somebody_decided_on_stand_in_where_the_own_ones_may_not_leave() -> None:
    """They pass the same door: a handle in them reaches members, and the public only once somebody was sure."""
    case = make_note(text="Amina's case", outside="heron's case")
    sure = make_note(text="João's case", outside="heron's, too", outside_sure=True)
    notes = (case, sure)
    assert [line.text for line in lines_of(handed_to(FACILITATORS, notes=notes))] == [case.text, sure.text]
    assert [line.text for line in lines_of(handed_to(MEMBERS, notes=notes))] == [
        "heron's case",
        "heron's, too",
    ]
    assert [line.text for line in lines_of(handed_to(PUBLIC, notes=notes))] == ["heron's, too"]
    action = make_action(text="Ask Amina", outside="Ask a member")
    assert [one.text for one in handed_to(PUBLIC, actions=(action,)).actions] == ["Ask a member"]


def test_initials_stand_in_where_an_export_goes_by_them() -> None:
    """They are names for the public, and what people are called in an export by initials."""
    note = make_note(text="João's case", outside="JP's case")
    by_initials = leaving(record(notes=(note,)), FACILITATORS, Manner(calling=Calling.INITIALS)).handout
    assert [line.text for line in lines_of(by_initials)] == ["JP's case"]
    by_role = leaving(record(notes=(note,)), FACILITATORS, Manner(calling=Calling.ROLES)).handout
    assert lines_of(by_role) == lines_of(handed_to(PUBLIC, notes=(note,))) == []


def test_decided_words_do_not_lift_what_the_mode_or_the_level_keeps() -> None:
    """They answer the question of names and contact data, and no other."""
    note = make_note(text="Amina's case", outside="A case", outside_sure=True, level=MEMBERS)
    assert lines_of(handed_to(PUBLIC, notes=(note,))) == []
    story = record(network=make_network(confidentiality=Confidentiality.LESSONS_LEAVE), notes=(note,))
    assert lines_of(leaving(story, MEMBERS).handout) == []


def test_an_amendment_goes_no_further_than_its_line() -> None:
    """Also where the line itself is in the trash by now."""
    amendment = make_amendment()
    sorted_out = leaving(record(amendments=(amendment,), levels={amendment.about: FACILITATORS}), MEMBERS)
    assert sorted_out.handout.amendments == ()
    assert [(one.piece, one.why) for one in sorted_out.stays] == [(Piece.AMENDMENT, Why.LEVEL)]
    assert len(handed_to(MEMBERS, amendments=(amendment,)).amendments) == 1


def test_contact_data_is_never_public() -> None:
    """An open session's public minutes hold no telephone number and no address; its members' minutes do."""
    texts = (
        "Call +254 712 345 678",
        "Write to a.b@example.org",
        "See https://example.org/x",
        "On 01.12.2026 at 9",
    )
    changed = record(
        network=make_network(confidentiality=Confidentiality.OPEN),
        notes=tuple(make_note(text=text) for text in texts),
    )
    assert [line.text for line in lines_of(leaving(changed, PUBLIC).handout)] == [texts[3]]
    assert len(lines_of(leaving(changed, MEMBERS).handout)) == 4
    assert {one.why for one in leaving(changed, PUBLIC).flagged} == {Why.CONTACT}


def test_what_is_in_the_trash_neither_leaves_nor_is_listed() -> None:
    """Lines, actions, steps, attendance and amendments in the trash are gone for every audience."""
    changed = make_record(
        notes=(make_note(trashed=True),),
        actions=(make_action(trashed=True),),
        attendance=(make_attendance(guest_name="Ruth", trashed=True),),
        amendments=(make_amendment(trashed=True),),
    )
    sorted_out = leaving(changed, ME)
    handout = sorted_out.handout
    assert lines_of(handout) == []
    assert (handout.actions, handout.people, handout.amendments, sorted_out.stays) == ((), (), (), ())


def test_lines_keep_the_order_of_the_agenda_whatever_order_they_come_in() -> None:
    """Steps and lines are sorted by position; lines of a step that is gone come last."""
    first, second = make_step(position="h0001i"), make_step(position="h0002i", title="Second")
    notes = (
        make_note(text="d", step=StepId(fresh_id())),
        make_note(text="c", step=second.id, position="h0001i"),
        make_note(text="b", step=first.id, position="h0009i"),
        make_note(text="a", step=first.id, position="h0003i"),
    )
    handout = leaving(make_record(steps=(second, first), notes=notes), ME).handout
    assert [(step.number, [line.text for line in step.lines]) for step in handout.steps] == [
        (1, ["a", "b"]), (2, ["c"]), (0, ["d"]),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("begun", "day", "planned"),
    [
        (datetime(2026, 11, 19, 11, 0, tzinfo=UTC), "2026-11-19", "2026-11-20"),
        (datetime(2026, 11, 29, 11, 0, tzinfo=UTC), "2026-11-29", "2026-11-20"),
        (datetime(2026, 11, 20, 4, 0, tzinfo=UTC), "2026-11-20", None),
        (datetime(2026, 11, 20, 21, 30, tzinfo=UTC), "2026-11-21", "2026-11-20"),
        (None, "2026-11-20", None),
    ],
)
def test_minutes_tell_the_day_a_session_was_held(
    begun: datetime | None, day: str, planned: str | None
) -> None:
    """Begun on another day, early or late, it was held then, and the day it was planned for stands beside it."""
    closed = begun + timedelta(minutes=90) if begun else None
    record = make_record(session=make_session(opened_at=begun, closed_at=closed))
    handout = leaving(record, Audience.ME).handout
    assert (handout.day.isoformat(), handout.planned and handout.planned.isoformat()) == (day, planned)
    assert handout.starts is not None
    assert handout.starts.date() == handout.day
    if planned and handout.ends:
        assert handout.ends - handout.starts == timedelta(minutes=90)
