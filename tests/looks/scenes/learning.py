"""Learning: what was told, one entry with all that came of it, the proof, themes, the bulletin, the author's way back."""

from conftest import StillClock
from looks.scene import NOTHING, PHONE, PLAIN, ROOMY, Stage, scene
from looks.scenes.people import empty_network
from peerlog.domain.mistake import MistakeState
from peerlog.domain.network import Network
from peerlog.services.house import House
from peerlog.widgets.row_list import RowList
from told import about, named_route, told

EVERY = (PLAIN, ROOMY, PHONE)
QUESTION = "Which language was missing?"


def before(house: House, clock: StillClock) -> None:
    """A network that has told nothing yet, with the way outside named."""
    empty_network(house, clock)
    named_route(house, the_network(house))


def answered(house: House, clock: StillClock) -> None:
    """Entries of two quarters: one answered, one talked about, a theme that came back, two that wait."""
    empty_network(house, clock)
    network = the_network(house)
    told(house, network, codes=False)
    forms = about(house, network, "new forms")
    house.mistake_answers.ask(forms, QUESTION)
    house.mistake_answers.advise(
        network, forms, "hand out a form", "let three people fill it in first", "half of ours came back empty"
    )
    house.mistake_themes.mark([forms, about(house, network, "head teachers")], "asking first")
    house.mistake_answers.respond(
        [about(house, network, "new forms")], "Nobody asked those it was for", "One call before each event"
    )
    house.mistakes.mark(about(house, network, "trainers"), MistakeState.DISCUSSED)
    house.mistakes.cannot_be_shared(about(house, network, "second road"))
    clock.advance(50 * 24 * 3600)
    told(house, network, 3, codes=False)
    house.mistake_themes.mark(
        [one for one in house.mistakes.of(network.id) if "forms" in one.aim], "asking first"
    )
    told(house, network, 2, release=False, codes=False)


def the_network(house: House) -> Network:
    """The only one."""
    return house.networks.all()[0]


@scene(NOTHING, prepare=before)
async def learning_empty(stage: Stage) -> None:
    """What the list says before the first round."""
    await stage.walk.press("l")


@scene(NOTHING, prepare=answered, sizes=EVERY)
async def learning(stage: Stage) -> None:
    """Entries by quarter."""
    await stage.walk.press("l")


async def _open(stage: Stage) -> None:
    entry = next(
        one
        for one in stage.house.mistakes.of(the_network(stage.house).id)
        if one.state is MistakeState.ANSWERED
    )
    await stage.walk.press("l")
    rows = [row.key for row in stage.walk.app.screen.query_one(RowList).rows if row.key]
    await stage.walk.press("home", *["down"] * rows.index(entry.id), "enter")


@scene(NOTHING, prepare=answered, sizes=EVERY)
async def learning_entry(stage: Stage) -> None:
    """One that was answered."""
    await _open(stage)


@scene(NOTHING, prepare=answered)
async def learning_new_entry(stage: Stage) -> None:
    """One that nobody replied to yet."""
    await stage.walk.press("l", "enter")


@scene(NOTHING, prepare=answered, sizes=(PLAIN,))
async def learning_advice(stage: Stage) -> None:
    """Advice that says nothing yet."""
    await stage.walk.press("l", "enter", "g")
    for words in ("plan a training day", "be more careful with time", "ours ended at noon"):
        await stage.walk.put(words)
        await stage.walk.press("down")
    await stage.walk.press("f2")


@scene(NOTHING, prepare=answered, sizes=(PLAIN,))
async def learning_response(stage: Stage) -> None:
    """A response that is said otherwise."""
    await _open(stage)
    await stage.walk.press("r")


@scene(NOTHING, prepare=answered)
async def learning_verify(stage: Stage) -> None:
    """Everything that is kept."""
    await stage.walk.press("l", "v")


@scene(NOTHING, prepare=answered, sizes=(PLAIN,))
async def learning_guess(stage: Stage) -> None:
    """What the size of the room lets people guess."""
    await stage.walk.press("l", "v", "g")
    await stage.walk.put("4")
    await stage.walk.press("enter")


@scene(NOTHING, prepare=answered, sizes=EVERY)
async def learning_themes(stage: Stage) -> None:
    """A theme that came back."""
    await stage.walk.press("l", "h")


@scene(NOTHING, prepare=answered)
async def learning_bulletin(stage: Stage) -> None:
    """You said, we changed."""
    await stage.walk.press("l", "b")
    await stage.walk.until(lambda: "One call before each event" in stage.walk.words)


@scene(NOTHING, prepare=answered)
async def learning_large(stage: Stage) -> None:
    """For the room."""
    await stage.walk.press("l", "w")


@scene(NOTHING, prepare=answered, sizes=(PLAIN, PHONE))
async def learning_code(stage: Stage) -> None:
    """A code that finds nothing."""
    await stage.walk.press("l", "i")
    await stage.walk.put("lusab babad gutih tugad babad lusab")
    await stage.walk.press("enter")
    await stage.walk.until(lambda: "…" not in stage.walk.words)


@scene(NOTHING, prepare=before, sizes=EVERY)
async def learning_own(stage: Stage) -> None:
    """One's own entry."""
    network = the_network(stage.house)
    code = told(stage.house, network)[1]
    entry = about(stage.house, network, "new forms")
    stage.house.mistake_answers.ask(entry, QUESTION)
    stage.house.mistake_answers.respond(
        [entry], "Nobody asked those it was for", "One call before each event"
    )
    await stage.walk.press("l", "i")
    await stage.walk.put(code)
    await stage.walk.press("enter")
    await stage.walk.until(lambda: QUESTION in stage.walk.words)


@scene(NOTHING, prepare=before, sizes=(PLAIN, PHONE))
async def learning_amend(stage: Stage) -> None:
    """Other words for it."""
    await learning_own(stage)
    await stage.walk.press("e")
