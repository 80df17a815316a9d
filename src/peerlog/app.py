"""The Textual shell: modes along the top, the global keys, the look."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from rich.console import RenderableType
from textual.binding import BindingType
from textual.css.query import NoMatches
from textual.screen import Screen

from peerlog.domain.errors import NothingToUndo
from peerlog.domain.ids import SessionId
from peerlog.screens.base import STYLES, PeerScreen, Shared
from peerlog.screens.keys import bindings
from peerlog.screens.mistake.beginning import begin_round
from peerlog.screens.places import CONCERN, JOURNAL, PLACES, place
from peerlog.screens.rounding import RoundingApp
from peerlog.services.house import House
from peerlog.services.undo import Undone
from peerlog.widgets.stylesheet import KeptStylesheet
from peerlog.wording.acts import undone_words
from peerlog.wording.errors import sentence

if TYPE_CHECKING:
    from peerlog.services.mistake_rounds import RoundAsked

WELCOME = "welcome"
LOOK_AGAIN = 1.0
"""Seconds between two looks at the clock and at what other windows changed."""


class PeerlogApp(RoundingApp, inherit_bindings=False):
    """The shell around the screens."""

    TITLE = "peerlog"
    CSS_PATH = STYLES / "app.tcss"  # each screen brings its own beside it
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "app.help", "app.search", "app.menu", "app.palette", "app.quit", "app.undo", "app.redo",
        "app.today", "app.sessions", "app.network", "app.learning", "app.actions", "app.journal", "app.concern",
    )  # fmt: skip
    KEYLESS: ClassVar[tuple[str, ...]] = (
        "app.agreement", "app.confidential", "app.trash", "app.drafts", "app.backups", "app.hand_out",
        "app.exported", "app.theme", "app.language", "app.cursor", "app.lock", "app.sample", "app.leave_sample",
        "app.remove_sample", "app.look_backs",
    )  # fmt: skip
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-normal"), (120, "-wide")]  # noqa: RUF012 - so declared by Textual
    VERTICAL_BREAKPOINTS = [(0, "-short"), (30, "-tall")]  # noqa: RUF012 - so declared by Textual
    ENABLE_COMMAND_PALETTE = False
    NOTIFICATION_TIMEOUT = 4.0

    def __init__(
        self,
        house: House,
        write_crash: Callable[[BaseException], Path],
        *,
        make_sample: Callable[[], object] | None = None,
        session: SessionId | None = None,
        asked: "RoundAsked | None" = None,
    ) -> None:
        self.house = house
        super().__init__(write_crash=write_crash)
        self.animation_level = "none"  # over a slow line every frame of a scroll is one to wait for
        self.stylesheet = KeptStylesheet(variables=self.get_css_variables())
        self.make_sample = make_sample
        self._named, self._asked = session, asked
        self._seen = 0
        self.erased: set[str] = set()
        """Ids of the sessions that were erased while they stood open here, and said to be."""
        self.first_frame = ""
        """For the next start, once the app has ended."""
        self.add_mode(WELCOME, self._welcome)
        for code, _name in PLACES:
            self.add_mode(code, partial(place, code, house))
        self.add_mode(CONCERN, partial(place, CONCERN, house))
        self.dress()

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
        """Open what was named, or the session that was running when peerlog stopped; it asks how to go on."""
        if self._asked is not None:
            network = self.house.networks.get(self._asked.network)
            begin_round(self, self.house, network, slips=self._asked.slips)
            return
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
        """Leave Welcome once there is a network, and every mode but what is private once there is none."""
        if (
            not self.in_private
            and self.round_page is None
            and (self.house.networks.at_hand() is None) != (self.current_mode == WELCOME)
        ):
            self.go_home()

    def _look_again(self) -> None:
        if not self.screen_stack:  # the app is ending
            return
        seen, self._seen = self._seen, self.house.others_changes
        if (
            isinstance(self.screen, Shared)
            and self.screen.is_mounted
            and (self._seen == seen or self._show_changes(self.screen))
        ):
            self.screen.tick()
        self.look_at_idleness()

    def _show_changes(self, screen: Shared[object]) -> bool:
        """Show what another window changed; says whether the screen still has something to show."""
        if not screen.look_again():
            return False
        if isinstance(screen, PeerScreen):
            self.follow_network()
        return True

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let letters lead to a mode only from where nothing is half done; F3 is pressed on purpose and comes back."""
        here = self.screen if self.screen_stack else None
        if action == "go" and parameters != ("search",) and isinstance(here, PeerScreen):
            return here.LETTERS_LEAD_AWAY
        return super().check_action(action, parameters)

    def action_go(self, code: str) -> None:
        """Go to a mode; without a network there are the journal and the first page."""
        if code == "search" and self.search_journal():
            return
        if code == JOURNAL:
            self.enter_journal()
        elif self.house.networks.at_hand() is not None:
            self.switch_mode(code)
        elif self.in_journal and code == "today":
            self.go_home()

    def action_undo(self) -> None:
        """Take the last change back."""
        self._say_undone(self.history.undo, back=True)

    def action_redo(self) -> None:
        """Bring back what was undone last."""
        self._say_undone(self.history.redo, back=False)

    def _say_undone(self, take: Callable[[], Undone], *, back: bool) -> None:
        try:
            undone = take()
        except NothingToUndo as error:
            self.tell(sentence(error))
            return
        self.tell(undone_words(undone.verb, undone.name, back=back))
        self.follow_network()
        if isinstance(self.screen, Shared) and self.screen.is_mounted:
            self.screen.refresh_values()

    def action_agreement(self) -> None:
        """Show what the group agreed."""
        from peerlog.screens.agreement import AgreementScreen

        if network := self.house.networks.at_hand():
            self.push_screen(AgreementScreen(self.house, network))

    def action_look_backs(self) -> None:
        """Show what was promised to be looked at again."""
        from peerlog.screens.look_back import LookBacksScreen

        if self.house.networks.at_hand():
            self.push_screen(LookBacksScreen(self.house))

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

    def action_hand_out(self) -> None:
        """Hand out what belongs to the whole network."""
        from peerlog.screens.minutes.across import AcrossScreen

        if network := self.house.networks.at_hand():
            self.push_screen(AcrossScreen(self.house, network))

    def action_exported(self) -> None:
        """Show what left."""
        from peerlog.screens.exported import ExportedScreen

        self.push_screen(ExportedScreen(self.house))
