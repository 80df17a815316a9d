"""A network and a session of it that was held, for tests of what comes after."""

from datetime import datetime
from typing import Any

from peerlog.domain.attendance import Presence
from peerlog.domain.ids import MemberId, NetworkId, SessionId
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.domain.session import Session
from peerlog.services.house import House

LINES = (
    "l: Trustees read one page, not ten",
    "Amina showed us the Maji Mazuri board",
    "d: We meet on first Tuesdays",
    "a: Draft the one-pager @João by 1 dec 2026",
    "a: Call the office @Amina by 20 nov 2026",
    "a: Ask the district for the room",
)


def start_network(house: House) -> Network:
    """Start a network of three."""
    network = house.networks.start(Network(id=NetworkId(""), name="Coastal teachers", zone="Africa/Nairobi"))
    people = (("Amina Yusuf", "Maji Mazuri"), ("João Silva", "Escola Nova"), ("João Pinto", "Ada Trust"))
    house.members.add_all(
        Member(
            id=MemberId(""), network=network.id, name=name, organisation=where, handle=name.split()[1].lower()
        )
        for name, where in people
    )
    return network


def plan_session(house: House, network: Network, **changes: Any) -> Session:
    """Plan a session in the week before the tests' own day."""
    fields: dict[str, Any] = {
        "title": "Feedback that lands",
        "starts": datetime(2026, 11, 19, 14, 0),  # noqa: DTZ001 - wall clock; the zone stands beside it
        "place": "Mombasa",
        "facilitator": "Amina Yusuf",
    }
    return house.sessions.plan(
        Session(id=SessionId(""), network=network.id, number=0, zone="Africa/Nairobi", **(fields | changes))
    )


def run_session(
    house: House, network: Network, lines: tuple[str, ...] = LINES, *, here: bool = True
) -> Session:
    """Plan a session, open it and capture *lines*."""
    house.live.open(plan_session(house, network))
    session = house.sessions.running()[0]
    for line in lines:
        typed = line.replace("@João", "@silva").replace("@Amina", "@yusuf")
        house.notes.capture(session, None, house.notes.read(session, typed))
    if here:
        member = house.members.find(network.id, "Amina Yusuf")
        house.attendance.mark(session, member, Presence.PRESENT)
    return house.sessions.get(session.id)


def hold_session(house: House, network: Network, lines: tuple[str, ...] = LINES) -> Session:
    """Plan, run and close a session."""
    house.live.close(run_session(house, network, lines))
    return house.sessions.find(network.id, "last")
