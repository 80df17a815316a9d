"""The services of what a group agreed, and of what may leave by it, over one shelf."""

from functools import cached_property
from typing import TYPE_CHECKING

from peerlog.services.upkeep import Upkeep

if TYPE_CHECKING:
    from peerlog.services.agreeing import Agreeing
    from peerlog.services.agreement_gathering import Gathering
    from peerlog.services.agreement_page import AgreementPages
    from peerlog.services.agreements import Agreements
    from peerlog.services.amending import Amending
    from peerlog.services.exports import Exports
    from peerlog.services.line_levels import LineLevels
    from peerlog.services.minutes import Minutes


class Accord(Upkeep):
    """The agreement, who agreed to it, and what leaves."""

    @cached_property
    def agreements(self) -> "Agreements":
        """Making an agreement."""
        from peerlog.services.agreements import Agreements

        shelf = self._shelf
        return Agreements(
            shelf.agreements,
            shelf.clauses,
            shelf.acceptances,
            shelf.library,
            shelf.networks,
            shelf.sessions,
            shelf.members,
            self.desk,
        )

    @cached_property
    def agreeing(self) -> "Agreeing":
        """Who said yes to it."""
        from peerlog.services.agreeing import Agreeing

        shelf = self._shelf
        return Agreeing(
            shelf.acceptances, shelf.agreements, shelf.attendance, shelf.members, shelf.steps, self.desk
        )

    @cached_property
    def agreement_pages(self) -> "AgreementPages":
        """Looking at the agreement."""
        from peerlog.services.agreement_page import AgreementPages

        return AgreementPages(self.agreements, self.agreeing, self._shelf.sessions)

    @cached_property
    def gathering(self) -> "Gathering":
        """Clauses as they come in."""
        from peerlog.services.agreement_gathering import Gathering

        return Gathering(lambda: self.agreements, self._shelf.networks, self._shelf.steps, self.desk)

    @cached_property
    def levels(self) -> "LineLevels":
        """How far each line may go, and in which words."""
        from peerlog.services.line_levels import LineLevels

        shelf = self._shelf
        return LineLevels(shelf.notes, shelf.actions, shelf.records, self.amending, self.desk)

    @cached_property
    def amending(self) -> "Amending":
        """The guard of approved minutes."""
        from peerlog.services.amending import Amending

        return Amending(self._shelf.amendments, self._shelf.sessions, self.desk)

    @cached_property
    def exports(self) -> "Exports":
        """What left."""
        from peerlog.services.exports import Exports

        return Exports(self._shelf.export_log, self._shelf.exports, self.desk)

    @cached_property
    def minutes(self) -> "Minutes":
        """Minutes for each audience."""
        from peerlog.services.minutes import Minutes

        return Minutes(records=self._shelf.records, files=self._shelf.exports, log=self.exports)
