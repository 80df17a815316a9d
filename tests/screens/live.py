"""Walking into a running session, and letting its clock go on."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.widgets import Static

from conftest import StillClock
from peerlog.app import PeerlogApp
from peerlog.domain.session import Session
from peerlog.screens.base import Shared
from peerlog.services.house import House
from screens.walking import Walk, walking


@asynccontextmanager
async def running(app: PeerlogApp, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Walk]:
    """Run the one session there is, from the list of sessions."""
    async with walking(app, size) as walk:
        await walk.press("s", "r")
        yield walk


async def pass_time(walk: Walk, clock: StillClock, seconds: float) -> None:
    """Let time pass as it does: in small steps, each of them looked at."""
    while seconds > 0:
        clock.advance(min(seconds, 10))
        seconds -= 10
        tick(walk)
    await walk.settle()


def tick(walk: Walk) -> None:
    """Let the screen in front look at the clock."""
    screen = walk.app.screen
    assert isinstance(screen, Shared)
    screen.tick()


def captured(house: House, session: Session) -> list[str]:
    """Give what is kept, in order."""
    return [line.text for line in house.notes.feed(session.id)]


def asked(walk: Walk) -> str:
    """Give the question of the dialog in front, unbroken."""
    return str(walk.app.screen.query_one(".question", Static).render())
