"""The values of an entry."""

from dataclasses import replace
from datetime import UTC, date, datetime

from peerlog.domain.ids import ReflectionId
from peerlog.domain.reflection import Answer, Reflection

ENTRY = Reflection(
    id=ReflectionId("a"),
    day=date(2026, 11, 21),
    written=datetime(2026, 11, 21, 18, tzinfo=UTC),
    model="field-note",
    answers=(
        Answer(prompt="What happened?", text=""),
        Answer(prompt="What surprised me?", text="\n  Nobody minded. \nReally."),
        Answer(prompt="What next?", text="Ask."),
    ),
    tags=("rota",),
    strand="Youth",
)


def test_the_text_is_the_answers_without_their_prompts() -> None:
    """A blank line between them; an empty answer adds none."""
    assert ENTRY.text == "\n  Nobody minded. \nReally.\n\nAsk."
    assert ENTRY.first_line == "Nobody minded."


def test_an_entry_without_words_has_no_first_line() -> None:
    """A list then shows its own words."""
    assert replace(ENTRY, answers=()).first_line == replace(ENTRY, answers=()).text == ""
