"""The live run by lines, with lines from a pipe: every command, the clock, and the question at the start."""

import pytest

from command_line import Answer, Typed
from conftest import StillClock


def live(typed: Typed, *lines: str) -> Answer:
    """Run S01 with these lines."""
    return typed.well("session", "run", "S01", "--plain", given="".join(f"{line}\n" for line in lines))


def test_it_opens_the_session_and_says_the_step(ready: Typed) -> None:
    """Step, time, end; at the end of the input, how to go on."""
    answer = live(ready)
    assert answer.lines[0] == "S01 was planned for Fri 27 Nov 2026 14:00; it begins now."
    assert answer.lines[1:3] == ["S01 step 1 of 3: Arrive", "  5:00 left of 5 minutes"]
    assert answer.lines[-1] == "Everything is saved. Go on with: peerlog session run S01 --plain"
    assert ready.json("session", "show", "S01")["session"]["state"] == "running"


def test_a_line_with_a_slash_is_a_command_unless_a_backslash_stands_before_it(ready: Typed) -> None:
    """An unknown one is said and kept nowhere."""
    answer = live(ready, "/nothing", "\\/next is what I typed", "l: one")
    assert "There is no /nothing; nothing was changed. /help lists what there is." in answer.lines
    assert [line["text"] for line in ready.json("session", "line", "list", "S01")["lines"]] == [
        "/next is what I typed", "one",
    ]  # fmt: skip


def test_a_line_typed_in_answer_to_which_person_is_kept(ready: Typed) -> None:
    """Whoever writes on while asked which of two people is meant loses nothing; a wrong number is asked again."""
    ready.well("member", "add", "Anna Keller")
    ready.well("member", "add", "Anna Lund")
    live(ready, "a: draft it @Anna by fri", "d: we meet on Tuesdays", "a: call @Anna", "7", "2")
    kept = ready.json("session", "line", "list", "S01")["lines"]
    assert [line["text"] for line in kept] == ["draft it @Anna", "we meet on Tuesdays", "call"]


def test_every_move_between_steps(ready: Typed) -> None:
    """And every way to bend the time."""
    answer = live(
        ready, "/next", "/back", "/defer", "/+5", "/-1", "/borrow Close 3", "/borrow x", "/hold", "/hold", "/takeout 1",
        "/go 2", "/next", "/time", "/agenda",
    )  # fmt: skip
    heads = [line for line in answer.lines if line.startswith("S01 step")]
    titles = [head.rpartition(": ")[2] for head in heads]
    assert titles == ["Arrive", "Case", "Arrive", "Case", "Close"]
    assert "Case: 35 minutes now." in answer.lines
    assert "Case: 34 minutes now." in answer.lines
    assert "Case: 37 minutes now." in answer.lines
    assert "The clock is stopped. /hold lets it go on." in answer.lines
    assert any("That was the last step. /close closes" in line for line in answer.lines)
    assert "Arrive: put off to the next session" in answer.lines


def test_replanning_shows_what_happens_and_asks(ready: Typed, clock: StillClock) -> None:
    """Dropped, parked, kept or shrunk, and only on yes."""
    ready.well("session", "open", "S01")
    clock.advance(25 * 60)
    answer = live(ready, "1", "/replan", "park 3", "keep 1", "nonsense", "yes")
    assert "20 minutes left, 3 steps:" in answer.lines
    assert "  3. Close: parked for the next session" in answer.lines
    assert "That is no answer I know." in answer.lines
    steps = {step["title"]: step for step in ready.json("session", "show", "S01")["steps"]}
    assert (steps["Close"]["state"], steps["Case"]["minutes"]) == ("deferred", 20)
    assert "Nothing was changed." in live(ready, "/replan", "no").lines


def test_people_and_speakers(ready: Typed) -> None:
    """Marked, welcomed, waiting, heard; who spoke is nowhere in the file."""
    answer = live(
        ready, "/present Amina, João", "/guest Ruth Otieno, District office", "/stack Amina, Ruth", "/stack next",
        "/stack answer João", "/stack next", "/quiet", "/stack Nobody", "/unmark João", "/people", "/stack end", "/quiet",
    )  # fmt: skip
    for words in (
        "Waiting: Amina Yusuf, Ruth Otieno", "Speaks: Amina Yusuf", "Answers 0:30: João Silva", "Speaks: Ruth Otieno",
        "Ruth Otieno, District office, guest",
    ):  # fmt: skip
        assert words in answer.lines
    assert answer.lines[-2] == "Everybody was heard."


def test_lines_are_listed_edited_retagged_deleted_and_undone(ready: Typed) -> None:
    """By their number."""
    answer = live(
        ready, "one", "d: two", "/edit 1 q: why one?", "/edit 2", "d: TWO", "/kind 1 lesson", "/kind 1 poem", "/list 1",
        "/level 1 members", "/level 1 all",
        "/delete 1", "/undo", "/redo", "/undo", "/list",
    )  # fmt: skip
    assert "d: two" in answer.lines
    assert "1. Lesson: why one?" in answer.lines
    assert "2. Decision S01-D1: TWO" in answer.lines
    assert any(line.startswith("“poem” is no choice") for line in answer.lines)
    assert "1. Lesson: why one? (no further than members)" in answer.lines
    assert any(line.startswith("“all” is no choice") for line in answer.lines)
    assert "Undone: deleted “why one?”" in answer.lines


def test_time_is_mentioned_once_and_only_when_a_line_comes(ready: Typed, clock: StillClock) -> None:
    """At twenty in a hundred left, and when it is up."""
    ready.well("session", "open", "S01")
    clock.advance(4 * 60 + 10)
    answer = live(ready, "1", "one", "two")
    assert [line for line in answer.lines if line.startswith("Time")] == ["Time: 0:50 left in this step."]
    clock.advance(60)
    over = [line for line in live(ready, "1", "three", "four").lines if line.startswith("Time")]
    assert over == ["Time is up in this step: 0:10 over."]


@pytest.mark.parametrize(
    ("chosen", "left"), [("1", "  2:30 left of 5 minutes"), ("2", "  4:30 left of 5 minutes")]
)
def test_a_session_that_was_running_asks_how_to_go_on(
    ready: Typed, clock: StillClock, chosen: str, left: str
) -> None:
    """Counting the time away, or from where it stood; a strange answer is asked again."""
    ready.well("session", "open", "S01")
    clock.advance(30)
    live(ready, "one")
    clock.advance(120)
    answer = live(ready, "perhaps", chosen)
    assert answer.lines[0] == "You were on step 1, Arrive, 4:30 left. peerlog was away for 2 minutes."
    assert "Please type a number from 1 to 3." in answer.lines
    assert left in answer.lines


def test_not_now_changes_nothing(ready: Typed, clock: StillClock) -> None:
    """The question comes again next time."""
    ready.well("session", "open", "S01")
    clock.advance(120)
    assert "note" not in live(ready, "3", "a line for nobody").out.lower().replace("not now", "")
    assert ready.json("session", "line", "list", "S01")["lines"] == []
    assert live(ready, "3").lines[0].startswith("You were on step 1")


def test_closing_asks_for_what_is_missing_and_every_question_can_be_skipped(ready: Typed) -> None:
    """Answers not understood are asked again."""
    answer = live(
        ready, "d: two", "a: three", "a: four", "/close", "consent", "Nobody", "Amina", "when we can", "1 dec 2026", "", "",
    )  # fmt: skip
    assert "“when we can” is not a date" in answer.out
    lines = ready.well("session", "line", "list", "S01").lines
    assert lines[0].endswith("(by consent)")
    assert lines[1].endswith("(Amina Yusuf, due Tue 1 Dec 2026)")
    assert lines[2].endswith("(no owner yet, no date yet)")
    assert ready.json("session", "show", "S01")["session"]["state"] == "closed"
    assert ready("session", "run", "S01", "--plain").code == 4


def test_the_minutes_can_be_heard_before_the_end(ready: Typed) -> None:
    """For an audience."""
    answer = live(ready, "l: one page", "/minutes", "/minutes everybody", "/help")
    assert "- **Lesson:** one page" in answer.lines
    assert any(line.startswith("“everybody” is no choice") for line in answer.lines)
    assert any(line.strip().startswith("/close") for line in answer.lines)


def test_what_cannot_be_kept_is_said_and_the_run_goes_on(ready: Typed) -> None:
    """An empty lesson, half a character."""
    answer = live(ready, "l:", "half \udc80", "whole")
    assert sum("nothing was changed" in line for line in answer.lines) == 2
    assert [line["text"] for line in ready.json("session", "line", "list", "S01")["lines"]] == ["whole"]


def test_a_session_whose_day_is_over_is_asked_about(ready: Typed, clock: StillClock) -> None:
    """It begins now, or it was held as planned and is only written up; without an answer nothing is begun."""
    clock.advance(30 * 86_400)
    answer = live(ready)
    assert answer.lines[0] == "S01 was planned for Fri 27 Nov 2026 14:00. When is it held?"
    assert ready.json("session", "show", "S01")["session"]["state"] == "planned"
    answer = live(ready, "3", "2", "l: written up later")
    assert "Please type a number from 1 to 2." in answer.lines
    assert ready.json("session", "show", "S01")["session"]["state"] == "running"
    assert ready.json("session", "line", "list", "S01")["lines"][0]["text"] == "written up later"
    ready.well("session", "close", "S01")
    assert 'date: "2026-11-27"' in ready.well("session", "minutes", "S01").out


def test_a_promise_is_made_while_it_is_decided(ready: Typed) -> None:
    """About what was decided last, or a line by its number; answers can be left out, all but the first."""
    answer = live(
        ready, "d: ask the night nurse first", "q: who pays?", "/promise", "every rota has her initials", "",
        "district lead", "", "the form", "/promise 2", "/promise 1", "", "l: one page",
    )  # fmt: skip
    assert any("The first look is on Sat 26 Dec 2026" in line for line in answer.lines)
    assert "A promise is about a decision, a lesson or an action: /promise NUMBER" in answer.lines
    assert "Nothing was promised." in answer.lines
    (one,) = ready.json("lookback", "list")["look_backs"]
    assert (one["learning"], one["holder"], one["signs"]) == (
        "ask the night nurse first", "district lead", "",
    )  # fmt: skip
    kept = ready.json("session", "line", "list", "S01")["lines"]
    assert [line["text"] for line in kept] == ["ask the night nurse first", "who pays?", "one page"]


def test_a_line_typed_on_while_a_promise_is_asked_for_is_kept(ready: Typed) -> None:
    """A line of another kind, or a command, is no answer; what was answered so far is promised."""
    live(ready, "d: ask her first", "/promise", "d: and the porter", "/promise", "both are asked", "/next")
    kept = ready.json("session", "line", "list", "S01")["lines"]
    assert [line["text"] for line in kept] == ["ask her first", "and the porter"]
    (one,) = ready.json("lookback", "list")["look_backs"]
    assert (one["learning"], one["expectation"]) == ("and the porter", "both are asked")
