"""Search: everything that was said, found as one types, each hit one key from its place."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import ClassVar

from textual import on
from textual.binding import BindingType

from peerlog.domain.finding import Found
from peerlog.screens.keys import bindings
from peerlog.screens.opening_places import open_place
from peerlog.screens.searching import Searching
from peerlog.services.house import House
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.text_line import TextLine
from peerlog.wording.finding import (
    excerpt,
    found_kind,
    found_place,
    hits_words,
    nothing_found,
    order_words,
    search_example,
)
from peerlog.wording.language import mark


class SearchScreen(Searching[Found]):
    """Everything that was said."""

    HELP = mark(
        "Type the beginnings of a few words; the newest place where all of them stand comes first. Accents and capitals "
        "do not matter. The down arrow goes to the list, Enter opens the place. Example: “rota volun” finds “a volunteer rota”."
    )
    MODE = "search"
    BINDINGS: ClassVar[list[BindingType]] = bindings("search.ranked")
    KEYLESS: ClassVar[tuple[str, ...]] = ("list.open",)  # Enter is the line's own key
    TO_ONE = frozenset({"open"})
    GUTTER = 10

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._ranked = False
        self._stamp: tuple[datetime | None, int] | None = None
        """When something was changed last, as it was when we asked."""

    def refresh_values(self) -> None:
        """Ask anew when something was changed since; else the list stays as it was left."""
        if self._stamp != (stamp := (self.house.saved_at(), self.house.others_changes)):
            self._stamp = stamp
            self.ask()

    def question(self, words: str, last: Found | None) -> Callable[[], tuple[Found, ...]]:
        """Ask for what was said."""
        before = last.number if last else None
        return partial(self.house.search.find, words, before=before, ranked=self._ranked)

    def stop(self) -> None:
        """Stop what a thread asks."""
        self.house.search.stop()

    def row(self, hit: Found, words: str) -> Row:
        """Give the row of a hit."""
        return Row(
            key=str(hit.number), gutter=found_kind(hit), gutter_tone="accent", text=excerpt(hit.text, words),
            detail=found_place(hit), found=words,
        )  # fmt: skip

    def nothing_words(self, words: str) -> str:
        """Say what was not found, or what can be."""
        return nothing_found(words) if words.strip() else search_example()

    def count_words(self, *, more: bool) -> str:
        """Say how many, and which come first."""
        return f"{hits_words(len(self.found), more=more)}, {order_words(ranked=self._ranked)}"

    def action_ranked(self) -> None:
        """Put the best first, or the newest again."""
        self._ranked = not self._ranked
        self.ask()

    @on(TextLine.Submitted, "#words")
    @on(RowList.Chosen, "#found")
    async def action_open(self) -> None:
        """Go to the place of what is marked."""
        if found := self.marked:
            await open_place(self, found.area, found.record, found.session, found.text)
