"""The stage on which pictures are taken: a fixed clock, a fixed zone, a folder that has the same name everywhere."""

import itertools
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Protocol

import pytest

from conftest import StillClock
from looks.scene import SAMPLE, SCENES, Size, Stage
from peerlog.app import PeerlogApp
from peerlog.screens.choosing import THEME
from peerlog.services.house import House
from peerlog.storage.paths import Home
from private import CheapShelf
from sample_home import copied_home
from screens.walking import walking


class Open(Protocol):
    """Plays a scene by its name."""

    def __call__(self, name: str, size: Size) -> AbstractAsyncContextManager[Stage]: ...  # noqa: D102


@pytest.fixture
def in_utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine that is set to UTC, wherever it stands."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def open_scene(
    in_utc: None, sample_file: Path, clock: StillClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Open:
    """Open the app where a scene begins, and go where it leads."""
    monkeypatch.chdir(tmp_path)  # paths that are shown are then the same on every machine

    @asynccontextmanager
    async def opened(name: str, size: Size) -> AsyncIterator[Stage]:
        scene = SCENES[name]
        here = Path("peerlog")
        home = copied_home(sample_file, here) if scene.begins == SAMPLE else Home(here)
        numbers = itertools.count(1)
        shelf = CheapShelf(home, clock, lambda: f"{next(numbers):032x}")
        house = House(shelf, demo=scene.begins == SAMPLE)
        try:
            scene.prepare(house, clock)
            house.choices.set(THEME, scene.theme)
            async with walking(PeerlogApp(house, lambda _error: here / "crash"), size) as walk:
                stage = Stage(walk=walk, house=house, clock=clock)
                await scene.go(stage)
                await walk.settle()
                yield stage
        finally:
            house.close()

    return opened
