"""What a list of rows tells of itself."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from peerlog.widgets.row_list import RowList


@dataclass
class OfRows(Message):
    """What a list tells of itself."""

    rows: "RowList"

    @property
    def control(self) -> "RowList":
        """The list, which handlers choose by."""
        return self.rows
