"""peerlog search."""

from command_line import Typed


def test_what_was_said_is_found_with_the_place_it_was_said(ready: Typed) -> None:
    """By all words, the last one a beginning, newest first."""
    ready.well("session", "note", "S01", "l: trustees read one page")
    ready.well("session", "note", "S01", "q: who reads pages?")
    assert ready.well("search", "trustees", "pa").lines == [
        "Lesson: trustees read one page (S01 Rotas, Fri 27 Nov 2026)"
    ]
    first, second = ready.json("search", "pag")["found"]
    assert first["text"] == "who reads pages?"
    assert ready.json("search", "pag", "--before", str(first["number"]))["found"] == [second]
    assert len(ready.json("search", "pag", "--best")["found"]) == 2


def test_nothing_found_is_said(ready: Typed) -> None:
    """The answer is empty, and that is no failure."""
    answer = ready.well("search", "zebra")
    assert answer.out == ""
    assert "Nothing found" in answer.told
