"""peerlog undo and redo."""

from command_line import Typed


def test_the_last_change_is_taken_back_and_brought_back_by_name(ready: Typed) -> None:
    """As Ctrl+Z and Ctrl+Y do on the screen."""
    ready.well("session", "note", "S01", "one page")
    assert ready.well("undo").lines == ["Undone: wrote “one page”"]
    assert ready.json("session", "line", "list", "S01")["lines"] == []
    assert ready.json("redo")["redone"] == {"name": "one page", "verb": "note.add"}
    assert len(ready.json("session", "line", "list", "S01")["lines"]) == 1


def test_nothing_to_take_back_is_a_failure_in_a_sentence(typed: Typed) -> None:
    """Exit 1."""
    answer = typed("undo")
    assert (answer.code, answer.told) == (1, "There is nothing to take back.\n")
