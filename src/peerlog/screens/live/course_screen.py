"""What the live screen and the room view share: the run at one look, and the second's beat."""

from typing import ClassVar, Generic

from peerlog.domain.clock import Reading
from peerlog.domain.course import Course
from peerlog.domain.errors import NoAgreementYet
from peerlog.domain.ids import SessionId
from peerlog.domain.session import MinutesState, Session, SessionState
from peerlog.screens.base import PeerScreen, ResultT
from peerlog.screens.reason import ask_reason
from peerlog.services.house import House
from peerlog.widgets.big_clock import BigClock
from peerlog.widgets.session_bar import SessionBar, Standing
from peerlog.wording.bars import saved_words, short_banner_words
from peerlog.wording.language import mark
from peerlog.wording.live import clock_words, ends_words, place_words
from peerlog.wording.safe import visible
from peerlog.wording.session import called
from peerlog.wording.times import clock_time

BEAT = 0.5
"""Seconds between two looks at the clock; only what changed is painted."""


class CourseScreen(PeerScreen[ResultT], Generic[ResultT]):
    """A screen over the run of one session."""

    HELP = mark(
        "How the session runs: which step, how long it still has, when everything is expected to end."
    )
    LETTERS_LEAD_AWAY = False
    COUNTS_DOWN: ClassVar[bool] = False
    """Whether the countdown stands in the top lines, because it stands nowhere else."""

    ONLY_RUNNING: ClassVar[frozenset[str]] = frozenset()
    """Actions that make no sense once the session is closed."""

    def __init__(self, house: House, session_id: SessionId) -> None:
        super().__init__(house)
        self.session_id = session_id
        self.course: Course = house.live.course(session_id)
        self.saved = house.saved_at()

    @property
    def session(self) -> Session:
        """The session as it was at the last look."""
        return self.course.session

    def on_mount(self) -> None:
        """Follow the clock by ourselves: dialogs over this screen must not stop it."""
        self.set_interval(BEAT, self.beat)

    def look(self) -> None:
        """Read the run anew."""
        was, self.course = self.session.state, self.house.live.course(self.session_id)
        self.note_saved()
        if self.session.state is not was:
            self.refresh_bindings()

    def note_saved(self) -> None:
        """Take note of when the last change was kept."""
        self.saved = self.house.saved_at()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what bends the run once the session is closed."""
        if action in self.ONLY_RUNNING and self.session.state is SessionState.CLOSED:
            return False
        return super().check_action(action, parameters)

    def tick(self) -> None:
        """Follow the clock."""
        self.beat()

    def beat(self) -> None:
        """Paint what the clock changed, without a look into the file."""
        self.show_bar()

    @property
    def is_approved(self) -> bool:
        """Whether the minutes are frozen, so that each change needs a reason."""
        return self.session.minutes_state is MinutesState.APPROVED

    async def reason(self) -> str | None:
        """Ask why approved minutes change; empty for minutes that are still a draft, None when it is not told."""
        return await ask_reason(self) if self.is_approved else ""

    def action_blank(self) -> None:
        """Hide everything until any key is pressed."""
        from peerlog.screens.blank import BlankScreen

        self.app.push_screen(BlankScreen())

    def action_agreement(self) -> None:
        """Show the agreement in large."""
        if self.house.agreements.current(self.session.network) is None:
            raise NoAgreementYet
        self.show_agreement()

    def action_power(self) -> None:
        """Show what is said aloud about a funder or a manager in the room."""
        self.show_agreement(power=True)

    def show_agreement(self, *, power: bool = False) -> None:
        """Put the agreement in front."""
        from peerlog.screens.live.wall import WallScreen

        self.app.push_screen(WallScreen(self.house, self.session_id, power=power), self.agreement_shown)

    def agreement_shown(self, _heard: bool | None) -> None:
        """Go on after the agreement was shown."""

    def show_countdown(self, now: Reading) -> None:
        """Paint the countdown in large."""
        left = self.course.countdown(now)
        for clock in self.query(BigClock):
            clock.text, clock.word = clock_words(left, held=self.course.held)
            clock.set_classes(left.phase.value if left else "")

    def show_bar(self) -> None:
        """Show which session this is, how far it has come, what time it is."""
        now = self.house.live.now()
        local = now.wall.astimezone(self.session.starts_at.tzinfo)
        left = self.course.countdown(now) if self.COUNTS_DOWN else None
        parts = (
            place_words(self.course),
            " ".join(clock_words(left, held=self.course.held)),
            ends_words(self.course.standing(now)),
        )
        standing = Standing(
            session=visible(called(self.session)),
            clock=clock_time(local),
            course="   ".join(part.strip() for part in parts if part.strip()),
            saved=saved_words(self.saved, local.date()),
            banner=short_banner_words(demo=self.house.demo),
        )
        for bar in self.query(SessionBar):  # none is left while the screen goes away and the clock ticks on
            bar.standing = standing
