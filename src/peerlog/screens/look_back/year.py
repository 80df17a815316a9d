"""What we learned in a year, and what is left of it: counted by what was found, the fragile ones by name."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.choice_bar import ChoiceBar
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import _, mark
from peerlog.wording.look_back_year import count_words, no_year_words, year_page, year_title


class YearScreen(PeerScreen[None]):
    """The promises of one year."""

    HELP = mark(
        "What was learned or decided in a year and promised to be looked at, and what the latest look found of it. Left and "
        "right choose the year. What nobody looked at is counted as that, and never as a success. What lives in one head is "
        "named first. Enter opens a promise. Example: Left, for the year before."
    )
    MODE = "actions"
    AUTO_FOCUS = "RowList"
    BINDINGS: ClassVar[list[BindingType]] = bindings("list.open", "tabs.before", "tabs.after")

    def __init__(self, house: House) -> None:
        super().__init__(house)
        network = house.networks.at_hand()
        self._years = tuple(reversed(house.look_backs.years(network.id))) if network else ()

    def compose(self) -> ComposeResult:
        """Lay out the years, the counts, the list."""
        yield TopBar()
        if self._years:
            yield ChoiceBar(_("Year"), tuple(map(str, self._years)), chosen=len(self._years) - 1)
        yield Static(id="counts")
        yield RowList(id="remains")
        yield KeyBar()

    def where(self) -> str:
        """Name the place."""
        return _("Look-backs")

    @on(ChoiceBar.Chosen)
    def refresh_values(self) -> None:
        """Show the chosen year as it stands now."""
        network = self.house.networks.at_hand()
        if network is None or not self._years:
            self.query_one(RowList).show((Row(text=no_year_words(), tone="quiet"),))
            return
        year = self.house.look_backs.year(network, self._years[self.query_one(ChoiceBar).chosen])
        words = Content("\n").join(
            (Content.styled(year_title(year.year), "bold"), Content(count_words(year)))
        )
        self.query_one("#counts", Static).update(words)
        rows = (
            Row(
                key=line.record and f"{line.record}/{line.tone}",
                text=line.text,
                detail=line.detail,
                tone=line.tone,
            )
            for line in year_page(year)
        )
        self.query_one(RowList).show(tuple(rows))

    def action_tab(self, by: int) -> None:
        """Show another year."""
        for bar in self.query(ChoiceBar):
            bar.move(by)

    @on(RowList.Chosen, "#remains")
    def action_open(self) -> None:
        """Read the marked one."""
        from peerlog.screens.look_back.page import LookBackScreen

        row = self.query_one(RowList).marked
        if row is not None:
            self.app.push_screen(LookBackScreen(self.house, row.key.partition("/")[0]))
