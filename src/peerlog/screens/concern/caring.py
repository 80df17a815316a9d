"""Opening the notes about concerns and looking after them: passphrase, recovery key, backups, the lock."""

import asyncio
from collections.abc import Mapping

from textual import work

from peerlog.domain.concern import SealState
from peerlog.screens.concern.page import ConcernPage
from peerlog.screens.dialogs import Ask, Choose, Confirm, Option
from peerlog.screens.form import Form
from peerlog.screens.sealed import passphrases
from peerlog.screens.sealed.recovery import RecoveryKey
from peerlog.screens.sealed.unlocking import Unlock
from peerlog.wording.concern import passphrase_warning, remove_words
from peerlog.wording.journal_backups import restore_consequence
from peerlog.wording.language import _
from peerlog.wording.safe import one_line

NEEDS = {
    "passphrase": (SealState.LOCKED, SealState.OPEN),
    "recovery": (SealState.LOCKED, SealState.OPEN),
    "idle": (SealState.OPEN,),
    "remove": (SealState.LOCKED, SealState.OPEN, SealState.BROKEN),
    "backups": tuple(SealState),
}
"""In which states something is offered."""
OTHER = "other"


class Caring(ConcernPage[None]):
    """Opening the notes and looking after them."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer what fits how the notes stand; nothing of it in the sample."""
        if action in NEEDS:
            return not self.house.demo and self.concerns.state in NEEDS[action]
        return super().check_action(action, parameters)

    async def opened(self) -> bool:
        """Ask for the passphrase unless the notes stand open; says whether they do."""
        if self.concerns.open is None:
            await self.app.push_screen_wait(Unlock(self.house, self.concerns))
        return self.concerns.open is not None

    async def set_passphrase(self) -> bool:
        """Ask for the first passphrase, make the file, show its recovery key; says whether it is there."""
        given: list[str] = []

        def note(values: Mapping[str, str]) -> None:
            given.append(passphrases.needed_passphrase(values))

        form = Form(
            self.house, _("A passphrase for notes about concerns"), passphrases.passphrase_fields(), note,
            place="", note=passphrase_warning(),
        )  # fmt: skip
        if not await self.app.push_screen_wait(form):
            return False
        recovery = await asyncio.to_thread(self.concerns.set_passphrase, given[0])
        await self.app.push_screen_wait(RecoveryKey(self.house, self.concerns, recovery))
        return self.concerns.open is not None

    @work
    async def action_passphrase(self) -> None:
        """Change the passphrase."""
        if await self.app.push_screen_wait(passphrases.change_form(self.house, self.concerns)):
            self.tell(_("The new passphrase opens them from now on. The recovery key stays as it is."))

    @work
    async def action_recovery(self) -> None:
        """Make another recovery key."""
        await passphrases.renew_key(self.app, self.house, self.concerns)

    @work
    async def action_idle(self) -> None:
        """Choose after how many minutes without a key the notes lock."""
        await passphrases.choose_idle(self.app, self.house, self.concerns.the_open)
        self.tick()

    @work
    async def action_backups(self) -> None:
        """Put a copy in place, after asking; it is locked then."""
        options = [Option(path, one_line(path.rpartition("/")[2])) for path in self.concerns.backups()]
        options.append(Option(OTHER, _("Another file ..."), _("from a stick, or from another laptop")))
        path = await self.app.push_screen_wait(Choose(self.house, _("Put which copy back?"), options))
        if path == OTHER:
            where = Ask(self.house, _("Where is it?"), hint=_("The whole path of the copy."))
            path = await self.app.push_screen_wait(where)
        if not path:
            return
        question = Confirm(self.house, _("Put this copy in place?"), consequence=restore_consequence())
        if await self.app.push_screen_wait(question):
            self.concerns.restore(path)
            self.refresh_values()
            self.tell(_("The notes are back as they were then."))

    @work
    async def action_remove(self) -> None:
        """Remove all notes for good."""
        question = Confirm(self.house, _("Remove all notes for good?"), consequence=remove_words())
        if await self.app.push_screen_wait(question):
            self.concerns.remove()
            self.refresh_values()
