"""The line of the page: each line typed is a clause, and what is being typed is kept."""

from typing import ClassVar

from textual import on

from peerlog.domain.agreement_page import AgreementPage
from peerlog.domain.network import Network
from peerlog.screens.agreement.clauses import ClauseList
from peerlog.screens.base import PeerScreen
from peerlog.screens.keeping import Keeping
from peerlog.services.house import House
from peerlog.widgets.capture_line import CaptureLine
from peerlog.widgets.row_list import RowList


class Writing(PeerScreen[None]):
    """Writing clauses."""

    MODE: ClassVar[str] = "network"

    def __init__(self, house: House, network: Network, *, at: str = "") -> None:
        super().__init__(house)
        self.network = network
        self.at = at
        """Id of the clause to begin at."""
        self.page: AgreementPage = house.agreement_pages.look(network)
        self._keeping = Keeping(self, self.keep_typing)

    @property
    def line(self) -> CaptureLine:
        """The line."""
        return self.query_one(CaptureLine)

    @property
    def _place(self) -> str:
        return f"network/{self.network.id}/clause"

    def put_back_draft(self) -> None:
        """Put back what was being typed."""
        with self.prevent(CaptureLine.Changed):
            self.line.set_text(self.house.drafts.at(self._place))

    def keep_typing(self) -> None:
        """Keep the line that is being typed."""
        if self.is_attached and self.line.value:
            self.house.drafts.keep(self._place, self.line.value)

    @on(CaptureLine.Changed, "#line")
    def _typed(self, event: CaptureLine.Changed) -> None:
        if event.value:
            self._keeping.typed()
        else:
            self._forget()

    def _forget(self) -> None:
        self._keeping.forget()
        self.house.drafts.discard(self._place)

    @on(CaptureLine.Submitted, "#line")
    def _submit(self) -> None:
        if self.line.value.strip():
            self._take((self.line.value,))

    @on(CaptureLine.Pasted)
    def _paste(self, event: CaptureLine.Pasted) -> None:
        self._take(event.lines)

    def _take(self, lines: tuple[str, ...]) -> None:
        clauses = self.house.gathering.write_all(self.network, lines)
        with self.prevent(CaptureLine.Changed):
            self.line.set_text("")
        self._forget()
        self.show(clauses[-1].id)

    def show(self, marked: str = "") -> None:
        """Show the page as it is kept now, with the cursor on *marked* if it is given."""

    @on(CaptureLine.Left)
    def _to_clauses(self) -> None:
        if self.query_one(ClauseList).marked is not None:
            self.set_focus(self.query_one(ClauseList))

    @on(RowList.EndReached, "#clauses")
    def _back_to_writing(self) -> None:
        if self.line.display:
            self.set_focus(self.line)
