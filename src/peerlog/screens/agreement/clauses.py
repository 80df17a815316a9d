"""The clauses of a version as a list, its terms below them; its letters work only while it has the focus."""

from collections.abc import Iterator
from typing import ClassVar

from textual.binding import BindingType

from peerlog.domain.agreement import Agreement
from peerlog.domain.agreement_page import AgreementPage
from peerlog.screens.keys import bindings
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.agreement_page import (
    behaviour_wanted,
    example_clauses,
    nothing_filled_in,
    terms_on_page,
)
from peerlog.wording.language import _
from peerlog.wording.safe import visible

TERM = "term:"
"""Begins the key of a row that is no clause."""


class ClauseList(RowList):
    """Clauses to walk through, and the terms."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "clause.new", "clause.edit", "agreement.terms", "agreement.next", "agreement.stands",
        "agreement.versions", "clause.up", "clause.down", "clause.delete",
    )  # fmt: skip

    def __init__(self) -> None:
        super().__init__(gutter=4, id="clauses")

    def show_page(self, page: AgreementPage, marked: str = "") -> None:
        """Show a page, with the cursor on *marked* if it is given."""
        self.show([*_rows(page)], mark_key=marked or None)


def _rows(page: AgreementPage) -> Iterator[Row]:
    if page.shown is None or not page.clauses:
        yield from (Row(text=words, tone="quiet") for words in example_clauses())
        return
    wanted = behaviour_wanted() if page.is_draft else ""
    for number, clause in enumerate(page.clauses, 1):
        yield Row(
            key=clause.id,
            gutter=str(number),
            gutter_tone="accent",
            text=visible(clause.text),
            detail=visible(clause.behaviour) or wanted,
            detail_tone="quiet" if clause.behaviour else "warning",
        )
    yield from _terms(page.shown, is_draft=page.is_draft)


def _terms(agreement: Agreement, *, is_draft: bool) -> Iterator[Row]:
    yield Row()
    yield Row(text=_("Terms"), tone="strong")
    for field, name, words in terms_on_page(agreement, open_ones=is_draft):
        yield Row(
            key=TERM + field,
            text=_("{name}: {words}").format(name=name, words=visible(words) or nothing_filled_in()),
            tone="quiet" if words else "warning",
        )
