"""What keeps everything safe and findable, whatever it is: undo, trash, drafts, search, backups, checks."""

from functools import cached_property
from typing import TYPE_CHECKING

from peerlog.services.acts import Desk

if TYPE_CHECKING:
    from peerlog.services.amending import Amending
    from peerlog.services.backups import Backups
    from peerlog.services.clipboard import Clipboard
    from peerlog.services.doctor import Doctor
    from peerlog.services.drafts import Drafts
    from peerlog.services.networks import Choices
    from peerlog.services.search import Search
    from peerlog.services.shelf import Shelf
    from peerlog.services.trash import Trash
    from peerlog.services.undo import Undo


class Upkeep:
    """The services that know no area, over one shelf."""

    def __init__(self, shelf: "Shelf") -> None:
        self._shelf = shelf

    @cached_property
    def desk(self) -> Desk:
        """Acts, clock and ids."""
        return Desk(self._shelf.recorder, self._shelf.clock, self._shelf.new_id)

    @property
    def choices(self) -> "Choices":
        """What was chosen for this machine."""
        return self._shelf.preferences

    @property
    def others_changes(self) -> int:
        """A number that differs after another window or command has changed the file."""
        return self._shelf.others_changes

    @property
    def zone(self) -> str:
        """The time zone this machine is set to, by its IANA name."""
        return self._shelf.zone

    @cached_property
    def drafts(self) -> "Drafts":
        """Text being typed."""
        from peerlog.services.drafts import Drafts

        return Drafts(self._shelf.drafts, self._shelf.names, self.desk)

    @cached_property
    def undo(self) -> "Undo":
        """Taking changes back."""
        from peerlog.services.undo import Undo

        return Undo(self._shelf.history, self._shelf.names)

    @cached_property
    def trash(self) -> "Trash":
        """What was deleted."""
        from peerlog.services.trash import Trash

        return Trash(self._shelf.trash, self._shelf.notes, self._shelf.actions, self.amending, self.desk)

    @cached_property
    def amending(self) -> "Amending":
        """The guard of approved minutes."""
        from peerlog.services.amending import Amending

        return Amending(self._shelf.amendments, self._shelf.sessions, self.desk)

    @cached_property
    def search(self) -> "Search":
        """Everything said."""
        from peerlog.services.search import Search

        return Search(self._shelf.search)

    @cached_property
    def clipboard(self) -> "Clipboard":
        """Copying text out."""
        from peerlog.services.clipboard import Clipboard

        return Clipboard(self._shelf.clipboard)

    @cached_property
    def backups(self) -> "Backups":
        """Backups, restoring, verifying."""
        from peerlog.services.backups import Backups

        return Backups(self._shelf.vault)

    @cached_property
    def doctor(self) -> "Doctor":
        """How this machine and the file are doing."""
        from peerlog.services.doctor import Doctor

        return Doctor(self._shelf.doctor)

    def close(self) -> None:
        """Close what was opened."""
        self._shelf.close()
