"""The sample network as it stands on the tests' day, made once a run and copied for each test."""

import itertools
import shutil
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from peerlog.bootstrap import fill_sample
from peerlog.storage.paths import Home
from peerlog.storage.sample import sample_files


def make_sample_file(folder: Path, now: datetime) -> Path:
    """Make the sample in *folder*, with the same ids in every run, and give its file."""
    home = Home(folder)
    numbers = itertools.count()
    fill_sample(home, sample_files(), now, "sample of the tests", lambda: settled_id(next(numbers)))
    return home.database


def settled_id(number: int) -> str:
    """Give an id that looks random and is the same in every run."""
    return sha256(f"sample {number}".encode()).hexdigest()[:32]


def copied_home(file: Path, folder: Path) -> Home:
    """Give a home of one's own with a copy of the sample."""
    home = Home(folder)
    home.make()
    shutil.copy(file, home.database)
    return home
