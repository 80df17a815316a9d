"""The first page of a round: what is settled before anybody sits down."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.text import needed
from peerlog.screens.dialogs import Ask, Choose, Option
from peerlog.screens.keys import bindings
from peerlog.screens.mistake.page import RoundPage
from peerlog.widgets.hint_line import HintLine
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.wording.language import _, mark
from peerlog.wording.mistake_notice import (
    no_route_words,
    people_words,
    preparing_words,
    round_title,
    route_hint,
    way_words,
)
from peerlog.wording.mistake_promise import floor_words
from peerlog.wording.safe import visible

FLOORS = (3, 4, 5, 6, 7, 8, 10, 12)
MOST_PEOPLE = 60
BEGIN, PEOPLE, FLOOR, WAY, ROUTE = "begin", "people", "floor", "way", "route"


class PreparingScreen(RoundPage[None]):
    """How many are here, how many entries are needed, keyboard or slips, and whom to go to instead."""

    HELP = mark(
        "An anonymous round: everybody tells one mistake, or nothing, and nobody can see who told what. Here you settle "
        "how. The arrows go up and down, Enter changes what is marked. Example: mark “How the turns are taken” and "
        "press Enter to type in slips of paper instead. Nothing is stored by looking."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("round.choose", "live.blank")

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        yield Static(Content(round_title()), id="round-head")
        yield Static(id="round-lead")
        yield RowList(id="settings")
        yield HintLine(id="hint")
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show what is settled."""
        self._show("")

    def _show(self, marked: str) -> None:
        self.sitting.network = self.house.networks.get(self.network.id)
        has_route = bool(self.route.strip())
        lead = self.query_one("#round-lead", Static)
        lead.update(Content(preparing_words() if has_route else no_route_words(self.network.name)))
        lead.set_class(not has_route, "warning")
        rows = self.query_one(RowList)
        here = rows.marked.key if rows.marked else BEGIN if has_route else ROUTE
        rows.show(self._rows(), mark_key=marked or here)

    def _rows(self) -> list[Row]:
        floor = self.house.mistake_rounds.floor
        return [
            Row(key=BEGIN, text=_("Read it together, and begin"), tone="strong"),
            Row(key=PEOPLE, text=_("How many are in the room"), right=people_words(self.sitting.people)),
            Row(key=FLOOR, text=_("Entries needed before anybody reads them"), right=str(floor)),
            Row(key=WAY, text=_("How the turns are taken"), right=way_words(slips=self.sitting.slips)),
            Row(
                key=ROUTE,
                text=_("Whom to go to with abuse, fraud or danger"),
                detail=visible(self.route) or _("nobody yet: Enter says whom"),
            ),
        ]

    @on(RowList.Chosen)
    def action_choose(self) -> None:
        """Change what is marked, or begin."""
        marked = self.query_one(RowList).marked
        steps: Mapping[str, Callable[[], object]] = {
            BEGIN: self._begin, PEOPLE: self._ask_people, FLOOR: self._ask_floor, WAY: self._other_way, ROUTE: self._ask_route,
        }  # fmt: skip
        if marked is not None:
            steps[marked.key]()

    @work(exclusive=True)
    async def _begin(self) -> None:
        from peerlog.screens.mistake.notice import NoticeScreen

        if self.route.strip() or await self._asked_route():
            self.app.switch_screen(NoticeScreen(self.house, self.sitting))

    @work(exclusive=True)
    async def _ask_people(self) -> None:
        options = [Option("0", _("I would rather not say"))]
        options += [Option(str(number), people_words(number)) for number in range(2, MOST_PEOPLE + 1)]
        chosen = await self.app.push_screen_wait(
            Choose(
                self.house, _("How many are in the room?"), options, chosen=str(self.sitting.people),
                note=_("To say what can still be guessed. It is not stored."),
            )
        )  # fmt: skip
        if chosen is not None:
            self.sitting.people = int(chosen)
            self.refresh_values()

    @work(exclusive=True)
    async def _ask_floor(self) -> None:
        options = [Option(str(floor), str(floor), floor_words(floor)) for floor in FLOORS]
        chosen = await self.app.push_screen_wait(
            Choose(
                self.house, _("How many entries are needed before anybody reads them?"), options,
                chosen=str(self.house.mistake_rounds.floor),
                note=_("Five is usual, three the least. It is said to the room."),
            )
        )  # fmt: skip
        if chosen is not None:
            self.house.mistake_rounds.set_floor(int(chosen))
            self.refresh_values()

    def _other_way(self) -> None:
        self.sitting.slips = not self.sitting.slips
        self.refresh_values()

    @work(exclusive=True)
    async def _ask_route(self) -> None:
        await self._asked_route()

    async def _asked_route(self) -> bool:
        """Ask whom to go to instead; says whether that is known now."""
        words = await self.app.push_screen_wait(
            Ask(
                self.house, _("Whom to go to with abuse, fraud or danger?"), value=self.route, hint=route_hint(),
                check=lambda typed: needed(typed, "concern_route"),
            )
        )  # fmt: skip
        if words is not None:
            _first, newline, second = self.network.concern_route.partition("\n")
            told = f"{words.strip()}{newline}{second}"
            self.house.networks.edit(self.network, replace(self.network, concern_route=told))
            self._show(BEGIN)
        return bool(self.route.strip())
