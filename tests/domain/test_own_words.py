"""A mistake's own words are known again in another text."""

from hypothesis import given
from hypothesis import strategies as st

from mistakes_told import make_mistake
from peerlog.domain.own_words import RUN, OwnWords

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
