"""Steering a session: step by step, minute by minute; the same keys on the live screen and in the room view."""

from textual import work

from peerlog.domain.course import others
from peerlog.domain.ids import StepId
from peerlog.domain.step import Step
from peerlog.screens.dialogs import Choose, Option
from peerlog.screens.keys import KEYS
from peerlog.screens.live.course_screen import CourseScreen
from peerlog.widgets.key_bar import key_name
from peerlog.wording.hearing import case_words
from peerlog.wording.language import _
from peerlog.wording.live import begun_words, bell_words, given_words, held_words
from peerlog.wording.safe import visible
from peerlog.wording.steps import state_word
from peerlog.wording.times import minutes_words

BELL = "bell"
SHARES = (1, 2, 3, 5, 10, 15, 20, 30)
"""Minutes to choose from when borrowing."""


def key_of(name: str) -> str:
    """Give the key of a name of the key table as people call it."""
    return key_name(KEYS[name].keys)


class Steering(CourseScreen[None]):
    """Moving through the steps and bending the plan."""

    ONLY_RUNNING = frozenset(
        {"next_step", "step_back", "defer", "give", "hold", "jump", "borrow", "replan", "bell", "close"}
    )

    def action_next_step(self) -> None:
        """End this step and begin the next one; after the last one, close the session."""
        if self.course.at_its_end:
            self.action_close()
        else:
            self._moved(self.house.live.next(self.session_id))

    def action_step_back(self) -> None:
        """Return to the step before."""
        self._moved(self.house.live.back(self.session_id))

    def action_defer(self) -> None:
        """Put the running step off to the next session."""
        self._moved(self.house.live.defer(self.session_id))

    def action_give(self, minutes: int) -> None:
        """Give the running step minutes, or take some."""
        words = given_words(self.house.live.give_minutes(self.session_id, minutes))
        self.refresh_values()
        self.tell(words)

    def action_hold(self) -> None:
        """Stop the clock, or let it go on."""
        if self.course.running is None:
            self.tell(given_words(None))
            return
        self.house.live.hold(self.session_id)
        self.refresh_values()
        self.tell(held_words(held=self.course.held, key=key_of("live.hold")))

    @work
    async def action_jump(self) -> None:
        """End this step and go to any other."""
        steps = others(self.course.steps, self.course.running)
        options = [Option(s.id, visible(s.title), right=state_word(s.state)) for s in steps]
        chosen = await self.app.push_screen_wait(Choose(self.house, _("Go to which step?"), options))
        if chosen:
            self._moved(self.house.live.jump(self.session_id, StepId(chosen)))

    @work
    async def action_borrow(self) -> None:
        """Move minutes from a step to come to this one."""
        lenders = {lender.step.id: lender for lender in self.course.lenders()}
        if self.course.running is None or not lenders:
            self.tell(_("No step to come has a minute to lend."))
            return
        options = [
            Option(each.step.id, visible(each.step.title), right=minutes_words(each.minutes))
            for each in lenders.values()
        ]
        chosen = await self.app.push_screen_wait(Choose(self.house, _("Borrow from which step?"), options))
        if chosen:
            await self._borrow(StepId(chosen), lenders[StepId(chosen)].minutes)

    async def _borrow(self, lender: StepId, most: int) -> None:
        shares = sorted({share for share in SHARES if share < most} | {most})
        options = [Option(str(share), minutes_words(share)) for share in shares]
        share = await self.app.push_screen_wait(Choose(self.house, _("How many minutes?"), options))
        if share:
            words = given_words(self.house.live.borrow(self.session_id, lender, int(share)))
            self.refresh_values()
            self.tell(words)

    @work
    async def action_replan(self) -> None:
        """Make the rest fit."""
        from peerlog.screens.live.replan import ReplanDialog

        if await self.app.push_screen_wait(ReplanDialog(self.house, self.course)):
            self.refresh_values()
            self.tell(_("Re-planned. Ctrl+Z takes it back."))

    def action_bell(self) -> None:
        """Ring at zero, or do not; remembered on this machine."""
        on = self.house.choices.get(BELL) != "on"
        self.house.choices.set(BELL, "on" if on else "off")
        self.tell(bell_words(on=on))

    def action_close(self) -> None:
        """Go to what is missing, and to the end."""
        from peerlog.screens.closing import ClosingScreen

        self.app.push_screen(ClosingScreen(self.house, self.session_id))

    def _moved(self, step: Step | None) -> None:
        self.refresh_values()
        waiting = self.house.agreeing.case_waits_for(self.session)
        case = case_words(waiting, key_of("live.people"), key_of("people.agreement"))
        self.tell(f"{begun_words(step, key_of('live.next'))} {case}".rstrip())
