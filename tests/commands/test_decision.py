"""peerlog decision."""

from command_line import Typed


def test_decisions_are_listed_with_what_became_of_them(held: Typed) -> None:
    """And those that wait alone."""
    assert held.well("decision", "list").lines == [
        "S01-D1 we meet on Tuesdays (stands, with no review planned)"
    ]
    assert held.json("decision", "list", "--due")["decisions"] == []
    held.well("decision", "review", "S01-D1", "--on", "today")
    assert [one["ref"] for one in held.json("decision", "list", "--due")["decisions"]] == ["S01-D1"]


def test_a_review_is_planned_answered_and_read_back(held: Typed) -> None:
    """Each time it was looked at stands in its page; dropped needs a reason."""
    held.well("decision", "review", "S01-D1", "--on", "1 mar 2027")
    held.well("decision", "review", "S01-D1", "stands", "--on", "1 jun 2027")
    assert held("decision", "review", "S01-D1", "dropped").code == 4
    held.well("decision", "review", "S01-D1", "dropped", "--why", "nobody came")
    shown = held.well("decision", "show", "s1-d1").lines
    assert shown[0] == "S01-D1 we meet on Tuesdays"
    assert shown[1].startswith("stands")
    assert shown[2].endswith("nobody came")
    assert held.well("undo").lines == ["Undone: answered a review"]


def test_a_review_can_be_taken_away(held: Typed) -> None:
    """It stands without coming back."""
    held.well("decision", "review", "S01-D1", "--next")
    assert "comes back at the next session" in held.well("decision", "list").out
    held.well("decision", "review", "S01-D1", "--never")
    assert "no review planned" in held.well("decision", "list").out
    assert held("decision", "show", "S09-D1").code == 3


def test_a_list_without_any_says_so(held: Typed) -> None:
    """On the error stream; the output stays empty."""
    answer = held.well("decision", "list", "--due")
    assert (answer.out, "No decision waits" in answer.told) == ("", True)
