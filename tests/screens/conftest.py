"""A network with a few members, for screens that need one."""

from datetime import date

import pytest

from looks import scenes  # noqa: F401 - takes the scenes in
from looks.stage import in_utc, open_scene  # noqa: F401 - fixtures
from peerlog.domain.ids import MemberId, NetworkId
from peerlog.domain.member import Experience, Member
from peerlog.domain.network import Network
from peerlog.services.house import House


@pytest.fixture
def network(house: House) -> Network:
    """A network with four members, one of whom has left."""
    started = house.networks.start(
        Network(
            id=NetworkId(""),
            name="Coastal Teachers",
            purpose="Learning from each other's cases",
            concern_route="Ruth",
            zone="Africa/Nairobi",
        )
    )
    people = (
        Member(
            id=MemberId(""), network=started.id, name="Amina Odhiambo", organisation="Maji Mazuri",
            experience=Experience.LONG, joined=date(2025, 9, 1), access_needs="large print",
        ),
        Member(id=MemberId(""), network=started.id, name="João Pereira", organisation="Escola Aberta"),
        Member(id=MemberId(""), network=started.id, name="Kofi Mensah", handle="KM"),
        Member(id=MemberId(""), network=started.id, name="Petra Novak", left=date(2026, 6, 30)),
    )  # fmt: skip
    house.members.add_all(people, verb="member.add")
    return started
