"""peerlog network."""

from command_line import Typed


def test_a_network_is_started_and_taken_to_hand(typed: Typed) -> None:
    """It has the time zone that was named, and what was not named is as a careful group would choose."""
    told = typed.json("network", "new", "Coastal Teachers", "--zone", "Africa/Nairobi", "--funder")["network"]
    assert (told["name"], told["zone"], told["funder_in_room"]) == (
        "Coastal Teachers",
        "Africa/Nairobi",
        True,
    )
    assert told["confidentiality"] == "chatham-house"
    assert typed.well("network", "list").lines == ["Coastal Teachers (at hand)"]


def test_what_is_agreed_can_be_changed_and_shown(typed: Typed) -> None:
    """Only what was typed changes."""
    typed.well("network", "new", "Coast", "--zone", "UTC", "--purpose", "learn")
    typed.well(
        "network", "edit", "--name", "Coast and hills", "--confidentiality", "lessons-leave", "--no-funder"
    )
    shown = typed.well("network", "show").out
    assert shown.startswith("Coast and hills\n")
    assert "Purpose: learn" in shown
    assert "Lessons leave" in shown


def test_commands_speak_of_the_network_at_hand_or_of_the_one_named(typed: Typed) -> None:
    """Use chooses for good, --network for one command."""
    typed.well("network", "new", "Coast", "--zone", "UTC")
    typed.well("network", "new", "Hills", "--zone", "UTC")
    typed.well("network", "use", "coast")
    typed.well("member", "add", "Amina")
    typed.well("member", "add", "Binti", "--network", "hill")
    assert [m["name"] for m in typed.json("member", "list")["members"]] == ["Amina"]
    assert [m["name"] for m in typed.json("--network", "Hills", "member", "list")["members"]] == ["Binti"]


def test_a_deleted_network_comes_back_by_undo(typed: Typed) -> None:
    """Its members with it."""
    typed.well("network", "new", "Coast", "--zone", "UTC")
    typed.well("member", "add", "Amina")
    typed.well("network", "delete", "Coast")
    assert typed("today").code == 3
    typed.well("undo")
    assert "Amina" in typed.well("member", "list").out
