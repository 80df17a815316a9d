"""The steps of a running session in a narrow column."""

from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peerlog.widgets.columns import ELLIPSIS
from peerlog.wording.language import _
from peerlog.wording.steps import StepLine

STYLES = {"strong": "bold $accent", "quiet": "$quiet", "": ""}
NUMBERS = 8
"""Columns for minutes planned and taken."""


class StepsColumn(Widget):
    """As many steps as fit, the running one among them."""

    lines: reactive[tuple[StepLine, ...]] = reactive(())

    def render(self) -> Content:
        """Draw a heading and the steps around the running one."""
        width, height = self.content_size
        heading = _columns("  ", _("Steps"), _("min"), _("took"), width)
        rows = (
            Content.styled(
                _columns(f"{line.sign} ", line.title, line.planned, line.taken, width), STYLES[line.tone]
            )
            for line in in_sight(self.lines, height - 1)
        )
        return Content("\n").join([Content.styled(heading, "$quiet"), *rows])


def in_sight(lines: Sequence[StepLine], height: int) -> Sequence[StepLine]:
    """Give the lines that fit, with the running one in the upper half once it would leave the place."""
    running = next((place for place, line in enumerate(lines) if line.tone == "strong"), 0)
    first = max(0, min(running - height // 2, len(lines) - height))
    return lines[first : first + max(0, height)]


def _columns(sign: str, title: str, planned: str, taken: str, width: int) -> str:
    room = max(2, width - len(sign) - NUMBERS)
    shown = title if cell_len(title) <= room else set_cell_size(title, room - 1).rstrip() + ELLIPSIS
    return f"{sign}{set_cell_size(shown, room)}{planned:>3}{taken:>5}"
