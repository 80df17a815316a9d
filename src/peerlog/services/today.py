"""What needs me now: the session that runs, the next one, what is due or comes back, drafts to recover."""

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple, Protocol

from peerlog.domain.action import Action
from peerlog.domain.action_list import Listed
from peerlog.domain.agreement_page import AgreementPage
from peerlog.domain.draft import Draft
from peerlog.domain.ids import ActionId, NetworkId
from peerlog.domain.needs import WEEK, Needs, Returning, Some, ToLookAt
from peerlog.domain.network import Network
from peerlog.domain.session import MinutesState, Session, SessionState, next_of
from peerlog.services.acts import Desk

if TYPE_CHECKING:
    from peerlog.domain.carrying import Carry
    from peerlog.domain.mistake_answer import Unanswered
    from peerlog.services.looks import LookBackStore, LookStore

SHOWN = 8
"""Things of a kind that are read at once, unless more are asked for."""
SOONEST = timedelta(days=28)
"""No rung of a look-back is due sooner after its promise."""


class Asking(Protocol):
    """What asks for somebody, counted and read from the top."""

    def actions(self, network: NetworkId, span: str, day: date, week: date, limit: int) -> Some[Action]: ...
    def kept(self, network: NetworkId, times: int) -> "dict[ActionId, list[Carry]]": ...
    def these(self, actions: list[ActionId]) -> tuple[Action, ...]: ...
    def reviews(self, network: NetworkId, day: date, limit: int) -> Some[Returning]: ...
    def promises(self, network: NetworkId, day: date) -> int: ...


class SessionsOf(Protocol):
    """Sessions as they are kept."""

    def of(self, network: NetworkId) -> tuple[Session, ...]: ...


class AllDrafts(Protocol):
    """Drafts as they are kept."""

    def all(self) -> tuple[Draft, ...]: ...


class ToldCounts(Protocol):
    """How many mistakes ask for somebody."""

    def held(self, network: str) -> int: ...
    def unanswered(self, network: str) -> dict[str, int]: ...


class Kept(Protocol):
    """The boards that are looked at; those of look-backs only where there is one."""

    @property
    def asking(self) -> Asking: ...
    @property
    def sessions(self) -> SessionsOf: ...
    @property
    def drafts(self) -> AllDrafts: ...
    @property
    def mistake_counts(self) -> ToldCounts: ...
    @property
    def look_backs(self) -> "LookBackStore": ...
    @property
    def looks(self) -> "LookStore": ...


class AgreementLook(Protocol):
    """Looking at the agreement of a network."""

    def look(self, network: Network) -> AgreementPage: ...


class Listing(Protocol):
    """Refs and owners of actions."""

    def beside(self, network: NetworkId, actions: Iterable[Action]) -> tuple[Listed, ...]: ...


@dataclass(eq=False, repr=False)
class Today:
    """What needs me now."""

    kept: Kept
    listing: Listing
    agreements: AgreementLook
    floor: Callable[[], int]
    """How many mistakes must wait before they are released; asked only where some do."""
    desk: Desk

    def needs(self, network: Network, most: int = SHOWN) -> Needs:
        """Look at everything once; of each kind the first *most* are read."""
        day = self.desk.today(network.zone)
        acting = self._acting(network.id, day, most)
        sessions = self.kept.sessions.of(network.id)
        page = self.agreements.look(network)
        return Needs(
            day=day,
            running=tuple(s for s in sessions if s.state is SessionState.RUNNING),
            next=next_of(sessions),
            agreement=page if page.asks else None,
            overdue=acting.overdue,
            soon=acting.soon,
            often=acting.often,
            reviews=self.kept.asking.reviews(network.id, day, most),
            look_backs=self._look_backs(network.id, day, most),
            unanswered=self._unanswered(network, day),
            releasable=self._releasable(network),
            drafts=self.kept.drafts.all(),
            unapproved=_unapproved(sessions, most),
            later=acting.later,
            times=acting.times,
        )

    def _acting(self, network: NetworkId, day: date, most: int) -> "_Acting":
        week = day + timedelta(days=WEEK)
        overdue, soon, later, undated = (
            self.kept.asking.actions(network, name, day, week, most)
            for name in ("overdue", "soon", "later", "undated")
        )
        times = self._times(network)
        often = self._often(network, times, week, most)
        return _Acting(
            overdue=self._listed(network, overdue),
            soon=self._listed(network, soon),
            often=often,
            later=self._listed(network, _without(times, often.count, later, undated)),
            times=times,
        )

    def _listed(self, network: NetworkId, some: Some[Action]) -> Some[Listed]:
        if not some:
            return Some()
        return Some(first=self.listing.beside(network, some.first), count=some.count)

    def _times(self, network: NetworkId) -> dict[ActionId, int]:
        """Count how often the open actions were kept that were kept too often."""
        from peerlog.domain.carrying import OFTEN, times_kept

        kept = {action: times_kept(said) for action, said in self.kept.asking.kept(network, OFTEN).items()}
        return {action: times for action, times in kept.items() if times >= OFTEN}

    def _often(self, network: NetworkId, times: dict[ActionId, int], week: date, most: int) -> Some[Listed]:
        if not times:
            return Some()
        found = self.kept.asking.these(sorted(times, key=lambda action: (-times[action], action)))
        ahead = [action for action in found if action.due is None or action.due > week]
        return self._listed(network, Some(first=tuple(ahead[:most]), count=len(ahead)))

    def _look_backs(self, network: NetworkId, day: date, most: int) -> Some[ToLookAt]:
        if not self.kept.asking.promises(network, day - SOONEST):
            return Some()
        from peerlog.domain.look_back_due import looks_due

        found = looks_due(self.kept.look_backs.of(network), self.kept.looks.of(network), day)
        return Some(first=found[:most], count=len(found))

    def _unanswered(self, network: Network, day: date) -> "Unanswered | None":
        waiting = self.kept.mistake_counts.unanswered(network.id)
        if not waiting:
            return None
        from peerlog.domain.mistake_answer import unanswered

        return unanswered(waiting, day)

    def _releasable(self, network: Network) -> int:
        waiting = self.kept.mistake_counts.held(network.id)
        return waiting if waiting and waiting >= self.floor() else 0


class _Acting(NamedTuple):
    """The open actions, group by group."""

    overdue: Some[Listed]
    soon: Some[Listed]
    often: Some[Listed]
    later: Some[Listed]
    times: dict[ActionId, int]


def _unapproved(sessions: Iterable[Session], most: int) -> Some[Session]:
    held = [s for s in sessions if s.state is SessionState.CLOSED and s.minutes_state is MinutesState.DRAFT]
    return Some(first=tuple(held[:most]), count=len(held))


def _without(often: Container[ActionId], count: int, *spans: Some[Action]) -> Some[Action]:
    """Put what has no hurry together, but for what was carried too often, which is shown already."""
    first = tuple(action for span in spans for action in span.first if action.id not in often)
    return Some(first=first, count=sum(span.count for span in spans) - count)
