"""A turn of a round by lines: the same questions for everybody, and what its author decided is what goes on."""

import signal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.commands.mistake.turn import QUESTIONS, Turn, Wiped
from peerlog.commands.mistake.unseen import Unseen
from peerlog.domain.mistake import Factor, Spectrum
from peerlog.domain.naming import Names
from peerlog.domain.scrubbing import Found, telltales
from peerlog.domain.telling import Telling

CODE = "lusab babad gutih tugad babad lusab"


class Paper:
    """A page whose answers were written down before; what it asks and shows is kept."""

    def __init__(self, *answers: str | None) -> None:
        self.answers = list(answers)
        self.asked: list[str] = []
        self.shown: list[str] = []

    def say(self, *lines: str) -> None:
        """Keep what is shown."""
        self.shown += lines

    def ask(self, prompt: str) -> str | None:
        """Give the next answer; once they are used up, Enter."""
        self.asked.append(prompt)
        return self.answers.pop(0) if self.answers else ""

    def clear(self) -> None:
        """Nothing has to be cleared on paper."""


def found(line: str) -> tuple[Found, ...]:
    """What could tell who wrote it, where Amina is known."""
    names = Names()
    names.add_person("Amina Yusuf")
    return telltales(line, names)


def taken(*answers: str | None) -> tuple[Telling, Paper]:
    """Take a turn with these answers, and Enter at every later question."""
    page = Paper(*answers)
    return Turn(page, found, lambda: (CODE, "salt:hash")).take(), page


def test_nothing_this_time_is_as_many_questions_as_any_other_turn() -> None:
    """Twelve, each answered by Enter."""
    nothing, empty = taken()
    told, full = taken("reach all", "nobody came", "no date was told", "ask first", "2", "1", "4", "1", "3")
    assert not nothing.is_real
    assert told.is_real
    assert len(empty.asked) == len(full.asked) == QUESTIONS


def test_what_is_typed_is_what_is_told() -> None:
    """Four lines, and choices by their numbers."""
    told, _page = taken("reach all", "nobody came", "no date was told", "ask first", "9", "", "4")
    assert told.lines == ("reach all", "nobody came", "no date was told", "ask first")
    assert (told.kind, told.area, told.factor) == (Spectrum.EXPLORED, None, Factor.DEADLINE)


def test_a_number_that_is_none_of_them_is_asked_again() -> None:
    """So is a line that is too long."""
    told, page = taken("x" * 501, "short", "", "", "", "12", "eleven", "1")
    assert (told.aim, told.kind) == ("short", Spectrum.OWN_RULE)
    assert any("500" in line for line in page.shown)


def test_no_word_is_read_aloud_unless_it_is_asked_for() -> None:
    """Questions name the kind of a finding and its place."""
    told, page = taken("ask amina on 3 May", "", "", "", *[""] * 5, "b", "s", "k")
    assert told.aim == "ask amina on a certain day"
    assert not any("amina" in words or "May" in words for words in page.asked)
    assert page.shown == [
        "2 pieces could tell who wrote this. They stay as they are until you say otherwise.",
        "amina",
    ]
    assert any("Line 1, word 4: a day." in words for words in page.asked)


def test_a_piece_is_said_broader_or_its_line_typed_again() -> None:
    """A new line is looked at too."""
    assert taken("ask amina first", "", "", "", *[""] * 5, "b")[0].aim == "ask somebody in our network first"
    assert taken("ask amina", "", "", "", *[""] * 5, "t", "ask yusuf", "k")[0].aim == "ask yusuf"


def test_lines_are_shown_and_typed_again_before_they_are_dropped_in() -> None:
    """Only when asked for."""
    told, page = taken("reach all", *[""] * 8, "s", "3", "no date", "")
    assert (told.aim, told.wrong) == ("reach all", "no date")
    assert "1. We set out to ... reach all" in page.shown


def test_a_code_is_shown_once_and_only_for_what_was_told() -> None:
    """Its hash goes on, its words do not."""
    told, page = taken("reach all", *[""] * 9, "y")
    assert told.code == "salt:hash"
    assert f"Your code: {CODE}" in page.shown
    nothing, page = taken(*[""] * 10, "y")
    assert nothing.code == ""
    assert CODE not in "".join(page.shown)


@given(st.integers(0, QUESTIONS - 1), st.sampled_from(["wipe", "WIPE", None]))
def test_a_turn_is_wiped_at_any_question(number: int, answer: str | None) -> None:
    """By the word, or by the end of the input."""
    with pytest.raises(Wiped):
        taken(*[""] * number, answer)


@given(st.lists(st.text(alphabet="ab 12Amina@.-", max_size=40), min_size=4, max_size=4))
def test_a_line_that_is_kept_is_told_as_it_was_typed(lines: list[str]) -> None:
    """Whatever is found in it: nothing is changed unasked."""
    many = sum(len(found(" ".join(line.split()))) for line in lines)
    told, _page = taken(*lines, *[""] * 5, *["k"] * many)
    assert told.lines == tuple(" ".join(line.split()) for line in lines)


def test_ctrl_c_is_heard_only_while_something_is_asked() -> None:
    """One more of them while a turn is being wiped would end the round, with what others told."""
    Unseen().interrupt(signal.SIGINT, None)
