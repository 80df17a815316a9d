"""How long a text is for a phone, and how it is cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.wording.message import cut, message_length

CHEAP = "Call the district about {rotas} [now] ~ 5€"


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("rota", 4),
        ("João", 4),
        ("15€", 4),
        ("[x]", 5),
        ("👍", 2),
        ("👩‍🏫", 5),
        ("الجدول", 6),
        ("一二", 2),
    ],
)
def test_characters_are_counted_as_a_phone_counts_them(text: str, length: int) -> None:
    """A sign outside the phone's own alphabet that takes two places is two."""
    assert message_length(text) == length


@given(
    text=st.text(st.characters(exclude_categories=("Cs",)) | st.sampled_from("👩‍🏫é€{}[ ")),
    limit=st.integers(0, 60),
)
def test_a_cut_text_is_never_longer_than_the_message(text: str, limit: int) -> None:
    """Nor is a cheap one made dear by the sign that it was cut."""
    found = cut(text, limit)
    assert message_length(found) <= limit
    assert len(found.encode("utf-16-le")) // 2 <= limit
    if "…" in found:
        assert "…" in text or not text.isascii()


def test_a_cut_shows_and_keeps_a_message_cheap() -> None:
    """Three dots are in a phone's own alphabet, and … is not: with it, a message of 160 letters becomes three."""
    assert cut(CHEAP, 24) == "Call the district..."
    assert cut("Chamar o diretor já", 15) == "Chamar o…"
    assert cut("one two", 7) == "one two"
    assert cut("word", 0) == ""


def test_no_letter_is_cut_from_its_marks() -> None:
    """An emoji of several goes as a whole, and so does a letter with a mark of its own."""
    teacher = "👩‍🏫"
    assert cut(teacher * 4, 17) == f"{teacher * 3}…"
    assert cut(teacher * 4, 15) == f"{teacher * 2}…"
    assert cut("e\u0301" * 9, 6) == "e\u0301e\u0301…"


def test_a_cut_falls_between_words_where_there_are_any() -> None:
    """Languages without spaces are cut between letters."""
    assert cut("one two three", 10) == "one two..."
    assert cut("um dois já", 8) == "um dois…"
    assert cut("一二三四五六", 4) == "一二三…"
