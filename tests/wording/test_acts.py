"""What was done, in words, for whoever takes it back."""

import pytest

from peerlog.wording.acts import act_words, undone_words


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        ("reflection.add", "wrote “I never asked why.”"),
        ("reflection.edit", "changed “I never asked why.”"),
        ("reflection.look_back", "answered “still true?” about “I never asked why.”"),
        ("reflection.remove", "deleted “I never asked why.”"),
        ("reflection.restore", "put back “I never asked why.”"),
        ("journal.import", "brought in entries, the first “I never asked why.”"),
    ],
)
def test_each_act_on_a_journal_has_its_words(verb: str, words: str) -> None:
    """A person reads what Ctrl+Z took back, not that something changed."""
    assert act_words(verb, "I never asked why.") == words


def test_taking_back_and_bringing_back_are_told_apart() -> None:
    """And nothing in a name steers the terminal; a long one is cut."""
    assert undone_words("note.add", "a\x1b", back=True) == "Undone: wrote “a\ufffd”"
    assert undone_words("note.add", "word " * 50, back=False).startswith("Done again: wrote “word word")
    assert len(undone_words("note.add", "word " * 50, back=False)) < 70


def test_an_act_of_another_version_is_a_change() -> None:
    """A file may come from a newer peerlog."""
    assert act_words("later.verb", "a") == "changed “a”"
