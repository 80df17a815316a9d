"""What needs me now: the session that runs, the next one, open and overdue actions, drafts to recover."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from peerlog.domain.action import Action, ActionState
from peerlog.domain.agreement_page import AgreementPage
from peerlog.domain.draft import Draft
from peerlog.domain.ids import NetworkId
from peerlog.domain.network import Network
from peerlog.domain.session import MinutesState, Session, SessionState, next_of
from peerlog.services.acts import Desk

if TYPE_CHECKING:
    from peerlog.domain.mistake_answer import Unanswered


class SessionsOf(Protocol):
    """Sessions as they are kept."""

    def of(self, network: NetworkId) -> tuple[Session, ...]: ...


class ActionsOf(Protocol):
    """Actions as they are kept."""

    def of(self, network: NetworkId, state: ActionState | None = None) -> tuple[Action, ...]: ...


class AllDrafts(Protocol):
    """Drafts as they are kept."""

    def all(self) -> tuple[Draft, ...]: ...


class AgreementLook(Protocol):
    """Looking at the agreement of a network."""

    def look(self, network: Network) -> AgreementPage: ...


class ToldCounts(Protocol):
    """How many mistakes ask for somebody."""

    def held(self, network: str) -> int: ...
    def unanswered(self, network: str) -> dict[str, int]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What needs a person now, in order of need."""

    day: date
    running: tuple[Session, ...]
    next: Session | None
    agreement: AgreementPage | None
    """None unless it is due for a look, or somebody has not said yes to it."""
    drafts: tuple[Draft, ...]
    overdue: tuple[Action, ...]
    soon: tuple[Action, ...]
    """Due within a week."""
    later: tuple[Action, ...]
    """Open, due later or undated."""
    unapproved: tuple[Session, ...]
    """Closed sessions whose minutes are still a draft, newest first."""
    unanswered: "Unanswered | None"
    """Released mistakes without a response; None where there are none."""
    releasable: int
    """Mistakes that wait, once there are enough of them to be released."""

    @property
    def nothing(self) -> bool:
        """Whether nothing at all asks for a person."""
        needed = (
            self.running, self.next, self.agreement, self.drafts, self.actions, self.unapproved, self.unanswered,
            self.releasable,
        )  # fmt: skip
        return not any(needed)

    @property
    def actions(self) -> tuple[Action, ...]:
        """Every open action, the most urgent first."""
        return (*self.overdue, *self.soon, *self.later)


@dataclass(eq=False, repr=False)
class Today:
    """What needs me now."""

    sessions: SessionsOf
    actions: ActionsOf
    drafts: AllDrafts
    agreements: AgreementLook
    told: ToldCounts
    floor: Callable[[], int]
    """How many mistakes must wait before they are released; asked only where some do."""
    desk: Desk

    def needs(self, network: Network) -> Needs:
        """Look at everything once."""
        day = self.desk.today(network.zone)
        sessions = self.sessions.of(network.id)
        actions = self.actions.of(network.id, ActionState.OPEN)
        page = self.agreements.look(network)
        dated = [a for a in actions if a.due is not None]
        return Needs(
            day=day,
            running=tuple(s for s in sessions if s.state is SessionState.RUNNING),
            next=next_of(sessions),
            agreement=page if page.asks else None,
            drafts=self.drafts.all(),
            overdue=tuple(a for a in dated if a.is_overdue_on(day)),
            soon=tuple(a for a in dated if a.due and 0 <= (a.due - day).days <= 7),
            later=tuple(a for a in actions if a.due is None or (a.due - day).days > 7),
            unapproved=tuple(
                s
                for s in sessions
                if s.state is SessionState.CLOSED and s.minutes_state is MinutesState.DRAFT
            )[:5],
            unanswered=self._unanswered(network, day),
            releasable=self._releasable(network),
        )

    def _unanswered(self, network: Network, day: date) -> "Unanswered | None":
        waiting = self.told.unanswered(network.id)
        if not waiting:
            return None
        from peerlog.domain.mistake_answer import unanswered

        return unanswered(waiting, day)

    def _releasable(self, network: Network) -> int:
        waiting = self.told.held(network.id)
        return waiting if waiting and waiting >= self.floor() else 0
