"""peerlog session note and session line: the grammar of the live screen, typed as commands."""

from command_line import Typed


def test_a_line_is_kept_under_the_step_that_runs_and_said_back(ready: Typed) -> None:
    """Without quotation marks too."""
    ready.well("session", "open", "S01")
    assert ready.well("session", "note", "S01", "l:", "one", "page").lines == ["Lesson."]
    answer = ready.well("session", "note", "S01", "a: draft it @João by 1 dec")
    assert answer.lines == ["Action S01-A1: João Silva, due Tue 1 Dec 2026."]
    lesson, action = ready.json("session", "line", "list", "S01")["lines"]
    steps = {step["id"]: step["title"] for step in ready.json("session", "show", "S01")["steps"]}
    assert (lesson["text"], lesson["kind"], steps[lesson["step"]]) == ("one page", "lesson", "Arrive")
    assert (action["ref"], action["due"], action["number"]) == ("S01-A1", "2026-12-01", 2)


def test_what_was_not_understood_is_told_beside_the_answer(ready: Typed) -> None:
    """An unknown name is kept as text."""
    answer = ready.well("session", "note", "S01", "a: ask @Nobody by then")
    assert "Nobody here is called “Nobody”" in answer.told
    assert "“then” is not a date" in answer.told


def test_a_name_that_two_people_have_is_settled_by_owner(ready: Typed) -> None:
    """Both are told apart; --owner says which."""
    ready.well("member", "add", "João Pinto", "--organisation", "Ada Trust")
    asked = ready.well("session", "note", "S01", "a: call them @João by fri")
    assert "João Silva" in asked.told
    assert "peerlog action edit S01-A1 --owner" in asked.told
    settled = ready.well("session", "note", "S01", "--owner", "João Pinto", "a: call them @João by fri")
    assert settled.lines[0].startswith("Action S01-A2: João Pinto")


def test_many_lines_come_by_the_input_all_or_none(ready: Typed) -> None:
    """One undo takes all of them back."""
    ready.well("session", "note", "S01", "-", given="one\n\nl: two\n")
    assert [line["text"] for line in ready.json("session", "line", "list", "S01")["lines"]] == ["one", "two"]
    assert ready("session", "note", "S01", "-", given="three\nl:\n").code == 4
    assert len(ready.json("session", "line", "list", "S01")["lines"]) == 2
    ready.well("undo")
    assert ready.json("session", "line", "list", "S01")["lines"] == []


def test_lines_are_edited_retagged_moved_described_and_deleted(ready: Typed) -> None:
    """By number, ref or id."""
    for words in ("one", "d: two", "three"):
        ready.well("session", "note", "S01", words)
    ready.well("session", "line", "edit", "S01", "1", "s: ONE")
    ready.well("session", "line", "kind", "S01", "3", "lesson")
    ready.well("session", "line", "move", "S01", "3", "--by=-2", "--step", "Case")
    ready.well("session", "line", "describe", "S01", "D1", "--method", "consent")
    assert ready.well("session", "line", "list", "S01").lines == [
        "1. Lesson: three", "2. Success: ONE", "3. Decision S01-D1: two (by consent)",
    ]  # fmt: skip
    ready.well("session", "line", "delete", "S01", "S01-D1")
    assert len(ready.well("session", "line", "list", "S01").lines) == 2
    assert ready("session", "line", "delete", "S01", "9").code == 3


def test_approved_minutes_change_only_with_a_reason(ready: Typed) -> None:
    """Then as an amendment."""
    ready.well("session", "open", "S01")
    ready.well("session", "note", "S01", "d: two")
    ready.well("session", "close", "S01")
    ready.well("session", "approve", "S01")
    refused = ready("session", "line", "edit", "S01", "1", "d: three")
    assert refused.code == 4
    assert "reason" in refused.told
    ready.well("session", "line", "edit", "S01", "1", "d: three", "--reason", "misheard")
    assert "misheard" in ready.well("session", "minutes", "S01", "--for", "facilitators").out
