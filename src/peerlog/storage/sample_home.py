"""Where the sample network is kept: a folder and a file of its own, made afresh and removed as a whole."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from peerlog.domain.errors import Damaged, NotADatabase, SampleInTheWay
from peerlog.storage import identity
from peerlog.storage.backups import copy
from peerlog.storage.database import Database
from peerlog.storage.files import make_private, sync_folder
from peerlog.storage.opening import open_read_only
from peerlog.storage.paths import Home, unwritable
from peerlog.storage.preferences import SqlitePreferences

STAMP = "sample"
"""The choice a sample file carries: which edition it is, and of which day."""


def sample_home(home: Home) -> Home:
    """Give the folder of the sample network: beside what a person keeps, never in it."""
    return Home(home.folder / "demo")


def is_sample_home(home: Home) -> bool:
    """Tell whether this is the folder of a sample network."""
    return home.folder == sample_home(Home(home.folder.parent)).folder


def stamp_of(sample: Home) -> str:
    """Give the stamp of the sample file, empty when there is none; raises SampleInTheWay for any other file."""
    path = sample.database
    if not path.exists() or not path.stat().st_size:
        return ""
    try:
        database = open_read_only(path)
        try:
            stamp = SqlitePreferences(database).get(STAMP)
        finally:
            database.close()
    except (Damaged, NotADatabase) as error:
        raise SampleInTheWay(str(sample.folder)) from error
    if not stamp:
        raise SampleInTheWay(str(sample.folder))
    return stamp


@contextmanager
def making(sample: Home) -> Iterator[Home]:
    """Give a home to make the sample in; then put it in its place whole, under open windows too."""
    with TemporaryDirectory(prefix="peerlog-sample-") as folder:
        yield Home(Path(folder))
        made = Database(Home(Path(folder)).database)
        try:
            _put(made, sample)
        finally:
            made.close()


def _put(made: Database, sample: Home) -> None:
    sample.make()
    try:
        if not sample.database.exists():
            make_private(sample.database)
        copy(made, sample.database)
        identity.anchor(sample.database, identity.known_copy(made), 0)
        sync_folder(sample.folder)
    except OSError as error:
        raise unwritable(error, sample.database) from error


def remove_sample(sample: Home) -> bool:
    """Remove the sample with everything made from it; False when there is none. Raises SampleInTheWay."""
    if not stamp_of(sample):
        return False
    try:
        shutil.rmtree(sample.folder)
    except OSError as error:
        raise unwritable(error, sample.folder) from error
    return True
