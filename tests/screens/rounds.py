"""An anonymous round in a test: a network that has named a way outside, a first page, turns."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from peerlog.app import PeerlogApp
from peerlog.domain.network import Network
from peerlog.screens.mistake.beginning import begin_round
from peerlog.screens.mistake.between import BetweenScreen
from peerlog.screens.mistake.over import OverScreen
from peerlog.screens.mistake.turn import TurnScreen
from peerlog.services.house import House
from running import network_with_people
from screens.walking import Walk, walking

ROUTE = "Ruth of the board"


def routed_network(house: House) -> Network:
    """Give a network with people that has said whom to go to with harm."""
    network = house.networks.at_hand() or network_with_people(house)
    return house.networks.edit(network, replace(network, concern_route=ROUTE))


async def read_on(walk: Walk) -> None:
    """Press Enter from the first page until the turns begin."""
    for _page in range(20):
        if isinstance(walk.app.screen, BetweenScreen):
            return
        await walk.press("enter")
    raise AssertionError(walk.text)


@asynccontextmanager
async def between_turns(
    app: PeerlogApp, house: House, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Walk]:
    """Open the app, begin a round and read all that is said before it."""
    network = routed_network(house)
    async with walking(app, size) as walk:
        begin_round(app, house, network)
        await walk.settle()
        await read_on(walk)
        yield walk


async def turn_over(walk: Walk) -> None:
    """Wait for the page after a turn; another thread has something to do for it."""
    await walk.until(lambda: isinstance(walk.app.screen, OverScreen))
    await walk.settle()


async def take_turn(walk: Walk, *lines: str) -> None:
    """Sit down, type these lines, drop them in and clear the page."""
    await walk.press("enter")
    assert isinstance(walk.app.screen, TurnScreen)
    for line in lines:
        await walk.put(line)
        await walk.press("enter")
    await walk.press("f5" if lines else "f6")
    await turn_over(walk)
    await walk.press("enter")
    assert isinstance(walk.app.screen, BetweenScreen), walk.text
