"""Everything that is kept of one entry, column by column as it stands in the file, and what may still be guessed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.errors import UnknownChoice
from peerlog.domain.mistake import Mistake
from peerlog.screens.base import PeerScreen
from peerlog.screens.dialogs import Ask
from peerlog.screens.keys import bindings
from peerlog.screens.mistake.rows import LINE
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import _, mark
from peerlog.wording.mistake_promise import guess_words, promises
from peerlog.wording.mistake_proof import everything_words, never_kept, promise_words, proofs, room_question
from peerlog.wording.safe import visible


class VerifyingScreen(PeerScreen[None]):
    """The proof."""

    HELP = mark(
        "Everything the file holds of this entry, each column as it is stored, with what it is. Then what is promised to "
        "whom, and what is not. G asks how many were in the room and says what that many still lets people guess. "
        "Example: “code” is empty, or a long number that nobody can turn back into the six words."
    )
    MODE = "learning"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("proof.guess")

    def __init__(self, house: House, entry: Mistake) -> None:
        super().__init__(house)
        self._shown = entry
        self._people = 0
        """In the room, as far as somebody said it here; kept nowhere."""

    def compose(self) -> ComposeResult:
        """Lay out the rows."""
        yield TopBar()
        yield RowList(id="proof", gutter=10)
        yield KeyBar()

    def refresh_values(self) -> None:
        """Read them from the file as they stand there now; the arrows read every line."""
        rows = (*self._kept(), *self._promised(), *self._guessed())
        shown = [replace(row, key=f"{LINE}{place}") for place, row in enumerate(rows)]
        self.query_one(RowList).show(shown)

    def _kept(self) -> Iterator[Row]:
        yield Row(text=everything_words(), tone="strong")
        yield Row(text=never_kept())
        for proof in proofs(self.house.mistake_proof.of(self._shown)):
            yield from _part(proof.title)
            for name, value, note in proof.columns:
                yield Row(gutter=name, text=visible(value), detail=note)

    def _promised(self) -> Iterator[Row]:
        yield from _part(_("What is promised, and what is not"))
        for promise in promises():
            yield Row(text=promise.against, tone="accent", detail=promise_words(promise))

    def _guessed(self) -> Iterator[Row]:
        yield from _part(_("What the size of the room still lets people guess"))
        if not self._people:
            yield Row(
                text=_("G asks how many were there, and says it; the number is kept nowhere."), tone="quiet"
            )
            return
        for words in guess_words(self._people, self.house.mistake_rounds.floor):
            yield Row(text=words)

    @work
    async def action_guess(self) -> None:
        """Ask how many were in the room."""
        asked = Ask(self.house, room_question(), hint=_("A number; it is kept nowhere."), check=_number)
        if words := await self.app.push_screen_wait(asked):
            self._people = _number(words)
            self.refresh_values()
            self.query_one(RowList).action_edge(-1)


def _number(words: str) -> int:
    if not words.strip().isdecimal() or not int(words):
        raise UnknownChoice("people", words, (_("a number, such as 12"),))
    return int(words)


def _part(title: str) -> Iterator[Row]:
    yield Row(text=" ")
    yield Row(text=title, tone="strong")
