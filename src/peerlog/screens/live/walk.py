"""Walking somebody through the agreement: clause by clause in about a minute, and their yes or not yet at the end."""

from collections.abc import Sequence
from typing import ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.agreement import Agreement
from peerlog.domain.errors import NoAgreementYet
from peerlog.domain.ids import SessionId
from peerlog.domain.member import Member
from peerlog.screens.dialogs import Choose, Option
from peerlog.screens.keys import bindings
from peerlog.screens.live.card_screen import CardScreen
from peerlog.services.house import House
from peerlog.widgets.card_wall import CardWall
from peerlog.wording.agreement_cards import clause_cards, term_cards, walk_words
from peerlog.wording.hearing import walk_place, yes_asked, yes_choices
from peerlog.wording.language import mark


class WalkScreen(CardScreen[list[Member]], inherit_bindings=False):
    """The agreement with one newcomer, or with several; gives who said yes. Raises NoAgreementYet."""

    HELP = mark(
        "Newcomers, and whoever was away when it was adopted, have not agreed. Read the clauses together, one at a time; "
        "Enter goes on, the left arrow goes back. At the end each of them is asked: yes, or not yet. Nobody is pressed."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "wall.on", "wall.forth", "wall.back", "screen.back", "live.blank"
    )

    def __init__(self, house: House, session_id: SessionId, members: Sequence[Member]) -> None:
        super().__init__(house, session_id)
        self._members = tuple(members)
        self._agreement = self._held()

    def refresh_values(self) -> None:
        """Show the version that holds; where one is in it stays."""
        self.look()
        self._agreement = self._held()
        name = self._members[0].name if len(self._members) == 1 else ""
        self.query_one("#wall-head", Static).update(Content(walk_words(self._agreement, name)))
        clauses = clause_cards(self.house.agreements.clauses_of(self._agreement))
        terms = term_cards(self._agreement)
        self.wall.groups = (*((card,) for card in clauses), *((terms,) if terms else ()))

    def _held(self) -> Agreement:
        agreement = self.house.agreements.current(self.session.network)
        if agreement is None:
            raise NoAgreementYet
        return agreement

    @on(CardWall.Turned)
    def _show_foot(self) -> None:
        self.query_one("#wall-foot", Static).update(Content(walk_place(*self.wall.place)))

    def action_go_on(self) -> None:
        """Go on to the next clause, and after the last one to the question."""
        if not self.wall.turn(1):
            self._ask()

    @work(exclusive=True)
    async def _ask(self) -> None:
        said_yes: list[Member] = []
        for member in self._members:
            options = [Option(*choice) for choice in yes_choices()]
            answer = await self.app.push_screen_wait(Choose(self.house, yes_asked(member.name), options))
            if answer is None:
                break
            if answer == "yes":
                self.house.agreeing.accept(self.session.network, [member], self.session_id)
                said_yes.append(member)
        else:
            self.dismiss(said_yes)
