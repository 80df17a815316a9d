"""Opening a session: a planned one begins, one that was left asks how to go on."""

from textual import work

from peerlog.domain.ids import SessionId
from peerlog.domain.live import Resume
from peerlog.domain.session import SessionState, is_late
from peerlog.screens.dialogs import Choose, Option
from peerlog.screens.live.capturing import Capturing
from peerlog.screens.live.steering import key_of
from peerlog.services.house import House
from peerlog.wording.hints import prefixes
from peerlog.wording.live import arrival_words, resume_choices, resume_words
from peerlog.wording.session import late_choices, late_question


class Opening(Capturing):
    """Taking a session up."""

    def __init__(self, house: House, session_id: SessionId, at_line: str = "", news: str = "") -> None:
        super().__init__(house, session_id)
        self._at_line, self._news = at_line, news
        self._asks = False

    def on_mount(self) -> None:
        """Open the session, or ask how it goes on."""
        self.show_prompt()
        self.show_hint(prefixes())
        resume = self.house.live.left_off(self.session_id)
        if resume is not None and not self.house.live.is_taken_up(self.session_id):
            self._ask_how(resume)
        elif self.session.state is SessionState.PLANNED and is_late(self.session, self.house.desk.now()):
            self._ask_when()
        else:
            self._take_up()

    @work
    async def _ask_when(self) -> None:
        options = [Option(code, words, why) for code, words, why in late_choices()]
        chosen = await self.app.push_screen_wait(Choose(self.house, late_question(self.session), options))
        if chosen is None:
            self.dismiss()
            return
        if chosen == "then":
            self.house.live.open(self.session, written_up=True)
            self.look()
            self._news = ""
        self._take_up()

    @work
    async def _ask_how(self, resume: Resume) -> None:
        options = [Option(code, words) for code, words in resume_choices(resume)]
        chosen = await self.app.push_screen_wait(Choose(self.house, resume_words(resume), options))
        if chosen in (None, "later"):
            self.dismiss()
            return
        self.house.live.go_on(self.session_id, counting_the_gap=chosen == "counted")
        self._take_up()
        self._say_what_was_left()

    def _say_what_was_left(self) -> None:
        """Say what nobody was asked about before the session was left; the menu asks again."""
        from peerlog.screens.live.left_open import unasked

        if words := unasked(self.house, self.session):
            self.tell(words)

    def _take_up(self) -> None:
        begins = self.session.state is SessionState.PLANNED
        if begins:
            self.house.live.open(self.session)
        self.is_open = True
        self.seat = self.house.live.take_up(self.session_id)
        self.refresh_values()
        words = arrival_words(self.course, key_of("live.hold"), key_of("live.next"))
        self.tell(self._news or words or prefixes())
        self.put_back_draft()
        if self._at_line:
            self.set_focus(self.feed)
            self.feed.mark(self._at_line)
        self._asks = begins
        if begins and self._has_something_to_hear():
            self.show_agreement()
        else:
            self.ask_what_was_left()

    def ask_what_was_left(self) -> None:
        """Ask, once as a session begins, about what earlier ones left open."""
        if self._asks:
            self._asks = False
            self.action_left_open()

    @work
    async def action_left_open(self) -> None:
        """Ask about what earlier sessions left open, one by one."""
        from peerlog.screens.live.left_open import ask_what_was_left

        words = await ask_what_was_left(self, self.session)
        self.refresh_values()
        if words:
            self.tell(words)

    def _has_something_to_hear(self) -> bool:
        network = self.house.networks.get(self.session.network)
        return network.funder_in_room or self.house.agreements.current(network.id) is not None
