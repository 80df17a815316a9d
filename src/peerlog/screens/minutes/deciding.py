"""Deciding on one line before it leaves: in other words, as it is, not at all, or no further than some readers."""

from collections.abc import Callable

from textual import work

from peerlog.domain.audience import Audience
from peerlog.domain.errors import StillNames
from peerlog.domain.level import narrower, reach
from peerlog.domain.line import kind_of
from peerlog.domain.note import Note
from peerlog.domain.session import MinutesState, Session
from peerlog.domain.text import needed
from peerlog.domain.verdict import Verdict
from peerlog.screens.dialogs import Ask, Choose, Confirm, Option
from peerlog.screens.minutes.sides import Sides
from peerlog.screens.minutes.ways_out import WaysOut
from peerlog.screens.reason import ask_reason
from peerlog.wording.deciding import (
    AS_IT_IS,
    KEEP,
    LEVEL,
    OWN,
    SUGGESTED,
    TAKE_BACK,
    YES,
    choices,
    leaves_as,
    line_question,
    line_words,
    part_words,
)
from peerlog.wording.errors import sentence
from peerlog.wording.language import _
from peerlog.wording.level import level_words

USUAL = "usual"


class Deciding(WaysOut):
    """What can be done with the marked line."""

    @work(exclusive=True, group="decide")
    async def action_decide(self) -> None:
        """Ask what becomes of the marked line, and do that."""
        sides = self.query_one(Sides)
        verdict = sides.verdict
        if verdict is None:
            self.tell(part_words(sides.marked.text if sides.marked else ""))
            return
        options = [Option(*words) for words in choices(verdict, self.audience)]
        asked = Choose(self.house, line_question(verdict), options, note=line_words(verdict))
        ways = {
            SUGGESTED: self._as_suggested, OWN: self._in_own_words, AS_IT_IS: self._as_it_is, KEEP: self._keep,
            TAKE_BACK: self._take_back, YES: self._said_yes, LEVEL: self._ask_level,
        }  # fmt: skip
        chosen = await self.app.push_screen_wait(asked)
        if chosen is not None:
            await ways[chosen](verdict)

    async def _as_suggested(self, verdict: Verdict) -> None:
        await self._let_out(verdict, verdict.stays.suggested if verdict.stays else "")

    async def _in_own_words(self, verdict: Verdict) -> None:
        before = (verdict.stays.suggested if verdict.stays else "") or verdict.line.text
        hint = _("The line itself stays as it was captured.")
        asked = Ask(
            self.house,
            _("In which words may it leave?"),
            value=before,
            hint=hint,
            check=lambda text: needed(text, "outside"),
        )
        words = await self.app.push_screen_wait(asked)
        if words:
            await self._let_out(verdict, words)

    async def _as_it_is(self, verdict: Verdict) -> None:
        await self._let_out(verdict, verdict.line.text, sure=True)

    async def _let_out(self, verdict: Verdict, words: str, *, sure: bool = False) -> None:
        """Let the line leave in these words; where they still name somebody, only after asking."""
        try:
            self.house.levels.check_words(self._session, words, sure=sure)
        except StillNames as error:
            still = Confirm(self.house, _("Let it leave all the same?"), consequence=sentence(error))
            if not await self.app.push_screen_wait(still):
                return
            sure = True
        await self._keep_decision(
            lambda session, reason: self.house.levels.let_out(
                session, verdict.line, words, sure=sure, reason=reason
            ),
            leaves_as(words),
        )

    async def _keep(self, verdict: Verdict) -> None:
        await self._set_level(verdict, narrower(self.audience))

    async def _take_back(self, verdict: Verdict) -> None:
        await self._keep_decision(
            lambda session, reason: self.house.levels.keep_in(session, verdict.line, reason),
            _("It stays inside where its own words may not leave."),
        )

    async def _said_yes(self, verdict: Verdict) -> None:
        line = verdict.line
        if isinstance(line, Note):
            await self._keep_decision(
                lambda session, reason: self.house.notes.describe(
                    session, line, said_yes=True, reason=reason
                ),
                _("Noted: its speaker said yes."),
            )

    async def _ask_level(self, verdict: Verdict) -> None:
        mode, kind = self.house.levels.mode(self._session), kind_of(verdict.line)
        levels = [Option(one.value, level_words(one)) for one in Audience if reach(kind, one, mode) is one]
        usual = Option(USUAL, _("As was agreed"), level_words(reach(kind, None, mode)))
        asked = Choose(self.house, _("How far may it go?"), [usual, *levels])
        chosen = await self.app.push_screen_wait(asked)
        if chosen is not None:
            await self._set_level(verdict, None if chosen == USUAL else Audience(chosen))

    async def _set_level(self, verdict: Verdict, level: Audience | None) -> None:
        told = _("It goes as far as was agreed.") if level is None else level_words(level)
        await self._keep_decision(
            lambda session, reason: self.house.levels.set_level(session, verdict.line, level, reason), told
        )

    async def _keep_decision(self, do: Callable[[Session, str], object], told: str) -> None:
        """Do what was decided, once it is said why where the minutes are approved, and say so."""
        session = self._session
        reason = await ask_reason(self) if session.minutes_state is MinutesState.APPROVED else ""
        if reason is not None:
            do(session, reason)
            self.refresh_values()
            self.tick()
            self.tell(told)

    @property
    def _session(self) -> Session:
        return self.house.sessions.get(self.session_id)
