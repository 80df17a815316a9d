"""What the storage tests start from."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from peerlog.storage.shelf import Shelf
from storage.keeping import Start, shelf_in

TESTS = Path(__file__).parents[1]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the home will be; nothing is there yet."""
    return tmp_path / "home"


@pytest.fixture
def shelf(folder: Path) -> Iterator[Shelf]:
    """The storage of an empty home."""
    opened = shelf_in(folder)
    yield opened
    opened.close()


@pytest.fixture
def start(folder: Path) -> Iterator[Start]:
    """Start a process that does one task of child.py in the home."""
    started: list[subprocess.Popen[str]] = []

    def begin(task: str, *arguments: str, user: str = "same", home: Path = folder) -> "subprocess.Popen[str]":
        child = subprocess.Popen(
            [sys.executable, "-m", "storage.child", user, home, task, *arguments],
            cwd=TESTS,
            stdin=subprocess.PIPE,
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


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that other users can reach: every start of pytest closes the one its own folders are in."""
    with TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        if any(not above.stat().st_mode & stat.S_IXOTH for above in Path(place).parents):
            pytest.skip("other users cannot reach this machine's temporary folder")
        yield Path(place) / "home"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of two mebibytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.getuid() != 0:
        pytest.skip("only root can mount a small disk")
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "none", disk]
    if subprocess.run(mount, check=False, capture_output=True).returncode:
        pytest.skip("this machine mounts no tmpfs")
    yield disk
    subprocess.run(["umount", "--lazy", disk], check=True)
