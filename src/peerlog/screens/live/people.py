"""Who is here: every member with one key, guests by name, who is new today."""

from collections.abc import Mapping, Sequence
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.content import Content
from textual.widgets import Static

from peerlog.domain.admission import Asked, asked_of, still_asked
from peerlog.domain.attendance import TOOK_PART, Presence
from peerlog.domain.errors import NoAgreementYet, NotAgreedYet
from peerlog.domain.ids import MemberId, SessionId
from peerlog.domain.member import Member
from peerlog.domain.presences import Person, order_of, roll
from peerlog.domain.text import needed
from peerlog.screens.dialogs import Ask
from peerlog.screens.keys import bindings
from peerlog.screens.live.admitting import Admitting
from peerlog.screens.live.steering import key_of
from peerlog.services.house import House
from peerlog.widgets.key_bar import KeyBar
from peerlog.widgets.row_list import Row, RowList
from peerlog.widgets.session_bar import SessionBar
from peerlog.wording.hearing import agreed_already, count_sentence, guest_words, standing_words
from peerlog.wording.language import _, mark
from peerlog.wording.presences import count_words, person_words, presence_or_dash

WIDE = 60
"""Columns from which on there is room for organisations."""


class PeopleScreen(Admitting, inherit_bindings=False):
    """Who is here."""

    HELP = mark(
        "Mark who is here: one letter each, and the mark goes on to the next person. "
        "P present, R remote, T late, L left, E excused, A absent, W in writing; G adds a guest by name. "
        "Beside a name it says who has not agreed to the agreement yet: Y walks them through it in a minute."
    )
    BINDINGS: ClassVar[list[BindingType]] = bindings(
        "people.present", "people.remote", "people.late", "people.left", "people.excused", "people.absent",
        "people.written", "people.guest", "people.new", "people.agreement", "people.unmark", "people.leave",
    )  # fmt: skip

    KEYLESS: ClassVar[tuple[str, ...]] = ("people.all",)
    COUNTS_DOWN = True

    def __init__(self, house: House, session_id: SessionId) -> None:
        super().__init__(house, session_id)
        self._only_new = False
        self._people: tuple[Person, ...] = ()
        self._order: tuple[str, ...] = ()
        self._asked: Mapping[MemberId, Asked] = {}

    def compose(self) -> ComposeResult:
        """Lay out count and list."""
        yield SessionBar()
        yield Static(id="count")
        yield Static(id="asked")
        yield Static(Content(_("G guest   N new today   U unmark")), id="more")
        yield RowList(gutter=13, id="people")
        yield KeyBar()

    def refresh_values(self) -> None:
        """Show everybody; the order stays as it was when the screen was opened."""
        self.look()
        session = self.session
        members = self.house.members.active(session.network, session.starts.date())
        attendances = self.house.attendance.of(session.id)
        self._people = roll(members, attendances, self.house.attendance.new_today(session), self._order)
        self._order = order_of(self._people)
        self.query_one("#count", Static).update(Content(count_words(attendances)))
        self._look_who_waits(members)
        shown = [person for person in self._people if person.is_new or not self._only_new]
        rows = [self._row(person) for person in shown]
        self.query_one(RowList).show(rows or [Row(text=self._nobody(), tone="quiet")])

    def _look_who_waits(self, members: Sequence[Member]) -> None:
        network = self.session.network
        held, given = self.house.agreements.current(network), self.house.agreeing.given(network)
        self._asked = asked_of(held, members, self.session_id, given)
        words = count_sentence(still_asked(self._asked), key_of("people.agreement"))
        line = self.query_one("#asked", Static)
        line.update(Content(words))
        line.display = bool(words)

    def _row(self, person: Person) -> Row:
        asked = standing_words(self._asked.get(person.member.id)) if person.member else ""
        words, right = person_words(person, wide=self.size.width >= WIDE)
        return Row(
            key=person.key,
            gutter=presence_or_dash(person),
            gutter_tone="success" if person.presence in TOOK_PART else "quiet",
            text=words,
            right=", ".join(filter(None, [right if person.is_new or not asked else "", asked])),
            right_tone="warning" if asked else "quiet",
        )

    def _nobody(self) -> str:
        if self._only_new:
            return _("Nobody is here for the first time. N shows everybody again.")
        return _("This network has no members yet. G adds a guest by name; members are added under Network.")

    def action_only_new(self) -> None:
        """Show only who is new today, or everybody again."""
        self._only_new = not self._only_new
        self.refresh_values()

    @work
    async def action_mark(self, presence: str) -> None:
        """Mark how the person under the cursor takes part, and go to the next one."""
        person = self._marked()
        reason = await self.reason() if person is not None else None
        if person is None or reason is None:
            return
        try:
            self._keep(person, Presence(presence), reason)
        except NotAgreedYet:
            if person.member is None or not await self.admit(person.member):
                return
            self._keep(person, Presence(presence), reason)
        self.refresh_values()
        self.query_one(RowList).action_cursor(1)

    def _keep(self, person: Person, presence: Presence, reason: str) -> None:
        if person.member is not None:
            self.house.attendance.mark(self.session, person.member, presence, reason)
        elif person.attendance is not None:
            self.house.attendance.change(self.session, person.attendance, presence, reason)

    @work
    async def action_walk_through(self) -> None:
        """Walk the person under the cursor through the agreement."""
        person = self._marked()
        if person is None or person.member is None:
            self.tell(guest_words(key_of("live.agreement")))
        elif person.member.id in self._asked:
            await self.walk([person.member])
        elif self.house.agreements.current(self.session.network) is None:
            raise NoAgreementYet
        else:
            self.tell(agreed_already(person.member.name))

    @work
    async def action_walk_all(self) -> None:
        """Walk everybody in the room who has not agreed through the agreement together."""
        waiting = self.house.agreeing.walk_through(self.session)
        if waiting:
            await self.walk([one.member for one in waiting])
        else:
            self.tell(_("Everybody marked as here has agreed."))

    @work
    async def action_guest(self) -> None:
        """Add a guest by name."""
        name = await self.app.push_screen_wait(
            Ask(self.house, _("What is the guest's name?"), check=lambda text: needed(text, "guest"))
        )
        reason = await self.reason() if name else None
        if name and reason is not None:
            self.house.attendance.welcome(self.session, name, reason=reason)
            self.refresh_values()

    @work
    async def action_unmark(self) -> None:
        """Take the mark of the person under the cursor away."""
        person = self._marked()
        reason = await self.reason() if person and person.attendance else None
        if person and person.attendance and reason is not None:
            self.house.attendance.unmark(self.session, person.attendance, reason)
            self.refresh_values()

    def _marked(self) -> Person | None:
        row = self.query_one(RowList).marked
        return next((person for person in self._people if row and person.key == row.key), None)
