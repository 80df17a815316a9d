"""Networks as a person starts, describes and deletes them."""

from dataclasses import replace

import pytest

from peerlog.domain.errors import AlreadyThere, EmptyText, NotFound, TooLong, UnknownZone
from peerlog.domain.ids import NetworkId
from peerlog.domain.network import Confidentiality, Network
from peerlog.services.house import House


def draft(name: str = "Coast", **facts: object) -> Network:
    """Describe a network the way a form does."""
    return Network(id=NetworkId(""), name=name, **facts)  # type: ignore[arg-type]


def test_a_started_network_is_at_hand(house: House) -> None:
    """Whoever starts a network goes on with it."""
    house.networks.start(draft("First"))
    second = house.networks.start(draft("Second"))
    assert house.networks.at_hand() == second


def test_without_a_network_none_is_at_hand(house: House) -> None:
    """The first start of all."""
    assert house.networks.at_hand() is None
    assert house.networks.all() == ()


@pytest.mark.parametrize(
    ("network", "error"),
    [
        (draft("  "), EmptyText),
        (draft("x" * 201), TooLong),
        (draft("Hill", purpose="x" * 20_001), TooLong),
        (draft("Hill", zone="Mars/Olympus"), UnknownZone),
        (draft("Hill", zone=""), UnknownZone),
        (draft(" coást "), AlreadyThere),
    ],
)
def test_what_cannot_be_kept_is_refused_and_changes_nothing(
    house: House, network: Network, error: type[Exception]
) -> None:
    """An empty or second name, a text too long, an unknown zone."""
    first = house.networks.start(draft("Coast"))
    saved = house.saved_at()
    with pytest.raises(error):
        house.networks.start(network)
    assert house.networks.all() == (first,)
    assert house.saved_at() == saved


def test_a_network_may_keep_its_own_name_when_edited(house: House) -> None:
    """The same name is a second one only for another network."""
    network = house.networks.start(draft())
    changed = house.networks.edit(
        network, replace(network, name="coast", confidentiality=Confidentiality.OPEN)
    )
    assert changed.confidentiality is Confidentiality.OPEN


def test_the_network_taken_to_hand_stays_so(house: House) -> None:
    """The choice is remembered until that network is deleted."""
    first, second = house.networks.start(draft("First")), house.networks.start(draft("Second"))
    house.networks.take(first)
    assert house.networks.at_hand() == first
    house.networks.remove(first)
    assert house.networks.at_hand() == second


def test_an_edit_is_undone_and_done_again_by_name(house: House) -> None:
    """Ctrl+Z and Ctrl+Y, with the words for it."""
    network = house.networks.start(draft())
    house.networks.edit(network, replace(network, name="Hill"))
    undone = house.undo.undo()
    assert (undone.verb, house.networks.get(network.id).name) == ("network.edit", "Coast")
    house.undo.redo()
    assert house.networks.get(network.id).name == "Hill"


def test_an_unknown_network_is_not_found(house: House) -> None:
    """A record that was never there has its own error."""
    with pytest.raises(NotFound):
        house.networks.get(NetworkId("f" * 32))
