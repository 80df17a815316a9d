"""Carrying actions over: what the next session asks of each one left open, and how each went so far."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from peerlog.domain.action import Action, ActionState, Outcome
from peerlog.domain.carrying import OFTEN, Carry, Choice, times_kept
from peerlog.domain.errors import CarriedOften, NotFound, NotOpen
from peerlog.domain.ids import ActionId, MemberId, NetworkId, RecordId, SessionId
from peerlog.domain.session import Session, SessionState
from peerlog.domain.text import kept, needed
from peerlog.services.actions import Actions


class CarryStore(Protocol):
    """Answers as they are kept."""

    def add(self, record: Carry) -> None: ...
    def get(self, record: str) -> Carry | None: ...
    def of(self, network: NetworkId) -> tuple[Carry, ...]: ...
    def of_action(self, action: ActionId) -> tuple[Carry, ...]: ...


class SessionList(Protocol):
    """Sessions as they are kept."""

    def of(self, network: NetworkId) -> tuple[Session, ...]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An open action that a session has not been asked about."""

    action: Action
    ref: str
    times: int
    """How often it was kept as it is, in a row."""

    @property
    def is_often(self) -> bool:
        """Whether keeping it once more needs a reason."""
        return self.times >= OFTEN


@dataclass(eq=False, repr=False)
class Carrying:
    """What a person can answer of an open action: keep, make smaller, hand over, let go, or how it went."""

    actions: Actions
    carries: CarryStore
    sessions: SessionList

    def get(self, record: str) -> Carry:
        """Give an answer by its id; raises NotFound."""
        found = self.carries.get(record)
        if found is None:
            raise NotFound("carry", record)
        return found

    def waiting(self, session: Session) -> tuple[Waiting, ...]:
        """Give the open actions from before a session that it has not answered for.

        What people took on for themselves comes first, newest first; then as it is due.
        """
        mine = {action.id for action in self.actions.of_session(session.id)}
        said = self._said(session.network)
        asked = {action for action, those in said.items() if any(one.session == session.id for one in those)}
        still_open = [
            action
            for action in self.actions.of(session.network, ActionState.OPEN)
            if action.id not in mine and action.id not in asked
        ]
        own = sorted(
            (a for a in still_open if a.commitment), key=lambda a: (a.made, a.position), reverse=True
        )
        order = (*own, *(action for action in still_open if not action.commitment))
        return tuple(self._waiting(action, said.get(action.id, ())) for action in order)

    def often(self, network: NetworkId) -> tuple[Waiting, ...]:
        """Give the open actions of a network that need another answer than to be kept, the most often kept first."""
        said = self._said(network)
        found = (self._waiting(action, said[action.id]) for action in self.actions.of(network, ActionState.OPEN)
                 if action.id in said)  # fmt: skip
        return tuple(sorted((one for one in found if one.is_often), key=lambda one: -one.times))

    def times(self, action: Action) -> int:
        """Count how often in a row an action was kept as it is."""
        return times_kept(self.carries.of_action(action.id))

    def of_action(self, action: Action) -> tuple[Carry, ...]:
        """Give what was said of it so far, the first answer first."""
        return self.carries.of_action(action.id)

    def keep(self, action: Action, reason: str = "", session: SessionId | None = None) -> Action:
        """Let it stand as it is; raises CarriedOften where that needs a reason."""
        times = self.times(action)
        if times >= OFTEN and not reason.strip():
            raise CarriedOften(self.actions.ref(action), times)
        with self.actions.desk.act("carry.keep"):
            self._note(action, Choice.KEEP, reason, session)
        return action

    def make_smaller(
        self, action: Action, text: str, due: date | None, reason: str = "", session: SessionId | None = None
    ) -> Action:
        """Give it other words and another date; in approved minutes that needs a reason."""
        with self.actions.desk.act("carry.smaller"):
            smaller = self.actions.edit(action, replace(action, text=text, due=due, outcome=None), reason)
            self._note(action, Choice.SMALLER, reason, session)
        return smaller

    def hand_over(
        self, action: Action, owner: MemberId, reason: str = "", session: SessionId | None = None
    ) -> Action:
        """Give it to somebody else; whoever had it helps no more, and a commitment becomes a plain action."""
        handed = replace(
            action, owner=owner, owner_words="", commitment=False, outcome=None,
            helpers=tuple(helper for helper in action.helpers if helper != owner),
        )  # fmt: skip
        with self.actions.desk.act("carry.hand_over"):
            self._note(action, Choice.HAND_OVER, reason, session)
            return self.actions.edit(action, handed)

    def let_go(self, action: Action, on: date, reason: str, session: SessionId | None = None) -> Action:
        """Let it go on a day; the reason is kept."""
        why = needed(reason, "reason", limit=2_000)
        with self.actions.desk.act("carry.let_go"):
            self._note(action, Choice.LET_GO, why, session)
            return self.actions.drop(action, on, why)

    def went(
        self, action: Action, outcome: Outcome, on: date, why: str = "", session: SessionId | None = None
    ) -> Action:
        """Note how it went; all but done say why, or what is in the way. Part and blocked leave it open."""
        ended = outcome in (Outcome.DONE, Outcome.CHANGED_MIND)
        reason = kept(why, "reason") if outcome is Outcome.DONE else needed(why, "reason", limit=2_000)
        self._check_open(action)
        state = {Outcome.DONE: ActionState.DONE, Outcome.CHANGED_MIND: ActionState.DROPPED}.get(outcome)
        noted = replace(
            action, outcome=outcome, reason=reason, state=state or ActionState.OPEN,
            ended_on=on if ended else None,
        )  # fmt: skip
        with self.actions.desk.act("action.went"):
            self.actions.store.save(action, noted)
            if not ended:
                self._note(action, Choice.KEEP, reason, session)
        return noted

    def _said(self, network: NetworkId) -> dict[ActionId, list[Carry]]:
        said: dict[ActionId, list[Carry]] = {}
        for one in self.carries.of(network):
            said.setdefault(one.action, []).append(one)
        return said

    def _waiting(self, action: Action, said: Iterable[Carry]) -> Waiting:
        return Waiting(action=action, ref=self.actions.ref(action), times=times_kept(said))

    def _note(self, action: Action, choice: Choice, reason: str, session: SessionId | None) -> None:
        self._check_open(action)
        desk = self.actions.desk
        self.carries.add(
            Carry(
                id=RecordId(desk.new_id()), network=action.network, action=action.id,
                session=session or self._running(action.network), choice=choice, reason=kept(reason, "reason"),
                made=desk.now(),
            )
        )  # fmt: skip

    def _running(self, network: NetworkId) -> SessionId | None:
        running = (s.id for s in self.sessions.of(network) if s.state is SessionState.RUNNING)
        return next(running, None)

    def _check_open(self, action: Action) -> None:
        if action.state is not ActionState.OPEN:
            raise NotOpen(self.actions.ref(action))
