"""One's own patterns: what comes back in one's mistakes, and when one changed one's mind."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType

from peerlog.screens.journal.page import JournalPage
from peerlog.screens.keys import bindings
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.journal_patterns import pattern_lines
from peerlog.wording.language import mark


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

    def refresh_values(self) -> None:
        """Compute anew."""
        lines = pattern_lines(self.journal.patterns(), self.size.width - 30)
        rows = [
            Row(key=str(place), gutter=line.label, text=line.text or " ", tone=line.tone)
            for place, line in enumerate(lines)
        ]
        self.query_one(RowList).show(rows)
