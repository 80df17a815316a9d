"""What the tests about sealed files start from."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from peerlog.storage.clock import SystemClock
from storage.sealed.keeping import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A home without anything in it."""
    return Desk(tmp_path / "home")


@pytest.fixture
def shared(tmp_path: Path) -> Desk:
    """A home that other processes use too, by the clock of this machine."""
    return Desk(tmp_path / "home", SystemClock())


StartSealed = Callable[..., "subprocess.Popen[str]"]


@pytest.fixture
def temporary(tmp_path: Path) -> Path:
    """Where the other processes are told to put temporary files."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    return folder


@pytest.fixture
def start(shared: Desk, temporary: Path) -> Iterator[StartSealed]:
    """Start a process that does one task of child.py to a file of that home."""
    started: list[subprocess.Popen[str]] = []
    environment = {**os.environ, "TMPDIR": str(temporary), "SQLITE_TMPDIR": str(temporary)}

    def begin(identity: str, task: str, *arguments: str) -> "subprocess.Popen[str]":
        child = subprocess.Popen(
            [sys.executable, "-m", "storage.sealed.child", shared.home.folder, identity, task, *arguments],
            cwd=Path(__file__).parents[2],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(child)
        return child

    yield begin
    for child in started:
        child.kill()
        child.communicate()
