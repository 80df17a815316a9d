"""The sheet with a recovery key."""

from datetime import date

from peerlog.wording.recovery import journal_heading, recovery_sheet

KEY = "7QHE-3XKD-2M4P-ZZ01-9ABC-DEFG-HJK5"


def test_the_sheet_says_what_the_key_opens_and_what_is_lost_without_it() -> None:
    """It fits on one page of any printer, and the key is cut between its groups."""
    sheet = recovery_sheet(journal_heading("My journal\x1b"), KEY, date(2026, 11, 21))
    lines = sheet.splitlines()
    assert lines[0] == "Recovery key of the private journal “My journal\ufffd”"
    assert lines[2:4] == ["    7QHE-3XKD-2M4P-ZZ01", "    9ABC-DEFG-HJK5"]
    assert "Made on Sat 21 Nov 2026." in sheet
    assert "There is no third way in" in sheet
    assert len(lines) < 60
    assert max(map(len, lines)) <= 72
