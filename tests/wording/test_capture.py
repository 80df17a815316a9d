"""What is said back about a captured line."""

from datetime import date

import pytest

from peerlog.domain.capture import parse
from peerlog.domain.member import Member
from peerlog.wording.capture import SHOWN, echo, remarks
from peerlog.wording.dates import understood

TODAY = date(2026, 11, 26)
PEOPLE = (
    Member(id="1", network="n", name="João"),
    Member(id="2", network="n", name="Maria Costa", organisation="Casa"),
    Member(id="3", network="n", name="Maria Lima", handle="ML"),
)


def said(line: str, ref: str = "") -> str:
    """Give the echo of *line*."""
    return echo(parse(line, PEOPLE, TODAY, understood), ref)


@pytest.mark.parametrize(
    ("line", "ref", "words"),
    [
        ("hello", "", "Note."),
        ("l: ask early", "", "Lesson."),
        ("d: go", "S05-D1", "Decision S05-D1."),
        ("a: call @joao by 1 dec", "S07-A3", "Action S07-A3: João, due Tue 1 Dec 2026."),
        ("a: appeler @joao by 1er décembre", "A1", "Action A1: João, due Tue 1 Dec 2026."),
        ("a: call", "S07-A3", "Action S07-A3: no owner yet, no date yet."),
    ],
)
def test_what_was_understood_is_said(line: str, ref: str, words: str) -> None:
    """The kind, the ref, the whole name and the full date."""
    assert said(line, ref) == words


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("a: call @Petra", "Nobody here is called “Petra”: kept as text."),
        ("a: led by the team", "“the team” is not a date I know: kept as text."),
        ("a: @João asks @ML", "An action has one owner: “ML” is kept as text."),
        ("a: call by 1 nov 2026", "That date has passed."),
        ("a: ask @maria", "“maria” could be Maria Costa (Casa), Maria Lima (ML): kept as text. Which one?"),
    ],
)
def test_what_was_not_understood_is_said(line: str, words: str) -> None:
    """After what was understood, a sentence each."""
    captured = parse(line, PEOPLE, TODAY, understood)
    assert remarks(captured) == (words,)
    assert echo(captured).endswith(f". {words}")


def test_long_and_steering_words_are_shown_safely() -> None:
    """Whatever was typed, the remark stays short and steers no terminal."""
    assert said("a: led by \u202e" + "ö" * 100).count("ö") == SHOWN - 2
    assert "\u202e" not in said("a: led by \u202eö")
