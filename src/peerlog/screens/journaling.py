"""An app with a private journal in it: the way in without a network, an undo of its own, and the lock."""

from contextlib import suppress
from typing import TYPE_CHECKING, Protocol

from textual import events, work
from textual.screen import ModalScreen, Screen

from peerlog.domain.errors import NothingToRedo, NothingToUndo, PeerlogError
from peerlog.screens.base import Shared
from peerlog.screens.blank import BlankScreen
from peerlog.screens.places import JOURNAL, place
from peerlog.screens.sampling import SamplingApp
from peerlog.services.house import House
from peerlog.wording.journal_idle import idle_locked_words

if TYPE_CHECKING:
    from peerlog.services.undo import Undone

HIDE = "ctrl+l"
TYPED = (events.Key, events.Paste, events.MouseDown)
"""Signs that somebody is here."""


class History(Protocol):
    """Changes that can be taken back."""

    def undo(self) -> "Undone":
        """Take back the last one."""
        ...

    def redo(self) -> "Undone":
        """Bring it back."""
        ...


class Nothing:
    """What a locked journal gives to take back."""

    def undo(self) -> "Undone":
        """Say that there is nothing."""
        raise NothingToUndo

    def redo(self) -> "Undone":
        """Say that there is nothing."""
        raise NothingToRedo


class JournalingApp(SamplingApp, inherit_bindings=False):
    """Opens the journal for one person and shuts it when nobody has pressed a key for a while."""

    house: House
    _pressed_at = 0.0
    """Ticks of the clock at the last key."""
    _locking = False

    async def on_event(self, event: events.Event) -> None:
        """Take note of every key, wherever it goes."""
        if isinstance(event, TYPED):
            self._pressed_at = self.house.desk.clock.read().ticks
        if isinstance(event, events.Key) and event.key == HIDE and self._hides_dialog():
            return
        await super().on_event(event)

    def _hides_dialog(self) -> bool:
        """Lock or blank over a dialog of the journal, which has no key of its own for that; says whether it did."""
        if (
            not self.in_journal
            or not isinstance(self.screen, ModalScreen)
            or isinstance(self.screen, BlankScreen)
        ):
            return False
        journals = self.house.journals_in_use
        if journals and journals.open and journals.open.face.protected:
            self.action_lock()
        else:
            self.push_screen(BlankScreen())
        return True

    @property
    def in_journal(self) -> bool:
        """Whether the journal is in front, locked or not."""
        return self.current_mode == JOURNAL

    @property
    def history(self) -> History:
        """Whose changes are taken back: in the journal its own only, elsewhere the networks' only."""
        if not self.in_journal:
            return self.house.undo
        journals = self.house.journals_in_use
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
        """Offer to lock only what is open."""
        if action == "lock":
            journals = self.house.journals_in_use
            return journals is not None and journals.open is not None and not self.in_journal
        return super().check_action(action, parameters)

    def look_at_idleness(self) -> None:
        """Lock the journal when no key was pressed for as long as its owner said."""
        journals = self.house.journals_in_use
        if journals is None or journals.open is None or not journals.idle_minutes:
            return
        if self.house.desk.clock.read().ticks - self._pressed_at >= journals.idle_minutes * 60:
            self._lock_idle(journals.idle_minutes)

    @work(exclusive=True, group="lock")
    async def _lock_idle(self, minutes: int) -> None:
        """Lock it, and say why where it was in front; anywhere else that is nobody's business."""
        await self.lock_journal()
        if self.in_journal:
            self.tell(idle_locked_words(minutes))

    def action_lock(self) -> None:
        """Lock the journal, wherever one is; a lock under way is not begun anew."""
        if not self._locking:
            self._locking = True
            self._lock()

    @work(group="lock")
    async def _lock(self) -> None:
        try:
            await self.lock_journal()
        finally:
            self._locking = False

    async def lock_journal(self) -> None:
        """Keep what is being typed, leave nothing of the journal on any screen, and shut its file."""
        # The one in front first: an import under way is let go before anything is kept.
        for screen in reversed(self._screen_stacks.get(JOURNAL, [])):
            if isinstance(screen, Shared):
                with suppress(PeerlogError):
                    screen.keep_typing()
        if journals := self.house.journals_in_use:
            journals.lock()
        self._clipboard = ""  # what was cut from a page
        await self._leave_journal_screens()
        self.clear_notifications()

    async def _leave_journal_screens(self) -> None:
        if self.in_journal:
            while len(self.screen_stack) > 1:
                # Not popped: whoever waits for an answer would wait for ever, and hold what it was about.
                await Screen.dismiss(self.screen, None)
        else:
            await self.remove_mode(JOURNAL)
            self.add_mode(JOURNAL, lambda: place(JOURNAL, self.house))
