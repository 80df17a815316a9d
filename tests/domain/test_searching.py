"""Text and question are brought to one form, whatever was typed."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.searching import normal, query

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Plain WORDS", "plain words"),
        ("São Tomé", "sao tome"),
        ("ﬁ ＦＵＬＬ", "fi full"),
        ("قَالَ", "قال"),
        ("أسئلة", "اسيله"),
        ("会议a", " 会  议 a"),
        ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
        ("Straße", "strasse"),
    ],
)
def test_what_differs_only_in_writing_has_one_form(text: str, form: str) -> None:
    """Case, width, accents, vowel marks, letter variants; CJK signs stand apart."""
    assert normal(text) == form


def finds(words: str, text: str) -> bool:
    """Ask the full-text engine itself, unless there is nothing to ask."""
    asked = query(words)
    if not asked:
        return False
    index = sqlite3.connect(":memory:")
    index.execute(
        """CREATE VIRTUAL TABLE said USING fts5(normal, tokenize="unicode61 remove_diacritics 2")"""
    )
    index.execute("INSERT INTO said VALUES (?)", (normal(text),))
    (count,) = index.execute("SELECT count(*) FROM said WHERE said MATCH ?", (asked,)).fetchone()
    index.close()
    return bool(count)


@given(TEXT, st.text(st.characters(categories=["L", "Nd"]), min_size=1), TEXT)
def test_what_was_said_is_found_by_any_of_its_words(before: str, word: str, after: str) -> None:
    """Whatever stood around it."""
    assert finds(word, f"{before} {word} {after}")


@given(TEXT, TEXT)
def test_every_question_is_understood(words: str, text: str) -> None:
    """Quotes and operators are never an error."""
    finds(words, text)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("follow-up", "the follow up", True),
        ("follow-up", "up we follow", False),
        ("议会", "会议", False),
        ("说会", "他说会议", True),
        ("yes -", "yes", True),
        ("*** yes", "yes", True),
        ("\uff02yes", "yes", True),
        ("yes AND no", "yes no", False),
        ("ye", "yes", True),
        ("ye ", "yes", False),
        ("***", "yes ***", False),
        ("", "yes", False),
    ],
)
def test_a_word_is_a_phrase_and_the_last_one_a_beginning(words: str, text: str, *, found: bool) -> None:
    """Signs between letters join, signs alone are nothing, CJK signs must follow each other."""
    assert finds(words, text) is found
