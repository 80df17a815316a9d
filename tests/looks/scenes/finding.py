"""Today, actions, search."""

from looks.scene import NOTHING, Stage, scene
from looks.scenes.people import empty_network
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
