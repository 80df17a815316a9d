"""Looking at the agreement of a network: its page, the versions to compare, the sessions it may come from."""

from dataclasses import dataclass
from typing import Protocol

from peerlog.domain.agreement import Agreement, AgreementState
from peerlog.domain.agreement_page import AgreementPage
from peerlog.domain.ids import NetworkId
from peerlog.domain.network import Network
from peerlog.domain.session import Session, SessionState
from peerlog.services.agreeing import Agreeing
from peerlog.services.agreements import Agreements

SESSIONS_OFFERED = 6
"""The latest sessions that are offered as the place where a version was adopted."""


class SessionList(Protocol):
    """Sessions as they are kept."""

    def of(self, network: NetworkId) -> tuple[Session, ...]: ...


@dataclass(eq=False, repr=False)
class AgreementPages:
    """Looking at the agreement of a network."""

    agreements: Agreements
    agreeing: Agreeing
    sessions: SessionList

    def look(self, network: Network) -> AgreementPage:
        """Look at everything once."""
        held, drafted = self.agreements.current(network.id), self.agreements.drafted(network.id)
        shown, review = drafted or held, self.agreements.review(network)
        return AgreementPage(
            held=held,
            drafted=drafted,
            clauses=self.agreements.clauses_of(shown) if shown else (),
            due=review.reasons if review else (),
            waiting=self.agreeing.not_yet(network),
            agreed=len(self.agreeing.agreed(network)),
        )

    def places(self, network: NetworkId) -> tuple[Session, ...]:
        """Give the sessions in which a version may have been adopted, the running and the latest ones first."""
        held = [one for one in self.sessions.of(network) if one.state is not SessionState.PLANNED]
        newest = sorted(
            held, key=lambda one: (one.state is SessionState.RUNNING, one.starts_at), reverse=True
        )
        return tuple(newest[:SESSIONS_OFFERED])

    def compared(self, network: NetworkId) -> tuple[Agreement, ...]:
        """Give the versions that can be read and compared, the first one first."""
        adopted = [
            one for one in self.agreements.versions(network) if one.state is not AgreementState.DRAFTED
        ]
        drafted = self.agreements.drafted(network)
        return (*reversed(adopted), *filter(None, [drafted]))
