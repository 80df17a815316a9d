"""Who helps with an action leaves as owners do, by the mode; whom the owner tells never leaves."""

from dataclasses import replace

import pytest

from held import hold_session, start_network
from peerlog.domain.audience import Audience
from peerlog.domain.network import Confidentiality
from peerlog.services.house import House


@pytest.mark.parametrize(
    ("mode", "audience", "shown"),
    [
        (Confidentiality.OPEN, Audience.MEMBERS, "Amina Yusuf, with João Silva"),
        (Confidentiality.CHATHAM_HOUSE, Audience.MEMBERS, "yusuf, with silva"),
        (Confidentiality.CHATHAM_HOUSE, Audience.PUBLIC, ""),
    ],
)
def test_helpers_are_called_as_owners_are(
    house: House, mode: Confidentiality, audience: Audience, shown: str
) -> None:
    """By name, by handle, or not at all."""
    network = start_network(house)
    house.networks.edit(network, replace(network, confidentiality=mode))
    session = hold_session(house, network)
    action = house.actions.find(network.id, "S01-A2")
    house.commitments.set_people(action, network.id, helpers="João Silva", buddy="João Pinto")
    text = house.minutes.text(session.id, audience)
    if shown:
        assert shown in text
    else:
        assert "silva" not in text.casefold()
    assert "pinto" not in text.casefold()
