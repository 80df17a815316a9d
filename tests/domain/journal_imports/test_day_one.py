"""The JSON export of Day One."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from peerlog.domain.journal_import import read
from peerlog.domain.journal_imports.outcome import Imported, JournalFormat, Reason, Unit

TODAY = date(2026, 11, 21)
ENTRY = {
    "uuid": "5F0C24C3C1B84C59B3C1A0D0B2F0E9A1",
    "creationDate": "2024-05-01T22:30:15Z",
    "modifiedDate": "2024-05-03T09:12:00Z",
    "timeZone": "Africa/Nairobi",
    "text": "The rota failed\\. Again\\!\n\n\\- ask 3 \\* 2 people \\#drivers\nC:\\\\new",
    "tags": ["Night shift", "rota"],
    "starred": True,
    "location": {"placeName": "Depot"},
}


def brought_in(*entries: object) -> Imported:
    """Read an export in UTC."""
    text = json.dumps({"metadata": {"version": "1.0"}, "entries": list(entries)})
    return read(text.encode(), "Journal.json", UTC, TODAY)


def changed(**changes: Any) -> dict[str, Any]:
    """Give the entry in which something else stands."""
    return {**ENTRY, **changes}


def told(found: Imported) -> list[tuple[Unit, int, Reason]]:
    """Give what was not taken, where, and why."""
    return [(one.unit, one.number, one.reason) for one in found.refused]


def test_an_entry_is_read_whole() -> None:
    """On the day it was where it was written, without the backslashes that only Day One needs."""
    found = brought_in(ENTRY)
    (entry,) = found.entries
    assert found.format is JournalFormat.DAY_ONE
    assert entry.day == date(2024, 5, 2)
    assert entry.written == datetime(2024, 5, 1, 22, 30, 15, tzinfo=UTC)
    assert entry.text == "The rota failed. Again!\n\n- ask 3 * 2 people #drivers\nC:\\new"
    assert entry.tags == ("night-shift", "rota", "drivers")
    assert entry.starred
    assert entry.source == "day-one:5F0C24C3C1B84C59B3C1A0D0B2F0E9A1"
    assert found.refused == ()


@pytest.mark.parametrize(
    "zone", ["Nowhere/Else", "../../etc/passwd", "Europe", "", 7, None, "x" * 5000, "a\0b"]
)
def test_an_unknown_zone_falls_back_on_the_one_here(zone: object) -> None:
    """No name in a file leads anywhere."""
    (entry,) = brought_in(changed(timeZone=zone)).entries
    assert entry.day == date(2024, 5, 1)


def test_an_edited_entry_is_the_same_entry() -> None:
    """Its id says so; one without id is known by its day and words."""
    assert brought_in(changed(text="New")).entries[0].source == brought_in(ENTRY).entries[0].source
    bare = [brought_in(changed(uuid=None, text=text)).entries[0].source for text in ("a b", "a\nb", "c")]
    assert bare[0] == bare[1] != bare[2]
    assert len(brought_in(changed(uuid="x" * 5000)).entries[0].source) < 100


def test_pictures_are_told_and_the_words_come_in() -> None:
    """What is only a picture has no words to bring in."""
    picture = "![](dayone-moment://0A1B)"
    found = brought_in(
        changed(text=f"{picture}\nA flood\\.", photos=[{"md5": "0"}]), changed(text=picture, uuid="2")
    )
    assert [entry.text for entry in found.entries] == ["A flood."]
    assert told(found) == [(Unit.ENTRY, 1, Reason.ATTACHMENTS), (Unit.ENTRY, 2, Reason.NO_TEXT)]


def test_each_entry_that_is_not_taken_has_its_number_and_reason() -> None:
    """The others come in."""
    found = brought_in(
        None, changed(text=5), changed(creationDate="0000-00-00T00:00:00Z"), changed(creationDate=""),
        changed(uuid=[1]), changed(text="\ud800 half", uuid="half"), ENTRY, ENTRY,
    )  # fmt: skip
    assert [entry.text[:6] for entry in found.entries] == ["\ufffd half", "The ro"]
    assert told(found) == [
        (Unit.ENTRY, 1, Reason.WRONG_SHAPE), (Unit.ENTRY, 2, Reason.WRONG_SHAPE),
        (Unit.ENTRY, 3, Reason.UNREADABLE_DATE), (Unit.ENTRY, 4, Reason.NO_DATE),
        (Unit.ENTRY, 5, Reason.WRONG_SHAPE), (Unit.ENTRY, 6, Reason.BROKEN_LETTERS), (Unit.FILE, 0, Reason.TWICE),
    ]  # fmt: skip


def test_a_file_that_is_cut_off_is_told_with_its_line() -> None:
    """Nothing of it comes in, so that nothing is missing unseen."""
    text = json.dumps({"entries": [ENTRY]}, indent=1)
    found = read(text[:-8].encode(), "Journal.json", UTC, TODAY)
    assert found.entries == ()
    assert [(one.unit, one.reason) for one in found.refused] == [(Unit.LINE, Reason.NOT_SOUND)]
    assert found.refused[0].number > 10


@pytest.mark.parametrize(
    ("rich", "texts"),
    [
        (json.dumps({"contents": [{"text": "Rain.\n"}, {"embeddedObjects": []}, {"text": "Sun."}]}), ["Rain.\nSun."]),
        (json.dumps({"contents": 5}), []),
        (json.dumps([1]), []),
        ("{", []),
        (7, []),
    ],
)  # fmt: skip
def test_an_entry_of_rich_text_alone_is_read_too(rich: object, texts: list[str]) -> None:
    """Some versions leave the plain text out."""
    bare = {key: value for key, value in ENTRY.items() if key != "text"}
    found = brought_in({**bare, "richText": rich})
    assert [entry.text for entry in found.entries] == texts
    assert [one.reason for one in found.refused] == ([] if texts else [Reason.NO_TEXT])


def test_soft_line_breaks_and_films_are_understood() -> None:
    """A line separator is a line break, and a film is an attachment as a picture is."""
    found = brought_in(changed(text="one\u2028two\n![](dayone-moment:/video/0A1B)"))
    assert [entry.text for entry in found.entries] == ["one\ntwo"]
    assert told(found) == [(Unit.ENTRY, 1, Reason.ATTACHMENTS)]
