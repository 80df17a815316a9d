"""The minutes of a session as each audience may read them: what leaves, what stays and why, and the text itself."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.strip import Strip
from textual.widgets import Static

from peerlog.domain.audience import Audience
from peerlog.domain.calling import Calling
from peerlog.domain.errors import PeerlogError
from peerlog.domain.ids import SessionId
from peerlog.domain.record import SessionRecord
from peerlog.domain.verdict import Leaving
from peerlog.screens.keys import bindings
from peerlog.screens.minutes.deciding import Deciding
from peerlog.screens.minutes.sides import Sides, side_rows
from peerlog.services.house import House
from peerlog.services.minutes import Written, sorted_for, written
from peerlog.widgets.choice_bar import ChoiceBar
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.laid_out import laid_out
from peerlog.widgets.reading_view import ReadingView
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.calling import calling_word
from peerlog.wording.language import _, mark
from peerlog.wording.minutes_state import minutes_state_words, mode_word
from peerlog.wording.safe import visible
from peerlog.wording.terms import mode_sentence


class MinutesScreen(Deciding):
    """What leaves, before it leaves."""

    HELP = mark(
        "What leaves for one reader, line by line, and what stays and why; below, the text itself. Left and right choose "
        "the reader, R names, roles or initials. Lines in colour wait for you: D offers other words, as it is, or keep "
        "it in. Example: “Amina’s case” may leave as “A member’s case”. Enter writes a file, C copies, P is for a phone, "
        "F a table or a calendar. Tab goes to the next part."
    )
    AUTO_FOCUS = "#stays"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "minutes.write",
        "minutes.decide",
        "minutes.names",
        "minutes.copy",
        "minutes.phone",
        "minutes.forms",
        "minutes.lines",
        "minutes.approve",
        "tabs.before",
        "tabs.after",
    )
    KEYLESS: ClassVar[tuple[str, ...]] = ("minutes.folder",)

    def __init__(self, house: House, session_id: SessionId, at: str = "", line: str = "") -> None:
        super().__init__(house, session_id, line)
        self._at = at
        """Words to show the place of, once."""
        self._seen: SessionRecord | None = None

    def compose(self) -> ComposeResult:
        """Lay out tabs, the two sides, the text."""
        yield TopBar()
        yield self.reader_tabs(_("Minutes for"))
        yield Static(classes="quiet", id="mode")
        yield Sides()
        yield ReadingView()
        yield KeyBar()

    def where(self) -> str:
        """Say whose minutes these are and how they stand."""
        session = self.house.sessions.get(self.session_id)
        amendments = len(self.house.amending.of(self.session_id))
        return _("{ref} {title}: {state}").format(
            ref=session.ref, title=session.title, state=minutes_state_words(session, amendments)
        )

    def refresh_values(self) -> None:
        """Read the record again; nothing is laid out anew unless it changed."""
        record = self.house.minutes.record(self.session_id)
        if record != self._seen:
            self._seen = record
            self._lay_out()

    @on(ReadingView.Widened)
    @on(ChoiceBar.Chosen)
    def _lay_out(self) -> None:
        if self._seen is not None:
            self._sort(self._seen, self.audience, self.calling, self.query_one(ReadingView).room)

    @work(thread=True, exclusive=True, group="minutes")
    def _sort(self, record: SessionRecord, audience: Audience, calling: Calling, room: int) -> None:
        """Sort, write and lay out: two seconds for a long session, so never on the screen's own time."""
        colours = self.app.theme_variables
        sorted_out = sorted_for(record, audience, calling)
        self.to_screen(self._show_sides, sorted_out, *side_rows(sorted_out))
        try:
            minutes = written(sorted_out)
        except PeerlogError as error:
            self.to_screen(self.tell_error, error)
            return
        lines = laid_out(minutes.text, visible(minutes.name), room, colours["accent"], colours["quiet"])
        self.to_screen(self._show_text, minutes, lines)

    def _show_sides(self, sorted_out: Leaving, leaves: Sequence[Row], stays: Sequence[Row]) -> None:
        mode = sorted_out.handout.confidentiality
        self.query_one("#mode", Static).update(Content(mode_sentence(mode)))
        called = "" if sorted_out.calling is Calling.FULL else calling_word(sorted_out.calling)
        self.query_one(ChoiceBar).say(", ".join(filter(None, (mode_word(mode), called))))
        self.query_one(Sides).show(sorted_out, leaves, stays)

    def _show_text(self, minutes: Written, lines: Sequence[Strip]) -> None:
        self.shown = minutes
        self.query_one(ReadingView).show(lines, at=self._at)
        self._at = ""

    @on(RowList.Chosen)
    def _write(self) -> None:
        self.action_write()

    def action_names(self) -> None:
        """Call people by name, by role, by initials, and round again."""
        if self.audience is Audience.ME:
            self.tell(_("What is for you alone is always as it was captured."))
        else:
            super().action_names()
