"""Notes about concerns: the way outside, writing, printing where nothing is kept."""

from dataclasses import replace
from datetime import UTC, date, datetime

from conftest import StillClock
from looks.scene import NOTHING, PHONE, PLAIN, ROOMY, Stage, scene
from peerlog.domain.concern import Concern
from peerlog.domain.confidential_mistake import ConfidentialMistake, Outward, OutwardStep, TellerSaid, Way
from peerlog.domain.ids import ConcernId, MistakeId, OutwardStepId
from peerlog.domain.mistake import Area, Factor
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


def told(house: House, clock: StillClock) -> None:
    """A mistake told in confidence, with three steps outward, beside the notes."""
    routed(house, clock)
    network = house.networks.at_hand()
    assert network is not None
    house.concerns.unlock(PASSPHRASE)
    lane = house.concerns.the_open.mistakes
    day = house.concerns.today()
    one = lane.write(
        ConfidentialMistake(
            id=MistakeId(""), network=network.id, teller="Amina Yusuf", told_on=day, aim="Bring 60 children to the camp.",
            noticed="Two lorries came for the same food.", wrong="Two of us ordered, and nobody was named to.",
            ahead="One person orders, and says so to the others.", area=Area.MONEY, factor=Factor.UNCLEAR_ROLES,
        ),
        network.name, house.concerns.route(network),
    )  # fmt: skip
    empty = OutwardStep(
        id=OutwardStepId(""),
        mistake=one.id,
        leads=Outward.GROUP,
        words="Somebody ordered twice.",
        whom="the group",
    )
    lane.note_answer(lane.plan(empty), TellerSaid.YES, day, Way.PHONE)
    lane.note_asked(lane.plan(replace(empty, leads=Outward.BOARD, whom="the board")), day)
    round_ = replace(empty, leads=Outward.ROUND, whom="whoever reads the round")
    lane.note_done(lane.note_answer(lane.plan(round_), TellerSaid.YES, day, Way.IN_PERSON), day)
    house.concerns.lock()


async def to_told(stage: Stage, *keys: str) -> None:
    """Go to the mistakes told in confidence, then press keys."""
    await stage.walk.press("n", "ctrl+n", "m")
    await stage.walk.type(PASSPHRASE)
    await stage.walk.press("enter")
    await stage.walk.until(lambda: stage.house.concerns.open is not None)
    await stage.walk.press(*keys)


@scene(NOTHING, prepare=routed, sizes=(PLAIN, PHONE))
async def told_empty(stage: Stage) -> None:
    """Nothing was told yet."""
    await to_told(stage)


@scene(NOTHING, prepare=told, sizes=(PLAIN,))
async def told_list(stage: Stage) -> None:
    """One was told."""
    await to_told(stage)


@scene(NOTHING, prepare=told, sizes=(PLAIN, ROOMY, PHONE))
async def told_page(stage: Stage) -> None:
    """What was said, and the steps outward."""
    await to_told(stage, "down", "enter")


@scene(NOTHING, prepare=told, sizes=(PLAIN, ROOMY, PHONE))
async def told_writing(stage: Stage) -> None:
    """A telling half written."""
    await to_told(stage, "c")
    await stage.walk.type("amin")


@scene(NOTHING, prepare=told, sizes=(PLAIN, PHONE))
async def told_step(stage: Stage) -> None:
    """A step half written."""
    await to_told(stage, "down", "enter", "c")


@scene(NOTHING, prepare=told, sizes=(PLAIN,))
async def told_answer(stage: Stage) -> None:
    """What can be noted of a step."""
    await to_told(stage, "down", "enter")
    await stage.walk.go_to("Somebody ordered twice")
    await stage.walk.press("enter")
