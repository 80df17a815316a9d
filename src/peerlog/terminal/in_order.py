"""Keys are followed one after the other, however fast they come: on a slow machine people type ahead.

Textual hands a key to whatever has the focus and takes the next one before that widget has looked at the first,
so a key after Enter could land in the field or the screen that Enter was leaving.
"""

import asyncio
from contextlib import suppress
from typing import TypeVar

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message_pump import MessagePump

ReturnT = TypeVar("ReturnT")
PATIENCE = 0.5
"""Seconds the next key waits at most, so that nothing a key starts can hold the keyboard up."""
GLANCE = 0.002


class InOrder(App[ReturnT]):
    """An app in which each key has done its work before the next one is looked at."""

    async def on_event(self, event: events.Event) -> None:
        """Handle an event; after a key or a paste wait until it has been followed."""
        typed = isinstance(event, events.Key | events.Paste) and bool(self.screen_stack)
        focused = self.focused if typed else None
        await super().on_event(event)
        if typed and self.is_running and self.screen_stack:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._key_followed(focused), PATIENCE)

    async def _key_followed(self, focused: DOMNode | None) -> None:
        for node in focused.ancestors_with_self if focused is not None else (self.screen,):
            if node is not self and isinstance(node, MessagePump) and node.is_running:
                await _idle(node)
        await asyncio.sleep(0)
        while not self._takes_keys():
            await asyncio.sleep(GLANCE)

    def _takes_keys(self) -> bool:
        """Whether the screen in front can take a key: mounted, and with its focus where it should be."""
        screen = self.screen
        if not screen.is_running or not screen.is_mounted:
            return False
        return screen.focused is not None or not screen.AUTO_FOCUS or not screen.focus_chain


async def _idle(node: MessagePump) -> None:
    """Wait until a widget has handled everything that was waiting for it."""
    done = asyncio.Event()
    if node.call_later(done.set):
        await done.wait()
