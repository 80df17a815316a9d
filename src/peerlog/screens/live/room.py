"""The room view: step, rule and clock in large, safe for a projector: no notes, no names."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.screens.keys import bindings
from peerlog.screens.live.steering import Steering
from peerlog.widgets.big_clock import BigClock
from peerlog.wording.language import _, mark
from peerlog.wording.live import who_words
from peerlog.wording.safe import visible


class RoomScreen(Steering, inherit_bindings=False):
    """What everybody may see."""

    HELP = mark(
        "For a projector: the step, its rule and the clock, without notes or names. F5 and F6 work here too. "
        "Ctrl+G shows your agreement in large."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "room.leave",
        "live.next",
        "live.more",
        "live.less",
        "live.blank",
        "live.hold",
        "live.agreement",
    )
    KEYLESS: ClassVar[tuple[str, ...]] = ("live.jump", "live.back", "live.defer", "live.bell", "live.power")

    def compose(self) -> ComposeResult:
        """Lay out the page."""
        yield Static(id="room-session")
        yield Static(id="room-step")
        yield BigClock(id="room-clock")
        yield Static(id="room-rule")
        yield Static(id="room-who")
        yield Static(id="room-values")
        yield Static(id="room-agreement")
        yield Static(id="room-problem")

    def refresh_values(self) -> None:
        """Show the step that runs now."""
        self.look()
        step = self.course.running
        self._put("session", visible(self.session.title))
        self._put("step", visible(step.title).upper() if step else _("Thank you"))
        self._put("rule", visible(step.rule) if step else "")
        self._put("who", who_words(step) if step else "")
        network = self.house.networks.at_hand()
        self._put("values", visible(network.values, lines=True) if network else "")
        self._put("agreement", self._first_clause())
        self.beat()

    def _first_clause(self) -> str:
        agreement = self.house.agreements.current(self.session.network)
        clauses = self.house.agreements.clauses_of(agreement) if agreement else ()
        return _("Agreement: {clause}").format(clause=visible(clauses[0].text)) if clauses else ""

    def beat(self) -> None:
        """Paint the clock."""
        self.show_countdown(self.house.live.now())

    def tell(self, words: str, *, failed: bool = False) -> None:
        """Say only what failed: what changed is to be seen, and nothing private may reach the wall."""
        self._put("problem", words if failed else "")

    def _put(self, name: str, words: str) -> None:
        place = self.query_one(f"#room-{name}", Static)
        place.update(Content(words))
        place.display = bool(words)
