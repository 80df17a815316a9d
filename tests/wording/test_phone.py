"""The short text for a phone message."""

from datetime import date

from generators import make_action, make_member, make_note, make_record, make_session
from peerlog.domain.action import ActionState
from peerlog.domain.audience import Audience
from peerlog.domain.leaving import leaving
from peerlog.domain.note import NoteKind
from peerlog.wording.phone import phone_text

AMINA = make_member(name="Amina Odhiambo", handle="heron")
RECORD = make_record(
    members=(AMINA,),
    session=make_session(title="What *helped*", next_session="15 January"),
    notes=(
        make_note(kind=NoteKind.DECISION, text="Meet monthly"),
        make_note(kind=NoteKind.DECISION, text="Write less"),
    ),
    actions=(
        make_action(owner=AMINA.id, due=date(2026, 12, 1)),
        make_action(text="Buy chairs", state=ActionState.DONE),
    ),
)


def text_for(audience: Audience, limit: int = 300) -> str:
    """The phone text of the record above."""
    return phone_text(leaving(RECORD, audience).handout, limit)


def test_it_says_title_decisions_open_actions_and_the_next_session() -> None:
    """In plain words, without escaping, owners called as permitted."""
    assert text_for(Audience.MEMBERS) == (
        "What *helped*, 2026-11-20. 2 decisions: Meet monthly; Write less. "
        "Actions: heron: Call the district office (2026-12-01). Next: 15 January"
    )
    assert "heron" not in text_for(Audience.PUBLIC)
    assert text_for(Audience.ME).startswith("Not to be passed on. ")


def test_with_little_room_each_part_keeps_its_share() -> None:
    """Every part is begun, and each cut one shows it."""
    short = text_for(Audience.MEMBERS, 90)
    assert len(short) <= 90
    assert short.startswith("What *helped*...")
    assert "2 decisions:" in short
    assert "Actions:" in short
    assert "…" not in short
