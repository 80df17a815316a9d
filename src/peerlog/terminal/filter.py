"""The last filter before the screen: no escape that came from data reaches the terminal."""

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from peerlog.wording.safe import visible


class UserTextFilter(LineFilter):
    """Shows control and bidi characters in a rendered line as marks and keeps the line's width.

    Textual counts such a character as no cell, so text that is already laid out has no room for its mark.
    """

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Give the segments back as they are when harmless, which is nearly always."""
        if all(_harmless(segment) for segment in segments):
            return segments
        return _marked(segments) or [_stripped(segment) for segment in segments]


def _harmless(segment: Segment) -> bool:
    text, style, control = segment
    return bool(control) or (text.isprintable() and (style is None or not style.link))


def _marked(segments: list[Segment]) -> list[Segment] | None:
    """Marks for the characters, their cells taken from the next padding; None without enough of it."""
    shown, owed = [], 0
    for text, style, _control in segments:
        marked = visible(text)
        owed += cell_len(marked) - cell_len(text)
        while owed and "  " in marked:
            marked = " ".join(marked.rsplit("  ", 1))
            owed -= 1
        shown.append(Segment(marked, _safe_link(style)))
    return None if owed else shown


def _stripped(segment: Segment) -> Segment:
    text, style, _control = segment
    kept = (character for character in text if visible(character) == character)
    return Segment("".join(kept), _safe_link(style))


def _safe_link(style: Style | None) -> Style | None:
    """A link target is written out by the terminal library as it is, so a steering one has to go."""
    if style is None or style.link is None or visible(style.link) == style.link:
        return style
    return style.update_link(None)
