"""A home in a temporary folder, a clock that stands where a test puts it, and the production wiring over both."""

import itertools
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings

from memory import own_memory
from peerlog.app import PeerlogApp
from peerlog.domain.clock import Reading
from peerlog.services.house import House
from peerlog.storage.paths import Home
from peerlog.storage.shelf import Shelf
from peerlog.wording.language import set_language
from private import CheapShelf
from sample_home import copied_home, make_sample_file

NOW = datetime(2026, 11, 26, 11, 0, tzinfo=UTC)

# Neither may depend on how busy the machine is: what a property says, and what is still told when a test looks.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
PeerlogApp.NOTIFICATION_TIMEOUT = 120.0


class StillClock:
    """A clock that moves only when told."""

    def __init__(self, now: datetime = NOW) -> None:
        self.wall = now
        self.ticks = 1000.0
        self.boot = "boot-1"

    def read(self) -> Reading:
        """Look at the clocks."""
        return Reading(wall=self.wall, ticks=self.ticks, boot=self.boot)

    def advance(self, seconds: float) -> None:
        """Let time pass on both clocks."""
        self.wall += timedelta(seconds=seconds)
        self.ticks += seconds


def counted_ids() -> "itertools.count[int]":
    """Give numbers for ids that are the same in every run."""
    return itertools.count(1)


@pytest.fixture(autouse=True)
def english() -> None:
    """Every test begins in English."""
    set_language("en")


@pytest.fixture
def clock() -> StillClock:
    """A clock that stands at 2026-11-26 11:00 UTC."""
    return StillClock()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    """An empty home."""
    return Home(tmp_path / "home")


@pytest.fixture
def house(home: Home, clock: StillClock) -> Iterator[House]:
    """The services over a real file."""
    numbers = counted_ids()
    built = House(CheapShelf(home, clock, lambda: f"{next(numbers):032x}"))
    yield built
    built.close()


@pytest.fixture
def app(house: House, tmp_path: Path) -> PeerlogApp:
    """The app over a real file."""
    return PeerlogApp(house, lambda _error: tmp_path / "crash.txt")


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample network on the day of `clock`, made once; copy it, never open it."""
    return make_sample_file(tmp_path_factory.mktemp("sample"), NOW)


@pytest.fixture
def sample_home(sample_file: Path, tmp_path: Path) -> Home:
    """A home of its own that holds the sample network."""
    return copied_home(sample_file, tmp_path / "sample")


@pytest.fixture
def sample_house(sample_home: Home, clock: StillClock) -> Iterator[House]:
    """The services over a copy of the sample network."""
    numbers = counted_ids()
    built = House(Shelf(sample_home, clock, lambda: f"{next(numbers):032x}"), demo=True)
    yield built
    built.close()


@pytest.fixture
def sample_app(sample_house: House, tmp_path: Path) -> PeerlogApp:
    """The app over a copy of the sample network."""
    return PeerlogApp(sample_house, lambda _error: tmp_path / "crash.txt")


@pytest.fixture
def others_left_alone() -> Iterator[None]:
    """What other tests keep in this process is no matter of these, which look for words in memory."""
    with own_memory():
        yield
