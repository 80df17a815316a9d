"""peerlog today."""

from command_line import Typed


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
