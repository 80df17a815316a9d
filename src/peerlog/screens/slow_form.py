"""A form whose saving takes a while, such as one that tries a passphrase: it works beside the screen."""

import asyncio

from textual import work

from peerlog.domain.errors import PeerlogError
from peerlog.screens.form import Form
from peerlog.wording.language import _


class SlowForm(Form):
    """Saves in a thread, once, and stays until that is done: Esc could not take it back."""

    _working = False

    def action_save(self) -> None:
        """Begin to keep what was filled in, unless that was begun already."""
        if not self._working:
            self._working = True
            self._hint(_("Working…"))
            self._save_beside()

    @work
    async def _save_beside(self) -> None:
        try:
            await asyncio.to_thread(self.save, self.values())
        except PeerlogError as error:
            self.refuse(error)
        else:
            self.leave_saved()
        finally:
            self._working = False

    def action_back(self) -> None:
        """Leave, unless it is being saved."""
        if not self._working:
            super().action_back()
