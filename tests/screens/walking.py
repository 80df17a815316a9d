"""Walking through the app with keys only, and reading what its screen shows."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from textual import events
from textual._context import visible_screen_stack
from textual.pilot import Pilot

from peerlog.app import PeerlogApp
from peerlog.widgets.row_list import RowList
from resting import resize, rest

FRAMES = dict.fromkeys(map(ord, "│╭╮╰╯─▔▁"), " ")


class Walk:
    """Presses keys and reads the screen."""

    def __init__(self, app: PeerlogApp, pilot: "Pilot[str]") -> None:
        self.app = app
        self._pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each when the one before has done its work."""
        for key in keys:
            await self._pilot.press(key)
            await self.settle()

    async def type(self, text: str) -> None:
        """Type a text letter by letter."""
        await self.press(*("space" if letter == " " else letter for letter in text))

    async def put(self, text: str) -> None:
        """Put a text in as a paste does, which is faster than letters."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def resize(self, columns: int, lines: int) -> None:
        """Give the terminal another size."""
        await resize(self._pilot, columns, lines)

    async def settle(self) -> None:
        """Let everything that was set going by a key come to rest."""
        await rest(self._pilot)

    async def until(self, true: Callable[[], bool]) -> None:
        """Wait for something that another thread brings about, or memory; what the pilot drew is held by the test alone."""
        visible_screen_stack.set([])
        for _ in range(2_000):
            if true():
                return
            await self._pilot.pause(0.005)
        raise AssertionError(self.text)

    async def command(self, words: str) -> None:
        """Choose an entry of the menu."""
        await self.press("f9")
        rows = self.app.screen.query_one(RowList)
        keys = [row.text for row in rows.rows]
        await self.press(*["down"] * (keys.index(words) - rows.cursor), "enter")

    async def go_to(self, words: str) -> None:
        """Put the cursor of the list on the row that says these words."""
        rows = self.app.screen.query_one(RowList)
        await self.press("home")
        places = [place for place, row in enumerate(rows.rows) if not row.is_heading]
        wanted = next(
            i
            for i, place in enumerate(places)
            if words in f"{rows.rows[place].gutter} {rows.rows[place].text}"
        )
        await self.press(*["down"] * wanted)

    @property
    def lines(self) -> list[str]:
        """What the screen shows, line by line."""
        return [
            "".join(segment.text for segment in strip)
            for strip in self.app.screen._compositor.render_strips()
        ]

    @property
    def text(self) -> str:
        """What the screen shows."""
        return "\n".join(line.rstrip() for line in self.lines)

    @property
    def words(self) -> str:
        """What the screen says as running text: lines joined, frames and columns of space gone."""
        return " ".join(self.text.translate(FRAMES).split())

    @property
    def told(self) -> str:
        """What was said in passing, the newest last."""
        return "\n".join(notice.message for notice in self.app._notifications)


@asynccontextmanager
async def walking(app: PeerlogApp, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Walk]:
    """Open the app in a terminal of this many columns and lines."""
    async with app.run_test(size=size) as pilot:
        walk = Walk(app, pilot)
        await walk.settle()
        yield walk
