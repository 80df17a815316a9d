"""How the minutes grow with the notes."""

import gc
from pathlib import Path
from time import perf_counter

from bench.rows import Pair, Row
from peerlog.bootstrap import build_house
from peerlog.domain.audience import Audience
from peerlog.domain.ids import SessionId
from peerlog.services.house import House
from peerlog.storage.paths import Home


def minutes(long: Path, short: Path, rounds: int) -> Row:
    """Make the minutes of a long session and of a short one, from the file to the compared text."""
    houses = [build_house(Home(folder)) for folder in (long, short)]
    try:
        gc.collect()
        gc.freeze()  # as the app does once it has started
        sessions = [_only_session(house) for house in houses]
        pairs = [Pair(*map(_time_of, houses, sessions)) for _ in range(rounds + 1)][1:]
    finally:
        for house in houses:
            house.close()
    return Row("minutes of 2,000 notes, against those of 200", 11.0, pairs)


def _only_session(house: House) -> SessionId:
    network = house.networks.at_hand()
    return house.sessions.of(network.id)[0].id if network else SessionId("")


def _time_of(house: House, session: SessionId) -> float:
    begun = perf_counter()
    house.minutes.text(session, Audience.FACILITATORS)
    return (perf_counter() - begun) * 1000
