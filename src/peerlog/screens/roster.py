"""Bringing in members from a file: what it would change, then everything in one go."""

from typing import Any, ClassVar

from textual import on
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.network import Network
from peerlog.screens.base import PeerScreen
from peerlog.screens.dialogs import Ask
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.services.rosters import Looked
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording import roster as words
from peerlog.wording.language import _, mark


async def bring_in(app: App[Any], house: House, network: Network) -> None:
    """Ask for a file, show what it holds, and bring in who is new."""
    asked = Ask(
        house,
        _("Which file?"),
        hint=_(
            "Its path, such as ~/Downloads/members.csv. In a spreadsheet: save as CSV. Nothing is changed yet."
        ),
        check=lambda path: house.rosters.look(network.id, path),
    )
    path = await app.push_screen_wait(asked)
    if path is not None:
        await app.push_screen_wait(RosterScreen(house, network, house.rosters.look(network.id, path)))


class RosterScreen(PeerScreen[None]):
    """What a list of members would change, before it does."""

    HELP = mark(
        "What the file holds, before anything is changed. Enter brings in who is new and what is new about others, "
        "all in one go: one Ctrl+Z takes all of it back. Nobody is removed, and the same file a second time changes "
        "nothing."
    )
    MODE = "network"
    LETTERS_LEAD_AWAY = False
    BINDINGS: ClassVar[list[BindingType]] = bindings("roster.take")

    def __init__(self, house: House, network: Network, looked: Looked) -> None:
        super().__init__(house)
        self._network, self._looked = network, looked

    def compose(self) -> ComposeResult:
        """Lay out how the file was read, and the people."""
        yield TopBar()
        yield Static(id="understood")
        yield RowList(id="people", gutter=30)
        yield KeyBar()

    def where(self) -> str:
        """Name the file."""
        return self._looked.path

    def on_mount(self) -> None:
        """Show what would change."""
        roster = self._looked.roster
        lines = (words.understood_words(roster), *words.left_out_words(roster))
        self.query_one("#understood", Static).update(Content("\n".join(lines)))
        rows = self.query_one(RowList)
        rows.show(self._rows())
        self.set_focus(rows)

    def _rows(self) -> list[Row]:
        preview = self._looked.preview
        rows = [Row(text=words.new_heading(preview), tone="strong")]
        rows += [
            Row(key=f"{p.line}", gutter=p.name, gutter_tone="", text=words.person_words(p))
            for p in preview.new
        ]
        if preview.updates:
            rows += [Row(), Row(text=words.updates_heading(preview), tone="strong")]
            rows += [
                Row(key=u.before.id, gutter=u.before.name, gutter_tone="", text=words.update_words(u))
                for u in preview.updates
            ]
        if preview.there:
            rows += [Row(), Row(text=words.there_heading(preview), tone="strong")]
            rows += [Row(key=m.id, gutter=m.name, text=m.organisation, tone="quiet") for m in preview.there]
        return [*rows, *self._troubles()]

    def _troubles(self) -> list[Row]:
        """Give what does not come in as it stands in the file."""
        preview = self._looked.preview
        troubles = [(s.text, words.skipped_words(s)) for s in self._looked.roster.skipped]
        troubles += [(p.name, words.twice_words(p)) for p in preview.twice]
        troubles += [(p.name, words.handle_words(p)) for p in preview.taken_handles]
        if not troubles:
            return []
        rows = [
            Row(key=f"trouble {place}", gutter=name, text=why, tone="quiet")
            for place, (name, why) in enumerate(troubles)
        ]
        return [Row(), Row(text=words.skipped_heading(len(troubles)), tone="warning"), *rows]

    @on(RowList.Chosen)
    def action_take(self) -> None:
        """Bring everybody in."""
        if not self._looked.changes:
            self.tell(_("Everybody in this file is here already; nothing was changed."))
        else:
            self.tell(words.taken_words(self.house.rosters.take(self._network.id, self._looked)))
        self.dismiss()
