"""A mistake's own words are known again in another text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mistakes_told import make_mistake
from peerlog.domain.own_words import RUN, OwnWords, says_again

WORDS = st.lists(st.text("abcdeé", min_size=1, max_size=5), max_size=12)


@given(WORDS, st.integers(0, 12), st.integers(0, 12))
def test_five_words_in_a_row_are_found_and_four_are_not(words: list[str], begin: int, end: int) -> None:
    """Whatever stands around them."""
    part = words[begin:end]
    own = OwnWords([make_mistake(aim=" ".join(words), noticed="", wrong="", ahead="")])
    assert bool(own.found_in(f"we heard: “{', '.join(part).upper()}”")) is (len(part) >= RUN)


def test_signs_of_scripts_without_spaces_count_one_each() -> None:
    """So such a text is known again, too."""
    own = OwnWords([make_mistake(wrong="没有人问过村民的意见")])
    assert own.found_in("我们听到：没有人问过村民")
    assert not own.found_in("没有人来")


@pytest.mark.parametrize(
    ("text", "said", "is_again"),
    [
        ("We meet on Tuesdays", "we  meet on\ntuesdays!", True),
        ("From now on we meet on Tuesdays", "Meet on Tuesdays", True),
        ("We ask the night nurse before rotas change", "Always ask the night nurse before anything", True),
        ("The nurse of the night is asked", "Ask the night nurse first", False),
        ("Yes", "yes.", True),
        ("A yes is a yes", "yes", False),
        ("Old forms go", "old forms", False),
        ("", "", False),
        ("我们星期二开会了", "我们星期二开会", True),
    ],
)
def test_a_text_says_again_what_it_has_in_the_very_words(text: str, said: str, is_again: bool) -> None:
    """All of a short saying or five words of a longer one; one or two words come together by chance."""
    assert says_again(text, said) is is_again
