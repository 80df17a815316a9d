"""Promises to look back and looks, for tests that need some."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from conftest import StillClock
from peerlog.domain.ids import LookBackId, LookId, MemberId, NetworkId
from peerlog.domain.look_back import LivesIn, Look, LookBack, Stands
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.services.house import House


def network_in(house: House, zone: str) -> Network:
    """Start a network in a time zone."""
    return house.networks.start(
        Network(
            id=NetworkId(""),
            name="Coastal Teachers",
            purpose="Learning from cases",
            concern_route="Ruth",
            zone=zone,
        )
    )


def at_noon(clock: StillClock, day: date) -> None:
    """Put the clock to noon of a day in Nairobi."""
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo("Africa/Nairobi"))
    clock.wall = noon.astimezone(UTC)


def looking(network: Network, name: str) -> Member:
    """A member of this name."""
    return Member(id=MemberId(""), network=network.id, name=name)


def promised(**changes: Any) -> LookBack:
    """A promise as it is filled in."""
    filled = {
        "learning": "Ask the night nurse first", "expectation": "Every rota is asked for",
        "signs": "the rota's file", "holder": "district lead", "successor": "whoever runs the rota",
        "place": "policy",
    } | changes  # fmt: skip
    about = filled.pop("about", None)
    return LookBack(id=LookBackId(""), network=NetworkId(""), about=about, promised_on=date.min, **filled)


def promise(house: House, network: Network, **changes: Any) -> LookBack:
    """Promise to look back."""
    return house.look_backs.promise(network, promised(**changes))


def looked(house: House, look_back: LookBack, *, on: date | None = None, **changes: Any) -> Look:
    """Look at a promise."""
    found = {"stands": Stands.PARTLY, "evidence": "two of five", "lives_in": LivesIn.POLICY} | changes
    filled = Look(id=LookId(""), look_back=look_back.id, rung=0, looked_on=date.min, **found)
    return house.look_backs.look(house.look_backs.get(look_back.id), filled, on)
