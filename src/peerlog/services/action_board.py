"""The board of actions: asked in words, given a page at a time, and the filters people keep."""

import json
import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Protocol

from peerlog.domain.action import Action, ActionState, action_ref
from peerlog.domain.action_board import PAGE, Page, Place, Question, Sought
from peerlog.domain.action_filter import EVERY, ActionFilter, Due, days_of, read_filter
from peerlog.domain.action_list import Listed
from peerlog.domain.errors import NotFound, UnreadableDate
from peerlog.domain.ids import MemberId, NetworkId, SessionId
from peerlog.domain.member import folded, named
from peerlog.domain.text import SHORT, kept, needed

if TYPE_CHECKING:
    from datetime import date

    from peerlog.domain.captured import Understand
    from peerlog.domain.member import Member
    from peerlog.domain.network import Network
    from peerlog.domain.session import Session
    from peerlog.services.networks import Networks

SAVED = "action filters"
_REF = re.compile(r"(?:s0*(\d{1,6}))?-?(?:a0*(\d{1,6}))?", re.IGNORECASE)


class BoardStore(Protocol):
    """Actions, page by page."""

    def page(
        self, question: Question, after: Place | None = None, limit: int = PAGE
    ) -> tuple[tuple[Action, ...], Place | None]: ...


class SessionsById(Protocol):
    """Sessions, for the refs of their actions."""

    def get(self, record: str) -> "Session | None": ...
    def numbered(self, network: NetworkId, number: int) -> "Session | None": ...


class MembersOf(Protocol):
    """Members as they are kept."""

    def of(self, network: NetworkId) -> "tuple[Member, ...]": ...


class Choices(Protocol):
    """What was chosen for this machine."""

    def get(self, name: str) -> str: ...
    def set(self, name: str, value: str) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A filter as it was understood."""

    filter: ActionFilter
    question: Question
    owners: tuple[str, ...] = ()
    """The full names of those meant."""
    networks: "tuple[Network, ...]" = ()


@dataclass(eq=False, repr=False)
class ActionBoard:
    """What a person can ask of actions."""

    store: BoardStore
    sessions: SessionsById
    members: MembersOf
    networks: "Networks"
    choices: Choices
    understand: "Understand"

    def ask(self, network: "Network", typed: str, today: "date", usual: tuple[ActionState, ...]) -> Asked:
        """Understand a filter; *usual* are the states where it names none.

        Raises NotFound for a network or session that is not there, UnreadableDate for no day after `due:`.
        """
        asked = read_filter(typed)
        networks = self._networks(network, asked.network)
        people = tuple(member for one in networks for member in self.members.of(one.id))
        owned = {name: named(people, name) for name in asked.owners}
        question = self._question(asked, networks, today, people)
        question = replace(
            question,
            states=question.states or usual,
            owners=tuple(member.id for found in owned.values() for member in found) if owned else None,
            owner_words=tuple(name for name, found in owned.items() if not found),
        )
        meant = tuple(member.name for found in owned.values() for member in found)
        return Asked(filter=asked, question=question, owners=meant, networks=networks)

    def _question(
        self,
        asked: ActionFilter,
        networks: "tuple[Network, ...]",
        today: "date",
        people: "tuple[Member, ...]",
    ) -> Question:
        first, last = days_of(asked.due, today) if asked.due else (None, None)
        only_open = asked.due or asked.due_by or asked.blocked
        return Question(
            networks=tuple(one.id for one in networks),
            states=asked.states or ((ActionState.OPEN,) if only_open else ()),
            nobody=asked.nobody, due_from=first, due_to=self._day(asked.due_by, today) or last,
            undated=asked.due is Due.UNDATED, blocked=asked.blocked, commitments=asked.commitments,
            carried=asked.carried, about=asked.about,
            words=tuple(self._sought(networks[0], people, word) for word in asked.words),
            session=self._session(networks[0], asked.session),
        )  # fmt: skip

    def _session(self, network: "Network", number: int | None) -> "SessionId | None":
        if number is None:
            return None
        session = self.sessions.numbered(network.id, number)
        if session is None:
            raise NotFound("session", f"S{number:02d}")
        return session.id

    def page(self, asked: Asked, after: Place | None = None, limit: int = PAGE) -> Page:
        """Give the next actions with ref and owner: open ones as they are due, blocked ones, then ended ones."""
        actions, then = self.store.page(asked.question, after, limit)
        people = {member.id: member.name for one in asked.networks for member in self.members.of(one.id)}
        return Page(listed=self.listed(actions, people), then=then)

    def listed(self, actions: tuple[Action, ...], people: "dict[MemberId, str]") -> tuple[Listed, ...]:
        """Put refs and owners beside actions."""
        session_ref = cache(self._session_ref)
        return tuple(
            Listed(
                action=action,
                ref=action_ref(action, session_ref(action.session)),
                owner=people.get(action.owner, "") if action.owner else action.owner_words,
            )
            for action in actions
        )

    def saved(self) -> dict[str, str]:
        """Give the filters kept on this machine, by name."""
        kept_ones = self.choices.get(SAVED)
        return dict(json.loads(kept_ones)) if kept_ones else {}

    def save(self, name: str, typed: str) -> None:
        """Keep a filter under a name; one of that name is replaced."""
        called = needed(name, "name")
        filters = self.saved() | {called: kept(typed, "filter", limit=SHORT)}
        self.choices.set(SAVED, json.dumps(dict(sorted(filters.items()))))

    def drop(self, name: str) -> None:
        """Forget a kept filter; raises NotFound."""
        filters = self.saved()
        found = next((one for one in filters if folded(one) == folded(name)), None)
        if found is None:
            raise NotFound("filter", name)
        del filters[found]
        self.choices.set(SAVED, json.dumps(filters))

    def named(self, name: str) -> str:
        """Give a kept filter; raises NotFound."""
        found = next((text for one, text in self.saved().items() if folded(one) == folded(name)), None)
        if found is None:
            raise NotFound("filter", name)
        return found

    def _networks(self, at_hand: "Network", words: str) -> "tuple[Network, ...]":
        if not words:
            return (at_hand,)
        return self.networks.all() if words.casefold() == EVERY else (self.networks.find(words),)

    def _day(self, words: str, today: "date") -> "date | None":
        if not words:
            return None
        day = self.understand(words, today)
        if day is None:
            raise UnreadableDate(words)
        return day

    def _sought(self, network: "Network", people: "tuple[Member, ...]", word: str) -> Sought:
        wanted = folded(word)
        ref = _REF.fullmatch(word)
        number = int(ref[2]) if ref and ref[2] else None
        session = self.sessions.numbered(network.id, int(ref[1])) if ref and ref[1] else None
        known = session is not None or (ref is not None and ref[1] is None)
        return Sought(
            text=word,
            owners=tuple(member.id for member in people if wanted in folded(member.name)),
            session=session.id if session else None,
            number=number if known else None,
        )

    def _session_ref(self, session: str | None) -> str | None:
        found = self.sessions.get(session) if session else None
        return found.ref if found else None
