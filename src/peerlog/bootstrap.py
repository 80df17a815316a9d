"""The one place where real things are chosen and wired."""

from collections.abc import Sequence
from pathlib import Path

from peerlog.services.house import House
from peerlog.storage.clock import SystemClock, new_id
from peerlog.storage.paths import Home, find_home
from peerlog.storage.shelf import Shelf


def build_house(home: Home, *, demo: bool = False) -> House:
    """Give the services over the real file of *home*; the file is opened when first needed."""
    return House(Shelf(home, SystemClock(), new_id), demo=demo)


def write_crash(home: Home, error: BaseException) -> Path:
    """Leave a crash file without a word of what anybody wrote."""
    from peerlog.storage.crash import write_crash as write

    return write(home.crashes, error, SystemClock().read().wall)


def sample_home(home: Home) -> Home:
    """Give the folder of the sample network: beside what a person keeps, never in it."""
    return Home(home.folder / "sample")


def run_app(home: Home, *, demo: bool = False) -> int:
    """Open the app, again when it asks for the sample network or for one's own, and give its exit code."""
    from peerlog.app import OWN, SAMPLE

    while True:
        wish, code = _run_once(sample_home(home) if demo else home, demo=demo)
        if wish not in (SAMPLE, OWN):
            return code
        demo = wish == SAMPLE


def _run_once(home: Home, *, demo: bool) -> tuple[str | None, int]:
    from functools import partial

    from peerlog.app import PeerlogApp

    house = build_house(home, demo=demo)
    try:
        app = PeerlogApp(house, partial(write_crash, home))
        return app.run(), app.return_code or 0
    finally:
        house.close()


def run_command(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code."""
    from peerlog.commands.main import run

    return run(list(arguments), build_house, find_home, run_app)
