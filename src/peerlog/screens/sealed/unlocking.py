"""Opening what is locked: the passphrase, the wait after a wrong one, and the way in with the recovery key."""

import asyncio
from math import ceil
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.errors import MustWait, PeerlogError, WrongPassphrase
from peerlog.screens.base import PeerDialog
from peerlog.screens.keys import bindings
from peerlog.screens.sealed.passphrases import recovery_form
from peerlog.services.house import House
from peerlog.services.sealed import Sealed
from peerlog.widgets.hidden_line import HiddenLine
from peerlog.widgets.key_bar import KeyBar, key_name
from peerlog.wording.errors import sentence
from peerlog.wording.language import _, mark
from peerlog.wording.safe import one_line
from peerlog.wording.unlocking import again_words, wait_words


class Unlock(PeerDialog[bool]):
    """Asks for a passphrase; gives whether it is open."""

    HELP = mark(
        "Type the passphrase and press Enter; it is not shown. A wrong one damages nothing, but each costs a longer wait. "
        "If it is lost, F5 opens it with the recovery key that was shown when the passphrase was set."
    )
    AUTO_FOCUS = "#passphrase"
    BINDINGS: ClassVar[list[BindingType]] = bindings("unlock.lost")
    KEYLESS: ClassVar[tuple[str, ...]] = ("unlock.open",)  # Enter is the line's own key

    def __init__(self, house: House, sealed: Sealed) -> None:
        super().__init__(house)
        self._sealed = sealed
        self._until = 0.0
        """Ticks of the clock before which no passphrase is tried."""
        self._trying = False

    def compose(self) -> ComposeResult:
        """Lay out the question and the line."""
        with Vertical(classes="dialog"):
            question = _("Open “{name}”").format(name=one_line(self._sealed.name, 40))
            yield Static(Content(question), classes="question")
            yield HiddenLine(placeholder=_("passphrase"), id="passphrase")
            yield Static(Content(_("It is not shown while you type.")), id="hint", classes="quiet")
            yield KeyBar(((key_name("enter"), _("Open")),))

    @property
    def _seconds(self) -> int:
        return ceil(self._until - self.house.desk.clock.read().ticks)

    def tick(self) -> None:
        """Count the wait down."""
        if self._until:
            if self._seconds > 0:
                self._say(wait_words(self._seconds), failed=True)
            else:
                self._until = 0.0
                self._say(again_words())

    @on(HiddenLine.Submitted, "#passphrase")
    def action_open(self) -> None:
        """Try the passphrase, unless the wait is not over."""
        if self._until and self._seconds > 0:
            self.tick()
        elif self.query_one(HiddenLine).value and not self._trying:
            self._try()

    @work(exclusive=True, group="unlock")
    async def _try(self) -> None:
        line = self.query_one(HiddenLine)
        self._say(_("Opening…"))
        self._trying = True
        try:
            await asyncio.to_thread(self._sealed.unlock, line.value)
        except WrongPassphrase as error:
            self._wait(error.wait)
        except MustWait as error:
            self._wait(error.seconds)
        except PeerlogError as error:
            self._say(sentence(error), failed=True)
        else:
            self.dismiss(True)
        finally:
            self._trying = False
        line.set_text("")

    def _wait(self, seconds: int) -> None:
        self._until = self.house.desk.clock.read().ticks + seconds
        self.tick()

    @work
    async def action_lost(self) -> None:
        """Open it with the recovery key, and set another passphrase."""
        if await self.app.push_screen_wait(recovery_form(self.house, self._sealed)):
            self.dismiss(True)

    def action_back(self) -> None:
        """Leave it locked, even when a thread is opening it."""
        if self._trying:
            self._sealed.lock()
        self.dismiss(False)

    def _say(self, words: str, *, failed: bool = False) -> None:
        hint = self.query_one("#hint", Static)
        hint.update(Content(words))
        hint.set_class(failed, "-error")
