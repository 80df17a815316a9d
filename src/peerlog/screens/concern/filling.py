"""A page of lines and questions that is kept inside the sealed file as it is typed, and nowhere else."""

import json
from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.widget import Widget
from textual.widgets import Static

from peerlog.domain.errors import UnreadableDate
from peerlog.screens.concern.page import ConcernPage
from peerlog.screens.concern.told_route import told_route_parts
from peerlog.screens.keeping import Keeping
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.fields import ChoiceLine, Field, FieldLine
from peerlog.widgets.hint_line import HintLine
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.text_line import TextLine
from peerlog.widgets.text_page import TextPage
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.dates import understood
from peerlog.wording.language import _
from peerlog.wording.times import full_date

SOON = 0.7
"""Seconds after a key until it is kept; writing to an encrypted file takes its own while."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is answered with a few lines."""

    name: str
    label: str
    value: str = ""


class Filling(ConcernPage[None]):
    """Lines and questions to fill in; F2 keeps them, Esc leaves them half written."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("told.keep", "concern.lock")

    def __init__(self, house: House, place: str, asked: Sequence[Field | Question]) -> None:
        super().__init__(house)
        self._place, self._asked = place, tuple(asked)
        self._keeping = Keeping(self, self.keep_typing, SOON)
        self._shown: dict[str, str] = {}
        """What stood there before anybody typed."""

    @abstractmethod
    def keep(self, texts: dict[str, str]) -> None:
        """Keep what was filled in; raises what is wrong with it."""

    def compose(self) -> ComposeResult:
        """Lay out where harm goes, then what is asked."""
        yield TopBar()
        yield from told_route_parts(self.route)
        with VerticalScroll(can_focus=False):
            for one in self._asked:
                if isinstance(one, Field):
                    yield FieldLine(one)
                else:
                    yield Static(Content(one.label), classes="prompt")
                    yield TextPage(one.value, id=one.name)
        yield HintLine(id="hint")
        yield KeyBar()

    def on_mount(self) -> None:
        """Put back what was being typed, and begin with the first line."""
        self._shown = self.texts()
        if draft := self.concerns.the_open.drafts.at(self._place):
            self._fill(json.loads(draft))
            self.tell(_("What you had typed is here again. F2 keeps it."))
        else:
            self.tell(_("Kept in the sealed file as you type. Tab goes on, F2 keeps it."))
        self.set_focus(self._places()[0])

    def on_unmount(self) -> None:
        """Let the words go: Textual holds on to a screen for a while."""
        self._asked, self._shown = (), {}

    def texts(self) -> dict[str, str]:
        """Give what stands there now, as typed."""
        lines = {line.field.name: line.value for line in self.query(FieldLine)}
        return lines | {str(page.id): page.text for page in self.query(TextPage)}

    def day(self, words: str) -> date:
        """Give the day that words mean, today for none; raises UnreadableDate."""
        today = self.concerns.today()
        found = understood(words, today) if words.strip() else today
        if found is None:
            raise UnreadableDate(words)
        return found

    def day_echo(self, words: str) -> str:
        """Say a day back in full; none is today."""
        found = understood(words, self.concerns.today()) if words.strip() else self.concerns.today()
        return full_date(found) if found else ""

    def on_key(self, event: Key) -> None:
        """Enter and the arrows go from line to line."""
        places = self._places()
        if event.key in ("enter", "down", "up") and isinstance(self.focused, TextLine | ChoiceLine):
            event.stop()
            place = places.index(self.focused) + (-1 if event.key == "up" else 1)
            self.set_focus(places[min(max(place, 0), len(places) - 1)])

    @on(TextPage.Changed)
    @on(TextLine.Changed)
    @on(ChoiceLine.Changed)
    def _typed(self) -> None:
        self._keeping.typed()

    def keep_typing(self) -> None:
        """Keep the page inside the sealed file, unless nothing was typed."""
        if self.is_attached and self.query(HintLine) and self.concerns.open is not None:
            texts = self.texts()
            told = "" if texts == self._shown else json.dumps(texts, ensure_ascii=False)
            self.concerns.open.drafts.keep(self._place, told)

    def action_keep(self) -> None:
        """Keep what was filled in."""
        self.keep(self.texts())
        self._keeping.forget()
        self.concerns.the_open.drafts.discard(self._place)
        self.dismiss()

    def action_back(self) -> None:
        """Leave; what was typed waits inside the sealed file."""
        self._keeping.forget()
        self.keep_typing()
        self.dismiss()

    def _fill(self, texts: dict[str, str]) -> None:
        for line in self.query(FieldLine):
            line.fill(str(texts.get(line.field.name, "")))
        for page in self.query(TextPage):
            page.load_text(str(texts.get(str(page.id), "")))

    def _places(self) -> list[Widget]:
        return [widget for widget in self.query("TextLine, ChoiceLine, TextPage") if widget.focusable]
