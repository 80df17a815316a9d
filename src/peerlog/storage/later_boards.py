"""The boards of what follows a session: answers to what was carried over, reviews of decisions, look-backs."""

from functools import cached_property
from typing import TYPE_CHECKING

from peerlog.storage.database import Database
from peerlog.storage.recorder import Recorder

if TYPE_CHECKING:
    from peerlog.storage.action_board import SqliteActionBoard
    from peerlog.storage.carries import SqliteCarries
    from peerlog.storage.look_backs import SqliteHindsights, SqliteLookBacks, SqliteLooks
    from peerlog.storage.network_records import SqliteNetworkRecords
    from peerlog.storage.reviews import SqliteReviews
    from peerlog.storage.today import SqliteToday


class LaterBoards:
    """Records of what becomes of things."""

    database: Database
    recorder: Recorder

    @cached_property
    def action_board(self) -> "SqliteActionBoard":
        """Actions, a page at a time."""
        from peerlog.storage.action_board import SqliteActionBoard

        return SqliteActionBoard(self.database)

    @cached_property
    def asking(self) -> "SqliteToday":
        """What asks for somebody."""
        from peerlog.storage.today import SqliteToday

        return SqliteToday(self.database)

    @cached_property
    def carries(self) -> "SqliteCarries":
        """What was said of actions left open."""
        from peerlog.storage.carries import SqliteCarries

        return SqliteCarries(self.database, self.recorder)

    @cached_property
    def reviews(self) -> "SqliteReviews":
        """Decisions that come back."""
        from peerlog.storage.reviews import SqliteReviews

        return SqliteReviews(self.database, self.recorder)

    @cached_property
    def look_backs(self) -> "SqliteLookBacks":
        """Promises to look back."""
        from peerlog.storage.look_backs import SqliteLookBacks

        return SqliteLookBacks(self.database, self.recorder)

    @cached_property
    def looks(self) -> "SqliteLooks":
        """Looks taken."""
        from peerlog.storage.look_backs import SqliteLooks

        return SqliteLooks(self.database, self.recorder)

    @cached_property
    def hindsights(self) -> "SqliteHindsights":
        """What was added to promises later."""
        from peerlog.storage.look_backs import SqliteHindsights

        return SqliteHindsights(self.database, self.recorder)

    @cached_property
    def network_records(self) -> "SqliteNetworkRecords":
        """Networks with all that follows from their sessions."""
        from peerlog.storage.network_records import SqliteNetworkRecords

        return SqliteNetworkRecords(self.database, self.recorder)
