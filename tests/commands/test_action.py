"""peerlog action."""

from command_line import Typed


def test_an_action_is_written_down_between_sessions(ready: Typed) -> None:
    """In the grammar of the session, said back in full."""
    answer = ready.well("action", "add", "Call the district @Amina by 1 dec")
    assert answer.lines == ["Action A1: Amina Yusuf, due Tue 1 Dec 2026."]
    assert ready.well("action", "list").lines == ["A1 Call the district (Amina Yusuf, due Tue 1 Dec 2026)"]


def test_an_action_is_edited_done_dropped_and_reopened(ready: Typed) -> None:
    """An empty owner or date takes it away."""
    ready.well("action", "add", "Call @Amina by 20 nov")
    told = ready.json("action", "edit", "A1", "--owner", "", "--due", "", "--text", "Call them")["action"]
    assert (told["owner"], told["due"], told["text"]) == (None, None, "Call them")
    assert ready.json("action", "done", "A1", "--on", "yesterday")["action"]["ended_on"] == "2026-11-25"
    assert ready.json("action", "list")["actions"] == []
    ready.well("action", "reopen", "A1")
    assert "room was found" in ready.well("action", "drop", "A1", "--why", "room was found").out
    assert [a["state"] for a in ready.json("action", "list", "--state", "all")["actions"]] == ["dropped"]


def test_actions_are_listed_by_owner(ready: Typed) -> None:
    """By any name the owner is found by."""
    ready.well("action", "add", "one @Amina")
    ready.well("session", "note", "S01", "a: two @João")
    assert [a["ref"] for a in ready.json("action", "list", "--owner", "joao")["actions"]] == ["S01-A1"]
    assert ready.json("action", "show", "s1-a1")["action"]["text"] == "two"


def test_a_deleted_action_comes_back(ready: Typed) -> None:
    """By undo."""
    ready.well("action", "add", "one @Amina")
    ready.well("action", "delete", "A1")
    assert ready("action", "show", "A1").code == 3
    assert ready.well("undo").lines == ["Undone: deleted action “one”"]
    assert ready.json("action", "show", "A1")["action"]["text"] == "one"


def test_a_filter_in_words_is_said_back(ready: Typed) -> None:
    """On the error stream, so that the list stays a list; with --json beside it."""
    ready.well("action", "add", "Call the district @Amina by 20 nov 2026")
    ready.well("action", "add", "Ask the trustees @João")
    answer = ready.well("action", "list", "@Amina", "overdue")
    assert [line[:2] for line in answer.lines] == ["A1"]
    assert "Shown: open actions of Amina Yusuf, overdue" in answer.told
    assert ready.json("action", "list", "about:trustees")["meaning"] == "open actions, about “trustees”"
    assert ready("action", "list", "from:S99").code == 3


def test_filters_are_kept_by_name(ready: Typed) -> None:
    """Kept, listed, used, forgotten."""
    ready.well("action", "add", "Call the district @Amina by 20 nov 2026")
    assert ready.well("action", "filter", "save", "late", "overdue").lines == ["late: open actions, overdue"]
    assert ready.well("action", "filter", "list").lines == ["late: overdue"]
    assert len(ready.well("action", "list", "--filter", "LATE").lines) == 1
    ready.well("action", "filter", "drop", "late")
    assert ready("action", "list", "--filter", "late").code == 3


def test_several_are_changed_in_one_go(ready: Typed) -> None:
    """And one undo takes all of it back."""
    for text in ("one", "two", "three"):
        ready.well("action", "add", text)
    ready.well("action", "edit", "A1", "A2", "--due", "1 dec", "--owner", "João")
    assert [one["due"] for one in ready.json("action", "list")["actions"]] == [
        "2026-12-01",
        "2026-12-01",
        None,
    ]
    ready.well("action", "done", "A1", "A2")
    assert [one["ref"] for one in ready.json("action", "list")["actions"]] == ["A3"]
    ready.well("undo")
    assert len(ready.json("action", "list")["actions"]) == 3
    assert ready("action", "drop", "A1", "A2").code == 4
    ready.well("action", "drop", "A1", "A2", "--why", "no time")
    assert len(ready.json("action", "list", "dropped")["actions"]) == 2


def test_what_became_of_an_action_is_told_in_words(ready: Typed) -> None:
    """When and what, never by whom."""
    ready.well("action", "add", "Call the district @Amina by 1 dec", "--helper", "João")
    ready.well("action", "edit", "A1", "--due", "4 dec")
    for _ in range(3):
        ready.well("action", "carry", "A1", "keep")
    assert ready("action", "carry", "A1", "keep").code == 4
    ready.well("action", "carry", "A1", "keep", "--why", "no answer")
    ready.well("action", "outcome", "A1", "changed", "--why", "they do it already")
    lines = ready.well("action", "history", "A1").lines
    assert "due Fri 4 Dec 2026, was Tue 1 Dec 2026" in lines[2]
    assert sum("kept" in line for line in lines) == 4
    assert "dropped" in lines[-1]
    assert "changed my mind" in lines[-1]


def test_an_action_keeps_where_it_came_from(held: Typed) -> None:
    """A decision, by its ref."""
    held.well("action", "add", "book the hall @Amina", "--from", "S01-D1")
    assert held.well("action", "show", "A1").lines[-1] == "From decision: “we meet on Tuesdays”"


def test_a_commitment_is_made_of_its_parts(held: Typed) -> None:
    """One a person and session; a second one comes instead."""
    said = (
        "action",
        "add",
        "show it @Amina by fri",
        "--when",
        "the board meets",
        "--buddy",
        "João",
        "--session",
        "S01",
    )
    held.well(*said)
    assert held(*said).code == 4
    held.well(*said, "--instead", "--obstacle", "they cancel", "--otherwise", "mail it")
    (kept,) = held.json("action", "list", "commitment")["actions"]
    assert (
        kept["text"]
        == "When the board meets, I will show it; if they cancel gets in the way, I will mail it instead"
    )
    assert kept["buddy"]


def test_nothing_is_done_on_a_day_ahead(ready: Typed) -> None:
    """A weekday means the next one, so "fri" for the one that passed would stand in every calendar as done ahead."""
    ready.well("action", "add", "Ask the school")
    for words in ("fri", "9999-12-31"):
        answer = ready("action", "done", "A1", "--on", words)
        assert (answer.code, "lies ahead; nothing was changed" in answer.told) == (4, True)
    assert ready.json("action", "show", "A1")["action"]["state"] == "open"
    ready.well("action", "done", "A1", "--on", "yesterday")
