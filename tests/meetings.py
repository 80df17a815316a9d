"""A network with sessions, made through the services."""

from datetime import datetime

from peerlog.domain.ids import NetworkId, SessionId, StepId
from peerlog.domain.network import Network
from peerlog.domain.session import Session
from peerlog.domain.step import Step
from peerlog.services.house import House

NEXT_WEEK = datetime(2026, 12, 3, 14, 0)  # noqa: DTZ001 - a wall clock's time, as sessions keep it
LAST_MONTH = datetime(2026, 10, 29, 14, 0)  # noqa: DTZ001


def start_network(house: House, zone: str = "Africa/Nairobi") -> Network:
    """Start a network and take it to hand."""
    return house.networks.start(Network(id=NetworkId(""), name="Coastal Teachers", zone=zone))


def plan_session(house: House, network: Network, title: str, starts: datetime = NEXT_WEEK) -> Session:
    """Plan a session with an empty agenda."""
    draft = Session(
        id=SessionId(""), network=network.id, number=0, title=title, starts=starts, zone=network.zone
    )
    return house.sessions.plan(draft)


def add_step(house: House, session: Session, title: str, minutes: int = 10) -> Step:
    """Put a step at the end of an agenda."""
    return house.agenda.insert(
        Step(id=StepId(""), session=session.id, position="", title=title, minutes=minutes)
    )


def titles(house: House, session: Session) -> list[str]:
    """Name the steps of an agenda in order."""
    return [step.title for step in house.agenda.of(session.id)]


def hold(house: House, session: Session, reached: int) -> Session:
    """Run a session through its first steps, and close it."""
    house.live.open(session)
    for _ in range(reached):
        house.live.next(session.id)
    house.live.close(house.sessions.get(session.id))
    return house.sessions.get(session.id)
