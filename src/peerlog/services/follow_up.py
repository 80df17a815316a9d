"""The services of what a group takes on: actions asked for in words, carried over, and decisions that come back."""

from functools import cached_property
from typing import TYPE_CHECKING

from peerlog.services.candour import Candour

if TYPE_CHECKING:
    from datetime import date

    from peerlog.services.action_board import ActionBoard
    from peerlog.services.action_bulk import ActionBulk
    from peerlog.services.action_history import ActionHistory
    from peerlog.services.actions import Actions
    from peerlog.services.carrying import Carrying
    from peerlog.services.commitments import Commitments
    from peerlog.services.notes import Notes
    from peerlog.services.origins import Origins
    from peerlog.services.reviews import Reviews
    from peerlog.services.sessions import Sessions


class FollowUp(Candour):
    """What becomes of actions and decisions."""

    if TYPE_CHECKING:

        @property
        def actions(self) -> Actions:
            """Follow-up."""

        @property
        def notes(self) -> Notes:
            """Captured lines."""

        @property
        def sessions(self) -> Sessions:
            """Planning sessions."""

    @cached_property
    def action_board(self) -> "ActionBoard":
        """Actions, a page at a time."""
        from peerlog.services.action_board import ActionBoard
        from peerlog.services.networks import Networks

        shelf = self._shelf
        networks = Networks(shelf.networks, shelf.preferences, self.desk)
        return ActionBoard(
            shelf.action_board, shelf.sessions, shelf.members, networks, shelf.preferences, understood_late
        )

    @cached_property
    def action_bulk(self) -> "ActionBulk":
        """Several actions at once."""
        from peerlog.services.action_bulk import ActionBulk

        return ActionBulk(self.actions)

    @cached_property
    def action_history(self) -> "ActionHistory":
        """What became of an action."""
        from peerlog.services.action_history import ActionHistory

        return ActionHistory(self._shelf.history, self._shelf.carries, self._shelf.members)

    @cached_property
    def carrying(self) -> "Carrying":
        """Actions left open."""
        from peerlog.services.carrying import Carrying

        return Carrying(self.actions, self._shelf.carries, self._shelf.sessions)

    @cached_property
    def commitments(self) -> "Commitments":
        """What people take on, and who helps."""
        from peerlog.services.commitments import Commitments

        return Commitments(self.actions, self.notes)

    @cached_property
    def origins(self) -> "Origins":
        """Where actions come from."""
        from peerlog.services.origins import Origins

        shelf = self._shelf
        return Origins(self.actions, self.notes, self.sessions, shelf.mistakes, shelf.responses)

    @cached_property
    def reviews(self) -> "Reviews":
        """Decisions that come back."""
        from peerlog.services.reviews import Reviews

        shelf = self._shelf
        return Reviews(shelf.reviews, shelf.notes, shelf.sessions, shelf.attendance, self.notes, self.desk)


def understood_late(words: str, today: "date") -> "date | None":
    """Read a date; what knows the languages is loaded when the first date is met."""
    from peerlog.wording.dates import understood

    return understood(words, today)
