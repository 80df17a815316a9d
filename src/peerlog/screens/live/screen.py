"""The live screen: the step and its clock above, what was said below, and a line that is always ready."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.clock import Reading
from peerlog.domain.ids import RecordId, SessionId, StepId
from peerlog.domain.stack import Stack, not_yet_heard, speakers_of
from peerlog.screens.keys import bindings
from peerlog.screens.live.feed import Feed
from peerlog.screens.live.opening import Opening
from peerlog.screens.live.steering import key_of
from peerlog.services.house import House
from peerlog.widgets.big_clock import BigClock
from peerlog.widgets.capture_line import CaptureLine
from peerlog.widgets.hint_line import HintLine
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import RowList
from peerlog.widgets.session_bar import SessionBar
from peerlog.widgets.step_head import Heading, StepHead
from peerlog.widgets.steps_column import StepsColumn
from peerlog.wording.hearing import heard_words
from peerlog.wording.hints import feed_hint, prefixes
from peerlog.wording.language import mark
from peerlog.wording.live import head_words
from peerlog.wording.speakers import stack_words
from peerlog.wording.steps import step_lines


class LiveScreen(Opening, inherit_bindings=False):
    """A session while it runs; one that was closed can be written up here too."""

    HELP = mark(
        "Run the session from here. Type what is said and press Enter; a beginning such as “l:” makes it a lesson, "
        "“a: call the hall @Ana by fri” an action. The word beside the line says who may read it at most; Ctrl+E "
        "changes that. F5 goes to the next step, the up arrow to the lines above, Ctrl+G shows your agreement. "
        "Everything else is in the menu, F9."
    )
    AUTO_FOCUS = "#capture"
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "live.next", "live.more", "live.people", "live.stack", "live.room",
        "live.minutes", "live.escape", "live.level", "live.less", "live.hold", "live.agreement", "live.replan",
        "live.take_out", "live.blank",
    )  # fmt: skip
    ONLY_RUNNING = Opening.ONLY_RUNNING | {"room", "stack", "take_out", "left_open", "commit"}
    KEYLESS: ClassVar[tuple[str, ...]] = (
        "live.jump",
        "live.borrow",
        "live.defer",
        "live.back",
        "live.bell",
        "live.power",
        "live.round",
        "live.commit",
        "live.left_open",
        "live.close",
        "live.promise",
    )

    def __init__(self, house: House, session_id: SessionId, at_line: str = "", news: str = "") -> None:
        super().__init__(house, session_id, at_line, news)
        self.stack = Stack()
        self._step: StepId | None = None
        self._unheard = 0

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        yield SessionBar()
        with Horizontal(id="head"):
            yield StepHead()
            yield BigClock(id="clock")
        with Horizontal(id="body"):
            with Vertical(id="side"):
                yield StepsColumn()
                yield Static(id="speakers")
            yield Feed()
        with Horizontal(id="capturing"):
            yield Static(id="prompt")
            yield CaptureLine(id="capture")
            yield Static(Content(key_of("live.level")), id="level-key")
            yield Static(id="level")
        yield HintLine(id="hint")
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show the run and what was said, as they are kept now."""
        self.look()
        self._follow_step()
        self.query_one(StepHead).heading = Heading(*head_words(self.course))
        self.show_prompt()
        self.show_feed()
        self.show_level(self.line.value)
        self.show_speakers()
        self.show_bar()
        self.show_clock(self.house.live.now())

    def _follow_step(self) -> None:
        running = self.course.running
        if self._step != (running.id if running else None):
            self._step = running.id if running else None
            self.stack = self.stack.end_step()
            self.step_changed()

    def show_clock(self, now: Reading) -> None:
        """Paint the countdown, the steps and the bar; widgets whose words stand are not painted."""
        self.show_countdown(now)
        for column in self.query(StepsColumn):
            column.lines = step_lines(self.course, now)
        if self.stack.responding is not None:
            self._paint_speakers(now)
        self.show_bar()

    def show_speakers(self) -> None:
        """Show who speaks and waits."""
        members = self.house.members.of(self.session.network)
        here = speakers_of(self.house.attendance.of(self.session_id), members)
        self._unheard = len(not_yet_heard(self.stack, here))
        self._paint_speakers(self.house.live.now())

    def _paint_speakers(self, now: Reading) -> None:
        words = stack_words(self.stack, self._unheard, now.ticks)
        for place in self.query("#speakers").results(Static):
            place.update(Content("\n".join(words)))

    def tell(self, words: str, *, failed: bool = False) -> None:
        """Say something in the line under the capture line, where the eyes are."""
        self.show_hint(words, failed=failed)

    def action_back(self) -> None:
        """Leave the editing, then the list, then the screen; the session goes on."""
        if self.stop_editing():
            return
        if self.feed.has_focus:
            self._back_to_typing()
        else:
            self._keep_draft()
            self.dismiss()

    @on(CaptureLine.Left)
    def _to_feed(self) -> None:
        if self.feed.marked is not None:
            self.set_focus(self.feed)
            self.show_hint(feed_hint())

    @on(RowList.EndReached, "#feed")
    def _back_to_typing(self) -> None:
        self.set_focus(self.line)
        self.show_hint(prefixes())

    def keep_typing(self) -> None:
        """Keep the line that is being typed, and a last sign of life."""
        self._keep_draft()
        if self.is_open and self.course.running is not None:
            self.house.live.alive(self.session_id)

    def action_room(self) -> None:
        """Show the step and the clock in large."""
        from peerlog.screens.live.room import RoomScreen

        self.app.push_screen(RoomScreen(self.house, self.session_id))

    def action_people(self) -> None:
        """Say who is here."""
        from peerlog.screens.live.people import PeopleScreen

        self.app.push_screen(PeopleScreen(self.house, self.session_id))

    def agreement_shown(self, _heard: bool | None) -> None:
        """Say whether it is noted that the agreement was heard."""
        if self.house.agreements.current(self.session.network) is not None:
            self.tell(heard_words(self.house.agreeing.heard_in(self.session), key_of("live.agreement")))
        self.ask_what_was_left()

    @work
    async def action_commit(self) -> None:
        """Note what somebody takes on, in the closing round."""
        from peerlog.screens.commitment_form import commitment_form

        if await self.app.push_screen_wait(commitment_form(self.house, self.session)):
            self.refresh_values()

    @work
    async def action_make_action(self) -> None:
        """Write down an action that comes from the marked line."""
        from peerlog.screens.action_form import origin_form

        line, network = self.marked_line(), self.house.networks.get(self.session.network)
        if line is not None:
            form = origin_form(self.house, network, RecordId(line.id), line.text)
            if await self.app.push_screen_wait(form):
                self.refresh_values()

    def action_stack(self) -> None:
        """Say who waits to speak."""
        from peerlog.screens.live.stack import StackScreen

        self.app.push_screen(StackScreen(self.house, self.session_id, self.stack), self._take_stack)

    def _take_stack(self, stack: Stack | None) -> None:
        if stack is not None:
            self.stack = stack
            self.show_speakers()

    def action_round(self) -> None:
        """Hold an anonymous round; the step and its clock go on."""
        from peerlog.screens.mistake.beginning import begin_round

        self.keep_typing()
        people = len(self.house.attendance.in_the_room(self.session_id))
        begin_round(self.app, self.house, self.house.networks.get(self.session.network), people)

    def action_minutes(self) -> None:
        """Show the minutes as they will be."""
        from peerlog.screens.minutes import MinutesScreen

        self.app.push_screen(MinutesScreen(self.house, self.session_id))
