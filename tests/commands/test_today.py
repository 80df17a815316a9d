"""peerlog today."""

from dataclasses import replace

from command_line import Typed
from mistakes_told import released, tell
from peerlog.domain.telling import Telling


def test_what_needs_you_comes_in_order_of_need(ready: Typed) -> None:
    """What runs, what comes next, what is overdue, what is due."""
    ready.well("session", "plan", "Other", "3 dec 2026 14:00")
    ready.well("session", "open", "S02")
    ready.well("action", "add", "late @Amina by 20 nov 2026")
    ready.well("action", "add", "soon by 30 nov 2026")
    lines = ready.well("today").lines
    headings = [line for line in lines if not line.startswith(" ")]
    assert headings == ["Coastal Teachers", "Running:", "Next:", "Overdue:", "Due soon:"]
    assert "  A1 late (Amina Yusuf, 6 days overdue)" in lines


def test_nothing_to_do_is_said(typed: Typed) -> None:
    """Rather than shown as an empty page."""
    typed.well("network", "new", "Coast", "--zone", "UTC")
    assert typed.well("today").lines == ["Coast", "Nothing needs you now."]
    assert typed.json("today")["overdue"] == []


def test_mistakes_without_an_answer_are_named_by_number(ready: Typed) -> None:
    """Released ones, and those that can be."""
    house = ready.tools.build_house(None)
    at_hand = house.networks.at_hand()
    assert at_hand is not None
    network = house.networks.edit(at_hand, replace(at_hand, concern_route="Ruth, +254 700 000 000"))
    released(house, network, 3)
    tell(house, network, *(Telling(aim=f"go to {n}") for n in range(5)))
    house.close()
    lines = ready.well("today").lines
    assert lines[-3:] == [
        "Mistakes:", "  3 mistakes have no answer yet", "  5 waiting entries can be released",
    ]  # fmt: skip
    assert ready.json("today")["releasable"] == 5
    assert ready.json("today")["unanswered"]["now"] == 3
