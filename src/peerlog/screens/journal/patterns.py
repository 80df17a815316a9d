"""One's own patterns: what comes back in one's mistakes, and when one changed one's mind."""

from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.domain.reflection_patterns import Patterns
from peerlog.screens.journal.page import JournalPage
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.journal_patterns import pattern_lines
from peerlog.wording.language import _, mark


class PatternsScreen(JournalPage[None]):
    """Words and a small chart, computed here and nowhere else."""

    HELP = mark(
        "What comes back in the mistakes you wrote about, quarter by quarter, and how often you changed your mind. It is "
        "computed on this screen from this journal alone, kept nowhere, and nobody else can see it. An entry counts as a "
        "mistake by the model “Mistake, kindly” or the tag #mistake."
    )
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("journal.lock")
    KEYLESS: ClassVar[tuple[str, ...]] = ("journal.blank",)

    def compose(self) -> ComposeResult:
        """Lay out the lines."""
        yield TopBar()
        yield RowList(id="patterns", gutter=10)
        yield KeyBar()

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._asked = 0
        """Number of the last question; an answer to an earlier one comes too late."""

    def on_mount(self) -> None:
        """Say what takes a moment in a long journal."""
        self.query_one(RowList).show([Row(text=_("Reading what you wrote…"), tone="quiet")])

    def refresh_values(self) -> None:
        """Compute anew, beside the screen."""
        self._asked += 1
        self.journal.stop()
        self._compute(self._asked, self.journal.patterns)

    @work(thread=True, group="patterns")
    def _compute(self, asked: int, patterns: Callable[[], Patterns]) -> None:
        self.app.call_from_thread(self._show, asked, patterns())

    def _show(self, asked: int, found: Patterns) -> None:
        if asked != self._asked or not self.is_attached:
            return
        lines = pattern_lines(found, self.size.width - 30)
        rows = [
            Row(key=str(place), gutter=line.label, text=line.text or " ", tone=line.tone)
            for place, line in enumerate(lines)
        ]
        self.query_one(RowList).show(rows)
