"""A home with a network and a session that runs, made once and copied."""

import shutil
from pathlib import Path

import pytest

from peerlog.bootstrap import build_house
from peerlog.storage.paths import Home
from running import opened_session

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
