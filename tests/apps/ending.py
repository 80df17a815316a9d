"""An app that ends badly on request: arguments are the folder for crash files and the way it ends."""

import asyncio
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from peerlog.storage.crash import write_crash
from peerlog.terminal import GuardedApp

SAID = "Amara told us about the missing money"


class Quoting(Exception):
    """An error that knows how to print itself, as some of Textual's do."""

    def __rich__(self) -> str:
        return str(self.args[0])


class Broken(Static):
    """A widget that cannot be drawn."""

    def render(self) -> str:
        """Fail with what somebody said in the message and in a variable."""
        note = SAID
        raise ValueError(note)


def fail_in_turn(note: str) -> None:
    """Fail while handling another error."""
    try:
        int(note)
    except ValueError as error:
        raise OSError(28, note) from error


class Ending(GuardedApp[None]):
    """Waits for the key x, then ends in the way it was asked for."""

    BINDINGS: ClassVar[list[BindingType]] = [("x", "end", "end")]

    def __init__(self, folder: Path, way: str) -> None:
        now = datetime(2026, 11, 21, 14, 2, tzinfo=UTC)
        super().__init__(write_crash=lambda error: write_crash(folder, error, now))
        self.folder, self.way = folder, way

    def compose(self) -> ComposeResult:
        """Show that it runs."""
        yield Static("ready", markup=False)

    def on_mount(self) -> None:
        """Be deaf to the terminal's last signal if asked, as under nohup."""
        if self.way == "deaf":
            signal.signal(signal.SIGHUP, signal.SIG_IGN)

    def on_unmount(self) -> None:
        """Leave a file behind: this is the way a person leaves."""
        if self.way == "unmount":
            raise ValueError(SAID)
        if self.folder.is_dir():
            (self.folder / "left").touch()

    def on_hangup(self) -> None:
        """Go on writing for a while, as an app does that is busy when its terminal goes."""
        for _ in range(100 if self.way == "busy" else 0):
            self.bell()
        super().on_hangup()

    async def action_end(self) -> None:
        """End, with what somebody said in a variable."""
        note = SAID
        match self.way:
            case "unmount":
                self.exit()
            case "handler":
                raise ValueError(note)
            case "chained":
                fail_in_turn(note)
            case "rich":
                raise Quoting(note)
            case "worker":
                self.fail_in_worker()
            case "render":
                await self.mount(Broken())
            case "task":
                self.fail_in_task()

    @work
    async def fail_in_worker(self) -> None:
        """Fail where Textual wraps the error in its own."""
        note = SAID
        raise ValueError(note)

    def fail_in_task(self) -> None:
        """Fail where nobody ever asks for the result."""

        async def fail() -> None:
            raise ValueError(SAID)

        asyncio.get_running_loop().create_task(fail())
        self.set_timer(0.1, self.exit)


if __name__ == "__main__":
    ending = Ending(Path(sys.argv[1]), sys.argv[2])
    ending.run()
    sys.exit(ending.return_code)
