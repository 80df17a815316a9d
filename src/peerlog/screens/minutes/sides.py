"""What leaves and what stays, in two lists beside each other; one above the other on a narrow screen."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.verdict import Leaving, Verdict
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.language import _
from peerlog.wording.sides import SideLine, leaving_side, staying_side


class Sides(Horizontal):
    """Two lists of lines; the marked one can be decided on."""

    def __init__(self) -> None:
        super().__init__(id="sides")
        self._verdicts: dict[str, Verdict] = {}

    def compose(self) -> ComposeResult:
        """Lay out both."""
        with Vertical(id="leaves-side"):
            yield Static(Content(_("leaves")), classes="strong")
            yield RowList(id="leaves")
        with Vertical(id="stays-side"):
            yield Static(Content(_("stays, and why")), classes="strong")
            yield RowList(id="stays")

    def show(self, sorted_out: Leaving, leaves: Sequence[Row], stays: Sequence[Row]) -> None:
        """Show what becomes of each line; *leaves* and *stays* are its rows, as `side_rows` gives them."""
        self._verdicts = {verdict.line.id: verdict for verdict in sorted_out.lines}
        self.query_one("#leaves", RowList).show(leaves)
        stays_list = self.query_one("#stays", RowList)
        on_a_line = stays_list.marked is not None and stays_list.marked.key in self._verdicts
        first = next((row.key for row in stays if row.key), None)
        stays_list.show(stays, mark_key=None if on_a_line else first)

    @property
    def marked(self) -> Row | None:
        """The row one looks at: of the list one is in, else of what stays."""
        leaves = self.query_one("#leaves", RowList)
        return (leaves if leaves.has_focus else self.query_one("#stays", RowList)).marked

    @property
    def verdict(self) -> Verdict | None:
        """What becomes of the marked line; None where no line is marked."""
        return self._verdicts.get(self.marked.key) if self.marked else None


def side_rows(sorted_out: Leaving) -> tuple[Sequence[Row], Sequence[Row]]:
    """Give the rows of both lists; for a long session this takes a while, so it is done beside the screen."""
    nothing = [Row(text=_("nothing"), tone="quiet")]
    return _rows(leaving_side(sorted_out)), _rows(staying_side(sorted_out)) or nothing


def _rows(lines: Sequence[SideLine]) -> list[Row]:
    return [
        Row(
            key=line.key,
            text=line.text,
            detail=line.detail,
            tone="warning" if line.is_flagged else "" if line.key else "quiet",
        )
        for line in lines
    ]
