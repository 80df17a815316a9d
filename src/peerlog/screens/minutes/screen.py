"""The minutes of a session as each audience may read them: what leaves, what stays and why, and the text itself."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.strip import Strip
from textual.widgets import Static
from textual.worker import get_current_worker

from peerlog.domain.audience import Audience
from peerlog.domain.errors import PeerlogError
from peerlog.domain.ids import SessionId
from peerlog.domain.record import SessionRecord
from peerlog.domain.verdict import Leaving
from peerlog.screens.keys import bindings
from peerlog.screens.minutes.ways_out import WaysOut
from peerlog.services.house import House
from peerlog.services.minutes import Written, sorted_for, written
from peerlog.widgets.choice_bar import ChoiceBar
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.laid_out import laid_out
from peerlog.widgets.reading_view import ReadingView
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.top_bar import TopBar
from peerlog.wording.language import _, mark
from peerlog.wording.leaving import what_leaves, what_stays
from peerlog.wording.minutes_state import minutes_state_words, mode_word
from peerlog.wording.safe import visible
from peerlog.wording.terms import audience_word, mode_sentence

AUDIENCES = (Audience.ME, Audience.FACILITATORS, Audience.MEMBERS, Audience.PUBLIC)


class MinutesScreen(WaysOut):
    """What leaves, before it leaves."""

    HELP = mark(
        "The minutes as one audience may read them. Left and right choose for whom: what may leave, what stays "
        "and why follow at once, and below is the text itself. Example: choose “public” and see that no name is in it. "
        "Enter writes a file, C copies, P makes a short text for a phone. Lines that name somebody where names may not "
        "leave stay out; deciding on them one by one comes in a later version."
    )
    AUTO_FOCUS = "ReadingView"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "minutes.write",
        "minutes.copy",
        "minutes.phone",
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
        names = tuple(audience_word(audience) for audience in AUDIENCES)
        yield ChoiceBar(_("Minutes for"), names, chosen=AUDIENCES.index(Audience.MEMBERS))
        yield Static(classes="quiet", id="mode")
        with Horizontal(id="sides"):
            with Vertical(id="leaves-side"):
                yield Static(Content(_("leaves")), classes="strong")
                yield Static(id="leaves")
            with Vertical(id="stays-side"):
                yield Static(Content(_("stays, and why")), classes="strong")
                yield RowList(id="stays")
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
            self._sort(
                self._seen, AUDIENCES[self.query_one(ChoiceBar).chosen], self.query_one(ReadingView).room
            )

    @work(thread=True, exclusive=True, group="minutes")
    def _sort(self, record: SessionRecord, audience: Audience, room: int) -> None:
        """Sort, write and lay out: two seconds for a long session, so never on the screen's own time."""
        colours = self.app.theme_variables
        sorted_out = sorted_for(record, audience)
        self._to_screen(self._show_sides, sorted_out)
        try:
            minutes = written(sorted_out)
        except PeerlogError as error:
            self._to_screen(self.tell_error, error)
            return
        lines = laid_out(minutes.text, visible(minutes.name), room, colours["accent"], colours["quiet"])
        self._to_screen(self._show_text, minutes, lines)

    def _to_screen(self, tell: Callable[..., None], *values: object) -> None:
        if not get_current_worker().is_cancelled:
            self.app.call_from_thread(self._if_still_there, tell, *values)

    def _if_still_there(self, tell: Callable[..., None], *values: object) -> None:
        if self.is_attached and self.query(ReadingView):
            tell(*values)

    def _show_sides(self, sorted_out: Leaving) -> None:
        mode = sorted_out.handout.confidentiality
        self.query_one("#mode", Static).update(Content(mode_sentence(mode)))
        self.query_one(ChoiceBar).say(mode_word(mode))
        self.query_one("#leaves", Static).update(Content("\n".join(what_leaves(sorted_out.handout))))
        rows = [
            Row(key=str(place), text=words, tone="warning" if place < len(sorted_out.flagged) else "")
            for place, words in enumerate(what_stays(sorted_out))
        ]
        self.query_one("#stays", RowList).show(rows or [Row(text=_("nothing"), tone="quiet")])

    def _show_text(self, minutes: Written, lines: Sequence[Strip]) -> None:
        self.shown = minutes
        self.query_one(ReadingView).show(lines, at=self._at)
        self._at = ""

    @on(RowList.Chosen, "#stays")
    def _tell_whole(self, event: RowList.Chosen) -> None:
        self.tell(event.rows.rows[int(event.key)].text)

    def action_tab(self, by: int) -> None:
        """Choose another audience."""
        self.shown = None
        self.query_one(ChoiceBar).move(by)
