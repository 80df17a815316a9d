"""The agreement: its empty page, a draft, one that holds, its versions, who said yes."""

from conftest import StillClock
from looks.scene import NOTHING, PLAIN, Stage, scene
from looks.scenes.people import empty_network
from peerlog.services.house import House

SAID = ("We will let anyone pass, without a reason.", "We will start and end on time.")


def drafted(house: House, clock: StillClock) -> None:
    """Write two clauses of a first draft."""
    empty_network(house, clock)
    network = house.networks.all()[0]
    first, _second = house.gathering.write_all(network, SAID)
    house.agreements.edit_clause(first, behaviour="Whoever is asked may just say “pass”.")


@scene(NOTHING, prepare=empty_network)
async def agreement_empty(stage: Stage) -> None:
    """The first thing a new network sees of it."""
    await stage.walk.press("n", "g")


@scene(NOTHING, prepare=drafted)
async def agreement_draft(stage: Stage) -> None:
    """A draft in the making, with a line half typed."""
    await stage.walk.press("n", "g", "c")
    await stage.walk.type("We will say ouch")


@scene(NOTHING, prepare=drafted, sizes=(PLAIN,))
async def agreement_library(stage: Stage) -> None:
    """Ready-made clauses, two of them ticked."""
    await stage.walk.press("n", "g", "f4", "space", "down", "down", "space")


@scene()
async def agreement(stage: Stage) -> None:
    """One that holds."""
    await stage.walk.press("n", "g")


@scene()
async def agreement_versions(stage: Stage) -> None:
    """What the second version changed."""
    await stage.walk.press("n", "g", "v")


@scene(sizes=(PLAIN,))
async def agreement_answers(stage: Stage) -> None:
    """Who said yes to it."""
    await stage.walk.press("n", "g", "f7")


@scene(NOTHING, prepare=empty_network)
async def live_clauses(stage: Stage) -> None:
    """Clauses captured in a session."""
    from running import planned_session

    session = planned_session(stage.house, ())
    stage.house.agenda.fill_from_format(session, "make_agreement")
    stage.house.live.open(session)
    for _step in range(2):
        stage.house.live.next(session.id)
    await stage.walk.press("s")
    await stage.walk.press("enter")
    for line in (*SAID, "1: Whoever is asked may just say “pass”.", "q: May we tell our heads?"):
        await stage.walk.put(line)
        await stage.walk.press("enter")
