"""Several actions changed in one go, which one undo takes back."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from peerlog.domain.action import Action, ActionState
from peerlog.domain.ids import MemberId
from peerlog.domain.text import needed
from peerlog.services.actions import Actions


@dataclass(eq=False, repr=False)
class ActionBulk:
    """What a person can do with several actions at once; what holds already for one is not written again."""

    actions: Actions

    def finish(self, chosen: Iterable[Action], on: date) -> int:
        """Note that they are done; gives how many were open."""
        return self._all(
            (one for one in chosen if one.state is ActionState.OPEN), lambda one: self.actions.finish(one, on)
        )

    def let_go(self, chosen: Iterable[Action], on: date, reason: str) -> int:
        """Let them go, and keep why; gives how many were open."""
        why = needed(reason, "reason", limit=2_000)
        still_open = (one for one in chosen if one.state is ActionState.OPEN)
        return self._all(still_open, lambda one: self.actions.drop(one, on, why))

    def date(self, chosen: Iterable[Action], due: date | None) -> int:
        """Give them all a date, or take it away; gives how many had another."""
        return self._all(
            (one for one in chosen if one.due != due),
            lambda one: self.actions.edit(one, replace(one, due=due)),
        )

    def give_to(self, chosen: Iterable[Action], owner: MemberId | None) -> int:
        """Give them all to somebody, or to nobody; gives how many were somebody else's."""
        others = (one for one in chosen if one.owner != owner or one.owner_words)
        return self._all(
            others, lambda one: self.actions.edit(one, replace(one, owner=owner, owner_words=""))
        )

    def _all(self, chosen: Iterable[Action], change: Callable[[Action], object]) -> int:
        those = tuple(chosen)
        with self.actions.desk.act("action.several"):
            for one in those:
                change(one)
        return len(those)
