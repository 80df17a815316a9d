"""Concerns in words, on the screen, on the command line and on paper."""

from datetime import UTC, date, datetime

from peerlog.domain.concern import Concern, OutsideRoute, SealState
from peerlog.domain.ids import ConcernId, NetworkId
from peerlog.wording.concern import (
    check_words,
    command_lines,
    concern_line,
    concern_lines,
    lock_words,
    route_lines,
    state_words,
    where_words,
)
from peerlog.wording.concern_sheet import concern_sheet

TODAY = date(2026, 11, 26)
NOTE = Concern(
    id=ConcernId("1"), network=NetworkId("2"), written=datetime(2026, 11, 25, 9, tzinfo=UTC),
    happened="\nA story\x1b[2J was\n\nrepeated.", tell="the board", next_check=date(2026, 11, 24),
)  # fmt: skip


def test_danger_comes_before_anybody_is_named_and_a_note_after() -> None:
    """Also where nobody was named, and with the command that names somebody."""
    for route in (OutsideRoute(), OutsideRoute(first="Ruth", second="the chair")):
        lines = command_lines(route)
        assert lines[0].startswith("Danger now?")
        assert lines[-1].startswith("A note here tells nobody")
        assert any("about that person" in line for line in lines)
    assert "peerlog network edit --concern" in command_lines(OutsideRoute())[1]
    assert "N, then F" in route_lines(OutsideRoute())[0]


def test_a_note_is_told_by_its_day_and_first_line() -> None:
    """Nothing in it steers the terminal; a check that is due says so."""
    assert concern_line(NOTE, TODAY) == "yesterday: A story\ufffd[2J was"
    assert check_words(NOTE, TODAY) == "check 2 days overdue"
    lines = concern_lines(NOTE, "")
    assert lines[0] == "Noted on: Wed 25 Nov 2026"
    assert not any(line.startswith(("When", "Agreed", "Network")) for line in lines)


def test_a_sheet_has_room_where_nothing_was_said() -> None:
    """It can be filled in by hand, and nothing on it steers a printer or a terminal."""
    sheet = concern_sheet(NOTE, OutsideRoute(first="Ruth"), TODAY)
    assert sheet.startswith("A concern. Printed on Thu 26 Nov 2026\n")
    assert sheet.count("____") > 0
    assert "  the board" in sheet
    assert "\x1b" not in sheet


def test_where_one_is_tells_nothing_of_what_is_in_it() -> None:
    """But when it locks, once it is open; and each state has its words."""
    assert where_words(SealState.LOCKED, 5) == "Concerns"
    assert "1 minute without" in where_words(SealState.OPEN, 1)
    assert "Ctrl+L locks them, Esc too" in where_words(SealState.OPEN, 0)
    assert len({state_words(state) for state in SealState}) == len(SealState)
    assert len({lock_words(state) for state in SealState}) == len(SealState)
