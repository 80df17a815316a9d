"""An agreement in a running session."""

from dataclasses import replace

from conftest import StillClock
from looks.scene import PHONE, PLAIN, ROOMY, Stage, scene
from looks.scenes.live import begin, to_live
from peerlog.domain.agreement import Agreement
from peerlog.domain.network import Network
from peerlog.services.house import House

EVERY = (PLAIN, ROOMY, PHONE)
READY = (
    "stories",
    "own-experience",
    "room",
    "mistakes",
    "pass",
    "funding",
    "ouch-and-oops",
    "on-time",
    "harm",
    "review",
)


def agreed(house: House) -> Agreement:
    """Adopt an agreement of ten clauses, to which all but three said yes."""
    network = house.networks.at_hand()
    assert network is not None
    draft = house.agreements.draft(network)
    for clause in house.agreements.clauses_of(draft):
        house.agreements.drop_clause(clause)
    draft = house.agreements.edit(
        draft, replace(draft, route="Ruth Otieno", second_route="the district office")
    )
    for ready in READY:
        house.agreements.add_from_library(draft, ready)
    members = house.members.active(network.id, house.local_now().date())
    return house.agreements.adopt(draft, decided="consent", said_yes=members[3:])


def running(house: House, clock: StillClock) -> None:
    """Have a session running in a network with an agreement."""
    agreed(house)
    house.live.take_up(begin(house, clock).id)


def at_a_case(house: House, clock: StillClock) -> None:
    """Have it at a case, with somebody who is not marked yet."""
    agreed(house)
    session = begin(house, clock)
    house.live.next(session.id)
    house.attendance.unmark(session, house.attendance.of(session.id)[0])
    house.live.alive(session.id)
    house.live.take_up(session.id)


def with_a_funder(house: House, clock: StillClock) -> None:
    """Have it with a funder in the room."""
    running(house, clock)
    network = house.networks.at_hand()
    assert isinstance(network, Network)
    house.networks.edit(network, replace(network, funder_in_room=True))


@scene(prepare=running, sizes=EVERY)
async def agreement_wall(stage: Stage) -> None:
    """On the wall, the first page."""
    await to_live(stage)
    await stage.walk.press("ctrl+g")


@scene(prepare=with_a_funder)
async def agreement_power(stage: Stage) -> None:
    """What is said aloud."""
    await to_live(stage)
    await stage.walk.press("ctrl+g")


@scene(prepare=running)
async def agreement_people(stage: Stage) -> None:
    """Who has not agreed."""
    await to_live(stage)
    await stage.walk.press("f7", *["down"] * 5)


@scene(prepare=running, sizes=EVERY)
async def agreement_walk(stage: Stage) -> None:
    """A minute with a newcomer."""
    await to_live(stage)
    await stage.walk.press("f7", *["down"] * 5, "y", "enter", "enter")


@scene(prepare=running, sizes=(PLAIN,))
async def agreement_yes(stage: Stage) -> None:
    """Their yes, or not yet."""
    await to_live(stage)
    await stage.walk.press("f7", *["down"] * 5, "y", *["enter"] * 11)


@scene(prepare=at_a_case, sizes=(PLAIN,))
async def agreement_case(stage: Stage) -> None:
    """Nobody is marked in at a case before agreeing."""
    await to_live(stage)
    await stage.walk.press("f7", "p")
