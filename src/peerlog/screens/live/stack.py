"""Who waits to speak: add by typing a name, call the next one. In memory only, gone at the end."""

from collections.abc import Iterable
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.clock import Reading
from peerlog.domain.ids import SessionId
from peerlog.domain.stack import Speaker, Stack, matching, speakers_of
from peerlog.screens.keys import bindings
from peerlog.screens.live.course_screen import CourseScreen
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.session_bar import SessionBar
from peerlog.widgets.text_line import TextLine
from peerlog.wording.language import _, mark
from peerlog.wording.safe import visible
from peerlog.wording.speakers import heard_word, order_words, turn_words


class StackScreen(CourseScreen[Stack | None], inherit_bindings=False):
    """The queue of speakers; gives the stack back when it is left."""

    HELP = mark(
        "Who wants to speak? Type the beginning of a name and press Enter: that person waits in the queue. "
        "F5 calls the next one. Nothing of this is stored; the queue is emptied when the step ends."
    )
    AUTO_FOCUS = "#name"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "stack.next", "stack.respond", "stack.pass", "stack.raise", "stack.heard", "stack.leave",
        "live.blank",
    )  # fmt: skip
    KEYLESS: ClassVar[tuple[str, ...]] = ("stack.lower", "stack.first")

    COUNTS_DOWN = True

    def __init__(self, house: House, session_id: SessionId, stack: Stack) -> None:
        super().__init__(house, session_id)
        self.stack = stack
        self._people: dict[str, Speaker] = {}

    def compose(self) -> ComposeResult:
        """Lay out who speaks, the line for a name, the queue."""
        yield SessionBar()
        yield Static(id="turn")
        yield TextLine(id="name", placeholder=_("Type a name: Enter lets that person wait"))
        yield RowList(gutter=4, id="queue")
        yield Static(id="order")
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show who speaks, who waits, who else is here."""
        self.look()
        session = self.session
        members = self.house.members.active(session.network, session.starts.date())
        here = speakers_of(self.house.attendance.of(session.id), members)
        self._people = {str(who.key): who for who in (*self.stack.waiting, *here)}
        self._show_turn(self.house.live.now())
        self.query_one("#order", Static).update(Content(order_words(self.stack)))
        self._show_queue()

    def beat(self) -> None:
        """Count the direct response down."""
        super().beat()
        if self.stack.responding is not None:
            self._show_turn(self.house.live.now())

    def _show_turn(self, now: Reading) -> None:
        for turn in self.query("#turn").results(Static):
            turn.update(Content(turn_words(self.stack, now.ticks)))

    @on(TextLine.Changed, "#name")
    def _show_queue(self) -> None:
        typed = self.query_one(TextLine).value
        waiting = matching(self.stack.waiting, typed)
        others = matching((who for who in self._people.values() if who not in self.stack.waiting), typed)
        rows = [
            *_headed(_("Waiting"), map(self._waits, waiting)),
            *([Row()] if waiting and others else []),
            *_headed(_("Here"), map(self._is_here, others)),
        ]
        best = str(others[0].key) if typed and others else None
        self.query_one(RowList).show(rows or [Row(text=self._nobody(typed), tone="quiet")], mark_key=best)

    @staticmethod
    def _nobody(typed: str) -> str:
        return (
            _("Nobody here has that name.")
            if typed
            else _("Nobody is marked as here yet: F7 on the live screen.")
        )

    def _waits(self, who: Speaker) -> Row:
        place = self.stack.waiting.index(who) + 1
        return Row(key=str(who.key), gutter=f"{place}.", text=visible(who.name), tone="strong")

    def _is_here(self, who: Speaker) -> Row:
        return Row(key=str(who.key), text=visible(who.name), right=heard_word(self.stack, who))

    def on_key(self, event: events.Key) -> None:
        """The arrows move the mark while the line keeps the focus."""
        if event.key in ("up", "down"):
            event.stop()
            self.query_one(RowList).action_cursor(-1 if event.key == "up" else 1)

    @on(TextLine.Submitted, "#name")
    @on(RowList.Chosen, "#queue")
    def _add(self) -> None:
        who = self._marked()
        if who is not None and who in self.stack.waiting:
            self.tell(_("{name} waits already. F7 takes them out.").format(name=visible(who.name)))
        elif who is not None:
            self._change(self.stack.add(who))

    def action_next_speaker(self) -> None:
        """End the turn and call the next one."""
        self._change(self.stack.call_next())

    def action_respond(self) -> None:
        """Let the marked person answer once, or end the answer."""
        who = self._marked()
        if self.stack.responding is not None:
            self._change(self.stack.end_response())
        elif who is not None:
            self._change(self.stack.respond(who, self.house.live.now().ticks))

    def action_let_pass(self) -> None:
        """Let the marked person pass."""
        who = self._marked()
        if who is not None:
            self._change(self.stack.let_pass(who))

    def action_raise(self, by: int) -> None:
        """Move the marked person in the queue."""
        who = self._marked()
        if who is not None:
            self._change(self.stack.move(who, by))

    def action_heard(self) -> None:
        """Count the marked person as heard."""
        who = self._marked()
        if who is not None:
            self._change(self.stack.hear(who))

    def action_first_timers(self) -> None:
        """Let those who have not spoken come first, or go by the order of asking again."""
        self._change(self.stack.prefer_first_timers(not self.stack.first_timers_first))

    def action_back(self) -> None:
        """Back to the session, with the queue as it is."""
        self.dismiss(self.stack)

    def _marked(self) -> Speaker | None:
        row = self.query_one(RowList).marked
        return self._people.get(row.key) if row else None

    def _change(self, stack: Stack) -> None:
        self.stack = stack
        with self.prevent(TextLine.Changed):
            self.query_one(TextLine).set_text("")
        self.refresh_values()


def _headed(heading: str, rows: Iterable[Row]) -> list[Row]:
    below = list(rows)
    return [Row(text=heading, tone="quiet"), *below] if below else []
