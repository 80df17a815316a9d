"""What a reflection says about itself in its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hostile import hostile_texts
from peerlog.domain.reflection import LONGEST_TAG
from peerlog.domain.reflection_inline import MOST_TAGS, Inline, tag_of, without_signs, written_inline
from reflections import unhurried


def test_tags_strand_mood_and_energy_are_read_and_the_text_stays_as_typed() -> None:
    """A tag is known in lower case, whatever it was typed in."""
    text = "The rota failed again #Rota #ask-first +Safeguarding mood:2 energy:4"
    assert written_inline(text) == Inline(
        text=text, tags=("rota", "ask-first"), strand="Safeguarding", mood=2, energy=4
    )


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("the #1 reason", ()),
        ("# Heading", ()),
        ("see https://example.org/#part", ()),
        ("C# and a#b", ()),
        (r"a \#plain word", ()),
        ("#rota, #Rota. (#ROTA)", ("rota",)),
        ("#2024goals", ("2024goals",)),
        ("#_x_ #--", ()),
        ("#स्वास्थ्य और #تعلّم و #学び。", ("स्वास्थ्य", "تعلّم", "学び")),
        ("#cafe\u0301", ("café",)),
        ("line\n#second", ("second",)),
        ("#" + "a" * LONGEST_TAG, ("a" * LONGEST_TAG,)),
        ("#" + "a" * (LONGEST_TAG + 1), ()),
        ("## #both", ("both",)),
        ("“#quoted”", ("quoted",)),
    ],
)
def test_a_tag_begins_a_word_and_holds_a_letter(text: str, tags: tuple[str, ...]) -> None:
    """Numbers, headings, addresses and what stands behind a backslash are no tags."""
    assert written_inline(text).tags == tags


@pytest.mark.parametrize(
    ("text", "strand"),
    [
        ("strand:Youth", "Youth"),
        ("Strand:youth-work.", "youth-work"),
        ('strand:"Youth work" and more', "Youth work"),
        ("strand:“Youth work”", "Youth work"),
        ('+"Youth work"', ""),
        ("+youth then +other", "youth"),
        ("call +254 700 123", ""),
        ("1 +1, a+b, C++", ""),
        (r"\+youth", ""),
        ("upstrand:x", ""),
        ("strand: none", ""),
    ],
)
def test_a_strand_is_named_by_a_plus_or_its_word(text: str, strand: str) -> None:
    """The first one counts; telephone numbers are none."""
    assert written_inline(text).strand == strand


@pytest.mark.parametrize("words", ["mood:0", "mood:6", "mood:35", "mood:x", "mood:3rd", "Xmood:3", "mood:٣"])
def test_a_mood_is_one_to_five(words: str) -> None:
    """Anything else is plain text."""
    assert written_inline(words).mood is None


def test_a_mood_may_be_said_out_of_five() -> None:
    """As in mood:4/5."""
    assert written_inline("mood:4/5.").mood == 4


def test_no_text_makes_a_thousand_tags() -> None:
    """A pasted list of words stays a text."""
    assert len(written_inline(" ".join(f"#tag{number}" for number in range(1000))).tags) == MOST_TAGS


@unhurried
@given(hostile_texts)
def test_any_text_is_kept(text: str) -> None:
    """Whatever was typed, it stays, and what is read from it fits its field."""
    read = written_inline(text)
    assert read.text == text
    assert all(tag == tag.lower() and len(tag) > 0 for tag in read.tags)


@unhurried
@given(st.text())
def test_words_from_elsewhere_make_one_tag_or_none(words: str) -> None:
    """And a tag makes itself again."""
    tag = tag_of(words)
    assert tag_of(tag) == tag
    assert not tag or written_inline(f"#{tag}").tags in {(tag,), ()}
    assert tag_of("@Night shift") == "night-shift"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("I never asked why #rota +youth mood:2/5.", "I never asked why."),
        ("#rota I never asked why", "I never asked why"),
        ('Said it (#aloud) strand:"Youth work" once', "Said it () once"),
        (r"the #1 reason, \#plain", r"the #1 reason, \#plain"),
        ("one #a\ntwo #b", "one\ntwo"),
        ("", ""),
    ],
)
def test_a_copy_for_others_leaves_the_signs_behind(text: str, left: str) -> None:
    """They mean something only in the journal."""
    assert without_signs(text) == left


@unhurried
@given(hostile_texts)
def test_what_is_left_has_no_sign(text: str) -> None:
    """And a text without signs stays as it is."""
    read = written_inline(text)
    if read == Inline(text=text):
        assert without_signs(text) == text.strip()
