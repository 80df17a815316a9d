"""An app with places that only a passphrase opens: they lock by key, by idleness, and leave nothing on a screen."""

from contextlib import suppress
from typing import Protocol

from textual import events, work
from textual.screen import ModalScreen, Screen

from peerlog.domain.errors import PeerlogError
from peerlog.screens.base import Shared
from peerlog.screens.blank import BlankScreen
from peerlog.screens.places import CONCERN, JOURNAL, place
from peerlog.screens.sampling import SamplingApp
from peerlog.services.house import House
from peerlog.services.sealed import LocksItself
from peerlog.wording.idle import idle_locked_words

HIDE = "ctrl+l"
TYPED = (events.Key, events.Paste, events.MouseDown)
"""Signs that somebody is here."""
PRIVATE = (JOURNAL, CONCERN)
"""The modes that lock."""


class Private(Protocol):
    """Journals, or the notes about concerns."""

    @property
    def open(self) -> LocksItself | None:
        """What stands open."""
        ...

    @property
    def idle_minutes(self) -> int:
        """After how many minutes without a key it locks; 0 for never."""
        ...

    def lock(self) -> object:
        """Shut it."""
        ...


class LockingApp(SamplingApp, inherit_bindings=False):
    """Shuts what is private when nobody has pressed a key for a while."""

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
        """Lock or blank over a dialog, which has no key of its own for that; says whether it did."""
        if (
            not self.hides_dialogs
            or not isinstance(self.screen, ModalScreen)
            or isinstance(self.screen, BlankScreen)
        ):
            return False
        opened = self.open_in(self.current_mode)
        if opened is not None and opened.protected:
            self.action_lock()
        else:
            self.push_screen(BlankScreen())
        return True

    @property
    def hides_dialogs(self) -> bool:
        """Whether Ctrl+L hides a dialog too."""
        return self.in_private

    @property
    def in_private(self) -> bool:
        """Whether a private place is in front, locked or not."""
        return self.current_mode in PRIVATE

    def private(self, mode: str) -> Private | None:
        """Give what is private in a mode, once somebody has gone there."""
        return {JOURNAL: self.house.journals_in_use, CONCERN: self.house.concerns_in_use}.get(mode)

    def open_in(self, mode: str) -> LocksItself | None:
        """Give what stands open in a mode."""
        private = self.private(mode)
        return private.open if private is not None else None

    def look_at_idleness(self) -> None:
        """Lock what no key was pressed for as long as its owner said."""
        idle = self.house.desk.clock.read().ticks - self._pressed_at
        for mode in PRIVATE:
            private = self.private(mode)
            minutes = private.idle_minutes if private is not None and private.open is not None else 0
            if minutes and idle >= minutes * 60:
                self._lock_idle(mode, minutes)

    @work(group="lock")
    async def _lock_idle(self, mode: str, minutes: int) -> None:
        """Lock it, and say why where it was in front; anywhere else that is nobody's business."""
        await self.lock_place(mode)
        if self.current_mode == mode:
            self.tell(idle_locked_words(minutes))

    def action_lock(self) -> None:
        """Lock the private place in front, or from anywhere else whatever is open; a lock under way is not begun anew."""
        if not self._locking:
            self._locking = True
            self._lock(PRIVATE if not self.in_private else (self.current_mode,))

    @work(group="lock")
    async def _lock(self, modes: tuple[str, ...]) -> None:
        try:
            for mode in modes:
                await self.lock_place(mode)
        finally:
            self._locking = False

    async def lock_place(self, mode: str) -> None:
        """Keep what is being typed, leave nothing of the place on any screen, and shut its file."""
        # The one in front first: an import under way is let go before anything is kept.
        for screen in reversed(self._screen_stacks.get(mode, [])):
            if isinstance(screen, Shared):
                with suppress(PeerlogError):
                    screen.keep_typing()
        if private := self.private(mode):
            private.lock()
        self._clipboard = ""  # what was cut from a page
        await self._leave_screens(mode)
        self.clear_notifications()

    async def _leave_screens(self, mode: str) -> None:
        if self.current_mode == mode:
            while len(self.screen_stack) > 1:
                # Not popped: whoever waits for an answer would wait for ever, and hold what it was about.
                await Screen.dismiss(self.screen, None)
            if isinstance(self.screen, Shared):
                self.screen.refresh_values()
        elif self._screen_stacks.get(mode):
            await self.remove_mode(mode)
            self.add_mode(mode, lambda: place(mode, self.house))
