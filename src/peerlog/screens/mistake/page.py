"""What every page of a round shares: nothing leads away, nothing is copied, nothing of the page before stays."""

from typing import TYPE_CHECKING, ClassVar, Generic

from peerlog.screens.base import PeerScreen, ResultT
from peerlog.services.house import House
from peerlog.widgets.hint_line import HintLine

if TYPE_CHECKING:
    from peerlog.domain.network import Network
    from peerlog.screens.mistake.sitting import Sitting
    from peerlog.services.mistake_rounds import Round


class RoundPage(PeerScreen[ResultT], Generic[ResultT]):
    """A page without the lines of a session around it."""

    LETTERS_LEAD_AWAY = False
    ALLOW_SELECT = False
    LEADING_ON: ClassVar[frozenset[str]] = frozenset({"help", "quit", "focus_next", "focus_previous"})
    """What of the keys that work everywhere works here."""

    def __init__(self, house: House, sitting: "Sitting") -> None:
        super().__init__(house)
        self.sitting = sitting

    @property
    def network(self) -> "Network":
        """The network in whose name the round is held."""
        return self.sitting.network

    @property
    def route(self) -> str:
        """Whom to go to with what does not belong here."""
        return self.house.mistake_rounds.route(self.network)

    @property
    def the_round(self) -> "Round":
        """The open round; only pages that come after its beginning ask for it."""
        if self.sitting.round is None:
            msg = "no round is open"
            raise RuntimeError(msg)
        return self.sitting.round

    def on_screen_resume(self) -> None:
        """Clear the screen and what a terminal keeps of it, before this page is painted."""
        if self.sitting.round is not None:
            self.shell.forget_painted()

    def pressed(self) -> None:
        """Take note of a key that is not Esc, wherever it goes."""

    def tell(self, words: str, *, failed: bool = False) -> None:
        """Say something in the line for it, which goes with the page, or in passing where there is none."""
        hint = next(iter(self.query(HintLine)), None)
        if hint is None:
            super().tell(words, failed=failed)
        else:
            hint.words = words
            hint.set_class(failed, "-error")

    def action_blank(self) -> None:
        """Hide everything until any key is pressed."""
        from peerlog.screens.blank import BlankScreen

        self.app.push_screen(BlankScreen())

    def action_copy_text(self) -> None:
        """Copy nothing."""
