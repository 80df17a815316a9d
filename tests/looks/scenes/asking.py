"""Help, menu, palette, and questions."""

from textual.command import CommandList

from looks.scene import PLAIN, Stage, scene


@scene()
async def help_page(stage: Stage) -> None:
    """What a screen is for."""
    await stage.walk.press("a", "f1")


@scene()
async def menu(stage: Stage) -> None:
    """Everything that can be done here."""
    await stage.walk.press("a", "f9")


async def open_palette(stage: Stage) -> None:
    """Wait for the first entries."""
    await stage.walk.press("ctrl+p")
    await stage.walk.until(lambda: stage.walk.app.screen.query_one(CommandList).option_count > 3)


@scene()
async def palette(stage: Stage) -> None:
    """The same, to be found by typing."""
    await open_palette(stage)


@scene(sizes=(PLAIN,))
async def palette_nothing(stage: Stage) -> None:
    """Nothing of that name."""
    await open_palette(stage)
    await stage.walk.type("zzz")
    await stage.walk.until(lambda: "Nothing here" in stage.walk.text)


@scene(sizes=(PLAIN,))
async def colours(stage: Stage) -> None:
    """Choosing how it looks."""
    await stage.walk.command("Colours")


@scene(sizes=(PLAIN,))
async def confirming(stage: Stage) -> None:
    """A question."""
    await stage.walk.press("n")
    await stage.walk.command("Delete the network")


@scene(sizes=(PLAIN,), theme="peerlog-light")
async def actions_light(stage: Stage) -> None:
    """In light colours."""
    await stage.walk.press("a", "down")
