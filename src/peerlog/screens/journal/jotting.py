"""The line at the bottom of the journal: one line is an entry, kept from the first keystroke."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.reflection import Answer
from peerlog.domain.reflection_inline import written_inline
from peerlog.screens.journal.listing import EVERYTHING, Listing
from peerlog.screens.journal.page import SOON
from peerlog.screens.keeping import Keeping
from peerlog.screens.keys import bindings
from peerlog.services.house import House
from peerlog.services.journal_writing import Writing
from peerlog.widgets.capture_line import CaptureLine
from peerlog.widgets.hint_line import HintLine
from peerlog.wording.journal_entry import kept_words
from peerlog.wording.journal_page import line_hint, list_hint, understood, welcome
from peerlog.wording.language import _

LINE = "line"
"""The place of what stands in the line."""


class JournalLine(CaptureLine):
    """The line to write in, whose Enter stands in the bottom line."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("journal.keep")

    def __init__(self) -> None:
        super().__init__(id="line")


class Jotting(Listing):
    """Keeping lines."""

    def __init__(self, house: House) -> None:
        super().__init__(house)
        self._keeping = Keeping(self, self.keep_typing, SOON)

    @property
    def line(self) -> CaptureLine:
        """The line to write in."""
        return self.query_one("#line", CaptureLine)

    def tell(self, words: str, *, failed: bool = False) -> None:
        """Say something under the line, where the eyes are and where the lock clears it away."""
        for hint in self.query(HintLine):
            hint.words = words
            hint.set_class(failed, "-error")

    def begin_line(self) -> None:
        """Greet, or put back what was being typed when peerlog stopped or the journal was locked."""
        if draft := self.journal.drafts.at(LINE):
            self.put(draft)
            self.tell(_("What you were typing is here again: Enter keeps it."))
        else:
            newest = next(iter(self.journal.page(None, EVERYTHING, 1)), None)
            self.tell(welcome(newest.day if newest else None, self.journal.today))

    def put(self, text: str) -> None:
        """Put a text into the line."""
        with self.prevent(CaptureLine.Changed):
            self.line.set_text(text)

    def keep_typing(self) -> None:
        """Keep the line inside the journal."""
        if self.is_attached and self.line.value:
            self.journal.drafts.keep(LINE, self.line.value)

    @on(CaptureLine.Changed, "#line")
    def _typed(self, event: CaptureLine.Changed) -> None:
        self.tell(understood(written_inline(event.value)))
        if event.value:
            self._keeping.typed()
        else:
            self._drop()

    def _drop(self) -> None:
        self._keeping.forget()
        self.journal.drafts.discard(LINE)

    @on(CaptureLine.Submitted, "#line")
    def _keep(self) -> None:
        typed = self.line.value
        if not typed.strip():
            return
        entry = self.journal.write(Writing(answers=(Answer(text=typed),)))
        self._drop()
        self.put("")
        self.wanted = EVERYTHING
        self.show_entries(mark_key=entry.id)
        self.show_due()
        self.tick()
        self.tell(kept_words(entry))

    def show_due(self) -> None:
        """Show what waits to be looked back at."""

    @on(CaptureLine.Pasted)
    def _paste(self, event: CaptureLine.Pasted) -> None:
        self.write_page("", "\n".join(event.lines))

    def action_more(self) -> None:
        """Go on with the line on a whole page."""
        self.write_page("", self.line.value)

    def write_page(self, model: str, text: str = "") -> None:
        """Write at length; what stood in the line goes along."""
        from peerlog.screens.journal.writing import WritingScreen

        self._drop()
        self.put("")
        self.app.push_screen(WritingScreen(self.house, model=model, text=text))

    @on(CaptureLine.Left)
    def to_list(self) -> None:
        """Go to the entries."""
        if self.entries.marked is not None:
            self.set_focus(self.entries)
            self.tell(list_hint())

    def to_line(self) -> None:
        """Go to the line."""
        self.set_focus(self.line)
        self.tell(understood(written_inline(self.line.value)) if self.line.value else line_hint())

    def show_question(self, words: str) -> None:
        """Ask above the line."""
        self.query_one("#question", Static).update(Content(words))
