"""What every screen shares: the house, plain words for errors, translated keys, back on Esc."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar, cast

from textual.await_complete import AwaitComplete
from textual.binding import BindingType
from textual.message import Message
from textual.screen import ModalScreen
from textual.worker import Worker

from peerlog.domain.errors import NotFound, PeerlogError
from peerlog.screens.keys import bindings
from peerlog.screens.named_keys import NamedKeys
from peerlog.screens.places import shown_modes
from peerlog.screens.shell import Shell
from peerlog.services.house import House
from peerlog.widgets.row_list import RowList
from peerlog.widgets.top_bar import Heading, Mode, TopBar
from peerlog.wording.bars import banner_words, saved_words
from peerlog.wording.errors import sentence
from peerlog.wording.language import _
from peerlog.wording.times import clock_time

ResultT = TypeVar("ResultT")
STYLES = Path(__file__).parents[1] / "styles"


class Shared(NamedKeys[ResultT]):
    """Plain words for errors and translated keys; `PeerScreen` and `PeerDialog` are the ones to build on."""

    HELP: ClassVar[str] = ""
    """What this screen is for, what to do here, and an example; shown by F1."""

    KEYLESS: ClassVar[tuple[str, ...]] = ()
    """Names of the key table that this screen offers by menu and palette only."""

    TO_ONE: ClassVar[frozenset[str]] = frozenset()
    """Actions that need a marked row of the list."""

    def __init__(self, house: House) -> None:
        super().__init__()
        self.css_path = _sheets(type(self))
        self.house = house

    @property
    def shell(self) -> Shell:
        """The app, as what screens may ask of it."""
        return cast("Shell", self.app)

    def refresh_values(self) -> None:
        """Show what is kept now; called on return and when another window has changed something."""

    def look_again(self) -> bool:
        """Show what another window changed; says whether there is still something to show."""
        self.refresh_values()
        return True

    def tick(self) -> None:
        """Follow the clock; called every second."""

    def keep_typing(self) -> None:
        """Keep what is being typed; called before peerlog is left."""

    def tell(self, words: str, *, failed: bool = False) -> None:
        """Say something in passing, in place of what was said before; never read as markup."""
        self.app.clear_notifications()
        self.app.notify(
            words,
            severity="error" if failed else "information",
            markup=False,
            timeout=self.app.NOTIFICATION_TIMEOUT * (2 if failed else 1),
        )

    def tell_error(self, error: PeerlogError) -> None:
        """Say in plain words what happened, what is safe and what to do."""
        self.tell(sentence(error), failed=True)

    def attempt(self, do: Callable[[], object]) -> bool:
        """Do something that was decided in a dialog; an error is told, and everything stays as it was."""
        try:
            do()
        except PeerlogError as error:
            self.tell_error(error)
            return False
        self.refresh_values()
        return True

    def action_back(self) -> None:
        """Go back to where one was, a dialog without an answer; from a mode to Today, and no further."""
        if len(self.app.screen_stack) > 1:
            self.dismiss()
        else:
            self.shell.action_go("today")

    def dismiss(self, result: ResultT | None = None) -> AwaitComplete:
        """Leave this screen; Textual would close whatever stands in front, even when this one is gone already."""
        return super().dismiss(result) if self.is_active else AwaitComplete.nothing()  # type: ignore[no-untyped-call]

    def _compositor_refresh(self) -> None:
        """Draw nothing while the app holds back what is drawn, as it does until it has started."""
        if not self.app._batch_count:  # noqa: SLF001  (Textual tells it nowhere else)
            super()._compositor_refresh()

    async def _dispatch_message(self, message: Message) -> None:
        """An error with a sentence is told; the screen and what was typed on it stay."""
        try:
            await super()._dispatch_message(message)
        except PeerlogError as error:
            self.tell_error(error)

    def run_worker(self, work: Any, *rest: Any, **named: Any) -> Worker[Any]:  # noqa: ANN401 - Textual's own
        """Run work beside the screen; what fails there with a sentence is told like everything else."""
        return super().run_worker(work if named.get("thread") else self._telling(work), *rest, **named)

    async def _telling(self, work: Any) -> Any:  # noqa: ANN401
        try:
            return await (work() if callable(work) else work)
        except PeerlogError as error:
            self.tell_error(error)
            return None


class PeerScreen(Shared[ResultT], Generic[ResultT]):
    """A whole screen: compose a `TopBar` first and a `KeyBar` last."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("screen.back")
    MODE: ClassVar[str] = ""
    """The mode this screen is, if it is one."""
    LETTERS_LEAD_AWAY: ClassVar[bool] = True
    """Whether a letter leads to another mode: not from a choice half made, nor where a word is soon typed."""

    def where(self) -> str:
        """Say where one is, for the second line: the network at hand, or a narrower place."""
        network = self.house.networks.at_hand()
        return network.name if network else ""

    def mode(self) -> str:
        """Name the mode that the top line shows one is in."""
        return self.MODE

    def saved_line(self) -> str:
        """Say when the last change was kept."""
        return saved_words(self.house.saved_at(), self.house.local_now().date())

    def banner_line(self) -> str:
        """Say what must be said on every screen here."""
        return banner_words(demo=self.house.demo)

    def on_screen_resume(self) -> None:
        """Show what may have changed while another screen was in front; what fails must not keep it from showing."""
        try:
            if self.look_again():
                self.tick()
        except PeerlogError as error:
            self.tell_error(error)

    def look_again(self) -> bool:
        """Show what is kept now, or leave for good when the session shown was erased; says whether it is still there."""
        try:
            self.refresh_values()
        except NotFound as error:
            if error.kind != "session" or len(self.app.screen_stack) == 1:
                raise
            if error.ref not in self.shell.erased:
                self.shell.erased.add(error.ref)
                Shared.tell(self, _("This session was erased; nothing of it is left to show."))
            self.dismiss()
            return False
        return True

    def _modes(self) -> tuple[Mode, ...]:
        shown = shown_modes(in_network=self.house.networks.at_hand() is not None, mode=self.mode())
        return tuple(mode for mode in shown if self.LETTERS_LEAD_AWAY or mode[0] == self.mode())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the way back on Today, which is where it leads, and what needs a marked row where none is."""
        if action == "back" and self.MODE == "today" and len(self.app.screen_stack) == 1:
            return False
        if action in self.TO_ONE and not any(rows.marked for rows in self.query(RowList)):
            return False
        return super().check_action(action, parameters)

    def tick(self) -> None:
        """Follow the clock and what was saved."""
        now = self.house.local_now()
        for bar in self.query(TopBar):
            bar.heading = Heading(
                modes=self._modes(),
                mode=self.mode(),
                place=self.where(),
                clock=clock_time(now),
                saved=self.saved_line(),
                banner=self.banner_line(),
            )


class PeerDialog(Shared[ResultT], ModalScreen[ResultT], Generic[ResultT]):
    """A dialog over another screen."""

    BINDINGS: ClassVar[list[BindingType]] = bindings("screen.back")

    def on_mount(self) -> None:
        """Clear away what was said before: it would lie over the dialog's last lines."""
        self.app.clear_notifications()


def _sheets(screen: type) -> list[Path]:
    """Give the sheet that has the word of the screen's module: screens/live/people.py has styles/live.tcss."""
    word = screen.__module__.partition(".screens.")[2].partition(".")[0]
    sheet = STYLES / f"{word}.tcss"
    return [sheet] if sheet.exists() else []
