"""Nothing that a round leaves behind ranks with the order of its turns; designs that would tell it are caught."""

import itertools
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from random import Random
from shutil import copytree

import pytest

from command_line import TestTools, Typed
from forensics.traces import Feature, Suspicion, measured
from held import hold_session, start_network
from peerlog.domain.telling import Telling
from peerlog.services.house import House
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf
from storage.keeping import TickingClock

Keep = Callable[["Laptop", list[Telling]], None]
"""Puts what was told, in the order of the turns, into the files of a laptop."""
ROUNDS = [12, pytest.param(200, marks=pytest.mark.torture)]


class Laptop:
    """A home of its own with a network that has met, its clock, and what a terminal showed."""

    def __init__(self, begun: Path, folder: Path, chance: Random) -> None:
        copytree(begun, folder)
        self.home = Home(folder)
        self.shown = folder.parent / f"{folder.name} terminal"
        self.clock = TickingClock()
        self.new_id = lambda: f"{chance.getrandbits(128):032x}"
        self.house = House(Shelf(self.home, self.clock, self.new_id))
        self.network = self.house.networks.find("Coastal teachers")

    def files(self) -> dict[str, Path]:
        """Every file that is left, by a name that is the same for every laptop."""
        found = (path for path in self.home.folder.rglob("*") if path.is_file() and path.stat().st_size)
        named = {str(path.relative_to(self.home.folder)): path for path in sorted(found)}
        backups = [name for name in named if name.startswith("backups")]
        named |= {f"backup {number}": named.pop(name) for number, name in enumerate(backups)}
        return named | ({"terminal": self.shown} if self.shown.exists() else {})


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A home to be copied: a network that says where danger goes, and a session it held."""
    numbers = itertools.count(1)
    house = House(Shelf(Home(tmp_path / "begun"), TickingClock(), lambda: f"{next(numbers):032x}"))
    network = start_network(house)
    house.networks.edit(network, replace(network, concern_route="Ruth, +254 700 000 000"))
    hold_session(house, network)
    house.close()
    return tmp_path / "begun"


@pytest.fixture
def terminal(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[[Laptop], None]:
    """Types the commands that show mistakes, and keeps what they print beside the laptop's home."""

    def show(laptop: Laptop) -> None:
        typed = Typed(TestTools(laptop.home, laptop.clock, laptop.new_id), capsys, monkeypatch)
        commands = (
            ("mistake", "list"), ("mistake", "list", "--json"), ("mistake", "themes"), ("today",),
            ("search", "noticed"), ("search", "noticed", "--json"),
        )  # fmt: skip
        laptop.shown.write_text("".join(typed.well(*words).out for words in commands))

    return show


def waiting(laptop: Laptop, turns: list[Telling]) -> None:
    """As peerlog does: in memory until the round closes; then they wait, and a backup is made."""
    rounds = laptop.house.mistake_rounds
    opened = rounds.begin(laptop.network)
    for telling in turns:
        opened.take(telling)
    rounds.close(opened)
    laptop.house.backups.back_up()


def released(laptop: Laptop, turns: list[Telling]) -> None:
    """As peerlog does: after the wait, all at once for everybody to read."""
    waiting(laptop, turns)
    laptop.house.mistake_rounds.release(laptop.network, 5)
    laptop.house.backups.back_up()


def one_by_one_with_a_number(laptop: Laptop, turns: list[Telling]) -> None:
    """As most tools do: each at once, under the next number and the time."""
    with closing(sqlite3.connect(laptop.home.database)) as file:
        file.execute("CREATE TABLE told (number INTEGER PRIMARY KEY AUTOINCREMENT, at REAL, text TEXT)")
        for telling in turns:
            at = laptop.clock.read().wall.timestamp()
            with file:
                file.execute("INSERT INTO told (at, text) VALUES (?, ?)", (at, telling.aim))


def one_by_one_with_a_random_key(laptop: Laptop, turns: list[Telling]) -> None:
    """Better, and not enough: our own table, no number, no time, but each written when it was told."""
    for telling in turns:
        with closing(sqlite3.connect(laptop.home.database)) as file, file:
            file.execute("PRAGMA secure_delete=1")
            row = (laptop.new_id(), laptop.network.id, telling.aim)
            file.execute(
                "INSERT INTO held (id, network, batch, period, aim, noticed, wrong, ahead, code)"
                " VALUES (?, ?, '', '', ?, '', '', '', '')",
                row,
            )


def turns_of(chance: Random, number: int) -> tuple[list[Telling], list[bytes]]:
    """Five to forty turns, each with a word of its own, and these words."""
    words = [f"qx{number}z{chance.getrandbits(40):010x}" for _turn in range(chance.randint(5, 40))]
    tellings = [
        Telling(aim=f"reach {word}", noticed=f"noticed {'late ' * chance.randint(0, 40)}", wrong="no map")
        for word in words
    ]
    return tellings, [word.encode() for word in words]


def suspicion_after(
    begun: Path, folder: Path, keep: Keep, rounds: int, show: Callable[[Laptop], None] | None = None
) -> Suspicion:
    """Hold so many rounds, each on a laptop of its own, and measure everything they leave."""
    suspicion = Suspicion()
    for number in range(rounds):
        chance = Random(number)
        laptop = Laptop(begun, folder / str(number), chance)
        tellings, words = turns_of(chance, number)
        keep(laptop, tellings)
        laptop.house.close()
        if show:
            show(laptop)
        suspicion.add(measured(laptop.files(), words))
    return suspicion


@pytest.mark.parametrize(
    ("keep", "holding"), [(waiting, {"peerlog.db"}), (released, {"peerlog.db", "backup 1", "terminal"})]
)
@pytest.mark.parametrize("rounds", ROUNDS)
def test_nothing_a_round_leaves_ranks_with_the_order_of_its_turns(
    tmp_path: Path,
    begun: Path,
    terminal: Callable[[Laptop], None],
    keep: Keep,
    holding: set[str],
    rounds: int,
) -> None:
    """Neither offset nor row nor place in any index, in the file, its journal, backups, or what a terminal shows."""
    suspicion = suspicion_after(begun, tmp_path / "rounds", keep, rounds, terminal)
    assert looked_at(suspicion) == holding
    assert suspicion.caught() == {}


def looked_at(suspicion: Suspicion) -> set[str]:
    """The files in which something was measured that could have told the order."""
    return {feature[0] for feature in suspicion.features}


@pytest.mark.parametrize(
    ("keep", "telling"),
    [
        (one_by_one_with_a_number, ("peerlog.db", "told", "number")),
        (one_by_one_with_a_number, ("peerlog.db", "told", "at")),
        (one_by_one_with_a_random_key, ("peerlog.db", "first offset")),
    ],
)
def test_a_design_that_would_tell_the_order_is_caught(
    tmp_path: Path, begun: Path, keep: Keep, telling: Feature
) -> None:
    """Two that others use; of the second the numbers and times are gone, and the place in the page tells all."""
    suspicion = suspicion_after(begun, tmp_path / "rounds", keep, 12)
    assert telling in suspicion.caught()
