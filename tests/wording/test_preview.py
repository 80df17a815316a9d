"""What would leave and what would stay, line by line, with the reason and a way out."""

from generators import make_action, make_member, make_network, make_note, make_record, position
from peerlog.domain.audience import Audience
from peerlog.domain.network import Confidentiality
from peerlog.domain.note import NoteKind
from peerlog.domain.record import SessionRecord
from peerlog.services.minutes import sorted_for
from peerlog.wording.preview import preview_lines

AMINA = make_member()
HOPE = make_member(name="Hope Will", organisation="")
SAID = (
    make_note(text="Ask first", kind=NoteKind.LESSON),
    make_note(text="Amina's case"),
    make_note(text="We hope so"),
    make_note(text="I hope Amina comes"),
    make_note(text="Call +254 712 345 678"),
    make_note(text="Yes!", kind=NoteKind.QUOTE),
    make_note(text="Between us", level=Audience.FACILITATORS),
    make_note(text="Amina's board", outside="A board"),
)


def record(**changes: object) -> SessionRecord:
    """A session under the Chatham House Rule in which all of SAID was said."""
    notes = tuple(
        make_note(
            kind=one.kind, text=one.text, level=one.level, outside=one.outside, position=position(number)
        )
        for number, one in enumerate(SAID)
    )
    return make_record(members=(AMINA, HOPE), notes=notes, **changes)


def test_every_line_says_what_becomes_of_it_and_why() -> None:
    """A name, a word that may be one, contact data, no yes, its own level; and the words decided on."""
    assert list(preview_lines(sorted_for(record(), Audience.PUBLIC)))[: len(SAID)] == [
        "1. leaves: Lesson: Ask first",
        "2. stays: Note: Amina's case (names Amina Odhiambo; could leave as: A member's case)",
        "3. stays: Note: We hope so (names Hope Will; a name or a word: hope)",
        "4. stays: Note: I hope Amina comes (names Hope Will; could leave as: I hope a member comes; a name or a word: hope)",
        "5. stays: Note: Call +254 712 345 678 (holds +254 712 345 678)",
        "6. stays: Quote: Yes! (no yes from its speaker)",
        "7. stays: Note: Between us (no further than facilitators)",
        "8. leaves: Note: A board",
    ]


def test_what_the_mode_keeps_says_so_and_the_rest_follows() -> None:
    """Actions of earlier sessions, and the parts of the session itself, stand at the end."""
    earlier = make_action(text="Bring a map", session=None)
    strict = record(
        network=make_network(confidentiality=Confidentiality.LESSONS_LEAVE), earlier_actions=(earlier,)
    )
    lines = list(preview_lines(sorted_for(strict, Audience.MEMBERS)))
    assert lines[4] == "5. stays: Note: Call +254 712 345 678 (what was agreed keeps it from this reader)"
    assert "leaves: 1 action of earlier sessions" in lines
    lines = list(preview_lines(sorted_for(strict, Audience.PUBLIC)))
    assert [line for line in lines if line.startswith("stays")] == [
        "stays: Time of day", "stays: Place", "stays: 1 action",
    ]  # fmt: skip
