"""The two top lines: where am I, what time is it, is it saved."""

from collections.abc import Iterable
from dataclasses import dataclass

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

Mode = tuple[str, str, str]
"""Id, name and key of a mode."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What the top lines say."""

    modes: tuple[Mode, ...] = ()
    """Empty while there is no network."""
    mode: str = ""
    """Id of the mode one is in."""
    place: str = ""
    """Left on the second line: a network, a session."""
    clock: str = ""
    saved: str = ""
    banner: str = ""
    """Said on every screen of the sample network."""


class TopBar(Widget):
    """The two top lines."""

    DEFAULT_CSS = "TopBar { dock: top; height: 2; padding: 0 1; }"
    COMPONENT_CLASSES = {"top-bar--mode", "top-bar--quiet", "top-bar--banner"}  # noqa: RUF012
    heading: reactive[Heading] = reactive(Heading())

    def render(self) -> Content:
        """Draw both lines."""
        width = self.content_size.width
        return Content("\n").join([self._first(width), self._second(width)])

    def _first(self, width: int) -> Content:
        heading = self.heading
        modes = [(code == heading.mode, words, key) for code, words, key in heading.modes]
        room = width - len(heading.clock) - 1
        while (line := self._modes(modes)).cell_length > room and not all(
            current for current, _words, _key in modes
        ):
            modes.remove(next(mode for mode in reversed(modes) if not mode[0]))
        return spread(line, Content(heading.clock), width)

    def _modes(self, modes: Iterable[tuple[bool, str, str]]) -> Content:
        name = Content.styled("peerlog", "bold")
        return Content("  ").join([name, *(mode_words(words, key, current=now) for now, words, key in modes)])

    def _second(self, width: int) -> Content:
        left = Content(self.heading.place)
        if self.heading.banner:
            left = Content.styled(f"{self.heading.banner}  ", "bold $warning") + left
        return spread(left, Content.styled(self.heading.saved, "$quiet"), width)


def mode_words(name: str, key: str, *, current: bool) -> Content:
    """Give the name of a mode with its key: the first letter underlined, or the key behind the name."""
    style = "bold $accent" if current else "$quiet"
    shown = name.upper() if current else name
    if key and shown.upper().startswith(key.upper()):
        return Content.styled(shown[: len(key)], f"{style} underline") + Content.styled(
            shown[len(key) :], style
        )
    return Content.styled(" ".join(part for part in (shown, key) if part), style)


def spread(left: Content, right: Content, width: int) -> Content:
    """Put *left* and *right* at the two ends of a line; what does not fit is cut from the left part."""
    room = max(0, width - right.cell_length - 1)
    if left.cell_length > room:
        left = left.truncate(room, ellipsis=True)
    return left + " " * max(1, width - left.cell_length - right.cell_length) + right
