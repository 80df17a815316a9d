"""The Textual shell: modes along the top, the global keys, the look."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from rich.console import RenderableType
from textual import work
from textual.binding import BindingType
from textual.css.query import NoMatches
from textual.screen import Screen

from peerlog.domain.errors import NothingToUndo
from peerlog.domain.ids import SessionId
from peerlog.screens.base import STYLES, PeerScreen, Shared
from peerlog.screens.keys import bindings
from peerlog.screens.offering import OfferingApp
from peerlog.screens.places import PLACES, place
from peerlog.services.house import House
from peerlog.widgets.stylesheet import KeptStylesheet
from peerlog.widgets.themes import DARK, THEME, THEMES
from peerlog.wording.acts import undone_words
from peerlog.wording.errors import sentence
from peerlog.wording.language import CHOICE, _, languages, set_language

WELCOME = "welcome"
CURSOR, SHOWN = "cursor", "shown"
LOOK_AGAIN = 1.0
"""Seconds between two looks at the clock and at what other windows changed."""


SAMPLE, OWN, REMOVED = "sample", "own", "removed"
"""What the app ends with when it should open again: over the sample, over one's own, or so without the sample."""


class PeerlogApp(OfferingApp, inherit_bindings=False):
    """The shell around the screens."""

    TITLE = "peerlog"
    CSS_PATH = STYLES / "app.tcss"  # each screen brings its own beside it
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "app.help", "app.search", "app.menu", "app.palette", "app.quit", "app.undo", "app.redo",
        "app.today", "app.sessions", "app.network", "app.actions",
    )  # fmt: skip
    KEYLESS: ClassVar[tuple[str, ...]] = (
        "app.trash", "app.drafts", "app.backups", "app.theme", "app.language", "app.cursor",
        "app.sample", "app.leave_sample", "app.remove_sample",
    )  # fmt: skip
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-normal"), (120, "-wide")]  # noqa: RUF012 - so declared by Textual
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012 - so declared by Textual
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        house: House,
        write_crash: Callable[[BaseException], Path],
        *,
        make_sample: Callable[[], object] | None = None,
        session: SessionId | None = None,
    ) -> None:
        self.house = house
        super().__init__(write_crash=write_crash)
        self.stylesheet = KeptStylesheet(variables=self.get_css_variables())
        self._make_sample = make_sample
        self._named = session
        self._seen = 0
        self.first_frame = ""
        """For the next start, once the app has ended."""
        self.add_mode(WELCOME, self._welcome)
        for code, _name in PLACES:
            self.add_mode(code, partial(place, code, house))
        self._dress()

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own colours to Textual's themes too."""
        return DARK.variables

    def _dress(self) -> None:
        """Take the colours and the language that were chosen, before anything is drawn in others."""
        for theme in THEMES:
            self.register_theme(theme)
        chosen = self.house.choices.get(THEME)
        self.theme = chosen if chosen in self.available_themes else DARK.name
        self.terminal_cursor = self.house.choices.get(CURSOR) == SHOWN
        if spoken := self.house.choices.get(CHOICE):
            set_language(spoken)

    def on_load(self) -> None:
        """Begin in the first mode, before a blank screen is made and drawn in its place."""
        self._current_mode = self._home()
        self._screen_stacks = {self._current_mode: []}

    def on_mount(self) -> None:
        """Begin to follow the clock and other windows."""
        self._seen = self.house.others_changes
        self.set_interval(LOOK_AGAIN, self._look_again)
        self.call_after_refresh(self._offer_running)

    def _offer_running(self) -> None:
        """Open the session that was named, or the one that was running when peerlog stopped; it asks how to go on."""
        session = self._named or self._left_off()
        if session is not None:
            from peerlog.screens.live import LiveScreen

            self.push_screen(LiveScreen(self.house, session))

    def _left_off(self) -> SessionId | None:
        network = self.house.networks.at_hand()
        left = next((s for s in self.house.sessions.running() if self.house.live.left_off(s.id)), None)
        return left.id if left is not None and network is not None and left.network == network.id else None

    def _welcome(self) -> Screen[None]:
        from peerlog.screens.welcome import WelcomeScreen

        return WelcomeScreen(self.house)

    def go_home(self) -> None:
        """Go to Today, or to Welcome while there is no network."""
        self.switch_mode(self._home())

    def _home(self) -> str:
        return WELCOME if self.house.networks.at_hand() is None else "today"

    def exit(
        self, result: str | None = None, return_code: int = 0, message: RenderableType | None = None
    ) -> None:
        """End the app; the next start begins with the bars of this one's first screen."""
        from peerlog.screens.first_frame import first_frame

        with suppress(NoMatches, LookupError, OSError):
            self.first_frame = first_frame(
                (self._screen_stacks.get("today") or self._screen_stacks[WELCOME])[0]
            )
        super().exit(result, return_code, message)

    def follow_network(self) -> None:
        """Leave Welcome once there is a network, and every other mode once there is none."""
        if (self.house.networks.at_hand() is None) != (self.current_mode == WELCOME):
            self.go_home()

    def _look_again(self) -> None:
        changes = self.house.others_changes
        if isinstance(self.screen, Shared) and self.screen.is_mounted:
            if changes != self._seen:
                self.screen.refresh_values()
                if isinstance(self.screen, PeerScreen):
                    self.follow_network()
            self.screen.tick()
        self._seen = changes

    def action_go(self, code: str) -> None:
        """Go to a mode."""
        if self.house.networks.at_hand() is not None:
            self.switch_mode(code)

    def action_undo(self) -> None:
        """Take the last change back."""
        self._say_undone(self.house.undo.undo, back=True)

    def action_redo(self) -> None:
        """Bring back what was undone last."""
        self._say_undone(self.house.undo.redo, back=False)

    def _say_undone(self, take: Callable[[], Any], *, back: bool) -> None:
        try:
            undone = take()
        except NothingToUndo as error:
            self.tell(sentence(error))
            return
        self.tell(undone_words(undone.verb, undone.name, back=back))
        self.follow_network()
        if isinstance(self.screen, Shared):
            self.screen.refresh_values()

    @work
    async def action_theme(self) -> None:
        """Choose the colours."""
        from peerlog.screens.choosing import choose_theme

        await choose_theme(self, self.house)

    def action_cursor(self) -> None:
        """Show the terminal's own cursor from the next start on, or hide it again."""
        shown = self.house.choices.get(CURSOR) != SHOWN
        self.house.choices.set(CURSOR, SHOWN if shown else "")
        words = (
            _("From the next start the terminal's cursor shows where you are.")
            if shown
            else _("From the next start the terminal's cursor is hidden.")
        )
        self.notify(words, markup=False)

    @work
    async def action_language(self) -> None:
        """Choose the language."""
        from peerlog.screens.choosing import choose_language

        await choose_language(self, self.house)
        if isinstance(self.screen, Shared):
            self.screen.refresh_values()

    def action_trash(self) -> None:
        """Show what was deleted."""
        from peerlog.screens.trash import TrashScreen

        self.push_screen(TrashScreen(self.house))

    def action_drafts(self) -> None:
        """Show text that was being typed."""
        from peerlog.screens.drafts import DraftsScreen

        self.push_screen(DraftsScreen(self.house))

    def action_backups(self) -> None:
        """Make, verify and restore backups."""
        from peerlog.screens.backups import BackupsScreen

        self.push_screen(BackupsScreen(self.house))

    @work(exclusive=True)
    async def action_sample(self) -> None:
        """Open the sample network; it lives in a file of its own and is made when first asked for."""
        if self._make_sample is not None:
            self.tell(_("Making the sample network; yours stays as it is…"))
            await asyncio.to_thread(self._make_sample)
            self.exit(SAMPLE)

    def action_leave_sample(self) -> None:
        """Go back to one's own networks."""
        self.exit(OWN)

    @work
    async def action_remove_sample(self) -> None:
        """Remove the sample network from this machine and go back to one's own."""
        from peerlog.screens.dialogs import Confirm

        question = Confirm(
            self.house,
            _("Remove the sample network?"),
            consequence=_("Yours are not touched. The sample can be made again at any time."),
        )
        if await self.push_screen_wait(question):
            self.exit(REMOVED)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer only what there is: a language to choose, a sample network to go to or to leave."""
        offered = {
            "language": len(languages()) > 1,
            "sample": self._make_sample is not None and not self.house.demo,
            "leave_sample": self.house.demo,
            "remove_sample": self.house.demo,
        }
        return offered.get(action, True) and super().check_action(action, parameters)

    def get_default_screen(self) -> Screen[None]:
        """Give the blank screen under the first one."""
        return Screen(id="_default")
