"""The one place where real things are chosen and wired."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from peerlog.domain.clock import NewId
from peerlog.domain.ids import SessionId
from peerlog.services.house import House
from peerlog.storage.clock import SystemClock, new_id
from peerlog.storage.memory import leave_no_core_dump
from peerlog.storage.paths import Home, find_home
from peerlog.storage.shelf import Shelf

if TYPE_CHECKING:
    from peerlog.services.mistake_rounds import RoundAsked


def build_house(home: Home, *, demo: bool = False, read_only: bool = False) -> House:
    """Give the services over the real file of *home*; the file is opened when first needed."""
    leave_no_core_dump()
    return House(Shelf(home, SystemClock(), new_id, read_only=read_only), demo=demo)


def write_crash(home: Home, error: BaseException) -> Path:
    """Leave a crash file without a word of what anybody wrote."""
    from peerlog.storage.crash import write_crash as write

    return write(home.crashes, error, SystemClock().read().wall)


def build_demo(home: Home, now: datetime | None = None) -> Home:
    """Make the sample network beside *home* unless today's is there, and give the home it lives in."""
    from peerlog.storage.sample import sample_files, sample_stamp
    from peerlog.storage.sample_home import making, sample_home, stamp_of

    wall = now or SystemClock().read().wall
    files, demo = sample_files(), sample_home(home)
    stamp = sample_stamp(files, wall.date())
    if stamp_of(demo) != stamp:
        with making(demo) as fresh:
            fill_sample(fresh, files, wall, stamp)
    return demo


def fill_sample(
    fresh: Home, files: dict[str, bytes], now: datetime, stamp: str, new_id: NewId = new_id
) -> None:
    """Tell the sample into an empty home, all in one transaction, and stamp it."""
    from peerlog.services.sample import MovingClock, make_sample
    from peerlog.storage.sample import read_sample
    from peerlog.storage.sample_home import STAMP

    clock = MovingClock(now)
    shelf = Shelf(fresh, clock, new_id)
    try:
        with shelf.database.transaction():
            house = House(shelf, demo=True)
            make_sample(house, read_sample(files), clock, now)
            house.choices.set(STAMP, stamp)
    finally:
        shelf.close()


def remove_demo(home: Home) -> bool:
    """Remove the sample network beside *home*, whatever was changed in it; False when there is none."""
    from peerlog.storage.sample_home import remove_sample, sample_home

    return remove_sample(sample_home(home))


def run_app(
    home: Home, *, demo: bool = False, session: SessionId | None = None, asked: "RoundAsked | None" = None
) -> int:
    """Open the app, at a session or an anonymous round when one is asked for, and give its exit code.

    It opens again when it asks for the sample network or for one's own.
    """
    _leave_tls_out()
    from peerlog.screens.sampling import OWN, REMOVED, SAMPLE

    while True:
        wish, code = _run_once(home, demo=demo, session=session, asked=asked)
        if wish not in (SAMPLE, OWN, REMOVED):
            return code
        if wish == REMOVED:
            remove_demo(home)
        demo, session, asked = wish == SAMPLE, None, None


def _leave_tls_out() -> None:
    """Keep asyncio from loading TLS, which takes a twentieth of the start: the app opens no connection."""
    import sys

    if "asyncio" not in sys.modules:
        sys.modules["ssl"] = None  # type: ignore[assignment]  # how an import is made to fail
        import asyncio as _  # noqa: F401

        del sys.modules["ssl"]


def _run_once(
    home: Home, *, demo: bool, session: SessionId | None, asked: "RoundAsked | None"
) -> tuple[str | None, int]:
    """Open the app once; gives what it ended with and its exit code."""
    import gc
    from functools import partial

    from peerlog.app import PeerlogApp
    from peerlog.storage.first_frame import keep_frame

    house = build_house(build_demo(home) if demo else home, demo=demo)
    try:
        app = PeerlogApp(
            house, partial(write_crash, home), make_sample=partial(build_demo, home), session=session,
            asked=asked,
        )  # fmt: skip
        gc.freeze()  # what was imported stays; looking through it again and again would cost time
        gc.enable()
        wish = app.run()
        if app.first_frame and not demo:
            keep_frame(home, app.first_frame)
        return wish, app.return_code or 0
    finally:
        house.close()


def open_app() -> int:
    """Open the app as `peerlog` alone does: errors that leave it are told once the terminal is itself again."""
    from peerlog import opening

    try:
        return run_app(find_home())
    except Exception as error:  # noqa: BLE001  (whatever it is, its message stays off the screen)
        from peerlog.commands.main import fail

        opening.restore()
        return fail(error, CommandTools())


class CommandTools:
    """What the command line is given; *folder* is what --home said."""

    def build_house(self, folder: str | None, *, read_only: bool = False) -> House:
        """Give the services over a home."""
        return build_house(find_home(folder), read_only=read_only)

    def run_app(
        self,
        folder: str | None,
        *,
        demo: bool = False,
        session: SessionId | None = None,
        asked: "RoundAsked | None" = None,
    ) -> int:
        """Open the app over a home."""
        return run_app(find_home(folder), demo=demo, session=session, asked=asked)

    def build_demo(self, folder: str | None) -> str:
        """Make the sample network beside a home."""
        return str(build_demo(find_home(folder)).folder)

    def remove_demo(self, folder: str | None) -> bool:
        """Remove the sample network beside a home."""
        return remove_demo(find_home(folder))

    def write_crash(self, folder: str | None, error: BaseException) -> Path:
        """Leave a crash file in a home."""
        return write_crash(find_home(folder), error)

    def ask_secret(self, words: str) -> str | None:
        """Ask on the terminal, without showing what is typed."""
        from peerlog.commands.secret import ask_secret

        return ask_secret(words)

    def read_secret(self, file: Path) -> str:
        """Read a small file."""
        from peerlog.storage.journals.secret_files import read_secret

        return read_secret(file)


def run_command(arguments: Sequence[str]) -> int:
    """Run one command and give its exit code."""
    from peerlog.commands.main import run

    return run(arguments, CommandTools())
