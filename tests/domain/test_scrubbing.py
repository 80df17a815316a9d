"""What in a text could tell who wrote it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.naming import Names
from peerlog.domain.scrubbing import Telltale, telltales
from peerlog.domain.spelling import one_slip

NAMES = Names()
NAMES.add_person("Amina Odhiambo")
NAMES.add_person("Hope Mwangi")
NAMES.add_person("João Pinto")
NAMES.add_organisation("Maji Mazuri")


def found(text: str) -> dict[str, Telltale]:
    """What is found, by its words."""
    return {one.words: one.tells for one in telltales(text, NAMES, ("Kilifi",))}


@pytest.mark.parametrize(
    ("text", "words", "tells"),
    [
        ("then AMINA called", "AMINA", Telltale.NAME),
        ("then joao called", "joao", Telltale.NAME),
        ("then Amina's sister called", "Amina", Telltale.NAME),
        ("maji mazuri paid", "maji mazuri", Telltale.ORGANISATION),
        ("it rained in kilifi", "kilifi", Telltale.PLACE),
        ("we hope so", "hope", Telltale.MAYBE_NAME),
        ("we asked aminna twice", "aminna", Telltale.MAYBE_NAME),
        ("we asked mwnagi twice", "mwnagi", Telltale.MAYBE_NAME),
        ("we asked Wanjiru twice", "Wanjiru", Telltale.MAYBE_NAME),
        ("write to a.b@example.org", "a.b@example.org", Telltale.MAIL),
        ("see www.example.org", "www.example.org", Telltale.WEB),
        ("call +254 700 123 456 now", "+254 700 123 456", Telltale.PHONE),
        ("on 3 May it broke", "3 May", Telltale.DAY),
        ("on 2026-05-03 it broke", "2026-05-03", Telltale.DAY),
        ("on 03/05/2026 it broke", "03/05/2026", Telltale.DAY),
        ("it broke last Tuesday", "last Tuesday", Telltale.DAY),
        ("it broke at 3pm", "3pm", Telltale.TIME),
        ("it broke at 14:30", "14:30", Telltale.TIME),
        ("it cost KES 40,000 in all", "KES 40,000", Telltale.MONEY),
        ("it cost 300 dollars", "300 dollars", Telltale.MONEY),
        ("the nurse saw it", "the nurse", Telltale.JOB),
        ("our finance officer saw it", "our finance officer", Telltale.JOB),
        ("we at Kilimo Trust lost it", "we at Kilimo Trust", Telltale.OURS),
        ("our office in Lamu lost it", "our office in Lamu", Telltale.OURS),
    ],
)
def test_what_tells_something_is_found(text: str, words: str, tells: Telltale) -> None:
    """Each with the words as they stand."""
    assert found(text).get(words) is tells


@pytest.mark.parametrize(
    "text",
    [
        "The plan had no second page.",
        "We set out to reach three villages.",
        "Nobody asked. It rained. I waited.",
        "We began in March, always on a Monday.",
    ],
)
def test_an_ordinary_sentence_is_left_alone(text: str) -> None:
    """Whoever is warned of everything reads no warning."""
    assert found(text) == {}


@given(st.text(max_size=200))
def test_what_is_found_stands_where_it_is_said_to(text: str) -> None:
    """In order, without overlap, whatever the text."""
    before = 0
    for one in telltales(text, NAMES, ("Kilifi",)):
        assert before <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.words
        before = one.end


@given(st.text("abc", min_size=2, max_size=6), st.data())
def test_one_slip_of_any_sort_is_known(word: str, data: st.DataObject) -> None:
    """A letter more, a letter less, another letter, two changed round."""
    at = data.draw(st.integers(0, len(word) - 2))
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    for typed in (
        word[:at] + word[at + 1 :],
        word[:at] + "x" + word[at:],
        word[:at] + "x" + word[at + 1 :],
        swapped,
    ):
        assert typed == word or one_slip(typed, word)


def test_two_slips_are_another_word() -> None:
    """And a word is no slip of itself."""
    assert not one_slip("amena", "omina")
    assert not one_slip("amina", "amina")
    assert not one_slip("amina", "aminaaa")
