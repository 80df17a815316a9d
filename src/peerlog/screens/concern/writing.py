"""Writing a note about a concern: kept inside the sealed file from the first keystroke, and nowhere else."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import ClassVar, Self

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.events import Key
from textual.widget import Widget
from textual.widgets import Static

from peerlog.domain.concern import Concern
from peerlog.domain.errors import UnreadableDate
from peerlog.domain.ids import ConcernId, NetworkId
from peerlog.screens.concern.page import ConcernPage
from peerlog.screens.keeping import Keeping
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.widgets.fields import Field, FieldLine
from peerlog.widgets.hint_line import HintLine
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.text_line import TextLine
from peerlog.widgets.text_page import TextPage
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.concern import (
    agreed_label,
    check_label,
    happened_label,
    kept_words,
    tell_label,
    when_label,
)
from peerlog.wording.dates import understood
from peerlog.wording.language import _, mark
from peerlog.wording.times import full_date

SOON = 0.7
"""Seconds after a key until it is kept; writing to an encrypted file takes its own while."""
NEW = "page/new"
"""The place of the draft of a new note."""


class FilledIn(ConcernPage[None]):
    """A page with the questions about a concern, and what is filled in."""

    def __init__(self, house: House, concern: Concern | None = None) -> None:
        super().__init__(house)
        network = house.networks.at_hand()
        self._concern = concern or Concern(
            id=ConcernId(""), network=NetworkId(network.id if network else ""),
            written=datetime.fromtimestamp(0, UTC), happened="",
        )  # fmt: skip

    def questions(self) -> ComposeResult:
        """Give the way outside, then the questions."""
        yield TopBar()
        yield from self.route_parts()
        yield Static(Content(happened_label()), classes="prompt")
        yield TextPage(self._concern.happened, id="happened")
        for field in _fields(self._concern, self.concerns.today()):
            yield FieldLine(field)
        yield HintLine(id="hint")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin with what happened."""
        self.set_focus(self.query_one(TextPage))

    def texts(self) -> dict[str, str]:
        """Give what stands there now, as typed."""
        lines = {line.field.name: line.value for line in self.query(FieldLine)}
        return {"happened": self.query_one(TextPage).text, **lines}

    def fill(self, texts: dict[str, str]) -> None:
        """Fill in what was typed before."""
        self.query_one(TextPage).load_text(texts.get("happened", ""))
        for line in self.query(FieldLine):
            line.fill(texts.get(line.field.name, ""))

    def filled(self) -> Concern:
        """Give what stands there as a concern; raises UnreadableDate."""
        texts = self.texts()
        words = texts["next_check"]
        day = understood(words, self.concerns.today()) if words.strip() else None
        if words.strip() and day is None:
            raise UnreadableDate(words)
        return replace(
            self._concern,
            happened=texts["happened"],
            when=texts["when"],
            tell=texts["tell"],
            agreed=texts["agreed"],
            next_check=day,
        )

    def on_key(self, event: Key) -> None:
        """Enter and the arrows go from line to line."""
        places: list[Widget] = [self.query_one(TextPage), *self.query(TextLine)]
        if event.key in ("enter", "down", "up") and self.focused in places[1:]:
            event.stop()
            place = places.index(self.focused) + (-1 if event.key == "up" else 1)
            self.set_focus(places[min(place, len(places) - 1)])


class ConcernWriting(FilledIn):
    """A note that is kept."""

    HELP = mark(
        "Say what happened in your own words, as coarse as is safe: what was seen and said, not what you suspect. Tab "
        "goes on to when it was, who needs to know, what was agreed next and when to look again. F2 keeps it, "
        "encrypted. Example: agreed next: Ruth speaks with both; next check: in 2 weeks."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings("concern.keep", "concern.sheet", "concern.lock")

    def __init__(self, house: House, concern: Concern | None = None, place: str = "") -> None:
        super().__init__(house, concern)
        self._place = place or (f"page/{concern.id}" if concern else NEW)
        self._keeping = Keeping(self, self.keep_typing, SOON)
        self._shown: dict[str, str] = {}
        """What stood there before anybody typed."""

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        yield from self.questions()

    @classmethod
    def at(cls, house: House, place: str) -> Self:
        """Give the page of a draft."""
        notes, record = house.concerns.the_open, place.removeprefix("page/")
        return cls(house, next((one for one in notes.all() if one.id == record), None), place)

    def on_mount(self) -> None:
        """Put back what was being typed."""
        self._shown = self.texts()
        if draft := self.concerns.the_open.drafts.at(self._place):
            self.fill(_told(draft))
            self.tell(_("What you had typed is here again. F2 keeps it."))
        else:
            self.tell(_("Kept in the sealed file as you type. Tab goes on, F2 keeps the note."))

    @on(TextPage.Changed)
    @on(TextLine.Changed)
    def _typed(self) -> None:
        self._keeping.typed()

    def keep_typing(self) -> None:
        """Keep the page inside the sealed file, unless nothing was typed."""
        if self.is_attached and self.query(HintLine) and self.concerns.open is not None:
            texts = self.texts()
            told = "" if texts == self._shown else json.dumps(texts, ensure_ascii=False)
            self.concerns.open.drafts.keep(self._place, told)

    def action_keep(self) -> None:
        """Keep the note."""
        notes, filled = self.concerns.the_open, self.filled()
        if self._concern.id:
            notes.edit(notes.get(self._concern.id), filled)
        else:
            notes.write(filled)
        self._keeping.forget()
        notes.drafts.discard(self._place)
        self.dismiss()
        self.app.call_after_refresh(self._say_kept)

    def _say_kept(self) -> None:
        if isinstance(screen := self.app.screen, ConcernPage):
            screen.tell(kept_words())

    @work(exclusive=True, group="concern")
    async def action_sheet(self) -> None:
        """Print what stands there."""
        from peerlog.screens.concern.printing import print_concern
        from peerlog.services.concern_notes import checked

        await print_concern(self, checked(self.filled()))

    def action_back(self) -> None:
        """Leave; what was typed waits inside the sealed file."""
        self._keeping.forget()
        self.keep_typing()
        self.dismiss()


def _told(draft: str) -> dict[str, str]:
    """Read a draft; lines typed on the command line are what happened."""
    try:
        told = json.loads(draft)
    except ValueError:
        return {"happened": draft}
    if not isinstance(told, dict):
        return {"happened": draft}
    return {str(name): str(words) for name, words in told.items()}


def _fields(concern: Concern, today: date) -> tuple[Field, ...]:
    def echo(words: str) -> str:
        found = understood(words, today) if words.strip() else None
        return full_date(found) if found else ""

    check = concern.next_check.isoformat() if concern.next_check else ""
    return (
        Field(name="when", label=when_label(), value=concern.when),
        Field(name="tell", label=tell_label(), value=concern.tell),
        Field(name="agreed", label=agreed_label(), value=concern.agreed),
        Field(name="next_check", label=check_label(), value=check, echo=echo),
    )
