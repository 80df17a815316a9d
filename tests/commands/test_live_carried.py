"""A live run by lines: what earlier sessions left open is said, and answered by a line each."""

import pytest

from command_line import Answer, Typed
from conftest import StillClock


@pytest.fixture
def second(held: Typed, clock: StillClock) -> Typed:
    """Types commands where a second session is planned for today."""
    clock.advance(7 * 86_400)
    held.well("session", "plan", "Next one", "today 14:00")
    return held


def live(typed: Typed, *lines: str) -> Answer:
    """Run the second session with these lines."""
    return typed.well("session", "run", "S02", "--plain", given="".join(f"{line}\n" for line in lines))


def test_what_is_still_open_is_said_as_it_begins(second: Typed) -> None:
    """With how often it was carried; answered, it is said no more."""
    answer = live(second, "/carry S01-A1 keep", "/open")
    assert "1 action from before is still open:" in answer.lines
    assert answer.lines.count("1 action from before is still open:") == 1
    assert any("draft it" in line and "carried 1 time" in line for line in answer.lines)
    assert second.json("action", "show", "S01-A1")["action"]["carried"] == 1


def test_each_answer_has_its_line(second: Typed) -> None:
    """How it went, smaller, handed over, let go; a letting go without a reason is refused."""
    answer = live(
        second, "/carry S01-A1 smaller one paragraph", "/carry S01-A1 hand-over Amina", "/carry S01-A1 let-go",
        "/carry S01-A1 nonsense", "/carry S01-A1 blocked no paper",
    )  # fmt: skip
    assert any("one paragraph" in line for line in answer.lines)
    assert any("The reason is empty" in line for line in answer.lines)
    assert any("“nonsense” is no choice" in line for line in answer.lines)
    kept = second.json("action", "show", "S01-A1")["action"]
    assert (kept["text"], kept["outcome"], kept["reason"]) == ("one paragraph", "blocked", "no paper")


def test_closing_says_what_was_not_asked_about(second: Typed) -> None:
    """It is never let be silently."""
    assert "1 action was not asked about; it stays open." in live(second, "/close").lines


def test_somebody_takes_something_on(second: Typed) -> None:
    """A question a part; a second one asks whether it comes instead of the first."""
    live(second, "/commit Amina", "the board meets", "show it", "", "João", "fri")
    answer = live(second, "/commit Amina", "we meet", "listen", "no time", "write", "", "", "yes")
    assert "Amina Yusuf took this on before: “When the board meets, I will show it”." in answer.lines
    found = second.json("action", "list", "all", "commitment")["actions"]
    assert {(one["text"], one["state"]) for one in found} == {
        ("When the board meets, I will show it", "dropped"),
        ("When we meet, I will listen; if no time gets in the way, I will write instead", "open"),
    }


def test_a_decision_that_comes_back_is_said_and_answered(second: Typed) -> None:
    """By its ref."""
    second.well("decision", "review", "S01-D1", "--next")
    answer = live(second, "/review S01-D1 stands", "/open")
    assert answer.lines.count("1 decision comes back:") == 1
    assert second.json("decision", "show", "S01-D1")["decision"]["review"]["outcome"] == "stands"


def test_an_answer_without_what_it_is_about_is_helped_on(second: Typed) -> None:
    """With the whole line to type; nothing is taken for a name or an answer that it is not."""
    answer = live(second, "/carry keep", "/review", "/review stands", "/commit")
    assert "Say which action, and how it goes on: /carry S01-A2 keep" in answer.lines
    assert answer.lines.count("Say which decision, and what came of it: /review S05-D1 stands") == 2
    assert "Say who takes something on: /commit Amina" in answer.lines
    assert "“”" not in answer.out + answer.told
