"""The list of entries; its letters work only while it has the focus."""

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from textual.binding import BindingType

from peerlog.domain.draft import Draft
from peerlog.domain.reflection import Reflection
from peerlog.screens.keys import bindings
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.journal_entry import day_mark, first_words, month_title, signs
from peerlog.wording.journal_page import nothing_yet
from peerlog.wording.journal_writing import typed_words
from peerlog.wording.language import _

DRAFT = "draft:"
"""Before the place of a draft, in the key of its row."""


class EntryList(RowList):
    """Entries, the newest first, under their months."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "entries.edit", "entries.star", "entries.tags", "entries.history", "entries.filter", "entries.day",
        "entries.same_day", "entries.random", "entries.patterns", "entries.delete",
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__(gutter=7, id="entries")


def entry_rows(entries: Sequence[Reflection], drafts: Iterable[Draft] = (), found: str = "") -> list[Row]:
    """Give the rows of a list of entries, what is still being written first."""
    rows = [_draft(draft) for draft in drafts]
    if not entries and not rows:
        first, *others = nothing_yet()
        return [Row(text=first, tone="strong"), Row(), *(Row(text=words, tone="quiet") for words in others)]
    return [*rows, *_entries(entries, found)]


def _entries(entries: Sequence[Reflection], found: str) -> Iterator[Row]:
    month = None
    for entry in entries:
        if (entry.day.year, entry.day.month) != month:
            month = (entry.day.year, entry.day.month)
            yield Row(text=month_title(entry.day), tone="quiet")
        yield Row(
            key=entry.id, gutter=day_mark(entry), text=first_words(entry), right=signs(entry), right_tone="accent",
            found=found,
        )  # fmt: skip


def _draft(draft: Draft) -> Row:
    return Row(
        key=f"{DRAFT}{draft.place}", gutter=_("Draft"), gutter_tone="warning", text=typed_words(draft.text),
        detail=_("was being written; Enter goes on"),
    )  # fmt: skip
