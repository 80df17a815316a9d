"""Owned, dated follow-up: writing down, editing, done, dropped."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

from peerlog.domain.action import Action, ActionState, action_ref
from peerlog.domain.errors import NotFound, UnreadableDate
from peerlog.domain.ids import ActionId, MemberId, NetworkId, RecordId, SessionId
from peerlog.domain.line import told_anew
from peerlog.domain.meaning import may_begin_an_id, the_one
from peerlog.domain.member import Member, named
from peerlog.domain.network import Network
from peerlog.domain.order import after
from peerlog.domain.session import Session
from peerlog.domain.text import LONG, SHORT, kept, needed
from peerlog.services.acts import Desk
from peerlog.services.amending import Altered, Amending

if TYPE_CHECKING:
    from peerlog.domain.captured import Captured, Understand


class ActionStore(Protocol):
    """Actions as they are kept."""

    def add(self, record: Action) -> None: ...
    def save(self, before: Action, after: Action) -> None: ...
    def get(self, record: str) -> Action | None: ...
    def of(self, network: NetworkId, state: ActionState | None = None) -> tuple[Action, ...]: ...
    def of_session(self, session: SessionId) -> tuple[Action, ...]: ...
    def from_origin(self, origin: RecordId) -> tuple[Action, ...]: ...
    def last_number(self, network: NetworkId, session: SessionId | None) -> int: ...
    def starting_with(self, start: str) -> tuple[Action, ...]: ...


class SessionRefs(Protocol):
    """Sessions, for the refs of their actions."""

    def get(self, record: str) -> Session | None: ...
    def numbered(self, network: NetworkId, number: int) -> Session | None: ...


class MemberList(Protocol):
    """Members as they are kept."""

    def of(self, network: NetworkId) -> tuple[Member, ...]: ...


@dataclass(eq=False, repr=False)
class Actions:
    """What a person can do with actions."""

    store: ActionStore
    sessions: SessionRefs
    members: MemberList
    amending: Amending
    desk: Desk
    understand: "Understand"

    def of(self, network: NetworkId, state: ActionState | None = None) -> tuple[Action, ...]:
        """Give the actions of a network, those due soonest first."""
        return self.store.of(network, state)

    def of_session(self, session: SessionId) -> tuple[Action, ...]:
        """Give the actions agreed in a session."""
        return self.store.of_session(session)

    def get(self, action: str) -> Action:
        """Give an action by its id."""
        found = self.store.get(action)
        if found is None:
            raise NotFound("action", action)
        return found

    def read(self, network: Network, typed: str) -> "Captured":
        """Say what a line typed between sessions means: text, @owner, by date."""
        from peerlog.domain.capture import parse

        return parse(
            f"a: {typed}", self.members.of(network.id), self.desk.today(network.zone), self.understand
        )

    def take(self, network: Network, typed: str) -> Action:
        """Write down an action as typed; raises Ambiguous when two people have the name."""
        from peerlog.domain.captured import with_one_owner

        captured = with_one_owner(self.read(network, typed))
        owner = captured.owner.id if captured.owner else None
        return self.add(network.id, captured.text, owner, captured.due, captured.owner_words)

    def filled(self, network: Network, action: Action, *, text: str, owner: str, due: str) -> Action:
        """Give an action as filled in: owner and date in people's own words, empty for none."""
        day = self.understand(due, self.desk.today(network.zone)) if due.strip() else None
        if due.strip() and day is None:
            raise UnreadableDate(due)
        found = named(self.members.of(network.id), owner)
        person = the_one("owner", owner, found, (one.name for one in found)) if found else None
        words = "" if person else kept(owner, "owner", limit=SHORT)
        return replace(action, text=text, owner=person.id if person else None, owner_words=words, due=day)

    def ref(self, action: Action) -> str:
        """Give the short name, such as S07-A3."""
        session = self.sessions.get(action.session) if action.session else None
        return action_ref(action, session.ref if session else None)

    def add(
        self, network: NetworkId, text: str, owner: MemberId | None, due: date | None, owner_words: str = ""
    ) -> Action:
        """Write down an action between sessions; one agreed in a session is captured there."""
        with self.desk.act("action.add"):
            action = Action(
                id=ActionId(self.desk.new_id()),
                network=network,
                session=None,
                step=None,
                number=self.store.last_number(network, None) + 1,
                text=needed(text, "action", limit=LONG),
                owner=owner,
                due=due,
                made=self.desk.now(),
                position=after(None),
                owner_words=kept(owner_words, "owner"),
            )
            self.store.add(action)
        return action

    def edit(self, before: Action, changed: Action, reason: str = "") -> Action:
        """Change text, owner or date; new words in approved minutes need a reason, owner and date do not."""
        text = needed(changed.text, "action", limit=LONG)
        action = told_anew(replace(changed, text=before.text), text)
        session = self.sessions.get(before.session) if before.session else None
        reworded = action.text != before.text
        if session is not None and reworded:
            self.amending.allow(session, reason)
        with self.desk.act("action.edit"):
            self.store.save(before, action)
            if session is not None and reworded:
                altered = Altered(about=before.id, kind="action", before=before.text, after=action.text)
                self.amending.note(session, altered, reason)
        return action

    def finish(self, action: Action, on: date) -> Action:
        """Note that it is done; one that is done already keeps its day."""
        if action.state is ActionState.DONE:
            return action
        return self._end(action, ActionState.DONE, on, "", "action.finish")

    def drop(self, action: Action, on: date, reason: str = "") -> Action:
        """Let it go, and keep why."""
        return self._end(action, ActionState.DROPPED, on, reason, "action.drop")

    def reopen(self, action: Action) -> Action:
        """Make it open again."""
        return self._end(action, ActionState.OPEN, None, "", "action.reopen")

    def remove(self, action: Action, reason: str = "") -> None:
        """Move it to the trash; striking it from approved minutes needs a reason."""
        session = self.sessions.get(action.session) if action.session else None
        if session is not None:
            self.amending.allow(session, reason)
        with self.desk.act("action.remove"):
            self.store.save(action, replace(action, trashed=True))
            if session is not None:
                altered = Altered(about=action.id, kind="action", before=action.text, after="")
                self.amending.note(session, altered, reason)

    def find(self, network: NetworkId, ref: str) -> Action:
        """Find an action by its ref (S07-A3, A12) or the start of its id."""
        wanted = ref.strip().lower()
        found = tuple(a for a in self.store.of(network) if self._is(a, wanted))
        if not found and may_begin_an_id(wanted):
            found = tuple(a for a in self.store.starting_with(wanted) if a.network == network)
        return the_one("action", ref, found, map(self.ref, found))

    def _is(self, action: Action, wanted: str) -> bool:
        head, _, tail = wanted.rpartition("-")
        digits, session = tail.removeprefix("a"), head.removeprefix("s")
        if not digits.isdecimal() or int(digits) != action.number:
            return False
        if not head:
            return action.session is None and tail.startswith("a")
        holder = self.sessions.get(action.session) if action.session else None
        return holder is not None and session.isdecimal() and holder.number == int(session)

    def _end(self, action: Action, state: ActionState, on: date | None, reason: str, verb: str) -> Action:
        ended = replace(action, state=state, ended_on=on, reason=kept(reason, "reason"))
        with self.desk.act(verb):
            self.store.save(action, ended)
        return ended
