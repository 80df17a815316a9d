"""Who has agreed to the version that holds, and who has not."""

from collections.abc import Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.acceptance import Given
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.agreement import version_words, waits_words
from peerlog.wording.agreement_page import given_words, have_agreed, have_not_agreed
from peerlog.wording.language import _, mark
from peerlog.wording.safe import visible


class AnswersScreen(PeerScreen[None]):
    """Who said yes."""

    HELP = mark(
        "Who has said yes to the agreement that holds, and who has not, with the reason. Nobody agrees by being away: "
        "newcomers and absentees are walked through it, and a changed version asks everybody again. Enter notes a yes, or "
        "takes it back. Example: read the agreement to a newcomer, mark their name, Enter."
    )
    MODE = "network"
    TO_ONE = frozenset({"yes"})
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("answers.yes")

    def __init__(self, house: House, network: Network) -> None:
        super().__init__(house)
        self.network = network
        self._members: dict[str, Member] = {}
        self._given: dict[str, Given] = {}

    def compose(self) -> ComposeResult:
        """Lay out what it is about, and the list."""
        yield TopBar()
        yield Static(id="how")
        yield RowList(id="answers", gutter=4)
        yield KeyBar()

    def where(self) -> str:
        """Name the network."""
        return _("{network}: who said yes").format(network=self.network.name)

    def refresh_values(self) -> None:
        """Show who said yes as it is kept now."""
        held = self.house.agreements.current(self.network.id)
        if held is None:
            self.dismiss()
            return
        waiting = self.house.agreeing.not_yet(self.network)
        agreed = self.house.agreeing.agreed(self.network)
        self._members = {one.id: one for one in self.house.members.of(self.network.id)}
        self._given = {one.member.id: one for one in agreed}
        self.query_one("#how", Static).update(Content.styled(version_words(held), "bold"))
        rows = [
            Row(key=one.member.id, gutter="[ ]", gutter_tone="warning", text=visible(one.member.name),
                right=waits_words(one.why))
            for one in waiting
        ]  # fmt: skip
        self.query_one(RowList).show([*_group(have_not_agreed(len(rows)), rows), *self._yes_rows()])
        self.refresh_bindings()

    def _yes_rows(self) -> Iterator[Row]:
        rows = [
            Row(key=key, gutter="[x]", gutter_tone="success", text=visible(one.member.name),
                right=given_words(one, self.house.local_now().tzinfo))
            for key, one in self._given.items()
        ]  # fmt: skip
        return _group(have_agreed(len(rows)), rows)

    @on(RowList.Chosen)
    def action_yes(self) -> None:
        """Note that the marked member said yes, or take that back."""
        row = self.query_one(RowList).marked
        member = self._members.get(row.key) if row else None
        if member is None:
            return
        if member.id in self._given:
            self.house.agreeing.take_back(self.network.id, member)
            self.refresh_values()
        else:
            self._note_yes(member)

    def _note_yes(self, member: Member) -> None:
        """Note a yes and go on to the next one who is asked: they are walked through it one after the other."""
        waiting = [one.member.id for one in self.house.agreeing.not_yet(self.network)]
        place = waiting.index(member.id)
        others = [*waiting[place + 1 :], *waiting[:place]]
        self.house.agreeing.accept(self.network.id, [member])
        self.refresh_values()
        self.query_one(RowList).mark(others[0] if others else member.id)


def _group(heading: str, rows: list[Row]) -> Iterator[Row]:
    if rows:
        yield Row(text=heading, tone="strong")
        yield from rows
        yield Row()
