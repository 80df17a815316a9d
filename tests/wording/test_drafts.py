"""Drafts in words, never as they are stored."""

from datetime import UTC, datetime

import pytest

from peerlog.domain.draft import Draft
from peerlog.wording.drafts import SHOWN, filled_in, first_words, place_words

ID = "a" * 32


@pytest.mark.parametrize(
    ("place", "subject", "words"),
    [
        ("network/new", "", "New network"),
        (f"network/{ID}/member/new", "Coast", "New member: Coast"),
        (f"member/{ID}", "Amina", "Member: Amina"),
        (f"session/{ID}/capture", "Feedback", "Line in a session: Feedback"),
        ("elsewhere/by-far", "", "Elsewhere by-far"),
    ],
)
def test_a_place_is_said_in_words(place: str, subject: str, words: str) -> None:
    """Without ids; an unknown one by its own words."""
    assert place_words(place, subject) == words


def test_a_form_is_read_field_by_field_and_choices_by_their_names() -> None:
    """Empty fields are left out."""
    text = '{"confidentiality": "chatham-house", "experience": "new", "funder_in_room": "no", "name": "Z", "left": ""}'
    assert filled_in(text) == (
        ("what may leave", "Chatham House"),
        ("experience", "new to this"),
        ("funder in the room", "no"),
        ("name", "Z"),
    )


@pytest.mark.parametrize("text", ["a: call Amina by fri", "[1, 2]", "{broken", "12"])
def test_a_line_that_is_no_form_is_given_as_it_was_typed(text: str) -> None:
    """Also one that looks a little like one."""
    assert filled_in(text) == (("", text),)


def test_the_beginning_stands_on_one_line() -> None:
    """Line ends become spaces, long texts are cut."""
    kept = datetime(2026, 11, 26, tzinfo=UTC)
    assert first_words(Draft(place="a", text="one\n\ttwo", kept_at=kept)) == "one two"
    assert len(first_words(Draft(place="a", text="x" * 9_000, kept_at=kept))) == SHOWN


def test_a_commitment_that_was_being_typed_says_where_it_belongs() -> None:
    """In words, as every other form."""
    assert place_words(f"session/{'0' * 32}/commitment", "Rotas") == "What somebody takes on: Rotas"


def test_a_look_that_was_being_taken_is_read_in_words() -> None:
    """What was found, and where it lives now."""
    assert filled_in('{"stands": "cannot-tell", "lives_in": "head"}') == (
        ("finding", "cannot tell"),
        ("place where it lives now", "one person's head"),
    )
