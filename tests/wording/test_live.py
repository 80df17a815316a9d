"""What a running session says."""

from datetime import datetime

import pytest

from peerlog.domain.capture import kind_typed
from peerlog.domain.captured import LineKind
from peerlog.domain.ids import SessionId, StepId
from peerlog.domain.live import Phase, Resume
from peerlog.domain.standing import Standing
from peerlog.domain.step import Step
from peerlog.wording.live import (
    ends_words,
    moved_words,
    phase_word,
    resume_choices,
    resume_words,
    slept_words,
)

CASE = Step(id=StepId("1"), session=SessionId("s"), position="1", title="Case", minutes=30)
ENDS = datetime(2026, 11, 26, 15, 34)  # noqa: DTZ001 - only its time of day is said


def left_at(left: float, gap: float | None) -> Resume:
    """Leave a session in its third step."""
    return Resume(step=CASE, number=3, left=left, gap=gap)


@pytest.mark.parametrize(
    ("left", "gap", "words"),
    [
        (252, 120, "You were on step 3, Case, 4:12 left. peerlog was away for 2 minutes."),
        (252, 5, "You were on step 3, Case, 4:12 left. peerlog was away for less than a minute."),
        (-65, 120, "You were on step 3, Case, 1:05 over. peerlog was away for 2 minutes."),
        (252, None, "You were on step 3, Case, 4:12 left. The clocks cannot say how long peerlog was away."),
    ],
)
def test_a_restart_says_where_one_was(left: float, gap: float | None, words: str) -> None:
    """Step, time, and how long peerlog was away, if that can be said."""
    assert resume_words(left_at(left, gap)) == words


def test_counting_the_gap_is_offered_only_where_it_is_known() -> None:
    """And first, as people mostly went on."""
    assert [code for code, _words in resume_choices(left_at(252, 120))] == ["counted", "still", "later"]
    assert resume_choices(left_at(252, 300))[0][1] == "Continue, counting that time: +0:48"
    assert [code for code, _words in resume_choices(left_at(252, None))] == ["still", "later"]


def test_a_title_cannot_steer_the_terminal_or_the_sentence() -> None:
    """Braces and escapes are shown."""
    resume = Resume(
        step=Step(id=StepId("1"), session=SessionId("s"), position="1", title="{x}\x1b[2J", minutes=3),
        number=1,
        left=5,
        gap=None,
    )
    assert resume_words(resume).startswith("You were on step 1, {x}\ufffd[2J, 0:05 left.")


def test_the_end_is_said_with_how_far_one_is_behind() -> None:
    """In words, not in colours."""
    standing = Standing(behind=240, ends=ENDS, planned_end=ENDS, minutes_left=3)
    assert ends_words(standing) == "ends 15:34, 4 minutes behind"
    assert ends_words(None) == ""


def test_each_phase_has_its_word() -> None:
    """A stopped clock says so whatever its colour."""
    assert [phase_word(phase, held=False) for phase in Phase] == ["left", "low", "over"]
    assert phase_word(Phase.OVER, held=True) == "stopped"


def test_sleep_and_a_moved_clock_are_told() -> None:
    """With the key that takes the sleep out."""
    assert (
        slept_words(420, "Ctrl+O")
        == "The laptop slept for 7 minutes: counted in this step. Ctrl+O takes it out."
    )
    assert moved_words(-3600).startswith("The computer's clock was put back by 1 h 00 min")
    assert moved_words(600).startswith("The computer's clock was put forward by 10 minutes")


@pytest.mark.parametrize(
    ("typed", "kind"),
    [
        ("", "note"),
        ("l", "note"),
        ("l:", "lesson"),
        ("  A: x", "action"),
        ("\\l: x", "note"),
        ('"so', "quote"),
    ],
)
def test_the_kind_shows_while_typing(typed: str, kind: str) -> None:
    """As soon as the beginning says it."""
    assert kind_typed(typed) is LineKind(kind)
