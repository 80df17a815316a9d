"""Everything that is kept of one entry, column by column as it stands in the file, and what may still be guessed."""

from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.mistake import Mistake
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.screens.mistake.proof_rows import ask_people, proof_rows
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import mark


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
        """Read them from the file as they stand there now."""
        self.query_one(RowList).show(proof_rows(self.house, self._shown, self._people))

    @work
    async def action_guess(self) -> None:
        """Ask how many were in the room."""
        if people := await ask_people(self):
            self._people = people
            self.refresh_values()
            self.query_one(RowList).action_edge(-1)
