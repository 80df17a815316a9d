"""Ticking several things of a list."""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.screens.base import PeerDialog
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.language import mark


class Tick(NamedTuple):
    """One thing to tick."""

    key: str
    name: str
    detail: str = ""
    right: str = ""
    ticked: bool = False
    fixed: bool = False
    """Shown, and neither ticked nor taken: it is there already."""
    heading: str = ""
    """Words above it, where a group begins."""


class Ticks(PeerDialog[tuple[str, ...] | None]):
    """A list in which several can be ticked; gives their keys in the order of the list.

    *told* says something of the marked one, or of how many are ticked, under the list. With *or_marked* Enter takes
    the marked one where none is ticked.
    """

    HELP = mark(
        "A list in which several can be taken. The arrows go up and down, Space ticks what is marked or takes the tick "
        "away, Enter goes on with all that are ticked. Example: Space, arrow down, Space, Enter takes two."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("ticks.take", "ticks.tick")

    def __init__(
        self,
        house: House,
        question: str,
        ticks: Sequence[Tick],
        told: Callable[[str, int], str],
        *,
        or_marked: bool = False,
    ) -> None:
        super().__init__(house)
        self._question, self._ticks, self._told, self._or_marked = question, tuple(ticks), told, or_marked
        self._ticked = {tick.key for tick in self._ticks if tick.ticked}

    def compose(self) -> ComposeResult:
        """Lay out the question, the list, and the words under it."""
        with Vertical(classes="dialog -list"):
            yield Static(Content(self._question), classes="question")
            yield RowList(id="ticks", gutter=4)
            yield Static(id="told", classes="quiet")
            yield KeyBar()

    def on_mount(self) -> None:
        """Fill the list."""
        self.refresh_values()

    def refresh_values(self) -> None:
        """Show the ticks."""
        self.query_one(RowList).show([row for tick in self._ticks for row in self._rows(tick)])
        self._tell()

    def _rows(self, tick: Tick) -> list[Row]:
        ticked = tick.key in self._ticked
        row = Row(
            key=tick.key,
            gutter=" = " if tick.fixed else "[x]" if ticked else "[ ]",
            gutter_tone="quiet" if tick.fixed else "accent",
            text=tick.name,
            detail=tick.detail,
            right=tick.right,
            tone="quiet" if tick.fixed else "strong" if ticked else "",
        )
        return [Row(text=tick.heading, tone="quiet"), row] if tick.heading else [row]

    @on(RowList.Marked)
    def _tell(self) -> None:
        marked = self.query_one(RowList).marked
        words = self._told(marked.key if marked else "", len(self._ticked))
        self.query_one("#told", Static).update(Content(words))

    def action_tick(self) -> None:
        """Take the tick away, or put it back."""
        marked = self.query_one(RowList).marked
        if marked and not any(tick.fixed for tick in self._ticks if tick.key == marked.key):
            self._ticked ^= {marked.key}
            self.refresh_values()

    @on(RowList.Chosen)
    def action_take(self) -> None:
        """Go on with the ticked ones."""
        marked = self.query_one(RowList).marked
        if self._or_marked and not self._ticked and marked:
            self._ticked = {marked.key} - {tick.key for tick in self._ticks if tick.fixed}
        self.dismiss(tuple(tick.key for tick in self._ticks if tick.key in self._ticked))
