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
