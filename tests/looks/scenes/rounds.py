"""An anonymous round: before it, between turns, a turn, what could tell who wrote it, its end."""

from collections.abc import Sequence

from conftest import StillClock
from looks.scene import NOTHING, PHONE, PLAIN, ROOMY, Stage, scene
from peerlog.domain.telling import Telling
from peerlog.screens.mistake.beginning import begin_round
from peerlog.screens.mistake.over import OverScreen
from peerlog.screens.mistake.sitting import Sitting
from peerlog.services.house import House
from running import network_with_people
from screens.rounds import read_on, routed_network, take_turn, turn_over

EVERYWHERE = (PLAIN, ROOMY, PHONE)
SAID = (
    "visit five schools in one week with Amina, from 12 March on",
    "the third headteacher had never heard of us",
    "nobody had said whose task it is to write to them, and we did not ask",
)


def unrouted(house: House, _clock: StillClock) -> None:
    """A network that has not said where harm goes."""
    network_with_people(house)


def routed(house: House, _clock: StillClock) -> None:
    """One that has."""
    routed_network(house)


async def begin(stage: Stage, people: int = 8) -> None:
    """Open the first page."""
    network = stage.house.networks.at_hand()
    assert network is not None
    begin_round(stage.walk.app, stage.house, network, people)
    await stage.walk.settle()


async def sit_down(stage: Stage, *lines: str) -> None:
    """Read everything, begin a turn, type these lines."""
    await begin(stage)
    await read_on(stage.walk)
    await stage.walk.press("enter")
    for line in lines:
        await stage.walk.put(line)
        await stage.walk.press("enter")


async def told(stage: Stage, lines: Sequence[str]) -> None:
    """Take turns, and close the round."""
    await begin(stage)
    await read_on(stage.walk)
    for line in lines:
        await take_turn(stage.walk, *filter(None, [line]))
    await stage.walk.press("f2")


@scene(NOTHING, prepare=unrouted, sizes=(PLAIN, PHONE))
async def round_unrouted(stage: Stage) -> None:
    """Nobody is named for harm yet."""
    await begin(stage, 0)


@scene(NOTHING, prepare=routed)
async def round_settling(stage: Stage) -> None:
    """How many, how many are needed, keyboard or slips."""
    await begin(stage)


@scene(NOTHING, prepare=routed, sizes=EVERYWHERE)
async def round_notice(stage: Stage) -> None:
    """What is kept, and what is not."""
    await begin(stage)
    await stage.walk.press("enter")


@scene(NOTHING, prepare=routed, sizes=(PLAIN,))
async def round_promise(stage: Stage) -> None:
    """The table of promises."""
    await begin(stage)
    await stage.walk.press("enter", "enter", "enter")


@scene(NOTHING, prepare=routed, sizes=EVERYWHERE)
async def round_script(stage: Stage) -> None:
    """What the facilitator reads aloud."""
    await begin(stage)
    while "Read this aloud" not in stage.walk.words:
        await stage.walk.press("enter")


@scene(NOTHING, prepare=routed, sizes=EVERYWHERE)
async def round_between(stage: Stage) -> None:
    """Hand the keyboard on."""
    await begin(stage)
    await read_on(stage.walk)
    await take_turn(stage.walk, "we hurried")
    await take_turn(stage.walk)


@scene(NOTHING, prepare=routed, sizes=EVERYWHERE)
async def round_turn(stage: Stage) -> None:
    """A page half filled in."""
    await sit_down(stage, *SAID)


@scene(NOTHING, prepare=routed, sizes=(PLAIN,))
async def round_wiping(stage: Stage) -> None:
    """Esc, once."""
    await sit_down(stage, SAID[0])
    await stage.walk.press("escape")


@scene(NOTHING, prepare=routed, sizes=EVERYWHERE)
async def round_review(stage: Stage) -> None:
    """A name in its sentence, and a broader word."""
    await sit_down(stage, *SAID)
    await stage.walk.press("f5")


@scene(NOTHING, prepare=routed, sizes=EVERYWHERE)
async def round_code(stage: Stage) -> None:
    """Six words, this one time."""
    network = stage.house.networks.at_hand()
    assert network is not None
    sitting = Sitting(network, round=stage.house.mistake_rounds.begin(network))
    sitting.round.take(Telling(aim="we hurried"))
    stage.walk.app.push_screen(OverScreen(stage.house, sitting, "lusab fipik kupap timib jobok hanuz"))


@scene(NOTHING, prepare=routed, sizes=(PLAIN,))
async def round_no_code(stage: Stage) -> None:
    """The same page after every other turn."""
    await sit_down(stage)
    await stage.walk.press("f6")
    await turn_over(stage.walk)


@scene(NOTHING, prepare=routed)
async def round_enough(stage: Stage) -> None:
    """Five of six told something."""
    await told(stage, ("one", "two", "", "three", "four", "five"))


@scene(NOTHING, prepare=routed, sizes=(PLAIN, PHONE))
async def round_too_few(stage: Stage) -> None:
    """The group decides."""
    await told(stage, ("one", "", "two"))


@scene(NOTHING, prepare=routed, sizes=(PLAIN,))
async def round_quitting(stage: Stage) -> None:
    """Somebody wants to leave."""
    await sit_down(stage)
    await stage.walk.press("f6")
    await turn_over(stage.walk)
    await stage.walk.press("enter", "ctrl+q")
