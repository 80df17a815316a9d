"""Escaping: whatever people write is read back as they wrote it, and plain words stay plain."""

import json

import pytest
from hypothesis import given

from hostile import HOSTILE, hostile_texts
from peerlog.wording.blocks import Bullets, Document, Heading, Paragraph, Strong, Table, Tasks
from peerlog.wording.layout import markdown_of
from peerlog.wording.markdown import block, cell, heading, inline, json_string, paragraphs, plain
from peerlog.wording.skeleton import parsed

PLAIN = (
    "Start with the people.", "snake_case_name", "a < b > c", "3 * 4", "Q&A at 9", "C:\\Users\\Ana",
    "~5 people", "costs $5", "(see page 3)", "a - b", "50% + 50%", "x = y", "Who? We!", "10.5", "a]",
    "+254 712", "-5 degrees", "#tag", "2026-11-20", "é ü 表",
)  # fmt: skip


def document_with(text: str) -> Document:
    """A document that holds *text* in every place a person's words can stand."""
    return Document(
        facts=(("title", text),),
        blocks=(
            Heading(1, text),
            Paragraph((text,)),
            Paragraph((Strong("Lesson:"), f" {text}")),
            Bullets(((text,), (Strong("S07-D1"), f" {text} (consent)"), (text,))),
            Table(("A", "B"), ((text, text), ("", text))),
            Tasks(((False, f"S07-A1 {text}"), (True, text))),
            Heading(3, f"1. {text}"),
        ),
    )


@given(hostile_texts.map(plain).filter(bool))
def test_any_text_is_read_back_in_any_place(text: str) -> None:
    """Heading, paragraph, list, table, task and front matter hold the text and nothing else."""
    document = document_with(text)
    assert parsed(markdown_of(document)) == document


@pytest.mark.parametrize("text", [text for text in map(plain, HOSTILE) if text])
def test_each_known_trap_is_read_back_in_any_place(text: str) -> None:
    """The traps that broke others' writers of Markdown break nothing here."""
    document = document_with(text)
    assert parsed(markdown_of(document)) == document


@pytest.mark.parametrize("text", PLAIN)
def test_plain_words_need_no_escaping(text: str) -> None:
    """The source stays readable for people who open it as text."""
    assert (block(text), inline(text), heading(text), cell(text)) == (text, text, text, text)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("# no heading", "\\# no heading"),
        ("1. no list", "1\\. no list"),
        ("[x] no task", "\\[x] no task"),
        ("**no** bold", "\\*\\*no\\*\\* bold"),
        ("<b>", "\\<b>"),
        ("&amp;", "\\&amp;"),
        ("~~gone~~", "\\~\\~gone\\~\\~"),
        ("- - -", "\\- - -"),
    ],
)
def test_what_would_mean_something_is_escaped_with_one_backslash(text: str, source: str) -> None:
    """Only the sign that would be read as Markdown gets a backslash."""
    assert block(text) == source


def test_a_bar_ends_no_cell_and_a_hash_no_heading() -> None:
    """Signs that mean something in one place only are escaped in that place only."""
    assert (cell("a | b"), inline("a | b")) == ("a \\| b", "a | b")
    assert (heading("C #"), inline("C #")) == ("C \\#", "C #")


def test_a_text_on_one_line_keeps_letters_and_joiners_but_no_line_ends_and_no_turning_marks() -> None:
    """Line ends and tabs become spaces, controls and bidi embeddings go, emoji and Persian stay whole."""
    assert plain(" a\nb\tc\u2028d\x85e\x00\x1b[31m ") == "a b c d e[31m"
    assert plain("\u202eabc\u2066d\u2069") == "abcd"
    assert plain("👩‍🏫 می‌خواهم \u00a0x") == "👩‍🏫 می‌خواهم \u00a0x"


def test_paragraphs_are_the_lines_that_say_something() -> None:
    """Empty lines fall away."""
    assert paragraphs("one\n\n \ntwo\r\nthree") == ("one", "two", "three")


@given(hostile_texts)
def test_front_matter_is_json_on_one_printable_line(text: str) -> None:
    """A JSON string is the same text to a reader of YAML: no line end, no character that YAML forbids."""
    written = json_string(text)
    assert json.loads(written) == text
    assert written.splitlines() == [written]
    assert not set(written) & set("\ufeff\ufffe\uffff\x7f\x85")
