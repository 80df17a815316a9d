"""Handing over what was shown: to a file where the last one went, or to the clipboard; minutes and bulletins alike."""

import asyncio
from collections.abc import Sequence

from textual import work

from peerlog.domain.errors import NotFound
from peerlog.screens.base import PeerScreen
from peerlog.screens.dialogs import Ask
from peerlog.services.exports import Parcel
from peerlog.wording.calling import unnoted_words
from peerlog.wording.errors import sentence
from peerlog.wording.language import _
from peerlog.wording.minutes_state import all_written_words, copied_words

FOLDER = "export.folder"
"""The choice, kept on this machine, of where files are written."""


class HandingOver(PeerScreen[None]):
    """A screen from which a text leaves."""

    async def hand_over(self, *parcels: Parcel) -> None:
        """Write files where the last one went; the first time, ask where."""
        folder = self.house.choices.get(FOLDER)
        folder = folder or await self._ask_folder("")
        while folder:
            try:
                noted = self._write_all(parcels, folder)
            except NotFound as error:
                folder = await self._ask_folder(sentence(error), folder)
                continue
            if noted:
                self.house.choices.set(FOLDER, folder)
            return

    def _write_all(self, parcels: Sequence[Parcel], folder: str) -> bool:
        """Write files, say so, and tell whether that could be noted."""
        done = [self.house.minutes.hand_over(parcel, folder) for parcel in parcels]
        noted = all(one.noted for one in done)
        told = all_written_words([one.left for one in done], folder)
        self.tell(" ".join((told, "" if noted else unnoted_words())).strip())
        return noted

    @work
    async def action_folder(self) -> None:
        """Choose where files are written."""
        if folder := await self._ask_folder(""):
            self.house.choices.set(FOLDER, folder)
            self.tell(_("Files are written to {folder} from now on.").format(folder=folder))

    async def _ask_folder(self, hint: str, typed: str = "") -> str:
        before = typed or self.house.choices.get(FOLDER) or self.house.minutes.usual_folder()
        hint = hint or _("Any folder of this machine or of a stick. It is remembered for the next time.")
        return (
            await self.app.push_screen_wait(
                Ask(self.house, _("Write to which folder?"), value=before, hint=hint)
            )
            or ""
        )

    async def copy_out(self, parcel: Parcel) -> None:
        """Note what leaves first: a clipboard cannot be asked to give it back."""
        noted = self.house.exports.hand_out(parcel, lambda: None).noted
        copied = await asyncio.to_thread(self.house.clipboard.copy, parcel.text)
        if not copied.program:
            self.app.copy_to_clipboard(parcel.text)
        told = copied_words(copied.program, len(parcel.text), sure=copied.sure)
        self.tell(" ".join((told, "" if noted else unnoted_words())).strip())
