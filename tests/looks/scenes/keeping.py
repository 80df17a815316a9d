"""Trash, drafts, backups."""

from looks.scene import NOTHING, Stage, scene
from looks.scenes.people import empty_network


@scene()
async def trash(stage: Stage) -> None:
    """What was deleted."""
    await stage.walk.press("s", "delete", "n", "down", "delete")
    stage.walk.app.clear_notifications()
    await stage.walk.command("Trash")


@scene()
async def told(stage: Stage) -> None:
    """Something was deleted, and how to have it back."""
    stage.walk.app._disable_notifications = (
        False  # a driven app says nothing in passing unless it is asked to
    )
    await stage.walk.press("s", "down", "delete")
    await stage.walk.until(lambda: "Ctrl+Z brings it back" in stage.walk.words)


@scene(NOTHING, prepare=empty_network)
async def trash_empty(stage: Stage) -> None:
    """Nothing was deleted."""
    await stage.walk.command("Trash")


@scene()
async def drafts(stage: Stage) -> None:
    """Text that was being typed."""
    await stage.walk.press("n", "c")
    await stage.walk.type("Neema")
    await stage.walk.press("escape", "a", "c")
    await stage.walk.type("Ask the press")
    await stage.walk.press("escape")
    await stage.walk.command("Drafts")


@scene(NOTHING, prepare=empty_network)
async def drafts_empty(stage: Stage) -> None:
    """Nothing was being typed."""
    await stage.walk.command("Drafts")


@scene()
async def backups(stage: Stage) -> None:
    """One backup, just made."""
    await stage.walk.command("Backups")
    await stage.walk.press("c")


@scene(NOTHING)
async def backups_empty(stage: Stage) -> None:
    """None yet, on a fresh machine."""
    await stage.walk.command("Backups")
