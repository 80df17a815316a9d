"""The network mode: what the network is, and everybody who belongs to it."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.errors import NoNetworkYet, UnreadableDate
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.screens import member as member_forms
from peerlog.screens.base import PeerScreen
from peerlog.screens.dialogs import Ask, Choose, Confirm, Option
from peerlog.screens.keys import bindings
from peerlog.screens.network.form import editing_form
from peerlog.screens.network.rows import facts_content, member_rows
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.across import offer_words
from peerlog.wording.language import _, mark
from peerlog.wording.member import member_details

ANOTHER = "another"
WIDE = 120
"""Cells from which on the facts stand beside the list, as in the style sheet."""
FACTS = 40
"""Cells they take there."""


class NetworkScreen(PeerScreen[None]):
    """The network at hand and its members."""

    HELP = mark(
        "What this network is for and agreed, and who belongs to it. C adds somebody, I brings in a list from a "
        "spreadsheet, F changes what the network is. Somebody who leaves stays in the list, at the end, for what "
        "they said and did stays too. Example: C, type Amina Odhiambo, F2."
    )
    MODE = "network"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "list.new",
        "list.edit",
        "network.agreement",
        "network.facts",
        "network.import",
        "member.leave",
        "list.delete",
        "network.switch",
    )
    KEYLESS = ("network.remove",)
    TO_ONE = frozenset({"edit", "leave", "delete"})

    def compose(self) -> ComposeResult:
        """Lay out facts, list and details."""
        yield TopBar()
        with Horizontal(id="page"):
            with VerticalScroll(id="facts", can_focus=False):
                yield Static(id="facts-words")
            with Vertical(id="people"):
                yield RowList(id="members")
                yield Static(id="details", classes="quiet")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin in the list."""
        self.set_focus(self.query_one(RowList))

    def on_resize(self) -> None:
        """Fit the columns to the new width."""
        self.refresh_values()

    def refresh_values(self) -> None:
        """Show the network and its members as they are kept now."""
        network = self.house.networks.at_hand()
        if network is None or not self.query(RowList):
            return
        self.query_one("#facts-words", Static).update(facts_content(network, whole=self.size.width >= WIDE))
        today = self.house.desk.today(network.zone)
        self._members = {member.id: member for member in self.house.members.of(network.id)}
        rows = self.query_one(RowList)
        beside = FACTS if self.size.width >= WIDE else 0
        rows.show(member_rows(self._members.values(), today, self.size.width - beside))
        self._show_details()

    @on(RowList.Marked)
    def _show_details(self) -> None:
        member = self._marked()
        words = "\n".join(member_details(member)) if member else ""
        self.query_one("#details", Static).update(Content(words))

    def _marked(self) -> Member | None:
        row = self.query_one(RowList).marked
        return next((member for member in self._members.values() if row and member.id == row.key), None)

    def _network(self) -> Network:
        network = self.house.networks.at_hand()
        if network is None:
            raise NoNetworkYet
        return network

    @work
    async def action_new(self) -> None:
        """Add a member."""
        if await self.app.push_screen_wait(member_forms.adding_form(self.house, self._network())):
            self.refresh_values()

    @on(RowList.Chosen)
    @work
    async def action_edit(self) -> None:
        """Change the marked member."""
        member = self._marked()
        if member is not None:
            await self.app.push_screen_wait(member_forms.editing_form(self.house, self._network(), member))

    def action_delete(self) -> None:
        """Move the marked member to the trash."""
        member = self._marked()
        if member is not None:
            self.house.members.remove(member)
            self.refresh_values()
            self.tell(_("“{name}” is in the trash. Ctrl+Z brings them back.").format(name=member.name))

    @work
    async def action_leave(self) -> None:
        """Note the day the marked member left."""
        member, today = self._marked(), self.house.desk.today(self._network().zone)
        if member is None:
            return

        def check(words: str) -> None:
            if member_forms.day_of(words, today) is None:
                raise UnreadableDate(words)

        question = _("Which was the last day of {name}?").format(name=member.name)
        hint = _("A day in your own words. What they said and did stays.")
        words = await self.app.push_screen_wait(
            Ask(self.house, question, value=_("today"), hint=hint, check=check)
        )
        if words is not None and (day := member_forms.day_of(words, today)) is not None:
            self.house.members.leave(member, day)
            self.refresh_values()
            self.tell(offer_words())

    @work
    async def action_import(self) -> None:
        """Bring in members from a file."""
        from peerlog.screens.roster import bring_in

        await bring_in(self.app, self.house, self._network())

    def action_agreement(self) -> None:
        """Go to what the group agreed."""
        from peerlog.screens.agreement import AgreementScreen

        self.app.push_screen(AgreementScreen(self.house, self._network()))

    @work
    async def action_facts(self) -> None:
        """Read or change what the network is."""
        await self.app.push_screen_wait(editing_form(self.house, self._network()))

    @work
    async def action_switch(self) -> None:
        """Go to another network, or start one."""
        networks = self.house.networks.all()
        options = [
            Option(network.id, network.name, " ".join(network.purpose.split())) for network in networks
        ]
        options.append(Option(ANOTHER, _("Start another network"), _("with people and sessions of its own")))
        asked = Choose(self.house, _("Which network?"), options, chosen=self._network().id)
        chosen = await self.app.push_screen_wait(asked)
        if chosen == ANOTHER:
            from peerlog.screens.network.starting import start_network

            await start_network(self.app, self.house)
        elif chosen is not None:
            self.house.networks.take(next(network for network in networks if network.id == chosen))
        self.refresh_values()
        self.tick()

    @work
    async def action_remove(self) -> None:
        """Move the whole network to the trash."""
        network = self._network()
        question = _("Move “{name}” with all its sessions to the trash?").format(name=network.name)
        consequence = _("Nothing is erased: Ctrl+Z or the trash brings it back.")
        if await self.app.push_screen_wait(Confirm(self.house, question, consequence=consequence)):
            self.house.networks.remove(network)
            self.shell.follow_network()
            self.refresh_values()
