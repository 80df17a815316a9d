"""Journals of jrnl: its own file in every version, and its JSON."""

import json
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from peerlog.domain.journal_import import read
from peerlog.domain.journal_imports.outcome import Imported, JournalFormat, Reason, Refused, Unit
from peerlog.domain.reflection import Reflection

NAIROBI = ZoneInfo("Africa/Nairobi")
TODAY = date(2026, 11, 21)

FOURTH = """\
[2024-05-01 09:12:00 AM] The rota failed again. @Rota #night-shift
I never asked why.

[ ] ask the drivers
[2024-05-02 06:30:00 PM] Said "I don't know" aloud. *
Nobody minded.
"""


def brought_in(text: str, name: str = "journal.txt", encoding: str = "utf-8") -> Imported:
    """Read a file in Nairobi."""
    return read(text.encode(encoding), name, NAIROBI, TODAY)


def texts(found: Imported) -> list[str]:
    """Give the texts of the entries."""
    return [entry.text for entry in found.entries]


def told(found: Imported) -> list[tuple[Unit, int, Reason]]:
    """Give what was not taken, where, and why."""
    return [(one.unit, one.number, one.reason) for one in found.refused]


def as_json(*entries: dict[str, object]) -> str:
    """Write what `jrnl --format json` writes."""
    return json.dumps({"tags": {"@rota": 1}, "entries": entries})


def test_a_file_of_today_is_read_whole() -> None:
    """Moments, texts, tags and stars; a task in brackets belongs to the text."""
    found = brought_in(FOURTH)
    first, second = found.entries
    assert found.format is JournalFormat.JRNL
    assert (first.day, first.written) == (date(2024, 5, 1), datetime(2024, 5, 1, 6, 12, tzinfo=UTC))
    assert first.text == (
        "The rota failed again. @Rota #night-shift\nI never asked why.\n\n[ ] ask the drivers"
    )
    assert first.tags == ("rota", "night-shift")
    assert second.text == 'Said "I don\'t know" aloud.\nNobody minded.'
    assert (first.starred, second.starred) == (False, True)
    assert (first.id, first.model, first.revisit) == ("", "", None)
    assert found.refused == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_common_encodings_and_line_ends_are_read_alike(encoding: str, line_end: str) -> None:
    """As Windows, old and new editors write them."""
    text = "[2024-05-01 09:12] Später café.\nÄrger, naïve.\n".replace("\n", line_end)
    assert texts(brought_in(text, encoding=encoding)) == ["Später café.\nÄrger, naïve."]


@pytest.mark.parametrize(
    "head",
    [
        "[2024-05-01 09:12]", "[2024-05-01 09:12 AM]", "[01.05.2024 09:12]", "[Wed May  1 09:12:00 2024]",
        "[May 1, 2024 9:12 AM]", "2024-05-01 09:12", "2024-05-01 09:12:00",
    ],
)  # fmt: skip
def test_a_file_of_any_version_and_date_format_is_read(head: str) -> None:
    """Also from before there were brackets."""
    found = brought_in(f"{head} Rain.\nMore rain.\n\n{head.replace('12', '13')} Sun.\n")
    assert texts(found) == ["Rain.\nMore rain.", "Sun."]
    assert {entry.written for entry in found.entries} == {
        datetime(2024, 5, 1, 6, minute, tzinfo=UTC) for minute in (12, 13)
    }


def test_the_order_of_day_and_month_is_told() -> None:
    """So that a wrong guess is seen before anything is kept."""
    found = brought_in("[05/01/2024 09:12] a\n[05/14/2024 09:12] b\n")
    assert found.day_first is False
    assert [entry.day for entry in found.entries] == [date(2024, 5, 1), date(2024, 5, 14)]
    assert brought_in(FOURTH).day_first is None


def test_each_entry_that_is_not_taken_has_its_line_and_reason() -> None:
    """The others come in."""
    found = brought_in(
        "Words before.\n[2024-13-01 09:12] bad month\nmore\n[2024-05-01 09:12]\n[99999-01-01 10:00] far\n"
        "[2024-05-02 09:12] good\n[2024-05-03 09:12] " + "x" * 100_001 + "\n[2024-05-02 09:12]  good \n"
    )
    assert texts(found) == ["good"]
    assert told(found) == [
        (Unit.LINE, 1, Reason.NO_DATE), (Unit.LINE, 2, Reason.UNREADABLE_DATE), (Unit.LINE, 4, Reason.NO_TEXT),
        (Unit.LINE, 5, Reason.UNREADABLE_DATE), (Unit.LINE, 7, Reason.TOO_LONG), (Unit.FILE, 0, Reason.TWICE),
    ]  # fmt: skip
    assert found.refused[1].text == "[2024-13-01 09:12] bad month more"


def test_the_file_and_its_json_give_the_same_entries() -> None:
    """So bringing in both brings nothing in twice."""
    export = as_json(
        {
            "title": "The rota failed again. @Rota #night-shift", "body": "I never asked why.\n\n[ ] ask the drivers",
            "date": "2024-05-01", "time": "09:12", "tags": ["@rota", "#night-shift"], "starred": False,
        },
        {
            "title": "Said \"I don't know\" aloud.", "body": "Nobody minded.", "date": "2024-05-02",
            "time": "18:30", "tags": [], "starred": True,
        },
    )  # fmt: skip
    found = brought_in(export, "journal.json")
    assert found.format is JournalFormat.JRNL_JSON
    assert found.entries == brought_in(FOURTH).entries


def test_a_json_export_names_its_entries_by_number() -> None:
    """Each with its reason."""
    good: dict[str, object] = {"title": "Rain.", "body": "", "date": "2024-05-01", "time": "09:12", "tags": 5}
    found = brought_in(
        as_json({**good, "title": 7}, {**good, "date": "x"}, {**good, "date": ""}, {**good, "title": " "}, good)
        .replace('"entries": [', '"entries": ["text", ')
    )  # fmt: skip
    assert texts(found) == ["Rain."]
    assert told(found) == [
        (Unit.ENTRY, 1, Reason.WRONG_SHAPE), (Unit.ENTRY, 2, Reason.WRONG_SHAPE),
        (Unit.ENTRY, 3, Reason.UNREADABLE_DATE), (Unit.ENTRY, 4, Reason.NO_DATE), (Unit.ENTRY, 5, Reason.NO_TEXT),
    ]  # fmt: skip


def test_the_same_file_again_brings_the_same_sources() -> None:
    """Nothing is new then, also when only its line breaks changed."""

    def sources(found: Imported) -> list[str]:
        return [entry.source for entry in found.entries]

    assert sources(brought_in(FOURTH)) == sources(brought_in(FOURTH.replace("\n", "\r\n"), encoding="utf-16"))
    assert sources(brought_in(FOURTH)) == sources(
        brought_in(FOURTH.replace("I never asked", "I never\nasked"))
    )
    assert len(set(sources(brought_in(FOURTH)))) == 2


def test_letters_that_cannot_be_read_are_told_and_the_entry_comes_in() -> None:
    """A damaged byte does not turn the whole file into another encoding."""
    data = "[2024-05-01 09:12] Später café\n[2024-05-02 09:12] ".encode() + b"caf\xe9 \x00 bar\n"
    found = read(data, "journal.txt", NAIROBI, TODAY)
    assert texts(found) == ["Später café", "caf\ufffd  bar"]
    assert told(found) == [(Unit.LINE, 2, Reason.BROKEN_LETTERS)]


def test_only_what_is_young_will_be_asked_about() -> None:
    """Three months after its day."""
    (entry,) = brought_in("[2026-11-01 09:12] Rain.").entries
    assert isinstance(entry, Reflection)
    assert entry.revisit == date(2027, 2, 1)


@pytest.mark.parametrize("data", ["gAAAAABmMfWkq1x7-nothing-readable==", "JRNLv3\x00\x20eyJzYWx0IjogIjAi"])
def test_an_encrypted_journal_is_told_as_such(data: str) -> None:
    """It is not taken for a file of something else."""
    assert told(brought_in(data)) == [(Unit.FILE, 0, Reason.ENCRYPTED)]


def test_a_file_of_something_else_is_told_as_such() -> None:
    """Nothing of it is guessed at."""
    found = brought_in("name;organisation\nAna;Casa\n", "roster.csv")
    assert found == Imported(
        format=JournalFormat.UNKNOWN, encoding="utf-8", refused=(Refused(reason=Reason.UNKNOWN_FORMAT),)
    )


AS_MARKDOWN = """\
### 2024-05-01 09:12:00 AM The rota failed again. @Rota #night-shift

I never asked why.

[ ] ask the drivers

"""
AS_YAML = """\
---
title: The rota failed again. @Rota #night-shift
date: 2024-05-01 09:12:00 AM
starred: False
tags: rota, night-shift
body: |\t\t
\tI never asked why.
\t
\t[ ] ask the drivers
..."""


@pytest.mark.parametrize(
    ("name", "export"),
    [
        (
            "all.md",
            f"# 2024\n\n## May\n\n{AS_MARKDOWN}# 2025\n\n## June\n\n### 2025-06-01 09:12:00 AM Sun.\n",
        ),
        ("2024-05-01_the-rota-failed.md", AS_MARKDOWN),
        ("2024-05-01_the-rota-failed.md", AS_YAML),
    ],
)
def test_its_markdown_and_its_yaml_give_the_same_entry(name: str, export: str) -> None:
    """As version 4.6 writes them: bringing in one export after another brings nothing in twice."""
    entry, *_others = brought_in(export, name).entries
    first = brought_in(FOURTH).entries[0]
    assert (entry.source, entry.written) == (first.source, first.written)
    assert entry.text.split() == first.text.split()
    assert set(entry.tags) <= set(first.tags)
