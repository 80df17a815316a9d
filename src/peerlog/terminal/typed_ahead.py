"""Keys typed ahead wait until the one before was handled and the screen it opened is there to take them."""

import asyncio
from collections import deque
from typing import Any

from textual.app import App
from textual.message import Message

TURNS = 12
"""Turns of the event loop in which a key finds its way through every widget that looks at it."""
LOOK_AGAIN = 0.002
LONGEST = 2.0
"""Seconds after which a key goes on all the same: a screen that never comes to rest must not stop the typing."""


class TypedAhead:
    """Hands what is typed to the app, piece by piece and in order.

    Textual alone would give the keys that follow "new member" to the list under the form that is still opening.
    """

    def __init__(self, app: App[Any], loop: asyncio.AbstractEventLoop) -> None:
        self._app, self._loop = app, loop
        self._waiting: deque[Message] = deque()
        self._task: asyncio.Task[None] | None = None

    def take(self, typed: Message) -> None:
        """Take a key or a paste; called in the thread that reads the terminal."""
        self._loop.call_soon_threadsafe(self._add, typed)

    def _add(self, typed: Message) -> None:
        self._waiting.append(typed)
        if self._task is None or self._task.done():
            self._task = self._loop.create_task(self._hand_on())

    async def _hand_on(self) -> None:
        while self._waiting:
            await self._rest()
            self._app.post_message(self._waiting.popleft())
            for _turn in range(TURNS):
                await asyncio.sleep(0)

    async def _rest(self) -> None:
        end = self._loop.time() + LONGEST
        while not self._at_rest() and self._loop.time() < end:
            await asyncio.sleep(LOOK_AGAIN)

    def _at_rest(self) -> bool:
        """Whether app, front screen and focus stand ready and have nothing left to look at."""
        if not (self._app._is_mounted and self._app.screen_stack):  # noqa: SLF001 - no public word for it
            return False
        screen = self._app.screen
        pumps = (self._app, screen, screen.focused)
        return screen.is_mounted and not any(pump.message_queue_size for pump in pumps if pump is not None)
