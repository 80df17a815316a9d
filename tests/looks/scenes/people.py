"""The first page, the network and its members."""

from pathlib import Path

from conftest import StillClock
from looks.scene import NOTHING, Stage, scene
from peerlog.domain.ids import NetworkId
from peerlog.domain.network import Network
from peerlog.services.house import House

ROSTER = """Name;Organisation;Joined;Email
Neema Charo;Half Sheet Printers;2026-11-01;neema@example.org
Zuhura Kombo;Dhow Street School;2025-10-02;
Ibrahim Salim;Kisiwa Kidogo;soon;
;Nobody's school;;
"""


def empty_network(house: House, _clock: StillClock) -> None:
    """Start a network without people."""
    house.networks.start(
        Network(
            id=NetworkId(""),
            name="Coastal Teachers",
            purpose="Learning from our own cases",
            zone="Africa/Nairobi",
        )
    )


@scene(NOTHING)
async def welcome(_stage: Stage) -> None:
    """The first page of a fresh machine."""


@scene(NOTHING)
async def network_form(stage: Stage) -> None:
    """Starting a network."""
    await stage.walk.press("enter")
    await stage.walk.type("Coastal Teachers")


@scene()
async def network(stage: Stage) -> None:
    """The members of the network at hand."""
    await stage.walk.press("n", "down")


@scene(NOTHING, prepare=empty_network)
async def network_empty(stage: Stage) -> None:
    """A network without people."""
    await stage.walk.press("n")


@scene()
async def member_form(stage: Stage) -> None:
    """A new member."""
    await stage.walk.press("n", "c")
    await stage.walk.type("Neema Charo")


@scene()
async def roster(stage: Stage) -> None:
    """What a list of members would change."""
    Path("members.csv").write_text(ROSTER, encoding="utf-8")
    await stage.walk.press("n", "i")
    await stage.walk.type("members.csv")
    await stage.walk.press("enter")
