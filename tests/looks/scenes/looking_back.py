"""Looking back: the empty list, promises that stand in all ways, one of them, the form of a look, a year."""

from datetime import date

from conftest import StillClock
from looking_back import at_noon, looked, promise
from looks.scene import NOTHING, PHONE, PLAIN, ROOMY, Stage, scene
from looks.scenes.people import empty_network
from peerlog.domain.look_back import LivesIn, Stands
from peerlog.services.house import House


def five_years(house: House, clock: StillClock) -> None:
    """Promise five things over the years and look at some of them."""
    empty_network(house, clock)
    network, (now, ticks) = house.networks.all()[0], (clock.wall, clock.ticks)
    at_noon(clock, date(2024, 3, 4))
    nurse = promise(
        house, network, learning="We ask the night nurse before a rota changes",
        expectation="Every new rota has her initials", signs="Five rotas of that month, taken from the file",
        holder="district lead", successor="Whoever runs the rota; by the ward's phone", place="the rota's form",
    )  # fmt: skip
    page = promise(house, network, learning="Trustees read one page, not ten", holder="convenor")
    drill = promise(house, network, learning="We practise the fire drill at night too", holder="warden")
    tea = promise(house, network, learning="Begin with tea, not with the agenda", ladder=(1, 3))
    at_noon(clock, date(2024, 4, 4))
    looked(
        house, nurse, stands=Stands.EMBEDDED, evidence="All five rotas had them", lives_in=LivesIn.TOOL,
        unexpected="Day nurses asked for a box of their own",
    )  # fmt: skip
    looked(house, page, stands=Stands.PARTLY, evidence="Two of four meetings", lives_in=LivesIn.HEAD)
    house.look_backs.let_go(house.look_backs.get(drill.id), "The house at the lake was closed")
    at_noon(clock, date(2025, 3, 6))
    looked(
        house, nurse, stands=Stands.PARTLY, evidence="Three of five; the two without were made by a newcomer",
        lives_in=LivesIn.HEAD, to_earlier_selves="Put it on the form, not into people",
    )  # fmt: skip
    at_noon(clock, date(2026, 9, 1))
    house.look_backs.add_hindsight(nurse, "It was never about the nurse: the night shift had no say at all.")
    promise(house, network, learning="New members meet somebody before their first case", holder="convenor")
    promise(house, network, learning="Say aloud who pays for the hall", holder="", successor="")
    clock.wall, clock.ticks = now, ticks
    assert tea


@scene(NOTHING, prepare=empty_network)
async def look_backs_empty(stage: Stage) -> None:
    """What a new network sees of it."""
    await stage.walk.press("a", "b")


@scene(NOTHING, prepare=five_years, sizes=(PLAIN, ROOMY, PHONE))
async def look_backs(stage: Stage) -> None:
    """What is due first, then what lies ahead, is over or was let go."""
    await stage.walk.press("a", "b")


@scene(NOTHING, prepare=five_years, sizes=(PLAIN, ROOMY, PHONE))
async def look_back(stage: Stage) -> None:
    """One with two looks, one missed and one due."""
    await stage.walk.press("a", "b")
    await stage.walk.go_to("We ask the night nurse")
    await stage.walk.press("enter")


@scene(NOTHING, prepare=five_years)
async def look_back_form(stage: Stage) -> None:
    """The questions of a look."""
    await stage.walk.press("a", "b")
    await stage.walk.go_to("We ask the night nurse")
    await stage.walk.press("o", "right")


@scene(NOTHING, prepare=five_years, sizes=(PLAIN,))
async def look_back_promise(stage: Stage) -> None:
    """What is asked for a promise."""
    await stage.walk.press("a", "b", "c")


@scene(NOTHING, prepare=five_years)
async def look_back_year(stage: Stage) -> None:
    """What was learned in 2024 and what is left of it."""
    await stage.walk.press("a", "b", "y", "left")
