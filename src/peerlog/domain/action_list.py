"""Actions as a list shows them: with their ref and the name of whoever owns them, and only those asked for."""

from collections.abc import Iterable
from dataclasses import dataclass

from peerlog.domain.action import Action, ActionState
from peerlog.domain.member import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An action with what stands around it."""

    action: Action
    ref: str
    """Such as S07-A3."""
    owner: str
    """The name, the words as typed when nobody has that name, or empty."""

    def holds(self, words: str) -> bool:
        """Whether every word stands somewhere in ref, text, owner or reason, without case and accents."""
        whole = folded(f"{self.ref} {self.action.text} {self.owner} {self.action.reason}")
        return all(word in whole for word in folded(words).split())


def in_list_order(listed: Iterable[Listed]) -> tuple[Listed, ...]:
    """Give open ones as they come (due soonest first), then those that ended, the latest first."""
    everything = tuple(listed)
    still_open = [one for one in everything if one.action.state is ActionState.OPEN]
    ended = [one for one in everything if one.action.state is not ActionState.OPEN]
    latest = sorted(ended, key=lambda one: one.action.ended_on or one.action.made.date(), reverse=True)
    return (*still_open, *latest)
