"""The ways minutes leave: a file, the clipboard, a phone text; and approving them."""

import asyncio

from textual import work

from peerlog.domain.errors import NotFound
from peerlog.domain.ids import SessionId
from peerlog.domain.session import MinutesState, SessionState
from peerlog.screens.base import PeerScreen
from peerlog.screens.dialogs import Ask, Confirm
from peerlog.screens.minutes.phone import PhoneText
from peerlog.services.house import House
from peerlog.services.minutes import Written
from peerlog.wording.errors import sentence
from peerlog.wording.language import _
from peerlog.wording.minutes_state import (
    approve_consequence,
    approve_question,
    approved_words,
    copied_words,
    written_words,
)

FOLDER = "export.folder"
"""The choice, kept on this machine, of where files are written."""


class WaysOut(PeerScreen[None]):
    """What can be done with the minutes that are shown."""

    def __init__(self, house: House, session_id: SessionId, line: str = "") -> None:
        super().__init__(house)
        self.session_id = session_id
        self.line = line
        """Id of the captured line one came for, or empty."""
        self.shown: Written | None = None
        """What is on the screen and therefore what leaves."""

    @work
    async def action_write(self) -> None:
        """Write the file where the last one went; the first time, ask where."""
        if (minutes := self._ready()) is None:
            return
        folder = self.house.choices.get(FOLDER)
        if not folder and not (folder := await self._ask_folder("")):
            return
        try:
            path = self.house.minutes.write(minutes, folder)
        except NotFound as error:
            folder = await self._ask_folder(sentence(error))
            if not folder:
                return
            path = self.house.minutes.write(minutes, folder)
        self.house.choices.set(FOLDER, folder)
        self.tell(written_words(path))

    @work
    async def action_folder(self) -> None:
        """Choose where files are written."""
        if folder := await self._ask_folder(""):
            self.house.choices.set(FOLDER, folder)
            self.tell(_("Files are written to {folder} from now on.").format(folder=folder))

    @work
    async def action_copy(self) -> None:
        """Copy what is shown, and say how sure that is."""
        if (minutes := self._ready()) is not None:
            await self._copy(minutes.text)

    @work
    async def action_phone(self) -> None:
        """Show the short text, then copy it."""
        if (minutes := self._ready()) is None:
            return
        text = self.house.minutes.phone_text(self.session_id, minutes.sorted_out.handout.audience)
        if await self.app.push_screen_wait(PhoneText(self.house, text)):
            await self._copy(text)

    @work
    async def action_approve(self) -> None:
        """Freeze the minutes, after asking."""
        session = self.house.sessions.get(self.session_id)
        if session.minutes_state is MinutesState.APPROVED:
            self.tell(approved_words(session))
        elif await self.app.push_screen_wait(
            Confirm(self.house, approve_question(session), consequence=approve_consequence())
        ):
            self.house.sessions.approve(session)
            self.refresh_values()
            self.tick()

    def action_lines(self) -> None:
        """Go to what was captured, to change it."""
        from peerlog.screens.live import LiveScreen

        if any(isinstance(screen, LiveScreen) for screen in self.app.screen_stack):
            self.dismiss()
        elif self.house.sessions.get(self.session_id).state is SessionState.PLANNED:
            self.tell(_("Nothing was captured yet: the session has not been run."))
        else:
            self.app.push_screen(LiveScreen(self.house, self.session_id, at_line=self.line))

    def _ready(self) -> Written | None:
        if self.shown is None:
            self.tell(_("One moment: the minutes are being laid out."))
        return self.shown

    async def _ask_folder(self, hint: str) -> str:
        before = self.house.choices.get(FOLDER) or self.house.minutes.usual_folder()
        hint = hint or _("Any folder of this machine or of a stick. It is remembered for the next time.")
        return (
            await self.app.push_screen_wait(
                Ask(self.house, _("Write to which folder?"), value=before, hint=hint)
            )
            or ""
        )

    async def _copy(self, text: str) -> None:
        copied = await asyncio.to_thread(self.house.clipboard.copy, text)
        if not copied.program:
            self.app.copy_to_clipboard(text)
        self.tell(copied_words(copied.program, len(text), sure=copied.sure))
