"""Sessions and their agendas."""

from dataclasses import replace
from datetime import time

from conftest import StillClock
from looks.scene import NOTHING, Stage, scene
from looks.scenes.people import empty_network
from meetings import LAST_MONTH, add_step, hold, plan_session, start_network
from peerlog.domain.session import Session
from peerlog.services.house import House


def next_session(house: House) -> Session:
    """Give the session that comes next in the sample."""
    network = house.networks.at_hand()
    assert network is not None
    session = house.sessions.next_one(network.id)
    assert session is not None
    return session


@scene()
async def sessions(stage: Stage) -> None:
    """Coming and held."""
    await stage.walk.press("s")


@scene(NOTHING, prepare=empty_network)
async def sessions_empty(stage: Stage) -> None:
    """None yet."""
    await stage.walk.press("s")


@scene()
async def session_form(stage: Stage) -> None:
    """A new session."""
    await stage.walk.press("s", "c")
    await stage.walk.type("Feedback that lands")
    await stage.walk.press("enter")
    await stage.walk.type("thu 14:00")


@scene()
async def plan(stage: Stage) -> None:
    """An agenda."""
    await stage.walk.press("s", "p", "down", "down", "down")


@scene()
async def plan_clash(stage: Stage) -> None:
    """A step whose time was locked, and what comes before it takes too long."""
    session = next_session(stage.house)
    steps = stage.house.agenda.of(session.id)
    stage.house.agenda.edit(steps[3], replace(steps[3], starts=time(15, 45)))
    await stage.walk.press("s", "p", "down", "down", "down")


@scene(NOTHING, prepare=empty_network)
async def plan_empty(stage: Stage) -> None:
    """A session without an agenda."""
    await stage.walk.press("s", "c")
    await stage.walk.type("Feedback that lands")
    await stage.walk.press("enter")
    await stage.walk.type("fri 14:00")
    await stage.walk.press("f2")


@scene()
async def formats(stage: Stage) -> None:
    """Ready-made formats."""
    await stage.walk.press("s", "p", "f", "down", "down")


@scene()
async def formats_none(stage: Stage) -> None:
    """No format for so many people in so little time."""
    await stage.walk.press("s", "p", "f", "tab")
    await stage.walk.type("90")
    await stage.walk.press("tab")
    await stage.walk.type("3")


@scene()
async def step_form(stage: Stage) -> None:
    """A step of an agenda."""
    await stage.walk.press("s", "p", "down", "e")


def left_over(house: House, _clock: StillClock) -> None:
    """Have a session that ended early, and the next one planned."""
    network = start_network(house)
    earlier = plan_session(house, network, "Rotas", LAST_MONTH)
    for title in ("Check-in round", "The case of the empty hall", "What we take with us"):
        add_step(house, earlier, title)
    house.notes.capture(earlier, None, house.notes.read(earlier, "a: ask the district"))
    hold(house, earlier, 1)
    plan_session(house, network, "Feedback that lands")


@scene(NOTHING, prepare=left_over)
async def plan_begins(stage: Stage) -> None:
    """An agenda that is still empty, after a session that left something."""
    await stage.walk.press("s", "p")


@scene(NOTHING, prepare=left_over)
async def carry_over(stage: Stage) -> None:
    """What the last session left, one tick taken away."""
    await stage.walk.press("s", "p", "b", "down", "space")
