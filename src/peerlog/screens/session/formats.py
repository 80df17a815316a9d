"""The format picker: ready-made formats by what they are good for, with a preview of their steps."""

from collections.abc import Iterator
from itertools import groupby
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.errors import UnreadableMinutes
from peerlog.domain.format import Family, Format, fits, total_minutes
from peerlog.screens.base import PeerScreen
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.columns import in_columns
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.text_line import TextLine
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.agenda import family_words, format_size, format_step, read_minutes
from peerlog.wording.language import _, mark

COLUMNS = (-5, -5)
"""Cells of people and minutes beside a name; the preview says a size whole."""


class FormatPicker(PeerScreen[str | None]):
    """Chooses a format; gives its id."""

    HELP = mark(
        "Ready-made, timed formats, grouped by what they are good for. Tab goes to the two numbers: "
        "with 9 people and 60 minutes only what fits stays in the list. The right side shows the steps,"
        " and who made the method. Enter puts the steps into the agenda, where each can be changed."
    )
    MODE = "sessions"
    LETTERS_LEAD_AWAY = False
    BINDINGS: ClassVar[list[BindingType]] = bindings("formats.take", "formats.filter")

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._formats = {one.id: one for one in house.agenda.formats.all()}

    def compose(self) -> ComposeResult:
        """Lay out the filter, the list and the preview."""
        yield TopBar()
        with Horizontal(id="filter"):
            yield Static(Content(_("Show formats for")))
            yield TextLine(placeholder=_("any"), id="people")
            yield Static(Content(_("people, in at most")))
            yield TextLine(placeholder=_("any"), id="minutes")
            yield Static(Content(_("minutes")))
        with Horizontal(id="choice"):
            yield RowList(id="formats")
            with VerticalScroll(id="preview", can_focus=False):
                yield Static(id="steps")
        yield Static(id="about")
        yield KeyBar()

    def where(self) -> str:
        """Say what is chosen here."""
        return _("Choose a ready-made format")

    def on_mount(self) -> None:
        """Begin in the list."""
        self.set_focus(self.query_one("#formats"))

    def refresh_values(self) -> None:
        """Show the formats that fit."""
        self.query_one(RowList).show([*self._rows(self._fitting())])
        self._preview()

    def _fitting(self) -> tuple[Format, ...]:
        people, minutes = self._number("#people"), self._number("#minutes")
        order = list(Family)
        found = (one for one in self._formats.values() if fits(one, people, minutes))
        return tuple(sorted(found, key=lambda one: (order.index(one.family), one.order)))

    def _number(self, place: str) -> int | None:
        try:
            return read_minutes(self.query_one(place, TextLine).value)
        except UnreadableMinutes:
            return None

    def _rows(self, formats: tuple[Format, ...]) -> Iterator[Row]:
        if not formats:
            yield Row(text=_("No format fits these numbers. Tab goes back to them."), tone="quiet")
        for family, members in groupby(formats, lambda one: one.family):
            yield Row(text=family_words(family), tone="accent")
            for one in members:
                facts = in_columns((one.size.split()[0], str(total_minutes(one))), COLUMNS)
                yield Row(key=one.id, text=_(one.name), right=facts)

    @on(RowList.Marked)
    def _preview(self) -> None:
        one = self._marked()
        self.query_one("#steps", Static).update(_steps(one) if one else Content(""))
        self.query_one("#about", Static).update(_about(one) if one else Content(""))

    @on(TextLine.Changed)
    def _filter(self) -> None:
        self.refresh_values()

    @on(TextLine.Submitted)
    def _back_to_list(self) -> None:
        self.set_focus(self.query_one("#formats"))

    def action_filter(self) -> None:
        """Go to the two numbers, one after the other, and back to the list."""
        places = ("formats", "people", "minutes")
        here = self.focused.id if self.focused and self.focused.id in places else "minutes"
        self.set_focus(self.query_one(f"#{places[(places.index(here) + 1) % len(places)]}"))

    @on(RowList.Chosen)
    def action_take(self) -> None:
        """Take the marked format."""
        if one := self._marked():
            self.dismiss(one.id)

    def _marked(self) -> Format | None:
        row = self.query_one(RowList).marked
        return self._formats.get(row.key) if row else None


def _steps(one: Format) -> Content:
    steps = (format_step(step) for step in one.steps)
    lines = (Content.styled(minutes.rjust(3), "$accent") + "  " + words for minutes, words in steps)
    return Content("\n").join([Content.styled(format_size(one), "bold"), *lines])


def _about(one: Format) -> Content:
    return Content("\n").join([Content(_(one.summary)), Content.styled(_(one.credit), "$quiet")])
