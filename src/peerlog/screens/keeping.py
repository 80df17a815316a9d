"""Keeping what is being typed: at most a second after the first key that is not kept yet, however long one types."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen
from textual.timer import Timer

KEEP_AFTER = 1.0
"""Seconds; two is the promise."""


class Keeping:
    """Calls *keep* once in a while as long as there is typing."""

    def __init__(self, screen: Screen[Any], keep: Callable[[], None], after: float = KEEP_AFTER) -> None:
        self._screen, self._keep, self._after = screen, keep, after
        self._timer: Timer | None = None

    def typed(self) -> None:
        """Take note of a key; what is typed is kept soon."""
        if self._timer is None:
            self._timer = self._screen.set_timer(self._after, self._fire)

    def forget(self) -> None:
        """Keep nothing any more of what was typed so far."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _fire(self) -> None:
        self._timer = None
        self._keep()
