"""Watching the clocks while a session runs: signs of life, a sleep of the laptop, a moved wall clock, the bell."""

from peerlog.domain.clock import Reading
from peerlog.domain.live import Phase
from peerlog.domain.watching import watched
from peerlog.screens.live.course_screen import BEAT
from peerlog.screens.live.steering import BELL, Steering, key_of
from peerlog.wording.live import moved_words, slept_words, taken_out_words

SIGN = 5.0
"""Seconds between two signs of life."""


class Watching(Steering):
    """Noticing what the clocks went through."""

    is_open = False
    """Nothing is watched or kept before it is settled how the session goes on."""
    slept_for = 0.0
    """Seconds of the last sleep that count in the running step."""
    _previous: Reading | None = None
    _sign_at = 0.0
    _phase: Phase | None = None

    def beat(self) -> None:
        """Notice what happened, leave a sign of life, paint the clock."""
        now = self.house.live.now()
        if self.is_open:
            self._notice(now)
            self._leave_sign(now)
            self._ring(now)
        self.show_clock(now)

    def show_clock(self, now: Reading) -> None:
        """Paint what the clock changed."""

    def step_changed(self) -> None:
        """Forget what belonged to the step before."""
        self.slept_for, self._phase = 0.0, None

    def action_take_out(self) -> None:
        """Do not count the time the laptop slept."""
        if self.slept_for:
            self.house.live.take_out(self.session_id, self.slept_for)
            words = taken_out_words(self.slept_for)
            self.slept_for = 0.0
            self.refresh_values()
            self.tell(words)

    def _notice(self, now: Reading) -> None:
        previous, self._previous = self._previous, now
        if previous is None:
            return
        happened = watched(previous, now, BEAT)
        if happened.moved:
            self.tell(moved_words(happened.moved))
        if happened.slept and self.course.running is not None and not self.course.held:
            self.slept_for = happened.slept
            self.tell(slept_words(happened.slept, key_of("live.take_out")))

    def _leave_sign(self, now: Reading) -> None:
        if self.course.running is not None and now.ticks - self._sign_at >= SIGN:
            self._sign_at = now.ticks
            self.house.live.alive(self.session_id)

    def _ring(self, now: Reading) -> None:
        left = self.course.countdown(now)
        before, self._phase = self._phase, left.phase if left else None
        if (
            self._phase is Phase.OVER
            and before not in (None, Phase.OVER)
            and self.house.choices.get(BELL) == "on"
        ):
            self.app.bell()
