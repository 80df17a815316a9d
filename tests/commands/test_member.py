"""peerlog member."""

from pathlib import Path

from command_line import Typed


def test_a_member_is_found_by_name_first_name_and_handle(ready: Typed) -> None:
    """Whatever its case and accents."""
    ready.well("member", "edit", "joao", "--handle", "JS2")
    for words in ("João Silva", "joão", "js2"):
        assert ready.well("member", "show", words).lines[0].startswith("João Silva")


def test_facts_are_typed_in_peoples_own_words(ready: Typed) -> None:
    """Dates as they are said; an empty one takes the day away."""
    told = ready.json("member", "edit", "Amina", "--joined", "1 nov 2025", "--access", "steps are hard")[
        "member"
    ]
    assert (told["joined"], told["access_needs"]) == ("2025-11-01", "steps are hard")
    assert ready.json("member", "edit", "Amina", "--joined", "")["member"]["joined"] is None


def test_who_left_is_listed_only_when_asked(ready: Typed) -> None:
    """What they said stays."""
    ready.well("member", "leave", "Amina", "20 nov 2026")
    assert "Amina" not in ready.well("member", "list").out
    assert "Amina" in ready.well("member", "list", "--all").out


def test_a_roster_is_looked_at_then_taken_in_at_once(ready: Typed, tmp_path: Path) -> None:
    """Looking changes nothing; one undo takes everybody back."""
    file = tmp_path / "people.csv"
    file.write_bytes(
        "Name;Organisation\r\nZoë Ncube;Ada Trust\r\nAmina Yusuf;Maji Mazuri\r\n".encode("cp1252")
    )
    looked = ready.json("member", "import", str(file), "--look")
    assert (looked["would_change"], looked["changed"]) == (1, 0)
    assert "Zoë" not in ready.well("member", "list").out
    taken = ready.well("member", "import", str(file))
    assert "  Zoë Ncube, Ada Trust" in taken.lines
    assert "CP1252" in taken.told
    assert ready.json("member", "import", str(file))["changed"] == 0
    ready.well("undo")
    assert "Zoë" not in ready.well("member", "list").out


def test_a_deleted_member_stands_in_the_trash(ready: Typed) -> None:
    """And comes back from there."""
    ready.well("member", "delete", "Amina")
    (item,) = ready.json("trash", "list")["trash"]
    ready.well("trash", "restore", item["record"][:32])
    assert "Amina" in ready.well("member", "list").out
