"""A journal as a folder of Markdown."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.ids import ReflectionId
from peerlog.domain.journal_import import identity, read
from peerlog.domain.reflection import Answer, LookedBack, Reflection, Verdict
from peerlog.wording.journal_markdown import markdown_files
from reflections import make_reflection, reflections, unhurried

NAIROBI = ZoneInfo("Africa/Nairobi")

WHOLE = """\
---
date: "2026-11-21"
written: "2026-11-21T18:05:00Z"
lang: "en"
kind: "reflection"
entry: "peerlog:a1"
model: "field-note"
strand: "Youth: \\"north\\""
tags: ["rota", "नमस्ते"]
mood: 2
energy: 4
starred: true
possible_lesson: true
revisit: "2027-02-21"
peerlog: "journal/1"
---

## What happened?

The rota *failed* again.
- ask the drivers

## What surprised \\*me\\*?

Nobody <minded>.

## Looked back

- Mon 22 Feb 2027: I see it differently now. 1\\. ask \\*first\\*
"""


def test_a_file_holds_the_whole_entry() -> None:
    """Facts first, then each prompt with its answer exactly as typed, then what became of it."""
    entry = make_reflection(
        id=ReflectionId("a1"), model="field-note", mood=2, energy=4, tags=("rota", "नमस्ते"), starred=True,
        strand='Youth: "north"', possible_lesson=True,
        answers=(
            Answer(prompt="What happened?", text="The rota *failed* again.\n- ask the drivers"),
            Answer(prompt="What surprised *me*?", text="Nobody <minded>."),
            Answer(prompt="What next?", text=""),
        ),
        looked_back=(LookedBack(day=date(2027, 2, 22), verdict=Verdict.CHANGED, note="1. ask *first*"),),
    )  # fmt: skip
    assert markdown_files([entry], NAIROBI) == (
        ("2026-11-21 2105.md", WHOLE.replace("now. 1\\. ask", "now. 1. ask")),
    )


def test_names_tell_day_and_time_and_nothing_else() -> None:
    """Two of one minute are told apart by a number; the trash stays."""
    later = make_reflection(written=datetime(2026, 11, 21, 19, 0, tzinfo=UTC))
    names = [name for name, _text in markdown_files([later, *map(make_reflection, "abc")], UTC)]
    assert names == [
        "2026-11-21 1805.md",
        "2026-11-21 1805 2.md",
        "2026-11-21 1805 3.md",
        "2026-11-21 1900.md",
    ]
    assert markdown_files([make_reflection(trashed=True)], UTC) == ()


@unhurried
@given(st.lists(reflections(), max_size=3, unique_by=identity))
def test_an_export_brought_in_again_is_known(entries: list[Reflection]) -> None:
    """Whatever was written, each file is one entry of the same day, known by the same identity."""
    files = markdown_files(entries, NAIROBI)
    assert len({name.lower() for name, _text in files}) == len(entries)
    assert markdown_files(reversed(entries), NAIROBI) == files
    for name, text in files:
        facts = text.split("---\n", 2)[1].splitlines()
        assert all(json.loads(value) is not None for _key, value in (line.split(": ", 1) for line in facts))
        (found,) = read(text.encode(), name, NAIROBI, date(2026, 11, 21)).entries
        (origin,) = (entry for entry in entries if identity(entry) == found.source)
        assert replace(found, answers=origin.answers, model=origin.model) == replace(
            origin, id=ReflectionId(""), source=found.source, looked_back=(), revisit=found.revisit,
            tags=found.tags,
        )  # fmt: skip
        assert set(origin.tags) <= set(found.tags)
