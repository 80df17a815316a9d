"""The agreement on the wall: clause by clause, large enough for a room, and noted once it was heard."""

from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.ids import SessionId
from peerlog.screens.keys import bindings
from peerlog.screens.live.card_screen import CardScreen
from peerlog.services.house import House
from peerlog.widgets.card_wall import CardWall
from peerlog.wording.agreement_cards import Card, clause_cards, heading_words, power_cards, term_cards
from peerlog.wording.hearing import wall_words
from peerlog.wording.language import mark


class WallScreen(CardScreen[bool], inherit_bindings=False):
    """What the group agreed, for everybody to see; gives whether it was noted as heard."""

    HELP = mark(
        "Your agreement, for the whole room to read. Enter turns the page, and on the last one notes that the room has "
        "heard it: one line in the record, and nobody's yes. F puts what is said aloud first when a funder or a manager "
        "is in the room. Larger letters: make those of your terminal larger (often Ctrl and +); the pages follow."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "wall.on",
        "wall.forth",
        "wall.back",
        "wall.power",
        "wall.leave",
        "live.blank",
    )

    def __init__(self, house: House, session_id: SessionId, *, power: bool = False) -> None:
        super().__init__(house, session_id)
        network = house.networks.get(self.session.network)
        self.agreement = house.agreements.current(network.id)
        self._power = power or network.funder_in_room

    def refresh_values(self) -> None:
        """Show the version that holds."""
        self.look()
        self.agreement = self.house.agreements.current(self.session.network)
        self.query_one("#wall-head", Static).update(Content(heading_words(self.agreement)))
        self.wall.groups = tuple(filter(None, (self._about_power() if self._power else (), self._cards())))
        self._show_foot()

    def _cards(self) -> tuple[Card, ...]:
        if self.agreement is None:
            return ()
        clauses = self.house.agreements.clauses_of(self.agreement)
        return (*clause_cards(clauses), *term_cards(self.agreement))

    def _about_power(self) -> tuple[Card, ...]:
        agreements = self.house.agreements
        own = agreements.about_power(self.agreement) if self.agreement else ()
        return power_cards(own, (one for one in agreements.library.all() if one.power))

    @on(CardWall.Turned)
    def _show_foot(self) -> None:
        heard = self.house.agreeing.heard_in(self.session)
        at = heard.made.astimezone(self.session.starts_at.tzinfo) if heard else None
        self.query_one("#wall-foot", Static).update(Content(wall_words(*self.wall.place, at)))

    def action_go_on(self) -> None:
        """Turn the page; on the last one note that the room has heard it."""
        if self.wall.turn(1):
            return
        if self.agreement is not None:
            self.house.agreeing.hear(self.session)
        self.dismiss(True)

    def action_power(self) -> None:
        """Put what is said aloud about funders and managers first, or leave it out again."""
        self._power = not self._power or self.agreement is None
        self.refresh_values()
