"""peerlog session open, step, attend, guest, close and reopen."""

import pytest

from command_line import Typed
from conftest import StillClock


@pytest.fixture
def running(ready: Typed) -> Typed:
    """Types commands while S01 runs."""
    ready.well("session", "open", "S01")
    return ready


def test_the_step_that_runs_is_said_with_its_time(running: Typed, clock: StillClock) -> None:
    """Time left, and how the whole stands."""
    clock.advance(60)
    running.well("session", "step", "S01", "next")
    clock.advance(100)
    answer = running.well("session", "step", "S01", "more", "2")
    assert answer.lines[0] == "S01 step 2 of 3: Case"
    assert "  30:20 left of 32 minutes" in answer.lines


def test_every_move_works(running: Typed) -> None:
    """Forwards, back, to a step, held, longer, shorter, with minutes of another."""

    def step(*words: str) -> tuple[str, int]:
        told = running.json("session", "step", "S01", *words)["step"]
        return told["title"], told["minutes"]

    assert step("next") == ("Case", 30)
    assert step("borrow", "Close", "3") == ("Case", 33)
    assert step("back") == ("Arrive", 5)
    assert step("go", "Close") == ("Close", 7)
    assert step("less", "4") == ("Close", 3)
    assert step("more") == ("Close", 4)
    assert step("hold") == ("Close", 4)
    assert step("defer") == ("Case", 33)
    assert running("session", "step", "S01", "sideways").code == 4
    assert running("session", "step", "S01", "more", "lots").code == 4


def test_people_are_marked_all_or_none(running: Typed) -> None:
    """A name nobody has leaves everybody unmarked."""
    assert running("session", "attend", "S01", "present", "Amina", "Nobody").code == 3
    assert running.json("session", "attend", "S01")["attendance"] == []
    running.well("session", "attend", "S01", "present", "Amina", "João")
    running.well("session", "attend", "S01", "late", "João")
    answer = running.well("session", "attend", "S01", "guest", "Ruth Otieno, District office")
    assert "Amina Yusuf, present, here for the first time" in answer.lines
    assert "João Silva, late, here for the first time" in answer.lines
    assert "Ruth Otieno, District office, guest" in answer.lines
    running.well("session", "attend", "S01", "none", "João")
    assert "João" not in running.well("session", "attend", "S01").out


def test_closing_says_what_is_missing_and_never_blocks(running: Typed) -> None:
    """A decision without a method, an action without owner or date."""
    running.well("session", "note", "S01", "d: we meet on Tuesdays")
    running.well("session", "note", "S01", "a: write the letter")
    answer = running.well("session", "close", "S01")
    for words in ("S01-D1 does not say how", "S01-A1 has no owner", "S01-A1 has no date", "Nobody is marked"):
        assert words in answer.told
    assert running.json("session", "show", "S01")["session"]["state"] == "closed"
    assert running("session", "open", "S01").code == 4
    running.well("session", "reopen", "S01")
    assert running.json("session", "show", "last")["session"]["state"] == "running"


def test_a_session_that_does_not_run_cannot_be_stepped_through(ready: Typed) -> None:
    """The sentence says what state it is in."""
    answer = ready("session", "step", "S01", "next")
    assert answer.code == 4
    assert "S01 is planned" in answer.told
