"""The services of what follows a session, up to five years later."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from peerlog.services.follow_up import FollowUp

if TYPE_CHECKING:
    from peerlog.services.look_back_sources import LookBackSources
    from peerlog.services.look_backs import LookBacks
    from peerlog.services.registers import Registers


class Following(FollowUp):
    """What becomes of things."""

    @cached_property
    def look_backs(self) -> "LookBacks":
        """Promises to look back, and the looks."""
        from peerlog.services.look_backs import LookBacks

        shelf = self._shelf
        return LookBacks(
            shelf.look_backs, shelf.looks, shelf.hindsights, shelf.networks, shelf.members, self.desk
        )

    @cached_property
    def look_back_sources(self) -> "LookBackSources":
        """What a promise to look back can be about."""
        from peerlog.services.look_back_sources import LookBackSources

        shelf = self._shelf
        return LookBackSources(shelf.sessions, shelf.notes, shelf.actions, shelf.responses, shelf.mistakes)

    @cached_property
    def registers(self) -> "Registers":
        """What leaves across sessions."""
        from peerlog.services.registers import Registers

        return Registers(
            records=self._shelf.network_records,
            agreements=self.agreements,
            places=partial(self.backups.places, whole=True),
        )
