"""peerlog trash."""

from command_line import Typed


def test_what_was_deleted_is_erased_only_when_that_is_meant(ready: Typed) -> None:
    """Without --yes it says what erasing means and changes nothing."""
    ready.well("session", "note", "S01", "unwise words")
    ready.well("session", "line", "delete", "S01", "1")
    (item,) = ready.json("trash", "list")["trash"]
    asked = ready("trash", "erase", item["record"])
    assert asked.code == 2
    assert "for good" in asked.told
    ready.well("trash", "erase", item["record"], "--yes")
    assert ready.json("trash", "list")["trash"] == []
    assert b"unwise words" not in (ready.tools.home.folder / "peerlog.db").read_bytes()


def test_a_beginning_of_an_id_has_to_mean_one_thing(ready: Typed) -> None:
    """Three letters mean nothing; a shared beginning means several."""
    for words in ("one", "two"):
        ready.well("session", "note", "S01", words)
        ready.well("session", "line", "delete", "S01", "1")
    assert ready("trash", "restore", "000").code == 3
    assert ready("trash", "restore", "0000").code == 4
