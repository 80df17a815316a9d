"""Keys typed ahead wait until the one before was handled and the screen it opened is there to take them."""

import asyncio
from collections import deque
from typing import Any

from textual.app import App
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.worker import Worker

TURNS = 12
"""Turns of the event loop in which a key finds its way through every widget that looks at it."""
LOOK_AGAIN = 0.002
LONGEST = 2.0
"""Seconds after which a key goes on all the same: a screen that never comes to rest must not stop the typing."""
LONGEST_WORK = 20.0
"""The same while something is done that opens the next screen, such as unlocking on a slow machine."""
LOCKING = "lock"
"""The group of what leads away from every screen, dialogs too."""


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
        begun = self._loop.time()
        while not self._at_rest():
            longest = LONGEST_WORK if self._is_led_on() else LONGEST
            if self._loop.time() > begun + longest:
                break
            await asyncio.sleep(LOOK_AGAIN)

    def _at_rest(self) -> bool:
        """Whether app and front screen, with everything on it, stand ready and have nothing left to look at."""
        if not (self._app._is_mounted and self._app.screen_stack):  # noqa: SLF001 - no public word for it
            return False
        screen = self._app.screen
        # A choice in the palette passes through its line, its list and both again before it is done.
        busy = any(pump.message_queue_size for pump in (self._app, screen, *screen.walk_children()))
        return screen.is_mounted and not busy and not self._is_led_on()

    def _is_led_on(self) -> bool:
        """Whether work goes on that the front screen or the app began and that no dialog in front waits for."""
        if not self._app.screen_stack:
            return False
        screen = self._app.screen
        return any(_leads_on(worker, self._app, screen) for worker in self._app.workers)


def _leads_on(worker: Worker[Any], app: App[Any], screen: Screen[Any]) -> bool:
    if worker.is_finished or worker._thread_worker:  # noqa: SLF001 - no public word for it
        return False
    asked = isinstance(screen, ModalScreen) and worker.group != LOCKING
    return worker.node is screen or (worker.node is app and not asked)
