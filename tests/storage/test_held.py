"""The bytes of the file do not tell in which order mistakes were told."""

import hashlib
import itertools
import random
import re
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from conftest import StillClock
from peerlog.domain.errors import NotFound, StoreBusy
from peerlog.domain.ids import BatchId, MistakeId, NetworkId
from peerlog.domain.mistake import Batch, Mistake, MistakeState
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf
from storage.keeping import NETWORK, make_network, shelf_in

ENTRIES = 40
BATCH = BatchId("b" * 32)


def told(number: int, chance: random.Random) -> Mistake:
    """An entry with a key of its own."""
    return Mistake(
        id=MistakeId(f"{chance.getrandbits(128):032x}"),
        network=NETWORK,
        batch=BATCH,
        period="2026-Q4",
        aim=f"aim {number} " + "a" * chance.randrange(200),
        noticed=f"noticed {number}",
        wrong=f"wrong {number}",
        ahead=f"ahead {number}",
    )


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A home with a network in it, to be copied."""
    folder = tmp_path / "begun"
    shelf = shelf_in(folder)
    shelf.networks.add(make_network())
    shelf.close()
    return folder


def file_after(begun: Path, folder: Path, entries: list[Mistake], *, release: bool) -> str:
    """The hash of the file after these were told in this order and written; all else is the same each time."""
    copytree(begun, folder)
    numbers = itertools.count(1)
    shelf = Shelf(Home(folder), StillClock(), lambda: f"{next(numbers):032x}")
    shelf.held.replace(NETWORK, entries)
    if release:
        released(shelf)
    shelf.close()
    return hashlib.sha256(shelf.home.database.read_bytes()).hexdigest()


def released(shelf: Shelf) -> None:
    """Let everything go out that waits."""
    waiting = shelf.held.of(NETWORK)
    shelf.held.replace(NETWORK, ())
    shelf.mistakes.release(Batch(id=BATCH, network=NETWORK, period="2026-Q4", size=len(waiting)), waiting)


@pytest.mark.parametrize("release", [False, True], ids=["held", "released"])
@pytest.mark.parametrize("orders", [5, pytest.param(200, marks=pytest.mark.torture)])
def test_any_order_of_telling_gives_the_same_bytes(
    tmp_path: Path, begun: Path, orders: int, release: bool
) -> None:
    """Full-text tables and change log included."""
    chance = random.Random(5)
    entries = [told(number, chance) for number in range(ENTRIES)]
    files = set()
    for order in range(orders):
        chance.shuffle(entries)
        files.add(file_after(begun, tmp_path / str(order), entries, release=release))
    assert len(files) == 1


def test_released_entries_are_found_and_their_log_tells_neither_copy_nor_time(tmp_path: Path) -> None:
    """One stamp, the first day of the quarter; the rows can be rebuilt from the log."""
    chance = random.Random(6)
    shelf = shelf_in(tmp_path)
    shelf.networks.add(make_network())
    shelf.held.replace(NETWORK, [told(number, chance) for number in range(5)])
    assert shelf.search.find("noticed") == ()
    released(shelf)
    assert len(shelf.search.find("noticed")) == 5
    changes = shelf.database.rows("SELECT * FROM change WHERE kind='mistake'")
    assert {row["copy"] for row in changes} == {BATCH}
    assert len({row["clock"] for row in changes}) == 1
    assert shelf.held.count(NETWORK) == 0
    before = shelf.mistakes.of(NETWORK)
    assert {one.state for one in before} == {MistakeState.HELD}
    shelf.recorder.rebuild()
    assert shelf.mistakes.of(NETWORK) == before
    assert shelf.vault.verify(None).sound
    shelf.close()


def test_what_waits_is_in_no_backup(tmp_path: Path) -> None:
    """Neither as rows nor as bytes; the file keeps it."""
    chance = random.Random(7)
    shelf = shelf_in(tmp_path)
    shelf.networks.add(make_network())
    shelf.held.replace(NETWORK, [told(number, chance) for number in range(3)])
    backup = shelf.vault.back_up(None)
    assert b"noticed 1" in shelf.home.database.read_bytes()
    assert b"noticed 1" not in Path(backup.path).read_bytes()
    assert shelf.held.count(NETWORK) == 3
    assert shelf.vault.verify(backup.path).sound
    shelf.close()


def test_what_waits_is_still_there_after_a_restore(tmp_path: Path) -> None:
    """No backup holds it, so it stays where it is; of a network that the backup does not know it goes."""
    shelf = shelf_in(tmp_path)
    shelf.networks.add(make_network())
    backup = shelf.vault.back_up(None)
    shelf.networks.add(replace(make_network("Later"), id=NetworkId("e" * 32)))
    entries = [told(number, random.Random(8 + number)) for number in range(3)]
    shelf.held.replace(NETWORK, entries)
    shelf.held.replace(NetworkId("e" * 32), [replace(told(9, random.Random(1)), network=NetworkId("e" * 32))])
    shelf.vault.restore(backup.path)
    shelf.close()
    restored = shelf_in(tmp_path)
    assert set(restored.held.of(NETWORK)) == set(entries)
    assert restored.database.number("SELECT count(*) FROM held") == 3
    assert restored.vault.verify(None).sound
    restored.close()


def test_two_windows_that_close_a_round_at_once_lose_no_entry(tmp_path: Path) -> None:
    """Whoever reads what waits holds the file until it is written again."""
    chance = random.Random(9)
    one, other = shelf_in(tmp_path), shelf_in(tmp_path)
    one.networks.add(make_network())
    other.database.write("PRAGMA busy_timeout=0")

    def and_three(earlier: tuple[Mistake, ...]) -> list[Mistake]:
        with pytest.raises(StoreBusy):
            other.held.rewrite(NETWORK, lambda there: [*there, told(9, chance)])
        return [*earlier, *(told(number, chance) for number in range(3))]

    one.held.rewrite(NETWORK, and_three)
    other.held.rewrite(NETWORK, lambda there: [*there, told(9, chance)])
    assert one.held.count(NETWORK) == 4


def test_nothing_waits_in_a_network_that_was_erased(tmp_path: Path) -> None:
    """It could be read nowhere any more, and would stay for ever."""
    shelf = shelf_in(tmp_path)
    with pytest.raises(NotFound):
        shelf.held.rewrite(NETWORK, lambda _earlier: [told(1, random.Random(1))])
    assert shelf.database.number("SELECT count(*) FROM held") == 0


def test_with_a_network_goes_everything_that_was_told_in_it(tmp_path: Path) -> None:
    """What waits, and what was released: no word is left in the file."""
    chance = random.Random(9)
    shelf = shelf_in(tmp_path)
    shelf.networks.add(make_network())
    shelf.held.replace(NETWORK, [told(number, chance) for number in range(5)])
    released(shelf)
    shelf.held.replace(NETWORK, [told(number, chance) for number in range(5, 7)])
    shelf.trash.erase("network", NETWORK)
    shelf.close()
    assert not re.search(rb"noticed \d", (tmp_path / "peerlog.db").read_bytes())
