"""Data to measure on: the sample network, and networks with as many notes as asked for."""

import random
from datetime import UTC, datetime
from itertools import accumulate
from pathlib import Path

from peerlog.bootstrap import build_demo
from peerlog.domain.action import Action
from peerlog.domain.ids import ActionId, NetworkId, NoteId, SessionId
from peerlog.domain.network import Network
from peerlog.domain.note import Note, NoteKind
from peerlog.domain.session import Session
from peerlog.services.house import House
from peerlog.storage.clock import SystemClock, new_id
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf

ZONE = "Africa/Nairobi"
SYLLABLES = ("ba", "ke", "lo", "mi", "nu", "ra", "se", "to", "wi", "za", "do", "fe", "gu", "ha", "jo", "ly")
KINDS = (NoteKind.NOTE, NoteKind.LESSON, NoteKind.NOTE, NoteKind.QUESTION, NoteKind.SUCCESS)


def vocabulary(count: int = 4_000) -> list[str]:
    """Give words of two to four syllables, each once, the same in every run."""
    chance = random.Random(11)
    words: dict[str, None] = {}
    while len(words) < count:
        words["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))] = None
    return list(words)


WORDS = vocabulary()
"""The commonest first."""
_WEIGHTS = list(accumulate(1 / rank for rank in range(1, len(WORDS) + 1)))


def texts(count: int) -> list[str]:
    """Give lines of 6 to 24 words, some of them far commoner than others, as in a language."""
    chance = random.Random(count)
    return [
        " ".join(chance.choices(WORDS, cum_weights=_WEIGHTS, k=chance.randint(6, 24))) for _ in range(count)
    ]


def network_home(folder: Path, *counts: int, running: bool = False) -> Home:
    """Make a network with one session a count, each with that many notes, all in one act."""
    shelf = Shelf(Home(folder), SystemClock(), new_id)
    house = House(shelf)
    try:
        with house.desk.act("session.add"):
            network = house.networks.start(Network(id=NetworkId(""), name="Peers of the valley", zone=ZONE))
            for count in counts:
                session = _planned(house, network)
                _capture(shelf, house.live.open(session) if running else session, count)
    finally:
        house.close()
    return shelf.home


def _planned(house: House, network: Network) -> Session:
    starts = datetime.now().replace(second=0, microsecond=0)
    draft = Session(
        id=SessionId(""), network=network.id, number=0, title="What helped", starts=starts, zone=ZONE
    )  # fmt: skip
    session = house.sessions.plan(draft)
    house.plan.add_format(session, "network_90")
    return session


def _capture(shelf: Shelf, session: Session, count: int) -> None:
    """Keep notes under the steps of a session, a tenth of them as actions."""
    steps, made = shelf.steps.of(session.id), datetime.now(UTC)
    for number, text in enumerate(texts(count)):
        step, position = steps[number * len(steps) // count].id, f"h{number:08}i"
        if number % 10:
            shelf.notes.add(
                Note(
                    id=NoteId(new_id()), session=session.id, step=step, kind=KINDS[number % len(KINDS)],
                    text=text, made=made, position=position,
                )
            )  # fmt: skip
        else:
            shelf.actions.add(
                Action(
                    id=ActionId(new_id()), network=session.network, session=session.id, step=step,
                    number=number // 10 + 1, text=text, owner=None, due=None, made=made, position=position,
                )
            )  # fmt: skip


def sample_home(folder: Path) -> Home:
    """Make the sample network, a year of sessions, and give the home it lives in."""
    return build_demo(Home(folder))
