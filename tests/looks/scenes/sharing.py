"""Minutes, and the ways out of them."""

from looks.scene import Stage, scene
from peerlog.widgets.reading_view import ReadingView


async def to_minutes(stage: Stage) -> None:
    """Open the minutes of the last session that was held."""
    await stage.walk.press("s")
    await stage.walk.go_to("S11")
    await stage.walk.press("enter")
    await laid_out(stage)


async def laid_out(stage: Stage) -> None:
    """Wait until the text stands there: it is laid out beside the screen."""
    await stage.walk.until(lambda: bool(stage.walk.app.screen.query_one(ReadingView).virtual_size.height))
    await stage.walk.app.workers.wait_for_complete(
        [worker for worker in stage.walk.app.workers if worker.group == "minutes"]
    )


@scene()
async def minutes_members(stage: Stage) -> None:
    """For members."""
    await to_minutes(stage)


@scene()
async def minutes_public(stage: Stage) -> None:
    """For the public: what stays, and the lines that name somebody."""
    await to_minutes(stage)
    await stage.walk.press("right")
    await laid_out(stage)


@scene()
async def minutes_me(stage: Stage) -> None:
    """For oneself."""
    await to_minutes(stage)
    await stage.walk.press("left", "left")
    await laid_out(stage)


@scene()
async def minutes_phone(stage: Stage) -> None:
    """A short text for a phone."""
    await to_minutes(stage)
    await stage.walk.press("p")
