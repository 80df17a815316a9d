"""How far lines go, by commands: session line level, let-out and keep-in; previews, names, and what left."""

from pathlib import Path

import pytest

from command_line import Typed


def minutes(typed: Typed, audience: str, *more: str) -> str:
    """The minutes for an audience."""
    return typed.well("session", "minutes", "S01", "--for", audience, *more).out


def test_a_level_keeps_a_line_from_wider_readers(held: Typed) -> None:
    """And usual leaves it to what was agreed."""
    answer = held.well("session", "line", "level", "S01", "1", "facilitators")
    assert answer.lines == ["1. Lesson: one page (no further than facilitators)"]
    assert "one page" in minutes(held, "facilitators")
    assert "one page" not in minutes(held, "members")
    held.well("session", "line", "level", "S01", "1", "usual")
    assert "one page" in minutes(held, "members")
    assert held("session", "line", "level", "S01", "1", "everybody").code == 2


def test_a_level_can_be_given_while_writing(held: Typed) -> None:
    """For a line, and for each line of a paste."""
    held.well("session", "note", "S01", "between us", "--level", "me")
    assert "between us" not in minutes(held, "facilitators")
    assert "between us" in minutes(held, "me")


def test_a_flagged_line_leaves_in_the_words_somebody_chose(held: Typed) -> None:
    """The suggested ones, one's own, or its own when it names nobody."""
    assert "board" not in minutes(held, "members")
    answer = held.well("session", "line", "let-out", "S01", "2", "--suggested")
    assert answer.lines == ["2. Note: Amina showed her board (leaves as “A member showed her board”)"]
    assert "A member showed her board" in minutes(held, "members")
    assert "Amina showed her board" in minutes(held, "facilitators")
    held.well("session", "line", "keep-in", "S01", "2")
    assert "board" not in minutes(held, "members")
    refused = held("session", "line", "let-out", "S01", "2", "João saw a board")
    assert (refused.code, "João" in refused.told) == (4, True)
    held.well("session", "line", "let-out", "S01", "2", "João saw a board", "--sure")
    assert "João saw a board" in minutes(held, "public")
    held.well("session", "line", "let-out", "S01", "2", "--as-it-is")
    assert "Amina showed her board" in minutes(held, "public")
    assert held("session", "line", "let-out", "S01", "1", "--suggested").code == 4


@pytest.mark.parametrize(
    ("names", "called"),
    [("full", "Amina Yusuf | Maji Mazuri"), ("initials", "AY |"), ("roles", "member |")],
)
def test_names_are_replaced_for_one_export(held: Typed, names: str, called: str) -> None:
    """Who was there, owners, and the texts that name somebody stay inside."""
    text = minutes(held, "facilitators", "--names", names)
    assert called in text
    assert ("Amina" in text) is (names == "full")
    assert ("Maji Mazuri" in text) is (names == "full")


def test_a_preview_says_of_every_line_whether_it_leaves_and_why_not(held: Typed) -> None:
    """Before anything is written; nothing is noted as having left."""
    held.well("session", "line", "level", "S01", "3", "me")
    lines = held.well("session", "minutes", "S01", "--for", "public", "--preview").lines
    assert lines[0].endswith("minutes (public).md")
    assert lines[1:] == [
        "  1. leaves: Lesson: one page",
        "  2. stays: Note: Amina showed her board (names Amina Yusuf; could leave as: A member showed her board)",
        "  3. stays: Decision: we meet on Tuesdays (for me alone)",
        "  4. leaves: Action: draft it",
        "  stays: Time of day",
        "  stays: Place",
        "  stays: Who was there",
        "  stays: 1 owner's name",
    ]
    assert held("export").code == 4
    assert held.well("export", "--for", "public", "--preview").lines == lines
    assert held.well("exported").out == ""


def test_a_preview_for_machines_holds_only_what_may_leave(held: Typed) -> None:
    """No name, no words of what stays, no suggestion."""
    answer = held.well("export", "--for", "public", "--preview", "--json")
    assert "Amina" not in answer.out
    assert "board" not in answer.out
    (preview,) = answer.data["previews"]
    assert [one["stays"] for one in preview["lines"]] == [None, "names", None, None]
    told = held.well("session", "minutes", "S01", "--for", "public", "--json")
    assert "board" not in told.out


def test_what_is_printed_into_a_pipe_is_noted(held: Typed, tmp_path: Path) -> None:
    """By the hash of the very bytes: whoever keeps them in a file can ask for it. A preview leaves nothing."""
    text = minutes(held, "public")
    kept = tmp_path / "kept.md"
    kept.write_bytes(text.encode())
    (line,) = held.well("exported", str(kept)).lines
    assert "for public, by name, printed by a command" in line
    short = held.well("session", "minutes", "S01", "--phone").out
    kept.write_bytes(short.encode())
    assert "phone text" in held.well("exported", str(kept)).out
    held.well("session", "minutes", "S01", "--preview")
    assert len(held.well("exported").lines) == 2


@pytest.mark.parametrize(
    ("kind", "name", "begins"),
    [
        ("spreadsheet", "2026-11-26 S01 rotas lines (members).csv", '\ufeff"Session"'),
        ("data", "2026-11-26 S01 rotas lines (members).csv", '"session"'),
        ("calendar", "coastal-teachers calendar (members).ics", "BEGIN:VCALENDAR\r\n"),
    ],
)
def test_tables_and_calendars_are_written_and_noted(
    held: Typed, tmp_path: Path, kind: str, name: str, begins: str
) -> None:
    """By the same rules as the minutes; the same session gives the same bytes."""
    (first,) = held.json("export", str(tmp_path), "--as", kind)["paths"]
    second = held.well("session", "minutes", "S01", "--as", kind, "--out", str(tmp_path)).lines[0]
    data = Path(first).read_bytes()
    assert (Path(first).name, Path(second).read_bytes()) == (name, data)
    assert data.decode().startswith(begins)
    assert "one page" in data.decode() or kind == "calendar"
    assert "Amina" not in data.decode()
    assert len(held.well("exported", first).lines) == 2
    assert held.well("session", "minutes", "S01", "--as", kind).out.encode() == data


def test_a_calendar_says_before_what_would_stand_in_it(held: Typed) -> None:
    """Sessions to come as well, due actions, and what stays; a line that is no action is no part of it."""
    held.well("session", "plan", "Later with Amina", "4 dec 2026 14:00")
    held.well("session", "note", "S01", "a: ask Amina by 2 dec")
    told = held.well("export", "--as", "calendar", "--for", "members", "--preview")
    assert told.lines[0].endswith("calendar (members).ics")
    assert "  leaves: 2026-12-01 Due: draft it (JS)" in told.lines
    assert any(line.startswith("  leaves: 2026-12-04 14:00 Session S02") for line in told.lines)
    assert any(line.startswith("  stays: Action: ask Amina (names Amina") for line in told.lines)
    assert "one page" not in told.out
    assert "board" not in told.out
    shaped = held.well("export", "--as", "calendar", "--preview", "--json")
    assert "Amina" not in shaped.out
    assert held.well("exported").out == ""


def test_what_left_can_be_told_from_the_file(held: Typed, tmp_path: Path) -> None:
    """When, for whom, how people are called; a file that was changed since is not known."""
    path = Path(
        held.well("session", "minutes", "S01", "--out", str(tmp_path), "--names", "roles").out.strip()
    )
    held.well("export", str(tmp_path), "--for", "public")
    listed = held.well("exported").lines
    assert len(listed) == 2
    (line,) = held.well("exported", str(path)).lines
    assert "for members, by role, file" in line
    path.write_text(path.read_text(encoding="utf-8") + "!", encoding="utf-8")
    changed = held.well("exported", str(path))
    assert (changed.out, changed.told) == ("", "Nothing that left is noted here.\n")
    assert held("exported", str(tmp_path / "nowhere.md")).code == 3
