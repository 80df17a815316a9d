"""The lines of a calendar file: what other programs read in them, and that nothing in a text can break out of its line."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from peerlog.wording.calendar import calendar_text
from peerlog.wording.calendar_entries import Entry, Progress
from peerlog.wording.calendar_lines import WIDEST, as_text, read_back, written

WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\\;,:\nnN\"'"), max_size=200
)


def entry(title: str, about: str = "", task: Progress | None = Progress.AHEAD) -> Entry:
    """A whole day with these words."""
    return Entry(
        uid="1@peerlog", begins=date(2026, 12, 1), title=title, about=about, stamped=date(2026, 11, 20),
        version=3, task=task,
    )  # fmt: skip


def calendar_of(*entries: Entry, tasks: bool = False) -> str:
    """A calendar with these."""
    return calendar_text(entries, "x.ics", called="Reef; teachers, all", public=False, tasks=tasks)


@given(title=WORDS, about=WORDS)
def test_any_text_leaves_and_is_read_back_as_it_is(title: str, about: str) -> None:
    """By our own reader and, where that is able to, by a library: it takes a typed backslash and n for a new line."""
    text = calendar_of(entry(title, about))
    ((kind, said),) = read_back(text)
    assert (kind, said["SUMMARY"], said["DESCRIPTION"]) == ("VEVENT", title, about)
    if not any(mistaken in title + about for mistaken in ("\\n", "\\N")):
        (event,) = Calendar.from_ical(text).events
        assert (event["summary"], event["description"]) == (title, about)


@pytest.mark.parametrize("text", [r"C:\new", r"C:\New folder", "\\", "\\\\n", r"\;", "a\\\nb"])
def test_a_path_of_windows_keeps_no_calendar_from_leaving(text: str) -> None:
    """A backslash before n is two characters that somebody typed, no new line."""
    assert as_text(text).count("\n") == 0
    ((_kind, said),) = read_back(calendar_of(entry(text)))
    assert said["SUMMARY"] == text


@given(title=WORDS)
def test_lines_are_short_and_cut_between_characters_and_escapes(title: str) -> None:
    """At most 75 octets each; what is joined again is the line."""
    line = f"SUMMARY:{as_text(title)}"
    parts = written([line]).removesuffix("\r\n").split("\r\n")
    assert all(len(part.encode()) <= WIDEST for part in parts)
    assert all(part.startswith(" ") for part in parts[1:])
    assert "".join((parts[0], *(part[1:] for part in parts[1:]))) == line
    for part in parts[:-1]:
        assert (len(part) - len(part.rstrip("\\"))) % 2 == 0


@pytest.mark.parametrize("words", ["x" * 20_000, "é" * 20_000, "👩‍🏫" * 2_000, "\\" * 999, "," * 999])
def test_long_texts_are_folded(words: str) -> None:
    """In whichever script, and read by a library as they were."""
    (event,) = Calendar.from_ical(calendar_of(entry(words))).events
    assert event["summary"] == words


@pytest.mark.parametrize("tasks", [False, True])
def test_a_library_reads_every_property(tasks: bool) -> None:
    """Of what is ahead, done and called off, as days and as tasks; a meeting is no task."""
    entries = [entry(progress.value, "about", progress) for progress in Progress]
    text = calendar_of(*entries, entry("meeting", task=None), tasks=tasks)
    assert "\r\nX-WR-CALNAME:Reef\\; teachers\\, all\r\n" in text
    calendar = Calendar.from_ical(text)
    assert [str(one["summary"]) for one in calendar.events] == (
        ["meeting"] if tasks else ["ahead", "done", "cancelled", "meeting"]
    )
    states = {str(one["summary"]): str(one["status"]) for one in (*calendar.events, *calendar.todos)}
    assert states["cancelled"] == "CANCELLED"
    assert states["done"] == ("COMPLETED" if tasks else "CONFIRMED")
    for one in (*calendar.events, *calendar.todos):
        assert (one["sequence"], one.decoded("dtstart" if one.name == "VEVENT" else "due")) == (
            3,
            date(2026, 12, 1),
        )


@pytest.mark.parametrize("day", [date.min, date.max, date(2028, 2, 29)])
def test_the_first_and_the_last_day_there_are_stand_in_it(day: date) -> None:
    """With four digits for the year."""
    dated = replace(entry("t", task=Progress.DONE), begins=day, stamped=day, done_on=day)
    (task,) = Calendar.from_ical(calendar_of(dated, tasks=True)).todos
    assert task.decoded("due") == day
    assert task.decoded("completed").date() == day


def test_a_calendar_of_nothing_is_one() -> None:
    """A network without anything dated."""
    assert list(read_back(calendar_of())) == []
