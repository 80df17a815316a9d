"""Letting somebody in who has not said yes to the agreement: a walk through it, or an override that is logged."""

from collections.abc import Sequence

from peerlog.domain.member import Member
from peerlog.domain.text import needed
from peerlog.screens.dialogs import Ask, Choose, Option
from peerlog.screens.live.course_screen import CourseScreen
from peerlog.screens.live.walk import WalkScreen
from peerlog.wording.agreement import override_words
from peerlog.wording.hearing import (
    case_choices,
    case_question,
    override_hint,
    override_question,
    walked_words,
)


class Admitting(CourseScreen[None]):
    """Asking for a yes."""

    async def walk(self, members: Sequence[Member]) -> bool:
        """Walk people through the agreement; says whether all of them said yes."""
        said_yes = await self.app.push_screen_wait(WalkScreen(self.house, self.session_id, members))
        if said_yes is None:
            return False
        self.refresh_values()
        self.tell(walked_words(member.name for member in said_yes))
        return len(said_yes) == len(members)

    async def admit(self, member: Member) -> bool:
        """Ask what to do about somebody who cannot be marked in at a case; says whether they can be now."""
        options = [Option(*choice) for choice in case_choices()]
        chosen = await self.app.push_screen_wait(Choose(self.house, case_question(member.name), options))
        if chosen == "walk":
            return await self.walk([member])
        return await self._override(member) if chosen == "override" else False

    async def _override(self, member: Member) -> bool:
        asked = Ask(
            self.house,
            override_question(member.name),
            hint=override_hint(),
            check=lambda text: needed(text, "reason"),
        )
        why = await self.app.push_screen_wait(asked)
        if why is None:
            return False
        self.house.agreeing.override(self.session, member, why)
        self.tell(override_words(member.name))
        return True
