"""The bottom line: the keys that matter here."""

from collections.abc import Iterable, Sequence

from textual.app import RenderResult
from textual.binding import Binding
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

NAMES = {
    "escape": "Esc",
    "enter": "Enter",
    "delete": "Del",
    "space": "Space",
    "tab": "Tab",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
}

LAST = ("F9", "F1", "Esc")
"""Keys that stand at the end of the line, in this order."""
GAP = "   "


def key_name(keys: str) -> str:
    """Give a key as people call it: F5, Ctrl+P, Enter; nothing for no key."""
    first = keys.split(",", maxsplit=1)[0].strip()
    if first in NAMES:
        return NAMES[first]
    return "+".join(part.capitalize() if len(part) > 1 else part.upper() for part in first.split("+"))


class KeyBar(Widget):
    """The bottom line: as many keys as fit, *always* before all others; menu, help and the way back always do."""

    DEFAULT_CSS = "KeyBar { dock: bottom; height: 1; padding: 0 1; }"
    keys: reactive[tuple[tuple[str, str], ...]] = reactive(())

    def __init__(self, always: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__()
        self._reading = False
        self._always = always
        """Keys a text field takes before the screen sees them, such as Enter, and what they do."""

    def on_mount(self) -> None:
        """Follow the keys that work now."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _screen: self._read_soon())
        self._read_soon()

    def _read_soon(self) -> None:
        """Keys change several times while a screen opens; looking once is enough."""
        if not self._reading:
            self._reading = True
            self.call_later(self._read_keys)

    def _read_keys(self) -> None:
        self._reading = False
        if self.is_attached and self.screen.is_active:
            shown = (active.binding for active in self.screen.active_bindings.values() if active.binding.show)
            taken = {key for key, _words in self._always}
            self.keys = (*self._always, *(pair for pair in _unique(shown) if pair[0] not in taken))

    def render(self) -> RenderResult:
        """Draw as many as fit."""
        parts = [Content.styled(keys, "bold $accent") + " " + words for keys, words in self.keys]
        last = sum(1 for keys, _words in self.keys if keys in LAST)
        first, always = parts[: len(parts) - last], parts[len(parts) - last :]
        while first and _width([*first, *always]) > self.content_size.width:
            first.pop()
        return Content(GAP).join([*first, *always])


def _width(parts: Sequence[Content]) -> int:
    return sum(part.cell_length for part in parts) + len(GAP) * (len(parts) - 1)


def _unique(shown: Iterable[Binding]) -> tuple[tuple[str, str], ...]:
    seen: dict[str, str] = {}
    for binding in shown:
        if binding.description:
            seen.setdefault(binding.description, key_name(binding.key))
    pairs = ((key, words) for words, key in seen.items())
    return tuple(sorted(pairs, key=lambda pair: LAST.index(pair[0]) if pair[0] in LAST else -1))
