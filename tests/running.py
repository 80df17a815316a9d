"""A small network with a session to run, and another start of peerlog on the same home."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from conftest import StillClock
from peerlog.domain.agenda import in_order
from peerlog.domain.ids import MemberId, NetworkId, SessionId, StepId
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.domain.session import Session
from peerlog.domain.step import Step
from peerlog.services.house import House
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf

PEOPLE = ("Amina Yusuf", "João Pereira", "Ana Sousa", "Ana Lima")
LATER_IDS = itertools.count(10**6)
STEPS = (("Arrive", 5), ("Check-in", 10), ("Case", 30), ("Close", 5))


def network_with_people(house: House, people: tuple[str, ...] = PEOPLE) -> Network:
    """Start a network and add its members."""
    network = house.networks.start(Network(id=NetworkId(""), name="Coastal Teachers", zone="Africa/Nairobi"))
    house.members.add_all([Member(id=MemberId(""), network=network.id, name=name) for name in people])
    return network


def planned_session(house: House, steps: tuple[tuple[str, int], ...] = STEPS) -> Session:
    """Plan a session for the moment the clock of the tests stands at, 14:00 in Nairobi."""
    network = house.networks.at_hand() or network_with_people(house)
    session = house.sessions.plan(
        Session(
            id=SessionId(""), network=network.id, number=0, title="Feedback that lands",
            starts=datetime(2026, 11, 26, 14, 0), zone="Africa/Nairobi",  # noqa: DTZ001 - a wall without its zone
        )
    )  # fmt: skip
    for title, minutes in steps:
        house.agenda.insert(
            Step(
                id=StepId(""),
                session=session.id,
                position="",
                title=title,
                minutes=minutes,
                who="All",
                rule="Listen",
            )
        )
    return session


def opened_session(house: House, steps: tuple[tuple[str, int], ...] = STEPS) -> Session:
    """Plan a session and open it."""
    return house.live.open(planned_session(house, steps))


def steps_by_title(house: House, session: Session) -> dict[str, Step]:
    """Give the steps as they are kept."""
    return {step.title: step for step in in_order(house.agenda.of(session.id))}


@contextmanager
def another_start(home: Home, clock: StillClock) -> Iterator[House]:
    """Give the services as another start of peerlog, or another window, has them."""
    house = House(Shelf(home, clock, lambda: f"{next(LATER_IDS):032x}"))
    try:
        yield house
    finally:
        house.close()
