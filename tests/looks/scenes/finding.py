"""Today, actions, search."""

from looks.scene import NOTHING, Stage, scene
from looks.scenes.people import empty_network
from peerlog.screens.actions.page import ActionScreen
from peerlog.screens.live import LiveScreen
from peerlog.widgets.row_list import RowList


@scene()
async def today(stage: Stage) -> None:
    """What needs one now."""
    await stage.walk.press("t")


@scene(NOTHING, prepare=empty_network)
async def today_empty(stage: Stage) -> None:
    """Nothing needs one."""
    await stage.walk.press("t")


@scene()
async def actions(stage: Stage) -> None:
    """Who does what by when."""
    await stage.walk.press("a", "down")


@scene()
async def actions_filtered(stage: Stage) -> None:
    """Done ones that hold a word."""
    await stage.walk.press("a", "right", "right", "f")
    await stage.walk.type("book")


@scene(NOTHING, prepare=empty_network)
async def actions_empty(stage: Stage) -> None:
    """None yet."""
    await stage.walk.press("a")


@scene()
async def action_form(stage: Stage) -> None:
    """A new action, and how it is understood."""
    await stage.walk.press("a", "c")
    await stage.walk.type("Call the press @Kadzo by fri")


@scene()
async def search(stage: Stage) -> None:
    """Found while typing."""
    await stage.walk.press("f3")
    await stage.walk.type("book")
    await stage.walk.until(lambda: len(stage.walk.app.screen.query_one(RowList).rows) > 1)


@scene()
async def search_nothing(stage: Stage) -> None:
    """Nothing is found."""
    await stage.walk.press("f3")
    await stage.walk.type("zzz")
    await stage.walk.until(lambda: "zzz" in stage.walk.app.screen.query_one(RowList).rows[0].text)


@scene()
async def search_empty(stage: Stage) -> None:
    """Before anything is typed."""
    await stage.walk.press("f3")


@scene()
async def action_page(stage: Stage) -> None:
    """One action and what became of it."""
    house = stage.walk.app.house
    network = house.networks.at_hand()
    assert network is not None
    action = house.actions.find(network.id, "S11-A2")
    house.carrying.keep(action)
    await stage.walk.press("a")
    stage.walk.app.push_screen(ActionScreen(house, action.id))
    await stage.walk.settle()


@scene()
async def actions_marked(stage: Stage) -> None:
    """Two marked, to be changed in one go, under a filter that is said back."""
    await stage.walk.press("a", "f")
    await stage.walk.type("open overdue")
    await stage.walk.press("enter", "space", "space")


@scene()
async def decisions(stage: Stage) -> None:
    """What was decided, and what waits for a review."""
    house = stage.walk.app.house
    network = house.networks.at_hand()
    assert network is not None
    house.reviews.bring_back(house.reviews.decided(network.id)[1].note, None, network.id)
    await stage.walk.press("a", "i")


@scene()
async def left_open(stage: Stage) -> None:
    """What a session asks of an action that was left open."""
    house = stage.walk.app.house
    network = house.networks.at_hand()
    assert network is not None
    session = house.sessions.next_one(network.id)
    assert session is not None
    stage.walk.app.push_screen(LiveScreen(house, house.live.open(session).id))
    await stage.walk.settle()
    await stage.walk.command("What is still open")


@scene()
async def commitment_form(stage: Stage) -> None:
    """What somebody takes on in the closing round."""
    house = stage.walk.app.house
    network = house.networks.at_hand()
    assert network is not None
    session = house.sessions.next_one(network.id)
    assert session is not None
    stage.walk.app.push_screen(LiveScreen(house, house.live.open(session).id))
    await stage.walk.settle()
    await stage.walk.command("Somebody takes something on")
