"""Notes about concerns: the way outside, writing, printing where nothing is kept."""

from dataclasses import replace
from datetime import UTC, date, datetime

from conftest import StillClock
from looks.scene import NOTHING, PHONE, PLAIN, ROOMY, Stage, scene
from peerlog.domain.concern import Concern
from peerlog.domain.ids import ConcernId
from peerlog.services.house import House
from private import PASSPHRASE
from running import network_with_people

ROUTE = "Ruth Adeyemi, keeper of the agreement, by phone\nthe chair of Maji Mazuri"
SAID = (
    (
        "A story told here on Tuesday was repeated to the teller's manager.",
        "Ruth asks both on Friday",
        date(2026, 12, 1),
    ),
    ("Two people were interrupted each time they spoke.", "", date(2026, 11, 24)),
)


def unset(house: House, _clock: StillClock) -> None:
    """A network that has not said where a concern goes."""
    network_with_people(house)


def routed(house: House, clock: StillClock) -> None:
    """One that has, and notes under a passphrase."""
    network = network_with_people(house)
    house.networks.edit(network, replace(network, concern_route=ROUTE))
    house.concerns.set_passphrase(PASSPHRASE)
    for happened, agreed, check in SAID:
        house.concerns.the_open.write(
            Concern(
                id=ConcernId(""), network=network.id, written=datetime(2026, 1, 1, tzinfo=UTC), happened=happened,
                agreed=agreed, next_check=check,
            )
        )  # fmt: skip
        clock.advance(60)
    house.concerns.lock()


async def come(stage: Stage, *keys: str) -> None:
    """Go to the notes from the network, open them, then press keys."""
    await stage.walk.press("n", "ctrl+n", "down", "enter")
    await stage.walk.type(PASSPHRASE)
    await stage.walk.press("enter")
    await stage.walk.until(lambda: stage.house.concerns.open is not None)
    await stage.walk.press(*keys)


@scene(NOTHING, prepare=unset, sizes=(PLAIN, ROOMY, PHONE))
async def concern_unset(stage: Stage) -> None:
    """No passphrase, and nobody named."""
    await stage.walk.press("n", "ctrl+n")


@scene(NOTHING, prepare=routed, sizes=(PLAIN,))
async def concern_locked(stage: Stage) -> None:
    """Locked, and the way outside."""
    await stage.walk.press("n", "ctrl+n")


@scene(NOTHING, prepare=routed)
async def concern_open(stage: Stage) -> None:
    """Two notes, one to be looked at again."""
    await come(stage)


@scene(NOTHING, prepare=routed, sizes=(PLAIN, ROOMY, PHONE))
async def concern_writing(stage: Stage) -> None:
    """A note half written."""
    await come(stage, "c")
    await stage.walk.type("Somebody shared a photo of the group.")
    await stage.walk.press("tab")
    await stage.walk.type("last week")


@scene(NOTHING, prepare=unset, sizes=(PLAIN,))
async def concern_unsealed(stage: Stage) -> None:
    """Nothing is stored, and it says so."""
    await stage.walk.press("n", "ctrl+n", "p")
    await stage.walk.type("Somebody shared a photo of the group.")


@scene(NOTHING, prepare=routed, sizes=(PLAIN,))
async def concern_delete(stage: Stage) -> None:
    """What deleting means."""
    await come(stage, "down", "delete")
