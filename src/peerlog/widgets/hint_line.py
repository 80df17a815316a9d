"""A hint of a line or two, broken only at plain spaces: words tied by a no-break space stay together."""

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peerlog.widgets.wrapping import wrapped


class HintLine(Widget):
    """What can be typed, or what was understood."""

    words: reactive[str] = reactive("")

    def render(self) -> Content:
        """Draw the words."""
        return Content("\n".join(wrapped(self.words, self.content_size.width)))
