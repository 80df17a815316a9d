"""The JSON of peerlog's own journal: what went out comes in again, equal."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.ids import ReflectionId
from peerlog.domain.journal_export import journal_json
from peerlog.domain.journal_import import identity, read
from peerlog.domain.journal_imports.outcome import Imported, JournalFormat, Reason
from peerlog.domain.reflection import Answer, LookedBack, Reflection, Verdict
from reflections import DAY, make_reflection, reflections, unhurried


def brought_in(text: str) -> Imported:
    """Read an export."""
    return read(text.encode(), "journal.json", UTC, DAY)


def as_imported(entry: Reflection) -> Reflection:
    """Give *entry* as it comes in: without its id, known by its identity."""
    return replace(entry, id=ReflectionId(""), source=identity(entry))


def changed(**changes: Any) -> str:
    """Give an export of one entry in which something else stands."""
    whole = json.loads(journal_json([make_reflection()]))
    whole["entries"][0] |= changes
    return json.dumps(whole)


@unhurried
@given(st.lists(reflections(), min_size=1, max_size=3, unique_by=identity))
def test_what_went_out_comes_in_equal(entries: list[Reflection]) -> None:
    """Every field, whatever was written, and in one order."""
    found = brought_in(journal_json(entries))
    key = identity
    assert sorted(found.entries, key=key) == sorted(map(as_imported, entries), key=key)
    assert found.refused == ()
    assert found.format is JournalFormat.PEERLOG
    assert journal_json(reversed(entries)) == journal_json(entries)


def test_an_export_is_plain_to_read() -> None:
    """Whoever has only the file can read it."""
    entry = make_reflection(
        id="a1", model="field-note", answers=(Answer(prompt="What happened?", text="Rain.\nMore."),), mood=2,
        tags=("rota",), looked_back=(LookedBack(day=DAY, verdict=Verdict.YES, note="Still."),),
    )  # fmt: skip
    assert json.loads(journal_json([entry, make_reflection(trashed=True)])) == {
        "peerlog": "journal/1",
        "entries": [
            {
                "entry": "peerlog:a1", "day": "2026-11-21", "written": "2026-11-21T18:05:00Z",
                "model": "field-note", "answers": [{"prompt": "What happened?", "text": "Rain.\nMore."}],
                "mood": 2, "energy": None, "tags": ["rota"], "strand": "", "starred": False,
                "possible_lesson": False, "revisit": "2027-02-21",
                "looked_back": [{"day": "2026-11-21", "verdict": "yes", "note": "Still."}],
            }
        ],
    }  # fmt: skip


def test_an_entry_is_known_wherever_it_has_been() -> None:
    """Out of one journal, into another, and back."""
    written = make_reflection()
    (elsewhere,) = brought_in(journal_json([written])).entries
    (back,) = brought_in(journal_json([replace(elsewhere, id=ReflectionId("another"))])).entries
    assert identity(back) == identity(elsewhere) == identity(written)


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"day": None}, Reason.NO_DATE),
        ({"day": "2026-13-01"}, Reason.UNREADABLE_DATE),
        ({"day": "0099-01-01"}, Reason.UNREADABLE_DATE),
        ({"day": 20261121}, Reason.UNREADABLE_DATE),
        ({"written": "2026-11-21T18:05:00"}, Reason.UNREADABLE_DATE),
        ({"written": "0001-01-01T00:00:00+14:00"}, Reason.UNREADABLE_DATE),
        ({"answers": []}, Reason.NO_TEXT),
        ({"answers": [{"text": " "}]}, Reason.NO_TEXT),
        ({"answers": [{"text": "x" * 100_001}]}, Reason.TOO_LONG),
        ({"answers": "x"}, Reason.WRONG_SHAPE),
        ({"answers": ["x"]}, Reason.WRONG_SHAPE),
        ({"answers": [{"text": 1}]}, Reason.WRONG_SHAPE),
        ({"mood": 6}, Reason.WRONG_SHAPE),
        ({"mood": True}, Reason.WRONG_SHAPE),
        ({"mood": 2.0}, Reason.WRONG_SHAPE),
        ({"model": "../x"}, Reason.WRONG_SHAPE),
        ({"tags": {"a": 1}}, Reason.WRONG_SHAPE),
        ({"looked_back": [{"day": "2026-11-21", "verdict": "perhaps"}]}, Reason.WRONG_SHAPE),
        ({"looked_back": [{"day": "2026-11-21", "verdict": ["yes"]}]}, Reason.WRONG_SHAPE),
    ],
)
def test_a_value_that_is_not_what_its_key_promises_is_told(changes: dict[str, Any], reason: Reason) -> None:
    """The entry stays out, with its reason, and nothing is guessed."""
    found = brought_in(changed(**changes))
    assert found.entries == ()
    assert [one.reason for one in found.refused] == [reason]


def test_what_is_left_out_takes_its_usual_value() -> None:
    """As in a file that somebody wrote by hand."""
    entry = {"day": "2026-11-21", "written": "2026-11-21T18:05:00Z", "answers": [{"text": "Rain."}]}
    text = json.dumps({"peerlog": "journal/1", "entries": [entry]})
    (found,) = brought_in(text).entries
    assert found.source.startswith("peerlog:")
    assert replace(found, source="") == Reflection(
        id=ReflectionId(""), day=date(2026, 11, 21), written=datetime(2026, 11, 21, 18, 5, tzinfo=UTC),
        answers=(Answer(text="Rain."),),
    )  # fmt: skip


def test_an_empty_export_is_told_as_such() -> None:
    """Nothing came in, and nothing is wrong."""
    found = brought_in(journal_json([]))
    assert [one.reason for one in found.refused] == [Reason.NO_ENTRIES]
