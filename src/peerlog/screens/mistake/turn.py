"""A turn: four lines and a few choices, on a page that keeps nothing."""

import asyncio
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

from peerlog.domain.mistake import FRAME, LONGEST_LINE
from peerlog.domain.telling import Telling
from peerlog.screens.keys import bindings
from peerlog.screens.mistake.choices import CODE, choice_fields, chosen
from peerlog.screens.mistake.page import RoundPage
from peerlog.screens.mistake.review import ReviewScreen, Telltales
from peerlog.screens.mistake.sitting import Sitting, Turn
from peerlog.services.house import House
from peerlog.widgets.fields import ChoiceLine, FieldLine
from peerlog.widgets.forgetful_page import ForgetfulPage
from peerlog.widgets.hint_line import HintLine
from peerlog.widgets.key_bar import KeyBar
from peerlog.wording.language import _, mark
from peerlog.wording.mistake_promise import not_for_words, short_promise
from peerlog.wording.mistake_terms import frame_words
from peerlog.wording.mistake_turn import full_words, turn_hint, wipe_words
from peerlog.wording.safe import visible

Lines = tuple[str, ...]


class TurnScreen(RoundPage[Turn], inherit_bindings=False):
    """One person's page; gives how the turn ended, None where none was taken."""

    HELP = mark(
        "Your page. Say in four lines what you set out to do, how you noticed, why it went wrong, and what you would do "
        "next time; each may stay empty. What stands between ◂ and ▸ is chosen with Left and Right. F5 drops it in, F6 "
        "says “nothing this time”, Esc twice wipes the page. Example: We set out to visit five schools in a week."
    )
    AUTO_FOCUS = "ForgetfulPage"
    BINDINGS: ClassVar[list[BindingType]] = bindings("turn.drop", "turn.nothing", "live.blank", "turn.wipe")

    def __init__(self, house: House, sitting: Sitting, news: str = "") -> None:
        super().__init__(house, sitting)
        self._news = news
        self._asked = False
        """Whether Esc was the last key."""
        self._kept: set[str] = set()
        """Pieces its author looked at and wants to leave as they are."""

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        with Vertical(id="turn-said"):
            yield Static(Content(short_promise()))
            yield Static(Content(not_for_words(visible(self.route))), classes="warning")
        with VerticalScroll(can_focus=False):
            for name, words in zip(FRAME, frame_words(), strict=True):
                yield Static(Content(_("{words}…").format(words=words)), classes="frame")
                yield ForgetfulPage(limit=LONGEST_LINE, id=f"line-{name}")
            with Vertical(id="turn-choices"):
                for field in choice_fields(code=not self.sitting.slips):
                    yield FieldLine(field)
        yield HintLine(id="hint")
        yield KeyBar()

    def on_mount(self) -> None:
        """Say how it is filled in, or what just happened."""
        self.tell(self._news or turn_hint())

    @property
    def lines(self) -> Lines:
        """What stands in the four lines."""
        return tuple(page.text.strip() for page in self.query(ForgetfulPage))

    def pressed(self) -> None:
        """Any key but Esc takes back the first Esc."""
        if self._asked:
            self._asked = False
            self.tell(turn_hint())

    def on_key(self, event: Key) -> None:
        """Enter, Tab and the arrows go from choice to choice."""
        if isinstance(self.focused, ChoiceLine) and event.key in ("enter", "tab", "down", "up", "shift+tab"):
            event.stop()
            if event.key in ("up", "shift+tab"):
                self.focus_previous()
            else:
                self.focus_next()

    @on(ForgetfulPage.Changed)
    def _say_full(self, event: ForgetfulPage.Changed) -> None:
        if isinstance(event.text_area, ForgetfulPage) and event.text_area.is_full:
            self.tell(full_words(LONGEST_LINE))

    @work(exclusive=True, group="turn")
    async def action_drop(self) -> None:
        """Look for what could tell who wrote it, then take the turn."""
        lines = self.lines
        if self._telltales_in(lines):
            page = ReviewScreen(self.house, self.sitting, lines, self._telltales, self._kept)
            reviewed = await self.app.push_screen_wait(page)
            if reviewed is None:
                return
            lines = reviewed.lines
            too_long = [at for at, line in enumerate(lines) if len(line) > LONGEST_LINE]
            if too_long or not reviewed.done:
                self._fill(lines, *too_long[:1] or [reviewed.at])
                return
        await self._take(lines, {line.field.name: line.value for line in self.query(FieldLine)})

    @work(exclusive=True, group="turn")
    async def action_nothing(self) -> None:
        """Take the turn with nothing in it; it takes as long as any other."""
        if any(self.lines):
            self.tell(_("Something stands here. F5 drops it in; Esc twice wipes it."))
        else:
            await self._take(("",) * len(FRAME), {})

    async def _take(self, lines: Lines, values: dict[str, str]) -> None:
        aim, noticed, wrong, ahead = lines
        # Made in every turn: one that takes a moment longer would be seen from across the room.
        words, kept = await asyncio.to_thread(self.house.mistakes.codes.maker())
        wanted = bool(values.get(CODE)) and any(lines)
        telling = Telling(
            aim=aim, noticed=noticed, wrong=wrong, ahead=ahead, code=kept if wanted else "", **chosen(values)
        )
        self._end(Turn(telling=telling, code=words if wanted else ""))

    def _end(self, turn: Turn | None) -> None:
        for page in self.query(ForgetfulPage):
            page.forget()
        self._kept.clear()
        self.dismiss(turn)

    def _fill(self, lines: Lines, at: int) -> None:
        """Put lines in as they were changed, and go on at one of them."""
        pages = list(self.query(ForgetfulPage))
        for page, words in zip(pages, lines, strict=True):
            if page.text.strip() != words:
                page.load_text(words)
                page.move_cursor(page.document.end)
        self.set_focus(pages[at])
        self.tell(full_words(LONGEST_LINE) if len(lines[at]) > LONGEST_LINE else turn_hint())

    def _telltales(self, text: str) -> Telltales:
        return self.house.scrubber.telltales(self.network, text)

    def _telltales_in(self, lines: Lines) -> bool:
        return any(one.words not in self._kept for line in lines for one in self._telltales(line))

    def action_back(self) -> None:
        """Ask once more, then wipe the page, or go back from one that is empty."""
        typed = any(self.lines)
        if not self._asked:
            self._asked = True
            self.tell(wipe_words(typed=typed))
        else:
            self._end(Turn(telling=None) if typed else None)
