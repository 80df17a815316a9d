"""The ways minutes leave: a file, the clipboard, a phone text; and approving them."""

import asyncio

from textual import work

from peerlog.domain.export import FileKind, Form
from peerlog.domain.ids import SessionId
from peerlog.domain.session import MinutesState, SessionState
from peerlog.domain.verdict import Leaving
from peerlog.screens.dialogs import Choose, Confirm, Option
from peerlog.screens.minutes.for_readers import ForReaders
from peerlog.screens.minutes.outgoing import Outgoing
from peerlog.screens.minutes.phone import PhoneText
from peerlog.services.exports import Parcel
from peerlog.services.handing_out import parcels_of
from peerlog.services.house import House
from peerlog.services.minutes import Written, file_of, parcel_of
from peerlog.services.registers import calendar_of
from peerlog.wording.forms_out import EVERY_SESSION, form_choices, outgoing_lines, outgoing_words
from peerlog.wording.language import _
from peerlog.wording.minutes_state import (
    approve_consequence,
    approve_question,
    approved_words,
)
from peerlog.wording.phone import phone_text
from peerlog.wording.preview import across_lines


class WaysOut(ForReaders):
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
        """Write the minutes that are shown."""
        if (minutes := self._ready()) is not None:
            await self.hand_over(file_of(minutes))

    @work
    async def action_forms(self) -> None:
        """Choose another form, look at it, write it."""
        if (minutes := self._ready()) is None:
            return
        options = [Option(*words) for words in form_choices()]
        chosen = await self.app.push_screen_wait(Choose(self.house, _("In which form?"), options))
        if chosen is None:
            return
        parcel, lines = await self._form(chosen, minutes.sorted_out)
        kind = FileKind.CALENDAR if chosen == EVERY_SESSION else FileKind(chosen)
        asked = Outgoing(self.house, parcel.name, outgoing_words(kind, parcel.audience), lines)
        if await self.app.push_screen_wait(asked):
            await self.hand_over(parcel)

    async def _form(self, chosen: str, sorted_out: Leaving) -> tuple[Parcel, tuple[str, ...]]:
        """Give what would leave in the chosen form, and its lines to be looked at."""
        reader, calling = sorted_out.handout.audience, sorted_out.calling
        if chosen == EVERY_SESSION:
            everything = self.house.registers.gathered(sorted_out.network, reader, calling)
            return await asyncio.to_thread(calendar_of, everything), tuple(across_lines(everything))
        kind = FileKind(chosen)
        if kind is FileKind.CALENDAR:
            sorted_out = self.house.registers.standing(self.session_id, reader, calling)
        (parcel,) = await asyncio.to_thread(parcels_of, kind, [sorted_out])
        return parcel, outgoing_lines(kind, [sorted_out], parcel.text)

    @work
    async def action_copy(self) -> None:
        """Copy what is shown, and say how sure that is."""
        if (minutes := self._ready()) is not None:
            await self.copy_out(parcel_of(minutes.sorted_out, Form.CLIPBOARD, minutes.text))

    @work
    async def action_phone(self) -> None:
        """Show the short text, then copy it."""
        if (minutes := self._ready()) is None:
            return
        text = phone_text(minutes.sorted_out.handout)
        if await self.app.push_screen_wait(PhoneText(self.house, text)):
            await self.copy_out(parcel_of(minutes.sorted_out, Form.PHONE, text))

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
