"""Text is kept whole, without control characters, and within its limit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.errors import BrokenText, EmptyText, TooLong
from peerlog.domain.text import kept, needed


def test_half_a_character_is_refused() -> None:
    """No file can hold a lone surrogate."""
    with pytest.raises(BrokenText):
        kept("half \ud800", "note")


def test_a_text_beyond_its_limit_is_refused_with_it() -> None:
    """The limit itself still fits, and space around does not count."""
    assert kept("  " + "x" * 10 + "  ", "title", limit=10) == "x" * 10
    with pytest.raises(TooLong) as raised:
        kept("x" * 11, "title", limit=10)
    assert (raised.value.field, raised.value.limit) == ("title", 10)


def test_an_empty_title_is_refused() -> None:
    """Space and control characters alone are empty."""
    for text in ("", "  \n", "\x1b\x07\x9b"):
        with pytest.raises(EmptyText):
            needed(text, "title")


def test_every_way_to_end_a_line_becomes_one() -> None:
    """A paste from another system keeps its lines."""
    assert kept("one\r\ntwo\rthree\nfour", "note") == "one\ntwo\nthree\nfour"


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=100))
def test_what_is_kept_has_no_control_characters_and_is_kept_again_the_same(text: str) -> None:
    """Lines and tabs stay; keeping twice is keeping once."""
    once = kept(text, "note")
    assert kept(once, "note") == once
    assert not any((letter < " " and letter not in "\n\t") or "\x7f" <= letter <= "\x9f" for letter in once)
