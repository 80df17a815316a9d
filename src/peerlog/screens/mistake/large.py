"""Entries in large, for the whole room to read: each on a page of its own, and thanks first."""

from collections.abc import Iterator, Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.mistake import Mistake
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.card_wall import CardWall
from peerlog.widgets.key_bar import KeyBar
from peerlog.wording.agreement_cards import Card
from peerlog.wording.language import mark
from peerlog.wording.mistake_page import large_foot, thanks_words
from peerlog.wording.mistake_terms import frame_words
from peerlog.wording.safe import visible


class LargeScreen(PeerScreen[None]):
    """One entry after the other."""

    HELP = mark(
        "What was told, in large letters for everybody in the room. Read one aloud, say “thank you”, and only then ask "
        "what is not clear. Enter and the arrows turn the page. Larger letters: make those of your terminal larger "
        "(often Ctrl and +). Example: read it, silence for a breath, “thank you”, Enter."
    )
    LETTERS_LEAD_AWAY = False
    BINDINGS: ClassVar[list[BindingType]] = bindings("large.on", "wall.forth", "wall.back", "live.blank")

    def __init__(self, house: House, entries: Sequence[Mistake]) -> None:
        super().__init__(house)
        self._entries = tuple(entries)

    def compose(self) -> ComposeResult:
        """Lay out thanks, the entry, how many there are."""
        yield Static(Content(thanks_words()), id="large-head")
        yield CardWall()
        yield Static(id="large-foot")
        yield KeyBar()

    def on_mount(self) -> None:
        """Put each entry on a page of its own."""
        self._wall.groups = tuple(tuple(_cards(one)) for one in self._entries)

    @property
    def _wall(self) -> CardWall:
        return self.query_one(CardWall)

    @on(CardWall.Turned)
    def _show_foot(self) -> None:
        self.query_one("#large-foot", Static).update(Content(large_foot(*self._wall.place)))

    def action_turn(self, by: int) -> None:
        """Go a page on, or back."""
        self._wall.turn(by)

    def action_go_on(self) -> None:
        """Turn the page; after the last one go back to the list."""
        if not self._wall.turn(1):
            self.dismiss()

    def action_blank(self) -> None:
        """Hide everything until any key is pressed."""
        from peerlog.screens.blank import BlankScreen

        self.app.push_screen(BlankScreen())


def _cards(entry: Mistake) -> Iterator[Card]:
    for begin, line in zip(frame_words(), entry.lines, strict=True):
        if line.strip():
            yield Card(text=begin, detail=visible(line))
