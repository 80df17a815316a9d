"""Waiting until the app is at rest: nothing left to run, nothing left to draw, no thread at work.

Textual's own pilot looks at the processor's clock instead, 20 ms at a time, and takes a pause for the end.
"""

import asyncio
import time
from typing import Any

import textual.app
import textual.pilot
from textual.pilot import Pilot

LONG = 30.0
"""Seconds after which an app that never rests is a fault."""

WAITING = 0.004
"""Seconds of the processor that looking for a fiftieth of a second costs, with something to spare."""


async def nothing_runs(_least: float = 0, _most: float = 0) -> None:
    """Wait until the event loop has nothing ready to run, and no thread works for it."""
    loop: Any = asyncio.get_running_loop()
    late = time.monotonic() + LONG
    while True:
        await asyncio.sleep(0)
        if not loop._ready and not await threads_work(loop._default_executor):
            return
        if time.monotonic() > late:
            raise TimeoutError("The app does not come to rest.")


async def threads_work(threads: Any) -> bool:
    """Tell whether something that was handed to a thread is being worked on; one that waits for a file does nothing."""
    began = time.process_time()
    for _look in range(20):
        if threads is None or threads._idle_semaphore._value >= len(threads._threads):
            return False
        await asyncio.sleep(0.001)
    return time.process_time() - began > WAITING


async def rest(pilot: Pilot[Any]) -> None:
    """Wait until what was set going is done and drawn, and what was called after the drawing is done too."""
    app = pilot.app
    drawn = False
    while not drawn:
        await nothing_runs()
        await app.animator.wait_until_complete()
        while app._batch_count and app.is_running:  # a new mode holds its first picture back
            await pilot.pause(0.005)
        drawn = not draw(app.screen)


async def resize(pilot: Pilot[Any], columns: int, lines: int) -> None:
    """Give the terminal another size and wait until everything has found its place in it."""
    await pilot.resize_terminal(columns, lines)
    await pilot.pause(0.05)  # the app waits for a size that stays
    await rest(pilot)


def draw(screen: Any) -> bool:
    """Draw what waits for the next sixtieth of a second; says whether there was anything."""
    if not screen.is_current or not screen.app.is_running:
        return False
    waiting = (
        screen._layout_required,
        screen._scroll_required,
        screen._repaint_required,
        screen._recompose_required,
        screen._dirty_widgets,
        screen._callbacks,
    )
    if any(waiting):
        screen._on_timer_update()
    return any(waiting)


textual.app.wait_for_idle = nothing_runs
textual.pilot.wait_for_idle = nothing_runs
