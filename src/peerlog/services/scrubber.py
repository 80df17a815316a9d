"""The scrubber over what a network knows: its people, organisations and places, whoever and wherever they ever were."""

from dataclasses import dataclass
from typing import Protocol

from peerlog.domain.ids import NetworkId
from peerlog.domain.naming import Names
from peerlog.domain.network import Network
from peerlog.domain.scrubbing import Found, telltales
from peerlog.domain.session import Session
from peerlog.services.bridge import NamesKnown


class SessionList(Protocol):
    """Sessions as they are kept."""

    def of(self, network: NetworkId) -> tuple[Session, ...]: ...


@dataclass(eq=False, repr=False)
class Scrubber:
    """Finds what could tell who wrote a text; reads the names anew each time, and keeps none beside what was told."""

    known: NamesKnown
    sessions: SessionList

    def telltales(self, network: Network, text: str) -> tuple[Found, ...]:
        """Give all that could tell who wrote *text*, in order."""
        if not text.strip():
            return ()
        sessions = self.sessions.of(network.id)
        places = {session.place for session in sessions if session.place}
        return telltales(text, self._names(network, sessions), sorted(places))

    def _names(self, network: Network, sessions: tuple[Session, ...]) -> Names:
        names = Names()
        for member in self.known.members(network.id):
            names.add_person(member.name)
            names.add_handle(member)
            names.add_organisation(member.organisation)
        for guest in self.known.guests(network.id):
            names.add_person(guest.guest_name)
            names.add_organisation(guest.guest_organisation)
        for session in sessions:
            for written in (session.facilitator, session.minutes_by):
                if written:
                    names.add_free(written)
        return names
