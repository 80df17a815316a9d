"""A calendar as text: what other programs read in it, and that no text keeps it from leaving."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from peerlog.wording.calendar import calendar_text
from peerlog.wording.calendar_entries import Entry, Progress

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


def as_shown(text: object) -> str:
    """What a reader sees of a text."""
    return str(text).replace("\N{WORD JOINER}", "")


@given(title=WORDS, about=WORDS)
def test_any_text_leaves_and_is_read_as_it_is(title: str, about: str) -> None:
    """Whatever stands beside its backslashes."""
    (event,) = Calendar.from_ical(calendar_of(entry(title, about))).events
    assert as_shown(event["summary"]) == as_shown(title)
    assert as_shown(event["description"]) == as_shown(about)


@pytest.mark.parametrize("text", [r"C:\new", r"C:\New folder", r"\\N", "\\", "\\\\n", r"\;", "a\\\nb"])
def test_a_path_of_windows_keeps_no_calendar_from_leaving(text: str) -> None:
    """A backslash before N is two characters that somebody typed, no new line."""
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace("\n", "\\n")
    assert f"SUMMARY:{escaped}\r\n" in as_shown(calendar_of(entry(text)))


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
    assert Calendar.from_ical(calendar_of()).events == []
