"""The two top lines: where am I, what time is it, is it saved."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peerlog.wording.language import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What the top lines say."""

    modes: tuple[tuple[str, str], ...] = ()
    """Id and name of each mode; empty on a screen that is no mode."""
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
        modes = [(code == heading.mode, words) for code, words in heading.modes]
        room = width - len(heading.clock) - 1
        while (line := self._modes(modes)).cell_length > room and not all(
            current for current, _words in modes
        ):
            modes.remove(next(mode for mode in reversed(modes) if not mode[0]))
        return spread(line, Content(heading.clock), width)

    def _modes(self, modes: Iterable[tuple[bool, str]]) -> Content:
        name = Content.styled("peerlog", "bold")
        return Content("  ").join([name, *(self._mode(current, words) for current, words in modes)])

    def _second(self, width: int) -> Content:
        left = Content(self.heading.place)
        if self.heading.banner:
            left = Content.styled(f"{self.heading.banner}  ", "bold $warning") + left
        return spread(left, Content.styled(self.heading.saved, "$quiet"), width)

    @staticmethod
    def _mode(current: bool, words: str) -> Content:
        return Content.styled(words.upper(), "bold $accent") if current else Content.styled(words, "$quiet")


def spread(left: Content, right: Content, width: int) -> Content:
    """Put *left* and *right* at the two ends of a line; what does not fit is cut from the left part."""
    room = max(0, width - right.cell_length - 1)
    if left.cell_length > room:
        left = left.truncate(room, ellipsis=True)
    return left + " " * max(1, width - left.cell_length - right.cell_length) + right


def shown_modes(modes: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Give the modes with their names in the language in use."""
    return tuple((code, _(name)) for code, name in modes)
