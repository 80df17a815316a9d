"""Minutes, and the ways out of them."""

from looks.scene import PHONE, PLAIN, ROOMY, Stage, scene
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


@scene(sizes=(PLAIN, ROOMY, PHONE))
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


@scene()
async def minutes_decide(stage: Stage) -> None:
    """Deciding on a line that names somebody."""
    await to_minutes(stage)
    await stage.walk.press("d")


@scene(sizes=(PLAIN,))
async def minutes_decided(stage: Stage) -> None:
    """It leaves in other words."""
    await to_minutes(stage)
    await stage.walk.press("d", "enter")
    await laid_out(stage)
    await stage.walk.press("shift+tab")
    await stage.walk.go_to("A member would like")


@scene(sizes=(PLAIN,))
async def minutes_initials(stage: Stage) -> None:
    """For facilitators, by initials."""
    await to_minutes(stage)
    await stage.walk.press("left", "r", "r")
    await laid_out(stage)


@scene()
async def minutes_table(stage: Stage) -> None:
    """A table for a spreadsheet, before it is written."""
    await to_minutes(stage)
    await stage.walk.press("f", "enter")


@scene(sizes=(PLAIN,))
async def minutes_forms(stage: Stage) -> None:
    """The other forms."""
    await to_minutes(stage)
    await stage.walk.press("f")


@scene()
async def exported(stage: Stage) -> None:
    """What left."""
    await to_minutes(stage)
    await stage.walk.press("c", "p", "enter")
    await stage.walk.command("What left")


@scene(sizes=(PLAIN,))
async def minutes_calendar(stage: Stage) -> None:
    """A calendar, before it is written."""
    await to_minutes(stage)
    await stage.walk.press("f", "down", "down", "enter")


@scene(sizes=(PLAIN, ROOMY, PHONE))
async def hand_out(stage: Stage) -> None:
    """What can be handed out of the whole network."""
    await stage.walk.press("a")
    await stage.walk.command("Hand out")


@scene(sizes=(PLAIN,))
async def hand_out_handover(stage: Stage) -> None:
    """The handover pack for members, before it is written."""
    await hand_out(stage)
    await stage.walk.press("right", "enter")


@scene(sizes=(PLAIN,))
async def hand_out_reminder(stage: Stage) -> None:
    """A reminder of what somebody has open."""
    await hand_out(stage)
    await stage.walk.go_to("Reminder of actions")
    await stage.walk.press("enter")
    await stage.walk.go_to("Baraka")
    await stage.walk.press("enter")
