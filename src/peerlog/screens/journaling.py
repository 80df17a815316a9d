"""An app with a private journal in it: the way in without a network, and an undo of its own."""

from typing import TYPE_CHECKING, Protocol

from textual import work

from peerlog.domain.errors import NothingToRedo, NothingToUndo
from peerlog.screens.concerning import ConcerningApp
from peerlog.screens.places import JOURNAL

if TYPE_CHECKING:
    from peerlog.services.undo import Undone


class History(Protocol):
    """Changes that can be taken back."""

    def undo(self) -> "Undone":
        """Take back the last one."""
        ...

    def redo(self) -> "Undone":
        """Bring it back."""
        ...


class Nothing:
    """What a locked journal, or a note about a concern, gives to take back."""

    def undo(self) -> "Undone":
        """Say that there is nothing."""
        raise NothingToUndo

    def redo(self) -> "Undone":
        """Say that there is nothing."""
        raise NothingToRedo


class JournalingApp(ConcerningApp, inherit_bindings=False):
    """Opens the journal for one person."""

    @property
    def in_journal(self) -> bool:
        """Whether the journal is in front, locked or not."""
        return self.current_mode == JOURNAL

    @property
    def history(self) -> History:
        """Whose changes are taken back: in the journal its own only, in other private places none."""
        if not self.in_private:
            return self.house.undo
        journals = self.house.journals_in_use if self.in_journal else None
        return (journals.open if journals else None) or Nothing()

    @work(exclusive=True, group="journal")
    async def enter_journal(self) -> None:
        """Go to the journal; where there is just one it is asked for, or opened, at once."""
        from peerlog.screens.journal import DoorScreen

        await self.switch_mode(JOURNAL)
        if isinstance(self.screen, DoorScreen):
            self.screen.knock()

    def search_journal(self) -> bool:
        """Search the open journal where it is in front; says whether it is."""
        journals = self.house.journals_in_use
        if not self.in_journal or journals is None or journals.open is None:
            return False
        from peerlog.screens.journal.search import JournalSearchScreen

        if not any(isinstance(screen, JournalSearchScreen) for screen in self.screen_stack):
            self.push_screen(JournalSearchScreen(self.house))
        return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to lock only what is open, and to go to the notes only from elsewhere."""
        if action == "lock":
            return self.open_in(JOURNAL) is not None and not self.in_journal
        return super().check_action(action, parameters)
