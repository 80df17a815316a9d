"""Looking at actions without changing them, which costs a start less than all that can be done with them."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Protocol

from peerlog.domain.action import Action, ActionState, action_ref
from peerlog.domain.action_list import Listed, in_list_order
from peerlog.domain.ids import NetworkId

if TYPE_CHECKING:
    from peerlog.domain.member import Member
    from peerlog.domain.session import Session


class ActionsOf(Protocol):
    """Actions as they are kept."""

    def of(self, network: NetworkId, state: ActionState | None = None) -> tuple[Action, ...]: ...


class SessionsById(Protocol):
    """Sessions, for the refs of their actions."""

    def get(self, record: str) -> "Session | None": ...


class MembersOf(Protocol):
    """Members as they are kept."""

    def of(self, network: NetworkId) -> "tuple[Member, ...]": ...


@dataclass(eq=False, repr=False)
class ActionList:
    """What a person can see of actions."""

    store: ActionsOf
    sessions: SessionsById
    members: MembersOf

    def listed(
        self, network: NetworkId, state: ActionState | None = None, words: str = ""
    ) -> tuple[Listed, ...]:
        """Give the actions of a network with ref and owner, open ones first, narrowed to those that hold *words*."""
        everything = self.beside(network, self.store.of(network, state))
        return in_list_order(one for one in everything if one.holds(words))

    def beside(self, network: NetworkId, actions: Iterable[Action]) -> tuple[Listed, ...]:
        """Put ref and owner beside actions of a network."""
        names = {member.id: member.name for member in self.members.of(network)}
        session_ref = cache(self._session_ref)
        return tuple(
            Listed(
                action=action,
                ref=action_ref(action, session_ref(action.session)),
                owner=names.get(action.owner, "") if action.owner else action.owner_words,
            )
            for action in actions
        )

    def _session_ref(self, session: str | None) -> str | None:
        found = self.sessions.get(session) if session else None
        return found.ref if found else None
