"""The one way into a round: from a live session, from Learning, from the command line."""

from typing import Any

from textual.app import App

from peerlog.domain.network import Network
from peerlog.services.house import House


def begin_round(
    app: App[Any], house: House, network: Network, people: int = 0, *, slips: bool = False
) -> None:
    """Open the first page of a round over the screen in front.

    *people* are known to be in the room, 0 for unknown; with *slips* one person types in what others wrote.
    """
    from peerlog.screens.mistake.preparing import PreparingScreen
    from peerlog.screens.mistake.sitting import Sitting

    app.push_screen(PreparingScreen(house, Sitting(network, people, slips)))
