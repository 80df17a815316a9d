"""What every screen of an open journal shares: the journal, how private it is, and the key that locks it."""

from typing import Generic

from peerlog.domain.errors import PeerlogError
from peerlog.screens.base import PeerScreen, ResultT
from peerlog.screens.places import JOURNAL
from peerlog.services.journal import Journal
from peerlog.wording.bars import saved_words
from peerlog.wording.journal_state import plain_banner, private_words

SOON = 0.7
"""Seconds after a key until it is kept; writing to an encrypted file takes its own while."""
UNSEEN = -1
USUAL_WIDTH = 80


class JournalPage(PeerScreen[ResultT], Generic[ResultT]):
    """A screen over the open journal; each binds the key that locks it, where it stands best in the bottom line."""

    _changes = UNSEEN
    """A number that differs after another window has changed the journal."""

    @property
    def journal(self) -> Journal:
        """The open journal."""
        return self.house.journals.the_open

    def look_again(self) -> bool:
        """Show what is kept now, unless the journal was locked meanwhile."""
        return self.house.journals.open is not None and super().look_again()

    def tick(self) -> None:
        """Follow the clock and other windows; what another window did to the journal is told where this screen tells things."""
        try:
            seen, self._changes = self._changes, self.journal.others_changes
            if seen not in (UNSEEN, self._changes):
                self.refresh_values()
            super().tick()
        except PeerlogError as error:
            self.tell_error(error)

    def mode(self) -> str:
        """Every screen of the journal is in its mode."""
        return JOURNAL

    def where(self) -> str:
        """Say which journal it is and when it locks."""
        face = self.journal.face
        return private_words(face.name, self.journal.idle_minutes) if face.protected else face.name

    def banner_line(self) -> str:
        """Say on every screen that a journal without a passphrase is open to anyone."""
        return "" if self.journal.face.protected else plain_banner(narrow=self.size.width < USUAL_WIDTH)

    def saved_line(self) -> str:
        """Say when the last change of the journal was kept."""
        now = self.house.local_now()
        saved = self.journal.saved_at
        return saved_words(saved.astimezone(now.tzinfo) if saved else None, now.date())

    def action_lock(self) -> None:
        """Lock the journal; one without a passphrase is hidden until the next key."""
        if self.journal.face.protected:
            self.shell.action_lock()
        else:
            self.action_blank()

    def action_blank(self) -> None:
        """Hide everything until any key is pressed."""
        from peerlog.screens.blank import BlankScreen

        self.keep_typing()
        self.app.push_screen(BlankScreen())
