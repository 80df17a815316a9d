"""The page of a look-back as rows: what it is at the left, the words beside it."""

from collections.abc import Iterable, Iterator

from peerlog.screens.mistake.rows import LINE
from peerlog.widgets.row_list import Row
from peerlog.wording.look_back_page import Fact

LABELS = 14
"""Columns of the labels and the space after them."""


def fact_rows(facts: Iterable[Fact]) -> Iterator[Row]:
    """Give facts as rows that the arrows read; several of one record have a key each, its id first."""
    seen: set[str] = set()
    for place, fact in enumerate(facts):
        if not fact.label:
            yield Row(text=fact.text or " ", tone=fact.tone)
            continue
        key = fact.record if fact.record and fact.record not in seen else f"{LINE}{place}"
        seen.add(key)
        yield Row(
            key=key, gutter=fact.label, text=fact.text, tone=fact.tone, detail=fact.detail, detail_tone=fact.detail_tone,
            gutter_tone="accent",
        )  # fmt: skip
