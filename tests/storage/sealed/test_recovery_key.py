"""The recovery key is read the way people write, and a slip of the pen is seen before anything is tried."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.errors import MistypedRecoveryKey
from peerlog.storage.sealed.recovery_key import ALPHABET, DRAWN, LENGTH, completed, draw, in_groups, read

keys = st.text(ALPHABET, min_size=DRAWN, max_size=DRAWN).map(completed)


@given(keys, st.randoms(use_true_random=False))
def test_case_spaces_hyphens_and_letters_that_look_alike_do_not_matter(
    key: str, chance: random.Random
) -> None:
    """However it was copied from the paper, it is the same key."""
    alike = {"0": "0Oo", "1": "1IilL"}
    typed = "".join(
        chance.choice(alike.get(letter, letter + letter.lower()))
        + chance.choice(["", "", " ", "-", " – ", "\n", "."])
        for letter in key
    )
    assert read(typed) == key
    assert read(in_groups(key)) == key


@given(keys, st.integers(0, LENGTH - 1), st.sampled_from(ALPHABET))
def test_one_wrong_character_is_always_seen(key: str, place: int, letter: str) -> None:
    """Any other character, anywhere, the check character included."""
    typed = key[:place] + letter + key[place + 1 :]
    if typed != key:
        with pytest.raises(MistypedRecoveryKey):
            read(typed)


@given(keys, st.integers(0, LENGTH - 1), st.integers(0, LENGTH - 1))
def test_two_characters_that_changed_places_are_always_seen(key: str, one: int, other: int) -> None:
    """Side by side or far apart."""
    letters = list(key)
    letters[one], letters[other] = letters[other], letters[one]
    typed = "".join(letters)
    if typed != key:
        with pytest.raises(MistypedRecoveryKey):
            read(typed)


@given(keys, st.integers(0, LENGTH))
def test_what_is_too_short_or_too_long_says_how_long_it_is(key: str, kept: int) -> None:
    """So that a person sees whether a group is missing."""
    for typed in (key[:kept], key + key[:kept]):
        if len(typed) != LENGTH:
            with pytest.raises(MistypedRecoveryKey) as raised:
                read(typed)
            assert (raised.value.given, raised.value.wanted) == (len(typed), LENGTH)


@given(st.text(max_size=80))
def test_any_other_text_is_no_recovery_key(typed: str) -> None:
    """Whatever is pasted, it is refused by name."""
    try:
        assert len(read(typed)) == LENGTH
    except MistypedRecoveryKey:
        return


def test_a_recovery_key_stands_in_seven_groups_of_four() -> None:
    """Without the letters that are taken for others, and never twice the same."""
    shown = {in_groups(draw()) for _ in range(100)}
    assert len(shown) == 100
    assert all(re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}", key) for key in shown)
