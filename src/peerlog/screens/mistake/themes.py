"""Themes: what several mistakes have in common, and whether it came back after it was answered."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.mistake import Mistake
from peerlog.domain.mistake_answer import ThemeCount
from peerlog.domain.network import Network
from peerlog.screens.base import PeerScreen
from peerlog.screens.dialogs import Ask, Tick, Ticks
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import _, mark
from peerlog.wording.mistake_answering import theme_hint
from peerlog.wording.mistake_list import first_words
from peerlog.wording.mistake_themes import (
    count_words,
    no_themes,
    pattern_words,
    returned_words,
    themes_note,
    ticked_words,
    which_entries,
)
from peerlog.wording.safe import one_line, visible


class ThemesScreen(PeerScreen[None]):
    """What came up more than once."""

    HELP = mark(
        "What the group calls several entries that are alike, how many there are, and whether it came back after a "
        "response. A number under the floor is not shown. C names several at once, P notes that a theme is a pattern to "
        "work on, Enter reads its entries. Example: C, tick two entries, “asking first”."
    )
    MODE = "learning"
    AUTO_FOCUS = "RowList"
    TO_ONE = frozenset({"open", "pattern"})
    BINDINGS: ClassVar[list[BindingType]] = bindings("list.open", "themes.name", "themes.pattern")

    def __init__(self, house: House, network: Network) -> None:
        super().__init__(house)
        self.network = network

    def compose(self) -> ComposeResult:
        """Lay out what the numbers are not, and the list."""
        yield TopBar()
        yield Static(id="note", classes="quiet")
        yield RowList(id="themes", gutter=2)
        yield KeyBar()

    def where(self) -> str:
        """Name the network."""
        return _("{network}: themes of mistakes").format(network=self.network.name)

    def refresh_values(self) -> None:
        """Show the themes as they are kept now."""
        floor = self.house.mistake_rounds.floor
        themes = self.house.mistake_themes.themes(self.network)
        self.query_one("#note", Static).update(Content(themes_note()))
        empty = [Row(text=words) for words in no_themes(len(self._told))]
        self.query_one(RowList).show([_row(one, floor) for one in themes] or empty)
        self.refresh_bindings()

    @property
    def _told(self) -> tuple[Mistake, ...]:
        return self.house.mistakes.of(self.network.id)

    def _marked(self) -> tuple[Mistake, ...]:
        """Give the entries of the marked theme."""
        row = self.query_one(RowList).marked
        return tuple(one for one in self._told if row and one.theme.casefold() == row.key)

    @on(RowList.Chosen, "#themes")
    def action_open(self) -> None:
        """Read the entries of the marked theme."""
        from peerlog.screens.mistake.entry import MistakeScreen

        if entries := self._marked():
            self.app.push_screen(
                MistakeScreen(self.house, entries[0].id, tuple(str(one.id) for one in entries))
            )

    @work
    async def action_new(self) -> None:
        """Tick the entries that are alike, and name what they have in common."""
        if not (told := self._told):
            return
        ticks = [Tick(str(one.id), first_words(one, 90), right=one_line(one.theme, 20)) for one in told]
        asked = Ticks(self.house, which_entries(), ticks, lambda _marked, count: ticked_words(count))
        chosen = await self.app.push_screen_wait(asked)
        if not chosen:
            return
        used = sorted({one.theme for one in told if one.theme})
        hint = theme_hint(one_line(", ".join(used), 120))
        words = await self.app.push_screen_wait(Ask(self.house, _("What do you call them?"), hint=hint))
        if words is not None:
            entries = [one for one in told if one.id in chosen]
            self.attempt(lambda: self.house.mistake_themes.mark(entries, words))

    def action_pattern(self) -> None:
        """Note that the marked theme is worked on as one."""
        if entries := self._marked():
            self.house.mistake_themes.mark(entries, entries[0].theme, pattern=True)
            self.refresh_values()
            self.tell(pattern_words(one_line(entries[0].theme)))


def _row(one: ThemeCount, floor: int) -> Row:
    tone = "warning" if one.came_back else "quiet"
    return Row(
        key=one.theme.casefold(), text=visible(one.theme), right=count_words(one, floor),
        gutter="↻" if one.came_back else "", gutter_tone=tone, detail=returned_words(one), detail_tone=tone,
    )  # fmt: skip
