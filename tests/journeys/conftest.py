"""A home with a network and a session that runs or comes, made once and copied."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from journeys.journal import make_sealed
from peerlog.bootstrap import build_house
from peerlog.domain.ids import NetworkId, SessionId
from peerlog.domain.network import Network
from peerlog.domain.session import Session
from peerlog.storage.paths import Home
from running import opened_session

# so that a find is named, not only counted
pytest.register_assert_rewrite("journeys.person")

STEPS = tuple((f"Part {number}", 5) for number in range(1, 61))


@pytest.fixture(scope="session")
def running_master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home whose only session runs, with more steps than anybody reaches; copy it, never open it."""
    folder = tmp_path_factory.mktemp("running") / "home"
    house = build_house(Home(folder))
    opened_session(house, STEPS)
    house.close()
    return folder


@pytest.fixture
def running_home(running_master: Path, tmp_path: Path) -> Path:
    """A home of one's own in which a session runs."""
    return Path(shutil.copytree(running_master, tmp_path / "home"))


@pytest.fixture(scope="session")
def journal_master(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a session next week and a journal under a passphrase; copy it, never open it."""
    folder = tmp_path_factory.mktemp("journal") / "home"
    house = build_house(Home(folder))
    network = house.networks.start(Network(id=NetworkId(""), name="Coastal Teachers", zone="UTC"))
    soon = house.desk.clock.read().wall + timedelta(days=7)
    starts = datetime(soon.year, soon.month, soon.day, 14)  # noqa: DTZ001 - a wall without its zone
    house.sessions.plan(
        Session(id=SessionId(""), network=network.id, number=0, title="Rotas", starts=starts, zone="UTC")
    )
    make_sealed(house)
    house.close()
    return folder


@pytest.fixture
def journal_home(journal_master: Path, tmp_path: Path) -> Path:
    """A home of one's own with a journal under a passphrase."""
    return Path(shutil.copytree(journal_master, tmp_path / "home"))
