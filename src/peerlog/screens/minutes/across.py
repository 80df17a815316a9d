"""What leaves across sessions: a calendar, a register, tables, the handover pack, reminders; each looked at first."""

import asyncio
from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.export import Form
from peerlog.domain.network import Network
from peerlog.screens.dialogs import Choose, Option
from peerlog.screens.keys import bindings
from peerlog.screens.minutes.for_readers import ForReaders
from peerlog.screens.minutes.outgoing import Outgoing
from peerlog.screens.minutes.phone import PhoneText
from peerlog.services.exports import Parcel
from peerlog.services.handing_over import across_parcels
from peerlog.services.house import House
from peerlog.widgets.choice_bar import ChoiceBar
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.across import (
    Across,
    across_choices,
    across_lines_of,
    across_note,
    files_title,
    nothing_to_remind,
    open_words,
    stays_words,
)
from peerlog.wording.calling import calling_word
from peerlog.wording.language import _, mark
from peerlog.wording.reminder import actions_reminder, look_reminder


class AcrossScreen(ForReaders):
    """Everything that can be handed out of a whole network."""

    HELP = mark(
        "What leaves of the whole network, not of one session: a calendar, a register of decisions and actions, tables, "
        "the handover pack for whoever comes after you, a reminder for a phone. Left and right choose the reader, R names, "
        "roles or initials; Enter shows all of it before anything is written. Example: mark the handover pack, Enter, Enter."
    )
    AUTO_FOCUS = "#forms"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "list.open", "minutes.names", "tabs.before", "tabs.after"
    )
    KEYLESS: ClassVar[tuple[str, ...]] = ("minutes.folder",)

    def __init__(self, house: House, network: Network) -> None:
        super().__init__(house)
        self.network = network

    def compose(self) -> ComposeResult:
        """Lay out the readers and what there is for them."""
        yield TopBar()
        yield self.reader_tabs(_("For"), Audience.FACILITATORS)
        yield Static(Content(across_note()), classes="quiet", id="note")
        yield RowList(id="forms")
        yield KeyBar()

    def where(self) -> str:
        """Say what this is of."""
        return _("Hand out: {network}").format(network=self.network.name)

    @on(ChoiceBar.Chosen)
    def refresh_values(self) -> None:
        """Show what can be handed out."""
        called = "" if self.calling is Calling.FULL else calling_word(self.calling)
        self.query_one(ChoiceBar).say(called)
        rows = [Row(key=key, text=name, detail=detail) for key, name, detail in across_choices()]
        self.query_one(RowList).show(rows)

    def _lay_out(self) -> None:
        self.refresh_values()

    @on(RowList.Chosen, "#forms")
    def _open_chosen(self) -> None:
        self.action_open()

    @work
    async def action_open(self) -> None:
        """Look at what is marked, and let it leave."""
        row = self.query_one("#forms", RowList).marked
        if row is None:
            return
        chosen = Across(row.key)
        if chosen is Across.ACTIONS_REMINDER:
            await self._remind_of_actions()
        elif chosen is Across.LOOK_REMINDER:
            await self._remind_of_looks()
        else:
            await self._hand_out(chosen)

    async def _hand_out(self, chosen: Across) -> None:
        today = self.house.desk.today(self.network.zone)
        pack = self.house.registers.handover(self.network.id, self.audience, today, self.calling)
        parcels = await asyncio.to_thread(across_parcels, chosen, pack)
        lines = across_lines_of(chosen, pack, [(one.name, one.text) for one in parcels])
        note = stays_words(pack)
        asked = Outgoing(self.house, files_title([one.name for one in parcels]), note, lines)
        if await self.app.push_screen_wait(asked):
            await self.hand_over(*parcels)

    async def _remind_of_actions(self) -> None:
        day = self.house.desk.today(self.network.zone)
        owing = self.house.registers.owing(self.network.id)
        members = [one for one in self.house.members.active(self.network.id, day) if owing[one.id]]
        if not members:
            self.tell(nothing_to_remind())
            return
        options = [Option(one.id, one.name, right=open_words(owing[one.id])) for one in members]
        chosen = await self.app.push_screen_wait(Choose(self.house, _("Remind whom?"), options))
        member = next((one for one in members if one.id == chosen), None)
        if member is not None:
            found = self.house.registers.open_for(member)
            told = found.actions or found.unsaid
            await self._remind([actions_reminder(found.called, found.actions, found.unsaid)] if told else [])

    async def _remind_of_looks(self) -> None:
        due = self.house.registers.looks_due(self.network.id, self.house.desk.today(self.network.zone))
        await self._remind([look_reminder(rung, one) for rung, one in due])

    async def _remind(self, texts: Sequence[str]) -> None:
        """Show each text for a phone message, and copy it where that is wanted."""
        if not texts:
            self.tell(nothing_to_remind())
        for text in texts:
            if not await self.app.push_screen_wait(PhoneText(self.house, text)):
                return
            await self.copy_out(
                Parcel(
                    network=self.network.id, session=None, audience=Audience.MEMBERS, calling=Calling.FULL,
                    form=Form.PHONE, text=text,
                )
            )  # fmt: skip
