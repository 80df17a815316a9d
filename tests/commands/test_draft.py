"""peerlog draft."""

from command_line import Typed


def test_a_draft_is_listed_shown_and_discarded(ready: Typed) -> None:
    """By its number in the list."""
    house = ready.tools.build_house(None)
    house.drafts.keep("action/new", "half a thought")
    house.close()
    assert ready.well("draft", "list").lines == ["1. New action: half a thought"]
    assert ready.well("draft", "show", "1").lines == ["half a thought"]
    assert ready("draft", "show", "2").code == 3
    ready.well("draft", "discard", "1")
    assert ready.json("draft", "list")["drafts"] == []
