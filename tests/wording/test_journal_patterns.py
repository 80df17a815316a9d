"""One's own patterns in words and a small chart."""

from dataclasses import replace
from datetime import date

import pytest

from peerlog.domain.reflection import LookedBack, Reflection, Verdict
from peerlog.domain.reflection_patterns import Patterns, Quarter, QuarterCount, patterns
from peerlog.wording.journal_chart import bars, quarter_name
from peerlog.wording.journal_patterns import pattern_lines, pattern_sentences
from reflections import make_reflection

TODAY = date(2026, 11, 21)


def mistake(text: str, day: date = TODAY, **changes: object) -> Reflection:
    """An entry about a mistake."""
    return make_reflection(text, day=day, model="mistake", **changes)


def some() -> Patterns:
    """Patterns of a journal with a little of everything."""
    looks = (LookedBack(day=TODAY, verdict=Verdict.NO), LookedBack(day=TODAY, verdict=Verdict.YES))
    return patterns(
        [
            mistake("The rota failed.", date(2026, 2, 1), tags=("drivers",), strand="Youth"),
            mistake("My rota again.", tags=("drivers",), strand="Youth", looked_back=looks),
            mistake("Late."),
        ],
        TODAY,
    )


def test_the_view_is_words_a_chart_and_words() -> None:
    """Quarters at the edge; bars whose two signs need no colour."""
    assert [tuple(line) for line in pattern_lines(some())] == [
        ("", "3 mistakes looked at, 1 changed mind. Each is something learned.", "strong"),
        ("", "", ""),
        ("Jan-Mar 26", "█ 1", ""),
        ("Apr-Jun 26", "·", ""),
        ("Jul-Sep 26", "·", ""),
        ("Oct-Dec 26", "██░ 2 + 1", ""),
        ("", "█ a mistake looked at   ░ a changed mind", "quiet"),
        ("", "", ""),
        ("", "Words that come back in your mistakes: rota (2)", ""),
        ("", "", ""),
        ("", "Tags that come back in them: #drivers (2)", ""),
        ("", "", ""),
        ("", "Strands of work they belong to: Youth (2)", ""),
        ("", "", ""),
        ("", "Asked “still true?”: 1 yes, 0 changed, 1 no.", ""),
        ("", "", ""),
        ("", "Common English words are left out. Worked out just now, from this journal alone, and kept nowhere.", "quiet"),
    ]  # fmt: skip


def test_the_same_is_said_without_drawing() -> None:
    """For plain output and for listening."""
    assert pattern_sentences(some()) == (
        "3 mistakes looked at, 1 changed mind. Each is something learned.",
        "Jan-Mar 26: 1 mistake looked at",
        "Apr-Jun 26: none",
        "Jul-Sep 26: none",
        "Oct-Dec 26: 2 mistakes looked at, 1 changed mind",
        "Words that come back in your mistakes: rota (2)",
        "Tags that come back in them: #drivers (2)",
        "Strands of work they belong to: Youth (2)",
        "Asked “still true?”: 1 yes, 0 changed, 1 no.",
        "Common English words are left out. Worked out just now, from this journal alone, and kept nowhere.",
    )


def test_an_empty_view_says_what_it_is_for() -> None:
    """And names the way to begin, without reproach."""
    nothing = patterns([make_reflection()], TODAY)
    assert pattern_sentences(nothing)[0] == "Nothing to see yet, and nothing is missing."
    assert [line.text for line in pattern_lines(nothing)] == list(pattern_sentences(nothing))


def test_answers_alone_are_a_view_too() -> None:
    """Whoever looked back and found everything still true has no mistake to be shown."""
    looked = make_reflection(looked_back=(LookedBack(day=TODAY, verdict=Verdict.YES),))
    assert pattern_sentences(patterns([looked], TODAY))[0] == "Asked “still true?”: 1 yes, 0 changed, 0 no."
    assert [line.text for line in pattern_lines(patterns([looked], TODAY))][1] == (
        "Asked “still true?”: 1 yes, 0 changed, 0 no."
    )


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "What comes back shows from the second mistake on."),
        (2, "No word, tag or strand of work stands in several of them."),
    ],
)
def test_few_mistakes_have_nothing_that_comes_back(count: int, words: str) -> None:
    """And the view says so."""
    found = patterns([mistake(text) for text in ("Late.", "Rota.")[:count]], TODAY)
    assert words in pattern_sentences(found)


@pytest.mark.parametrize("width", [1, 12, 20, 40, 200])
def test_a_bar_fits_its_room(width: int) -> None:
    """However many there were; what is there at all shows."""
    counts = [
        QuarterCount(quarter=Quarter(year=2026, number=1), mistakes=500, changed_minds=1),
        QuarterCount(quarter=Quarter(year=2026, number=2), mistakes=0, changed_minds=3),
    ]
    long, short = (one.bar for one in bars(counts, width))
    assert "█" in long
    assert "░" in long
    assert "░" in short
    assert len(long) <= max(width, 13) + 2


def test_a_quarter_is_named_in_ten_columns() -> None:
    """So that it fits the edge of the list."""
    assert {len(quarter_name(Quarter(year=2005, number=number))) for number in (1, 2, 3, 4)} == {10}
    assert quarter_name(Quarter(year=2005, number=4)) == "Oct-Dec 05"


def test_words_of_a_person_cannot_steer_the_terminal() -> None:
    """A strand may hold anything."""
    found = replace(some(), words=(), tags=(), strands=(replace(some().strands[0], words="\x1b[2J\u202e"),))
    assert not any("\x1b" in line or "\u202e" in line for line in pattern_sentences(found))
