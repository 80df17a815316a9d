"""peerlog export calendar, register, handover and reminder."""

from pathlib import Path

import pytest
from icalendar import Calendar

from command_line import Typed
from peerlog.storage.paths import Home


def test_a_folder_alone_still_means_every_session(held: Typed, tmp_path: Path) -> None:
    """With the options every command takes before or after it."""
    for number, words in enumerate(
        (("export",), ("--json", "export"), ("export", "--json"), ("export", "sessions"))
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        held.well(*words, str(folder), "--for", "public")
        assert len(list(folder.glob("*minutes (public).md"))) == 1
    assert held("export").code == 4
    assert "calendar" in held.well("export", "--help").out


def test_a_calendar_is_printed_written_and_noted(held: Typed, tmp_path: Path) -> None:
    """The same bytes each time; as tasks when asked."""
    printed = held.well("export", "calendar", "--for", "members").out
    (path,) = held.json("export", "calendar", "--out", str(tmp_path))["paths"]
    assert Path(path).read_bytes().decode() == printed
    assert len(held.well("exported", path).lines) == 2
    days, tasks = (
        Calendar.from_ical(held.well("export", "calendar", *more).out) for more in ((), ("--todo",))
    )
    assert len(days.todos) == 0
    assert len(tasks.todos) > 0
    preview = held.well("export", "calendar", "--preview")
    assert any("leaves: 2026-12-01 Due: draft it" in line for line in preview.lines)
    assert "Amina" not in held.well("export", "calendar", "--preview", "--json").out


def test_a_register_is_read_or_a_table(held: Typed, tmp_path: Path) -> None:
    """Markdown for people; one table on the standard output, all three in a folder."""
    text = held.well("export", "register", "--for", "facilitators").out
    assert "| S01-A1 |" in text
    assert held.well("export", "register", "--as", "data", "--of", "decisions").out.startswith(
        '"ref","date","text"'
    )
    paths = held.json("export", "register", "--as", "spreadsheet", "--out", str(tmp_path))["paths"]
    assert [Path(path).name.split()[-2] for path in paths] == ["decisions", "actions", "look-backs"]
    assert "of the actions" in held.well("export", "register", "--as", "data").told
    shaped = held.json("export", "register", "--preview")
    assert "register" in shaped["files"][0]["file"]
    assert not any("text" in one for one in shaped["stays"])


def test_a_handover_is_written_as_files_that_open_anywhere(held: Typed, tmp_path: Path) -> None:
    """Printed it is what a successor reads; looked at before, nothing is noted."""
    looked_at = held.well("export", "handover", "--preview")
    assert "# Handover" in looked_at.out
    assert held.well("exported").out == ""
    paths = held.json("export", "handover", "--out", str(tmp_path))["paths"]
    assert sorted(Path(path).suffix for path in paths) == [".csv", ".csv", ".csv", ".ics", ".md", ".md"]
    assert held.well("export", "handover").out.encode() == Path(paths[0]).read_bytes()
    assert "Amina" not in held.well("export", "handover", "--for", "members").out


def test_a_reminder_is_one_message(held: Typed) -> None:
    """Of open actions, or of the next look-back; nothing to remind of is said."""
    (text,) = held.json("export", "reminder", "João")["texts"]
    assert "draft it (2026-12-01)" in text
    assert len(held.json("export", "reminder", "João", "--limit", "40")["texts"][0]) <= 40
    assert held("export", "reminder").code == 4
    assert held("export", "reminder", "Nobody").code == 3
    answer = held.well("export", "reminder", "--look")
    assert (answer.out, "nothing to remind" in answer.told) == ("", True)


@pytest.mark.parametrize("verb", ["calendar", "register", "handover"])
def test_every_reader_gets_only_what_may_leave(held: Typed, verb: str) -> None:
    """A line that names somebody stays where names may not leave."""
    held.well("session", "note", "S01", "a: ask Amina for the keys by 2 dec")
    for audience, named in (("me", True), ("facilitators", True), ("members", False), ("public", False)):
        out = held.well("export", verb, "--for", audience).out.replace("\r\n ", "")
        assert ("for the keys" in out) is named
        assert ("Amina" in out) is named


def test_leaving_offers_the_handover(held: Typed) -> None:
    """Whoever leaves is told how what they know stays."""
    held.well("session", "plan", "Later", "4 dec 2026 14:00", "--facilitator", "Amina")
    assert "export handover" not in held.well("session", "edit", "S02", "--title", "Soon").told
    assert "peerlog export handover" in held.well("session", "edit", "S02", "--facilitator", "João").told
    assert "peerlog export handover" in held.well("member", "leave", "Amina").told


def test_a_handover_says_where_the_files_are_wherever_it_is_read(
    held: Typed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where the home was given from the folder one stood in."""
    home = held.tools.home.folder
    monkeypatch.chdir(home.parent)
    held.tools.home = Home(Path(home.name))
    assert f"**Everything:** {home}" in held.well("export", "handover").out
