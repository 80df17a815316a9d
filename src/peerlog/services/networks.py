"""Starting and describing networks, and which one is at hand."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from peerlog.domain.errors import AlreadyThere, NotFound, UnknownZone
from peerlog.domain.ids import NetworkId
from peerlog.domain.meaning import begins, the_one
from peerlog.domain.member import folded
from peerlog.domain.network import Network
from peerlog.domain.session import zone_of
from peerlog.domain.text import SHORT, kept, needed
from peerlog.services.acts import Desk

AT_HAND = "network"


class NetworkStore(Protocol):
    """Networks as they are kept."""

    def add(self, record: Network) -> None: ...
    def save(self, before: Network, after: Network) -> None: ...
    def get(self, record: str) -> Network | None: ...
    def everyone(self) -> tuple[Network, ...]: ...


class Choices(Protocol):
    """What was chosen for this machine."""

    def get(self, name: str) -> str: ...
    def set(self, name: str, value: str) -> None: ...


@dataclass(eq=False, repr=False)
class Networks:
    """What a person can do with networks."""

    store: NetworkStore
    choices: Choices
    desk: Desk

    def all(self) -> tuple[Network, ...]:
        """Give every network by name."""
        return self.store.everyone()

    def at_hand(self) -> Network | None:
        """Give the network the screens and commands speak of: the one chosen last, else the only or first one."""
        chosen = self.store.get(self.choices.get(AT_HAND))
        if chosen is not None and not chosen.trashed:
            return chosen
        return next(iter(self.store.everyone()), None)

    def find(self, words: str) -> Network:
        """Find the one network these words mean: its name, the beginning of its name, or of its id."""
        wanted = folded(words)
        everyone = self.store.everyone()
        found = tuple(n for n in everyone if folded(n.name) == wanted) or tuple(
            n for n in everyone if wanted and (folded(n.name).startswith(wanted) or begins(n.id, wanted))
        )
        return the_one("network", words, found, (network.name for network in found))

    def take(self, network: Network) -> None:
        """Take a network to hand."""
        self.choices.set(AT_HAND, network.id)

    def start(self, draft: Network) -> Network:
        """Start a network from what was filled in; its id and trash mark are given here."""
        network = replace(_checked(draft, self.store.everyone()), id=NetworkId(self.desk.new_id()))
        with self.desk.act("network.start"):
            self.store.add(network)
            self.take(network)
        return network

    def edit(self, before: Network, after: Network) -> Network:
        """Change what *after* changed."""
        checked = _checked(after, (n for n in self.store.everyone() if n.id != before.id))
        with self.desk.act("network.edit"):
            self.store.save(before, checked)
        return checked

    def get(self, network: NetworkId) -> Network:
        """Give a network by its id."""
        found = self.store.get(network)
        if found is None:
            raise NotFound("network", network)
        return found

    def remove(self, network: Network) -> None:
        """Move a network to the trash."""
        with self.desk.act("network.remove"):
            self.store.save(network, replace(network, trashed=True))


def _checked(network: Network, others: Iterable[Network]) -> Network:
    name = needed(network.name, "name")
    if any(folded(other.name) == folded(name) for other in others):
        raise AlreadyThere("network", name)
    if zone_of(network.zone) is None:
        raise UnknownZone(network.zone)
    return replace(
        network,
        name=name,
        purpose=kept(network.purpose, "purpose"),
        values=kept(network.values, "values"),
        concern_route=kept(network.concern_route, "concern_route"),
        zone=needed(network.zone, "zone", limit=SHORT),
    )
