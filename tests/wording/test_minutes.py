"""The shape of the minutes of one session, part by part."""

from datetime import UTC, date, datetime, time, timedelta

from generators import (
    MOMENT,
    make_action,
    make_amendment,
    make_attendance,
    make_member,
    make_network,
    make_note,
    make_record,
    make_session,
    make_step,
    position,
)
from peerlog.domain.action import ActionState
from peerlog.domain.attendance import Presence
from peerlog.domain.audience import Audience
from peerlog.domain.leaving import leaving
from peerlog.domain.network import Confidentiality
from peerlog.domain.note import NoteKind
from peerlog.domain.record import SessionRecord
from peerlog.domain.session import MinutesState
from peerlog.wording.layout import markdown_of
from peerlog.wording.minutes import minutes_document

AMINA = make_member(name="Amina Odhiambo", handle="heron", organisation="Maji Mazuri")
STEP = make_step(title="What helped")
EARLIER = make_action(text="Send the list", owner=AMINA.id, number=2)

RECORD = make_record(
    session=make_session(
        title="What | helped",
        facilitator="Amina",
        objectives="Learn from the rain.\nPlan March.",
        next_session="15 January",
        closed_at=datetime(2026, 11, 20, 12, 30, tzinfo=UTC),
        minutes_state=MinutesState.APPROVED,
        approved_at=MOMENT + timedelta(days=5),
    ),
    members=(AMINA,),
    steps=(STEP,),
    notes=(
        make_note(text="# Ten came", step=STEP.id, position=position(0)),
        make_note(kind=NoteKind.LESSON, text="Ask first.", step=STEP.id, position=position(1),
                  speaker=AMINA.id),
        make_note(text="Tea was good", position=position(2)),
        make_note(kind=NoteKind.DECISION, text="Meet monthly", number=1, method="consent",
                  position=position(3)),
        make_note(kind=NoteKind.PARKED, text="The van", position=position(4)),
    ),
    actions=(
        make_action(owner=AMINA.id, due=date(2026, 12, 1)),
        make_action(text="Buy chairs", number=2, state=ActionState.DONE, position=position(6)),
        make_action(text="Rent a hall", number=3, state=ActionState.DROPPED, reason="too dear",
                    position=position(7)),
    ),
    attendance=(
        make_attendance(member=AMINA.id, arrived_at=MOMENT),
        make_attendance(guest_name="Ruth", presence=Presence.GUEST),
    ),
    earlier_actions=(EARLIER,),
    earlier_refs={EARLIER.id: "S06-A2"},
    amendments=(make_amendment(),),
)  # fmt: skip

FOR_MEMBERS = """\
---
title: "What | helped"
date: "2026-11-20"
lang: "en"
kind: "minutes"
status: "approved"
session: "S07"
network: "Coastal teachers"
audience: "members"
confidentiality: "chatham-house"
peerlog: "minutes/1"
---

# What | helped

| When | Where | Facilitator |
|---|---|---|
| 2026-11-20 14:00-15:30 (UTC+03:00) | Mombasa | heron |

For the members of the network. What was said may be used; who said it, and who was there, may not be told.

Approved on 2026-11-25.

## Objectives

Learn from the rain.

Plan March.

## Attendance

2 people took part.

## Open actions from earlier sessions

| Id | Action | Who | Due | Status |
|---|---|---|---|---|
| S06-A2 | Send the list | heron |  | open |

## Notes

### 1. What helped

- \\# Ten came
- **Lesson:** Ask first.

### Outside the agenda

- Tea was good

## Decisions

- **S07-D1** Meet monthly (consent)

## Actions

| Id | Action | Who | Due | Status |
|---|---|---|---|---|
| S07-A1 | Call the district office | heron | 2026-12-01 | open |
| S07-A2 | Buy chairs |  |  | done |
| S07-A3 | Rent a hall |  |  | dropped (too dear) |

- [ ] S07-A1 Call the district office (heron, 2026-12-01)
- [x] S07-A2 Buy chairs

## Parked

- The van

## Amendments

| Date | What | Before | After | Reason |
|---|---|---|---|---|
| 2026-11-20 | Note | Ten came. | Twelve came. | Miscounted |

## Next session

15 January
"""


def minutes(record: SessionRecord, audience: Audience) -> str:
    """The minutes of a record for an audience."""
    return markdown_of(minutes_document(leaving(record, audience).handout))


def test_the_parts_stand_in_their_fixed_order() -> None:
    """The whole minutes for members of a Chatham House session, letter by letter."""
    assert minutes(RECORD, Audience.MEMBERS) == FOR_MEMBERS


def test_the_minutes_for_me_hold_everything_and_say_not_to_pass_them_on() -> None:
    """Speakers, people, times of speaking and of coming are there, and the warning."""
    text = minutes(RECORD, Audience.ME)
    assert "**Not to be passed on.**" in text
    assert "- **Lesson:** Ask first. (Amina Odhiambo, 14:05)" in text
    assert "| Amina Odhiambo | Maji Mazuri | present, came 14:05 |" in text


def test_public_minutes_have_no_column_for_owners_and_no_place() -> None:
    """What the mode keeps inside leaves no empty trace."""
    text = minutes(RECORD, Audience.PUBLIC)
    assert "| Id | Action | Due | Status |" in text
    assert "| When |\n|---|\n| 2026-11-20 |" in text


def test_parts_without_content_are_left_out_and_an_empty_session_says_that_it_was_held() -> None:
    """No empty heading is written."""
    text = minutes(make_record(), Audience.MEMBERS)
    assert "##" not in text
    assert text.endswith("Draft: may still change.\n\nA session was held.\n")


def test_notes_without_agenda_need_no_heading_of_their_own() -> None:
    """Where there are no steps the lines follow at once."""
    assert "## Notes\n\n- Start with the people.\n" in minutes(
        make_record(notes=(make_note(),)), Audience.MEMBERS
    )


def test_a_confidential_session_tells_the_public_only_that_it_was_held() -> None:
    """Not even the title leaves."""
    network = make_network(confidentiality=Confidentiality.CONFIDENTIAL)
    text = minutes(make_record(**{**parts_of(RECORD), "network": network}), Audience.PUBLIC)
    assert 'title: "Session S07"' in text
    assert "\n# Session S07\n" in text
    assert "##" not in text
    assert text.endswith("A session was held.\n")


def test_a_title_that_names_somebody_gives_way_to_the_ref() -> None:
    """In front matter and heading alike."""
    session = make_session(title="Amina's case")
    text = minutes(make_record(session=session, members=(AMINA,)), Audience.PUBLIC)
    assert "Amina" not in text
    assert text.count("Session S07") == 2


def test_a_session_written_up_days_later_has_no_end() -> None:
    """A closing time long after the start says nothing about the meeting."""
    session = make_session(closed_at=datetime(2026, 12, 3, 9, 0, tzinfo=UTC))
    assert "| 2026-11-20 14:00 (UTC+03:00) |" in minutes(make_record(session=session), Audience.MEMBERS)


def test_the_planned_day_stands_beside_another_day_of_holding_it() -> None:
    """In the text, never instead of it: the file and its front matter go by the day it was held."""
    opened = datetime(2026, 11, 22, 11, 10, tzinfo=UTC)
    record = make_record(session=make_session(opened_at=opened, closed_at=opened + timedelta(minutes=50)))
    text = minutes(record, Audience.MEMBERS)
    assert "| 2026-11-22 14:10-15:00 (UTC+03:00), planned for 2026-11-20 |" in text
    assert 'date: "2026-11-22"' in text
    assert minutes(record, Audience.MEMBERS) == text


def test_a_zone_nobody_knows_counts_as_utc_and_a_western_one_has_its_offset() -> None:
    """The offset of that day stands beside the time."""
    zones = {"Nowhere/Else": "UTC+00:00", "America/St_Johns": "UTC-03:30"}
    for zone, offset in zones.items():
        text = minutes(make_record(session=make_session(zone=zone)), Audience.MEMBERS)
        assert f"14:00 ({offset})" in text


def test_the_clock_of_a_line_is_the_session_s_own() -> None:
    """A line said at 11:05 UTC was said at 14:05 in Nairobi."""
    handout = leaving(make_record(notes=(make_note(),)), Audience.ME).handout
    assert handout.steps[0].lines[0].said == time(14, 5)


def parts_of(record: SessionRecord) -> dict[str, object]:
    """The fields of a record by name."""
    return {name: getattr(record, name) for name in SessionRecord.__slots__}
