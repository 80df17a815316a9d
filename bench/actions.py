"""What the board of actions and Today cost with 50,000 of them, beside their cost with 500."""

import gc
import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from time import perf_counter

from bench.homes import ZONE, texts
from bench.rows import Pair, Row
from peerlog.bootstrap import build_house
from peerlog.domain.action import Action, ActionState, Outcome
from peerlog.domain.ids import ActionId, MemberId, NetworkId
from peerlog.domain.member import Member
from peerlog.domain.network import Network
from peerlog.services.house import House
from peerlog.storage.clock import SystemClock, new_id
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf

PEOPLE = ("Amina Yusuf", "João Silva", "Kofi Mensah", "Ruth Otieno")
FILTERS = ("@Amina", "overdue", "about:ba", "commitment", "blocked", "done", "A450", "kofi zzz")
"""Each finds as many at first in both: a page of them, one, or none."""


def actions_home(folder: Path, count: int) -> Home:
    """Make a network with so many actions, all in one act: half of them open, some late, blocked or without a date."""
    shelf, chance = Shelf(Home(folder), SystemClock(), new_id), random.Random(7)
    house = House(shelf)
    try:
        with house.desk.act("network.start"):
            network = house.networks.start(Network(id=NetworkId(""), name="Peers of the valley", zone=ZONE))
            drafts = [Member(id=MemberId(""), network=network.id, name=name) for name in PEOPLE]
            people = [member.id for member in house.members.add_all(drafts)]
            today, made = house.desk.today(ZONE), datetime.now(UTC)
            for number, text in enumerate(texts(count), 1):
                shelf.actions.add(
                    _one(network.id, number, text, chance.choice(people), (made, today, chance))
                )
    finally:
        house.close()
    return shelf.home


def _one(
    network: NetworkId, number: int, text: str, owner: MemberId, when: tuple[datetime, date, random.Random]
) -> Action:
    made, today, chance = when
    is_open = number % 2 == 0
    return Action(
        id=ActionId(new_id()), network=network, session=None, step=None, number=number, text=text,
        owner=owner, due=today + timedelta(days=chance.randint(-300, 300)) if number % 7 else None,
        made=made - timedelta(minutes=number), position="h",
        state=ActionState.OPEN if is_open else ActionState.DONE,
        ended_on=None if is_open else today - timedelta(days=chance.randint(0, 900)),
        outcome=Outcome.BLOCKED if is_open and number % 6 == 0 else None, commitment=number % 5 == 0,
    )  # fmt: skip


def boards(many: Path, few: Path, rounds: int) -> list[Row]:
    """Open the board, filter it in words, and look at Today, over many actions and over few, one right after the other."""
    houses = [build_house(Home(folder)) for folder in (many, few)]
    try:
        gc.collect()
        gc.freeze()  # as the app does once it has started
        opening = [Pair(*(_time_of(house, "") for house in houses)) for _ in range(3 * rounds + 1)][1:]
        filtering = [
            Pair(*(_time_of(house, typed) for house in houses))
            for _ in range(rounds + 1)
            for typed in FILTERS
        ]
        today = [Pair(*(_time_of_today(house) for house in houses)) for _ in range(3 * rounds + 1)][1:]
    finally:
        for house in houses:
            house.close()
    return [
        Row("Today with 50,000 actions, against 500", 1.5, today),
        Row("opening the board of 50,000 actions, against 500", 1.5, opening),
        Row("filtering the board of 50,000 actions, against 500", 1.5, filtering[len(FILTERS) :]),
    ]


def _time_of(house: House, typed: str) -> float:
    network = house.networks.at_hand()
    if network is None:
        return 0.0
    today = house.desk.today(network.zone)
    begun = perf_counter()
    asked = house.action_board.ask(network, typed, today, (ActionState.OPEN,))
    house.action_board.page(asked)
    return (perf_counter() - begun) * 1000


def _time_of_today(house: House) -> float:
    network = house.networks.at_hand()
    if network is None:
        return 0.0
    begun = perf_counter()
    house.today.needs(network)
    return (perf_counter() - begun) * 1000
