"""The summary of chosen entries for an appraisal."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from peerlog.domain.reflection import Answer, LookedBack, Reflection, Verdict
from peerlog.domain.reflection_patterns import CHANGED_MIND
from peerlog.wording.journal_summary import is_change, summary_document, summary_markdown
from peerlog.wording.skeleton import parsed
from reflections import make_reflection, reflections, unhurried

TODAY = date(2026, 12, 1)

WHOLE = """\
---
title: "What I contributed and changed"
date: "2026-12-01"
lang: "en"
kind: "summary"
peerlog: "summary/1"
---

# What I contributed and changed

Written by myself for my own appraisal: 2 entries that I chose from my reflections, Tue 1 Sep 2026 to Sat 21 Nov 2026.

## What I contributed

### Tue 1 Sep 2026

**What happened?**

We tried the map.

It *did not* fit.

## What I changed

### Sat 21 Nov 2026

People read one page.

Sat 28 Nov 2026: I see it differently now. They read two.
"""


def test_the_summary_holds_what_was_chosen_in_the_order_of_days() -> None:
    """Contributions first; mood, tags, strands and stars stay in the journal."""
    mapped = make_reflection(
        day=date(2026, 9, 1), mood=1, tags=("map",), strand="Youth", starred=True, model="field-note",
        answers=(
            Answer(prompt="What happened?", text="We tried the map. #map +youth mood:1\n\nIt *did not* fit."),
            Answer(prompt="What surprised me?", text="#only"),
        ),
    )  # fmt: skip
    changed = make_reflection(
        "People read one page.",
        looked_back=(LookedBack(day=date(2026, 11, 28), verdict=Verdict.CHANGED, note="They read two."),),
    )
    expected = WHOLE.replace("*did not*", r"\*did not\*")
    assert summary_markdown([changed, mapped], TODAY) == expected


def test_a_change_is_a_mistake_a_changed_mind_or_an_answer_other_than_yes() -> None:
    """All else is a contribution."""
    look = LookedBack(day=TODAY, verdict=Verdict.YES)
    assert not is_change(make_reflection(looked_back=(look,)))
    assert is_change(make_reflection(looked_back=(look, LookedBack(day=TODAY, verdict=Verdict.NO))))
    assert is_change(make_reflection(model="mistake"))
    assert is_change(make_reflection(answers=(Answer(prompt=CHANGED_MIND, text="Fees."),)))
    assert not is_change(make_reflection(answers=(Answer(prompt=CHANGED_MIND, text=" "),)))


@unhurried
@given(st.lists(reflections(), min_size=1, max_size=3))
def test_any_entry_is_written_so_that_a_parser_reads_it_back(entries: list[Reflection]) -> None:
    """The proof would raise otherwise; the same entries give the same text."""
    ordered = sorted(entries, key=lambda entry: (entry.day, entry.written, entry.id))
    text = summary_markdown(entries, TODAY)
    assert parsed(text) == summary_document(ordered, TODAY)
    assert summary_markdown(reversed(entries), TODAY) == text
