"""The rows of Learning: entries by quarter, what was taken out, what an empty list says; and a page as rows."""

from collections.abc import Iterable, Iterator, Sequence

from peerlog.domain.mistake import Batch, Mistake
from peerlog.widgets.row_list import Row
from peerlog.wording.mistake_list import counted_words, first_words, nothing_told, quarter_words, state_words
from peerlog.wording.mistake_page import Part
from peerlog.wording.safe import one_line

LINE = "line:"
"""Begins the key of a row that stands for no record."""


def entry_rows(entries: Sequence[Mistake], batches: Sequence[Batch], floor: int) -> Iterator[Row]:
    """Give the entries of a network under their quarters, the newest first."""
    periods = sorted({*(one.period for one in entries), *(one.period for one in batches)}, reverse=True)
    if not periods:
        first, *others = nothing_told(floor)
        yield Row(text=first, tone="strong")
        for words in others:
            yield Row()
            yield Row(text=words)
    for place, period in enumerate(periods):
        if place:
            yield Row()
        yield Row(text=quarter_words(period), tone="strong")
        yield from (_entry(one) for one in entries if one.period == period)
        if counted := counted_words(one for one in batches if one.period == period):
            yield Row(text=counted, tone="quiet")


def part_rows(parts: Iterable[Part]) -> Iterator[Row]:
    """Give a page as rows, each of which the cursor can stand on, so that the arrows read it."""
    for place, part in enumerate(parts):
        key = part.record or f"{LINE}{place}"
        yield Row(
            key=key, text=part.text or " ", tone=part.tone, detail=part.detail, detail_tone=part.detail_tone
        )


def _entry(entry: Mistake) -> Row:
    return Row(
        key=entry.id,
        gutter=state_words(entry.state),
        text=first_words(entry),
        right=one_line(entry.theme, 24),
    )
