"""The board of actions: what is shown, the filter and what it means, rows by age, fetched a page at a time."""

from datetime import date

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from peerlog.domain.action import Action, ActionState
from peerlog.domain.action_board import PAGE, Place, by_age
from peerlog.domain.action_list import Listed
from peerlog.domain.errors import PeerlogError
from peerlog.domain.ids import ActionId
from peerlog.domain.network import Network
from peerlog.screens.base import PeerScreen
from peerlog.services.action_board import Asked
from peerlog.services.house import House
from peerlog.widgets.choice_bar import ChoiceBar
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.text_line import TextLine
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.action_filter import filter_words, grammar_words
from peerlog.wording.actions import action_row, age_word, count_words, nothing_words, state_names
from peerlog.wording.errors import sentence
from peerlog.wording.language import _

SHOWN = (ActionState.OPEN, None, ActionState.DONE, ActionState.DROPPED)
NEAR = 5
"""Rows before the end from which on more are fetched."""


class Board(PeerScreen[None]):
    """Actions in groups, narrowed by words."""

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self.picked: set[ActionId] = set()
        """Those marked for a change of several at once."""
        self._listed: list[Listed] = []
        self._asked: Asked | None = None
        self._then: Place | None = None

    def compose(self) -> ComposeResult:
        """Lay out what is shown, the filter, what it means, the list."""
        yield TopBar()
        yield ChoiceBar(_("Actions"), state_names())
        yield TextLine(placeholder=_("open @Amina overdue about:trustees"), id="filter")
        yield Static(id="meaning", classes="quiet")
        yield RowList(id="actions", gutter=9)
        yield KeyBar()

    @property
    def network(self) -> Network | None:
        """The network at hand."""
        return self.house.networks.at_hand()

    @property
    def typed(self) -> str:
        """The filter as it stands."""
        return self.query_one("#filter", TextLine).value

    @on(ChoiceBar.Chosen)
    @on(TextLine.Changed, "#filter")
    def refresh_values(self) -> None:
        """Show what is kept now, as many pages as were shown."""
        network = self.network
        if network is None:
            return
        state = SHOWN[self.query_one(ChoiceBar).chosen]
        usual = tuple(ActionState) if state is None else (state,)
        wanted = max(PAGE, len(self._listed))
        try:
            self._asked = self.house.action_board.ask(network, self.typed, self._today(network), usual)
        except PeerlogError as error:  # words that lead nowhere yet, while they are typed
            self._listed, self._then = [], None
            self._show(network, state, sentence(error))
            return
        page = self.house.action_board.page(self._asked, limit=wanted)
        self._listed, self._then = list(page.listed), page.then
        self._show(network, state, self._meaning())

    def show_filter(self, typed: str) -> None:
        """Narrow to a filter."""
        line = self.query_one("#filter", TextLine)
        line.add_class("-shown")
        line.set_text(typed)
        self.refresh_values()

    def _meaning(self) -> str:
        asked = self._asked
        if asked is None or asked.filter.is_empty:
            return grammar_words()
        by = asked.question.due_to if asked.filter.due_by else None
        return _("Shown: {what}").format(
            what=filter_words(asked.filter, asked.question.states, asked.owners, by)
        )

    def _show(self, network: Network, state: ActionState | None, meaning: str) -> None:
        self.query_one("#meaning", Static).update(Content(meaning))
        self.query_one("#meaning").set_class(self.query_one("#filter").has_class("-shown"), "-shown")
        words = count_words(len(self._listed), more=self._then is not None)
        if self.picked:
            words = _("{marked} marked of {count}").format(marked=len(self.picked), count=words)
        self.query_one(ChoiceBar).say(words)
        rows = self._rows(network)
        self.query_one(RowList).show(rows or [Row(text=nothing_words(state, self.typed), tone="quiet")])
        self.refresh_bindings()

    def _rows(self, network: Network) -> list[Row]:
        today, rows = self._today(network), list[Row]()
        groups = by_age(self._listed, today)
        for age, those in groups:
            if len(groups) > 1 or self.query_one(ChoiceBar).chosen < 2:
                rows += [*([Row()] if rows else []), Row(text=age_word(age), tone="strong")]
            rows += [self._row(one, network) for one in those]
        return rows

    def _row(self, one: Listed, network: Network) -> Row:
        words = action_row(one, self._today(network), self.house.carrying.times(one.action))
        tone = "error" if words.late else "quiet"
        tick = "" if not self.picked else "[x] " if one.action.id in self.picked else "[ ] "
        return Row(
            key=one.action.id, gutter=f"{tick}{one.ref}", text=words.text, detail=words.detail, right=words.date,
            gutter_tone="accent" if one.action.id in self.picked else tone, right_tone=tone,
        )  # fmt: skip

    @on(RowList.Marked, "#actions")
    @on(RowList.EndReached, "#actions")
    def _more(self) -> None:
        """Fetch the next page where the end comes near."""
        rows, network = self.query_one(RowList), self.network
        if (
            self._then is None
            or self._asked is None
            or network is None
            or rows.cursor < len(rows.rows) - NEAR
        ):
            return
        page = self.house.action_board.page(self._asked, self._then)
        self._listed += page.listed
        self._then = page.then
        rows.show(self._rows(network))

    def _today(self, network: Network) -> date:
        return self.house.desk.today(network.zone)

    def action_tab(self, by: int) -> None:
        """Show others."""
        self._listed = []
        self.query_one(ChoiceBar).move(by)

    def action_filter(self) -> None:
        """Go to the filter line."""
        line = self.query_one("#filter", TextLine)
        line.add_class("-shown")
        self.query_one("#meaning").add_class("-shown")
        self.set_focus(line)

    @on(TextLine.Submitted, "#filter")
    def _to_list(self) -> None:
        self.set_focus(self.query_one(RowList))

    def action_back(self) -> None:
        """Leave the filter first, then the marks, then the screen."""
        line = self.query_one("#filter", TextLine)
        if line.has_class("-shown"):
            line.remove_class("-shown")
            line.set_text("")
            self.set_focus(self.query_one(RowList))
            self.refresh_values()
        elif self.picked:
            self.picked.clear()
            self.refresh_values()
        else:
            super().action_back()

    def on_key(self, event: Key) -> None:
        """The down arrow leads from the filter to the list."""
        if event.key == "down" and self.focused is self.query_one("#filter"):
            event.stop()
            self._to_list()

    def marked(self) -> Action | None:
        """Give the action the cursor stands on."""
        row = self.query_one(RowList).marked
        return self.house.actions.get(row.key) if row else None

    def chosen(self) -> tuple[Action, ...]:
        """Give those marked with Space, or else the one the cursor stands on."""
        if self.picked:
            return tuple(self.house.actions.get(one) for one in sorted(self.picked))
        one = self.marked()
        return (one,) if one else ()
