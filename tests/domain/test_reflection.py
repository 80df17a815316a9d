"""The values of an entry, and which entries are wanted."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from peerlog.domain.ids import ReflectionId
from peerlog.domain.reflection import Answer, Reflection
from peerlog.domain.reflection_filter import Filter, is_wanted

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


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(), True),
        (Filter(model="field-note"), True),
        (Filter(model=""), False),
        (Filter(tag="Rota"), True),
        (Filter(tag="ro"), False),
        (Filter(strand="YOUTH"), True),
        (Filter(strand="Old"), False),
        (Filter(since=date(2026, 11, 21), until=date(2026, 11, 21)), True),
        (Filter(since=date(2026, 11, 22)), False),
        (Filter(until=date(2026, 11, 20)), False),
        (Filter(starred=True), False),
        (Filter(possible_lesson=True), False),
        (Filter(trashed=True), False),
    ],
)
def test_a_filter_asks_only_what_it_says(wanted: Filter, found: bool) -> None:
    """What is left empty asks nothing."""
    assert is_wanted(ENTRY, wanted) is found


def test_marked_and_trashed_entries_are_found_when_asked_for() -> None:
    """And the trash only then."""
    marked = replace(ENTRY, starred=True, possible_lesson=True)
    assert is_wanted(marked, Filter(starred=True, possible_lesson=True))
    assert not is_wanted(replace(ENTRY, trashed=True), Filter())
    assert is_wanted(replace(ENTRY, trashed=True), Filter(trashed=True))
